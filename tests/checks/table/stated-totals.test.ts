import { statedTotalDiffers } from '../../../src/checks/rules/table/stated-total-differs';
import { countInSection, countInTotal, countsInNote, countsInTitle } from '../../../src/checks/table/stated-counts';
import { checkGrid, placeOf } from '../../kit/check';
import { drawSheet } from '../../kit/sheet';

const numbers = (counts: readonly { readonly count: number }[]) => counts.map(({ count }) => count);

test.each<[string, readonly number[]]>([
  ['重点任务分解表（共19项）', [19]],
  ['重点任务分解表（19 项）', [19]],
  ['2016年度十九项重点工作任务分解表', [19]],
  ['2016年20件民生实事责任分解表', [20]],
  ['共分解为5大项、20小项', [20]],
  ['工作要点（共5个方面20项任务）', [20]],
  ['共分解为5大项', []],
  ['本次共梳理36项任务', [36]],
  ['第3项任务推进表', []],
  ['公共12项服务分工', []],
  ['每月1项任务', []],
  ['全市共100项重点任务，市水务局分工表', []],
  ['2016年重点工作分工表', []],
])('title %s states %j', (text, expected) => {
  expect(numbers(countsInTitle(text))).toEqual(expected);
});

test.each<[string, readonly number[]]>([
  ['注：本表共12项任务。', [12]],
  ['注：3项任务需报市政府审定。', []],
  ['注：共需资金3项。', []],
  ['注：共12项指标。', []],
])('note %s states %j', (text, expected) => {
  expect(numbers(countsInNote(text))).toEqual(expected);
});

test('sections and totals', () => {
  expect(countInSection('二、民生保障（6项）')?.count).toBe(6);
  expect(countInSection('新建项目（共3个）')?.count).toBe(3);
  expect(countInSection('一、实施10项工程')).toBeUndefined();
  expect(countInTotal('合计：19项')?.count).toBe(19);
  expect(countInTotal('19')).toBeUndefined();
});

function places(drawing: string): readonly string[] {
  return checkGrid(drawSheet(drawing).grid, { rules: [statedTotalDiffers] }).findings.map(
    (finding) => `${placeOf(finding)} ${finding.message}`,
  );
}

const HEADER = '序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限';
const ROWS = `
1 | 供水 | 1．扩建水厂\\n2．改造管网 | 市水务局 | 2016年12月底前
2 | 排水 | 清淤雨水管 | 市住建局 | 2016年12月底前
^ | ^ | 疏浚河道 | 市水务局 | 2016年12月底前`;

test.each(['共2项', '共3项', '共4项', '供水排水2项任务', '100项重点任务'])(
  '「%s」 is a way of counting these',
  (words) => {
    expect(places(`重点工作分解表（${words}）\n${HEADER}${ROWS}`)).toEqual([]);
  },
);

test('what no way of counting gives is told of, with the numbers that are there', () => {
  expect(places(`重点工作分解表\n（共19项） | | | |\n${HEADER}${ROWS}`)).toEqual([
    'A2 这里写「共19项」，表中是 2 个序号、3 行任务。',
  ]);
});

test('a number the title only names counts where it is near', () => {
  expect(places(`2016年5项重点任务分解表\n${HEADER}${ROWS}`)).toEqual([
    'A1 这里写「5项重点任务」，表中是 2 个序号、3 行任务。',
  ]);
});

test('sections within sections each count their own', () => {
  const section = (title: string) => `${title} | < | < | < | <`;
  expect(
    places(`
${HEADER}
${section('一、城市建设（3项）')}
${section('（一）供水（1项）')}
1 | 水厂 | 扩建水厂 | 市水务局 | 2016年12月底前
${section('（二）排水（3项）')}
2 | 管网 | 清淤雨水管 | 市住建局 | 2016年12月底前
3 | 河道 | 疏浚河道 | 市水务局 | 2016年12月底前
${section('二、民生保障（1项）')}
4 | 养老 | 新增床位 | 市民政局 | 2016年12月底前
合计 | 5项 | | |`),
  ).toEqual(['A5 这里写「3项」，表中是 2 项。', 'B10 这里写「5项」，表中是 4 项。']);
});
