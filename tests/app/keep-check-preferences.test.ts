import type { OfficeSettings } from '../../src/app/assistant';
import { createAssistant } from '../../src/app/create-assistant';
import { withIgnore, withoutIgnores } from '../../src/app/keep-check-preferences';
import { MAX_REASON_CHARS } from '../../src/findings/ignore';
import { parseSettings, serialiseSettings } from '../../src/app/office-settings';
import { sheetKey } from '../../src/checks/ignores';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

const { office: NOTHING } = parseSettings(undefined);
const FINDING = { fingerprint: '00000000000000aa', rule: 'serial-gap' };
const OTHER = { fingerprint: '00000000000000bb-2', rule: 'deadline-soon' };

function ignoring(settings: OfficeSettings, finding: typeof FINDING, reason: string, on = '2026-10-01') {
  return withIgnore(settings, { sheet: '分工方案', finding, reason, on: date(on) });
}

test('a verdict is kept with reason and day, without any text of the sheet', () => {
  expect(ignoring(NOTHING, FINDING, '  按会议纪要编号。 ').ignores).toEqual([
    { ...FINDING, reason: '按会议纪要编号。', on: '2026-10-01', sheet: sheetKey('分工方案') },
  ]);
  expect(serialiseSettings({ office: ignoring(NOTHING, FINDING, '已核对。'), others: {} })).not.toContain('分工方案');
});

test.each(['', '   ', '\n\t　'])('no verdict without a reason: %j', (reason) => {
  expect(ignoring(NOTHING, FINDING, reason)).toBe(NOTHING);
});

test('a reason is cut to what can be kept', () => {
  const { ignores } = ignoring(NOTHING, FINDING, '核'.repeat(MAX_REASON_CHARS + 50));
  expect(ignores[0]?.reason).toBe('核'.repeat(MAX_REASON_CHARS));
});

test('a later verdict on the same finding takes the place of the former', () => {
  const twice = ignoring(ignoring(ignoring(NOTHING, FINDING, '一'), OTHER, '二'), FINDING, '三', '2026-10-02');
  expect(twice.ignores.map(({ fingerprint, reason, on }) => [fingerprint, reason, on])).toEqual([
    [OTHER.fingerprint, '二', '2026-10-01'],
    [FINDING.fingerprint, '三', '2026-10-02'],
  ]);
});

test('verdicts are taken back one by one; unknown ones do not matter', () => {
  const both = ignoring(ignoring(NOTHING, FINDING, '一'), OTHER, '二');
  expect(withoutIgnores(both, [FINDING.fingerprint, 'ffffffffffffffff']).ignores).toMatchObject([OTHER]);
  expect(withoutIgnores(both, []).ignores).toHaveLength(2);
});

test('what was kept is read again whole', () => {
  const office = {
    ...ignoring(ignoring(NOTHING, FINDING, '一'), OTHER, '二'),
    preferences: { preset: 'strict' as const, rules: { 'serial-gap': 'hint' as const }, soonDays: 3 },
  };
  expect(parseSettings(serialiseSettings({ office, others: {} }))).toMatchObject({ office, isDamaged: false });
});

describe('in a workbook', () => {
  const plan = drawSheet(`
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 |  | 市水利局、市住建局 | 2026年12月底前
2 | 组织消防安全演练 | 市教育局 | 市消防救援支队 | 2026年11月底前
`).grid;
  const options = { onProgress: () => undefined, signal: new AbortController().signal };

  function open() {
    const host = memoryHost([plan]);
    const assistant = createAssistant(host, () => date('2026-10-01'));
    const report = async () => {
      const result = await assistant.checkSheet({}, options);
      if (result.kind !== 'checked') throw new Error(result.kind);
      return result.report;
    };
    return { host, assistant, report };
  }

  test('an ignored finding leaves the others, lapses when the text changes, and comes back when the verdict goes', async () => {
    const { host, assistant, report } = open();
    const finding = (await report()).findings.find(({ rule }) => rule === 'lead-unit-missing');
    if (!finding) throw new Error('nothing found');
    expect(await assistant.ignoreFinding('分工方案', finding, '由联席会议牵头。')).toEqual({ kind: 'saved' });
    expect(await report()).toMatchObject({ findings: [], ignored: [{ ignore: { reason: '由联席会议牵头。' } }] });
    host.type('分工方案', { row: 1, col: 2 }, '市应急局');
    expect(await report()).toMatchObject({ findings: [], ignored: [], unusedIgnores: [{ rule: 'lead-unit-missing' }] });
    host.type('分工方案', { row: 1, col: 2 }, null);
    await assistant.removeIgnores([finding.fingerprint]);
    expect(await report()).toMatchObject({ findings: [{ rule: 'lead-unit-missing' }], ignored: [] });
  });

  test('preferences that are saved are those of the next check', async () => {
    const { assistant, report } = open();
    await assistant.savePreferences({ preset: 'default', rules: { 'lead-unit-missing': 'off' } });
    expect((await report()).findings).toEqual([]);
    expect((await report()).rulesNotRun).toContainEqual({ rule: 'lead-unit-missing', because: '已在设置中关闭' });
  });
});
