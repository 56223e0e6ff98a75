import { checkJson } from '../../src/reports/check-json';
import { checkText } from '../../src/reports/check-text';
import { checkedSheet, ignoring, PLAN, RULES } from './checked';

const { findings } = checkedSheet().report;
const [stale] = ignoring(findings, '早已核对。', 'D4');
const IGNORES = [
  ...ignoring(findings, '已核对。', 'D4'),
  ...(stale ? [{ ...stale, fingerprint: '0123456789abcdef' }] : []),
];
const CHECKED = checkedSheet(PLAN, {
  preset: 'strict',
  ruleSettings: { 'deadline-misspelt': 'hint' },
  ignores: IGNORES,
});

test('JSON says with what was checked, what was ignored and why, and which verdicts are out of use', () => {
  const json = checkJson(CHECKED, RULES);
  expect(json).toMatchObject({
    table: 'A2:E4',
    settings: {
      asOf: '2026-10-01',
      preset: 'strict',
      presetTitle: '严格',
      soonDays: 7,
      rules: { 'deadline-misspelt': 'hint' },
    },
    findings: [
      { address: 'E3', severity: 'hint' },
      { address: 'C4', severity: 'error' },
    ],
    ignored: [{ address: 'D4', rule: 'unit-trailing-punctuation', reason: '已核对。', ignoredOn: '2026-09-30' }],
    unusedIgnores: [{ fingerprint: '0123456789abcdef', rule: 'unit-trailing-punctuation', reason: '早已核对。' }],
  });
  expect(JSON.stringify(checkJson(CHECKED, RULES))).toBe(JSON.stringify(json));
});

test('text says so too', () => {
  const text = checkText(CHECKED, RULES);
  expect(text).toMatch(/：必须改 1，建议改 0，提示 1，已忽略 1。\n/);
  expect(text).toMatch(/已忽略（1）\n {2}建议改　D4　.*\n　　理由：已核对。（2026-09-30）\n1 条忽略已经用不上/);
  const all = ignoring(findings, '已核对。', 'E3', 'C4', 'D4');
  expect(checkText(checkedSheet(PLAN, { ignores: all }), RULES)).toMatch(/✓ .*，没有未处理的问题，已忽略 3。/);
});
