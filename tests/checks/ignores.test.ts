import { sheetKey, withoutIgnored } from '../../src/checks/ignores';
import type { Finding } from '../../src/findings/finding';
import type { Ignore, RuleSettings } from '../../src/findings/ignore';
import type { PresetId } from '../../src/checks/check-rule';
import { checkGrid, placeOf } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

const finding = (fingerprint: string, rule = 'serial-gap'): Finding => ({
  rule,
  severity: 'warning',
  at: { top: 1, left: 0, bottom: 1, right: 0 },
  rowKey: '',
  original: '',
  message: '',
  fixes: [],
  fingerprint,
});
const ignore = (fingerprint: string, rule = 'serial-gap', sheet = '甲'): Ignore => ({
  fingerprint,
  rule,
  reason: '已核对。',
  on: '2026-10-01',
  sheet: sheetKey(sheet),
});
const HERE = { sheet: '甲', rulesRun: ['serial-gap', 'deadline-soon'] };

/** Fingerprints that are shown, ignored and unused. */
function parted(findings: readonly Finding[], ignores: readonly Ignore[]) {
  const parts = withoutIgnored(findings, ignores, HERE);
  return {
    shown: parts.findings.map(({ fingerprint }) => fingerprint),
    ignored: parts.ignored.map((item) => item.finding.fingerprint),
    unused: parts.unusedIgnores.map(({ fingerprint }) => fingerprint),
  };
}

test('a sheet is named without its name', () => {
  expect(sheetKey('甲')).toMatch(/^[0-9a-f]{16}$/);
  expect(sheetKey('甲')).not.toBe(sheetKey('乙'));
});

test.each([
  ['nothing ignored', [], { shown: ['a', 'b'], ignored: [], unused: [] }],
  ['one of two', [ignore('b')], { shown: ['a'], ignored: ['b'], unused: [] }],
  ['the order of the sheet stays', [ignore('b'), ignore('a')], { shown: [], ignored: ['a', 'b'], unused: [] }],
  ['a verdict on what is gone is unused', [ignore('c')], { shown: ['a', 'b'], ignored: [], unused: ['c'] }],
  ['not one of another sheet', [ignore('c', 'serial-gap', '乙')], { shown: ['a', 'b'], ignored: [], unused: [] }],
  ['nor one whose rule did not run', [ignore('c', 'task-missing')], { shown: ['a', 'b'], ignored: [], unused: [] }],
])('%s', (_, ignores, parts) => {
  expect(parted([finding('a'), finding('b', 'deadline-soon')], ignores)).toEqual(parts);
});

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建局 | 2026年12底前
3 | 组织消防安全演练 |  | 市消防救援支队 | 2026年10月5日前
`).grid;

const check = (ruleSettings: RuleSettings = {}, preset: PresetId = 'default', ignores: readonly Ignore[] = []) =>
  checkGrid(PLAN, { asOf: date('2026-10-01'), preset, ruleSettings, ignores });

/** 「E3 deadline-misspelt error」, by place. */
const severities = (...settings: Parameters<typeof check>) =>
  check(...settings).findings.map((item) => `${placeOf(item)} ${item.rule} ${item.severity}`);

describe('settings of rules', () => {
  const AS_THEY_ARE = [
    'E3 deadline-misspelt error',
    'A4 serial-gap warning',
    'C4 lead-unit-missing error',
    'E4 deadline-soon hint',
  ];

  test.each<[string, RuleSettings, PresetId, readonly string[]]>([
    ['none', {}, 'default', AS_THEY_ARE],
    ['off', { 'serial-gap': 'off' }, 'default', AS_THEY_ARE.filter((line) => !line.includes('serial-gap'))],
    ['lighter', { 'deadline-misspelt': 'hint' }, 'default', ['E3 deadline-misspelt hint', ...AS_THEY_ARE.slice(1)]],
    ['graver', { 'deadline-soon': 'error' }, 'default', [...AS_THEY_ARE.slice(0, 3), 'E4 deadline-soon error']],
    ['严格 makes a hint a warning', {}, 'strict', [...AS_THEY_ARE.slice(0, 3), 'E4 deadline-soon warning']],
    ["the office's own word goes before 严格", { 'deadline-soon': 'hint' }, 'strict', AS_THEY_ARE],
    ['an unknown rule', { 'seal-missing': 'off' }, 'default', AS_THEY_ARE],
  ])('%s', (_, settings, preset, lines) => {
    const known = severities(settings, preset).filter((line) =>
      AS_THEY_ARE.some((other) => other.split(' ')[1] === line.split(' ')[1]),
    );
    expect(known).toEqual(lines);
  });

  test('a rule that is off counts as not run, with the reason', () => {
    const { rulesRun, rulesNotRun } = check({ 'serial-gap': 'off' });
    expect(rulesRun).not.toContain('serial-gap');
    expect(rulesNotRun).toContainEqual({ rule: 'serial-gap', because: '已在设置中关闭' });
  });

  test('a rule of another preset is not named for being off', () => {
    expect(check({ 'target-missing': 'off' }).rulesNotRun.map(({ rule }) => rule)).not.toContain('target-missing');
  });

  test('ignoring follows the finding, whatever its severity', () => {
    const [first] = check().findings;
    const verdict = ignore(first?.fingerprint ?? '', 'deadline-misspelt', PLAN.sheet);
    const report = check({ 'deadline-misspelt': 'hint' }, 'strict', [verdict]);
    expect(report.ignored.map((item) => item.finding.severity)).toEqual(['hint']);
    expect(check({ 'deadline-misspelt': 'off' }, 'default', [verdict]).unusedIgnores).toEqual([]);
  });
});
