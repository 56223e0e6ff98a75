import type { Finding } from '../../src/findings/finding';
import type { RuleText } from '../../src/findings/rule-text';
import { checkText } from '../../src/reports/check-text';
import { oneLine } from '../../src/reports/one-line';
import { date } from '../kit/dates';

const rule = (id: string, groupTitle: string, title: string): RuleText => ({
  id,
  group: groupTitle,
  groupTitle,
  title,
  severity: 'error',
  why: '',
});
const rules = new Map(
  [rule('gap', '序号', '序号不连续'), rule('late', '完成时限', '已逾期'), rule('soon', '完成时限', '快到期')].map(
    (text) => [text.id, text],
  ),
);

const finding = (id: string, row: number, original: string): Finding => ({
  rule: id,
  severity: id === 'late' ? 'error' : 'hint',
  at: { top: row, left: 4, bottom: row, right: 4 },
  rowKey: '',
  original,
  message: '说明。',
  fixes: [{ title: '改为『甲』', safety: 'review', edits: [] }],
  fingerprint: '',
});

const checked = (findings: readonly Finding[]) => ({
  file: '方案.xlsx',
  sheet: '分工',
  table: { top: 1, left: 0, bottom: 9, right: 4 },
  report: {
    rowCount: 8,
    rulesRun: ['gap', 'late'],
    rulesNotRun: [{ rule: 'soon', because: '没有「完成时限」列' }],
    findings,
    ignored: [],
    unusedIgnores: [],
  },
  settings: { asOf: date('2016-10-01'), preset: 'default', presetTitle: '默认', soonDays: 7, rules: {} },
});

test('findings stand under their category, categories in the order of the catalogue', () => {
  expect(checkText(checked([finding('late', 2, '2016年\n7月底前'), finding('gap', 5, '')]), rules)).toBe(
    `方案.xlsx　工作表「分工」A2:E10
检查了 8 行、2 条规则：必须改 1，建议改 0，提示 1。
序号（1）
  提示　E6　序号不连续：说明。
　　建议：改为『甲』
完成时限（1）
  必须改　E3　已逾期：说明。
　　原文：2016年↵7月底前
　　建议：改为『甲』
1 条规则未运行（没有「完成时限」列）：快到期。`,
  );
});

test('nothing found is said with what ran and what did not', () => {
  expect(checkText(checked([]), rules)).toContain('✓ 检查了 8 行、2 条规则，全部通过。');
  expect(checkText(checked([]), rules)).toContain('1 条规则未运行');
});

test.each([
  ['  甲\r\n  乙 ', 9, '甲↵乙'],
  ['甲\u0007乙\u001b[31m', 9, '甲乙[31m'],
  ['甲\u009d0;乙\u009c\u0090\u202e丙\u2066', 9, '甲0;乙丙'],
  ['一二三四五六', 3, '一二三…'],
  ['😀😀😀😀', 3, '😀😀😀…'],
  ['', 9, ''],
])('%j on one line of %i is %j', (text, maxChars, line) => {
  expect(oneLine(text, maxChars)).toBe(line);
});
