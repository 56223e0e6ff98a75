import type { Fix } from '../../src/findings/finding';
import { RULES } from '../../src/checks/rules/index';
import { checkGrid } from '../kit/check';
import { drawSheet } from '../kit/sheet';

const HEADER = '序号 | 工作任务 | 责任单位 | 完成时限';

/** The fixes a rule offers on a sheet with these rows. */
function fixesOf(rule: string, rows: string): readonly Fix[] {
  const { grid } = drawSheet(`${HEADER}\n${rows.trim()}`);
  return checkGrid(grid, { rules: RULES.filter(({ id }) => id === rule) }).findings.flatMap(({ fixes }) => fixes);
}

/** What each fix writes, 「safe 市财政局」. */
function written(rule: string, rows: string): readonly string[] {
  return fixesOf(rule, rows).map(({ safety, edits }) => {
    const values = edits.map((edit) => (edit.kind === 'set-value' ? JSON.stringify(edit.value) : edit.kind));
    return `${safety} ${values.join(' ')}`;
  });
}

const unit = (cell: string) => `1 | 修缮校舍 | ${cell} | 2016年12月底前`;
const deadline = (cell: string) => `1 | 修缮校舍 | 市教育局 | ${cell}`;

test.each<[string, string, readonly string[]]>([
  ['unit-line-break', '市人力资源\\n\\n社会保障局，\\n各镇区', ['safe "市人力资源社会保障局，\\n各镇区"']],
  ['unit-trailing-punctuation', '市教育局、市财政局，', ['safe "市教育局、市财政局"']],
  ['unit-repeated', '市教育局，市财政局，市教育局，各区政府', ['safe "市教育局，市财政局，各区政府"']],
  ['unit-repeated', '市教育局\\n市财政局\\n市教育局', ['safe "市教育局\\n市财政局"']],
  ['unit-repeated', '市财政局牵头，市教育局配合，市财政局牵头', []],
  ['unit-bracket-unbalanced', '各区政府、管委会)', ['review "各区政府、管委会"']],
  [
    'unit-bracket-unbalanced',
    '市政府办公室（市督查室、市教育局',
    ['review "市政府办公室（市督查室）、市教育局"', 'review "市政府办公室、市督查室、市教育局"'],
  ],
  ['stray-space', '" 市教 育局　、市财政局"', ['safe "市教育局、市财政局"']],
  ['text-damaged', '市教育局\u0007、市財(cái)政局', ['safe "市教育局、市財(cái)政局"', 'review "市教育局、市財政局"']],
])('%s in %j: %j', (rule, cell, fixes) => {
  expect(written(rule, unit(cell))).toEqual(fixes);
});

test.each<[string, string, readonly string[]]>([
  ['deadline-misspelt', '２０１６年９底前　完成', ['review "２０１６年９月底前　完成"']],
  ['deadline-misspelt', '力争2016年12底前完成，视情延长', ['review "力争2016年12月底前完成，视情延长"']],
  ['deadline-impossible', '2016年４月３１日前', ['review "2016年４月３０日前"', 'review "2016年５月１日前"']],
  ['deadline-impossible', '2016年2月30日', ['review "2016年2月29日"', 'review "2016年3月1日"']],
  ['deadline-line-break', '2016年底前\\n完成', ['safe "2016年底前完成"']],
  ['deadline-line-break', '初试3月\\n复试11月', ['safe "初试3月；复试11月"']],
  ['deadline-line-break', '2016年8月底前，\\n2017年2月底前', []],
])('%s in %j: %j', (rule, cell, fixes) => {
  expect(written(rule, deadline(cell))).toEqual(fixes);
});

test('a unit that lost its prefix gets back the one the sheet uses, in its own script', () => {
  const rows = `
1 | 修缮校舍 | 市財(cái)政局、市教育局 | 全年工作
2 | 增设班车 | 市財(cái)政局 | 全年工作
3 | 公示预算 | 財(cái)政局 | 全年工作`;
  expect(written('unit-prefix-missing', rows)).toEqual(['review "市財(cái)政局"']);
});

test('a unit never written in full is seen against all the others', () => {
  const others = ['教育局、市公安局', '民政局、市司法局', '财政局、市人社局', '住建局、市交通局', '水务局、市商务局'];
  const rows = others.map((units, index) => `${index + 1} | 任务${index} | 市${units} | 全年工作`).join('\n');
  const { grid } = drawSheet(`${HEADER}\n${rows}\n6 | 编制年鉴 | 统计局 | 全年工作`);
  const [finding] = checkGrid(grid, { rules: RULES.filter(({ id }) => id === 'unit-prefix-missing') }).findings;
  expect(finding?.message).toBe('这里写作「统计局」，本表其他单位前面大多有「市」。');
  expect(finding?.fixes.map(({ title }) => title)).toEqual(['改为「市统计局」']);
});

test.each([
  ['（1）', '（2）', '（2）', ['review "（3）"']],
  ['1', '1', '2', ['review 2 3']],
  ["'1", "'3", "'4", ['review "2" "3"']],
  ['一', '一', '二', []],
])('serials %s, %s, %s are set right in their own manner', (first, second, third, fixes) => {
  const rows = [first, second, third]
    .map((serial, index) => `${serial} | 任务${index} | 市教育局 | 全年工作`)
    .join('\n');
  expect([...written('serial-duplicate', rows), ...written('serial-gap', rows)]).toEqual(fixes);
});

test.each([
  ['（1）', '（3）', ['review "（2）"']],
  ['1', '3', ['review 2']],
  ['1', '2', ['review 2 3']],
  ['一', '二', []],
])('a missing serial between %s and %s is filled in, the later ones make room', (first, last, fixes) => {
  const rows = [first, '', last].map((serial, index) => `${serial} | 任务${index} | 市教育局 | 全年工作`).join('\n');
  expect(written('serial-missing', rows)).toEqual(fixes);
});

test('a blank row is deleted only where nothing stands beside the table', () => {
  const rows = (beside: string) =>
    `1 | 修缮校舍 | 市教育局 | 全年工作\n | | |${beside}\n2 | 增设班车 | 市交通局 | 全年工作`;
  expect(written('blank-row-inside', rows(''))).toEqual(['review delete-rows']);
  expect(written('blank-row-inside', rows(' | 另见附件'))).toEqual([]);
});

test('dates and numbers are no texts to correct', () => {
  expect(written('deadline-line-break', deadline('date:2016-12-31'))).toEqual([]);
  expect(written('stray-space', '1 | 修缮校舍 | 市教育局 | 20161231')).toEqual([]);
});
