import { detail } from '../../src/summaries/sheets/detail';
import { drawTable } from '../kit/task-table';
import { bodyOf, columnOf, contextOf, ended, formulasOf, headersOf, HOSTILE, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 责任领导 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局 | 市应急局、市教育局 | 张三 | 2026年6月底前 | 已完成
2 | 排查隐患 | 市应急局 | | 李四 | 2026年8月和2026年12月 |
3 | 建立台账 | | | | 全年工作 |
`;

const columns = (drawing: string, ...headers: readonly string[]) => {
  const plan = planOf(detail, drawing);
  return bodyOf(plan).map((_, row) => headers.map((header) => columnOf(plan, header)[row]));
};

test('one row per unit, role and date; each is counted for what it begins', () => {
  expect(columns(PLAN, '序号', '单位', '角色', '任务计数', '项次计数', '节点计数', '无牵头', '无责任')).toEqual([
    ['1', '市应急局', '牵头', 1, 1, 1, 0, 0],
    ['1', '市应急局', '责任', 0, 1, 0, 0, 0],
    ['1', '市教育局', '责任', 0, 1, 0, 0, 0],
    ['2', '市应急局', '牵头', 1, 1, 1, 0, 1],
    ['2', '市应急局', '牵头', 0, 0, 1, 0, 0],
    ['3', '（未写单位）', '', 1, 0, 1, 1, 1],
  ]);
});

test('dates, kinds and periods', () => {
  expect(columns(PLAN, '节点日期', '截止日期', '时限类型', '状态', '月份', '季度')).toEqual([
    [46203, 46203, '截止日期', '已完成', 202606, 20262],
    [46203, 46203, '截止日期', '已完成', 202606, 20262],
    [46203, 46203, '截止日期', '已完成', 202606, 20262],
    [46265, 46387, '多个节点', '未到期', 202608, 20263],
    [46387, 46387, '多个节点', '未到期', 202612, 20264],
    [46387, 46387, '全年', '长期', '长期', '长期'],
  ]);
});

test('months are numbers that show as months: a text 「2026-06」 would be counted as a date', () => {
  const plan = planOf(detail, PLAN);
  const at = headersOf(plan).indexOf('月份');
  expect(plan.rows[plan.frozenRows]?.[at]).toEqual({ value: 202606, look: 'word', numberFormat: '0000"-"00' });
});

test('责任领导 stands only where the table has the column', () => {
  expect(headersOf(planOf(detail, PLAN))).toContain('责任领导');
  expect(headersOf(planOf(detail, PLAN.replace('责任领导', '备注')))).not.toContain('责任领导');
});

test('live: 状态 and 剩余天数 follow the day, what is done stays done', () => {
  const plan = planOf(detail, PLAN, { numbers: 'live' });
  const at = headersOf(plan).indexOf('状态');
  const cells = plan.rows.slice(plan.frozenRows, -1).map((row) => row[at]);
  expect(cells.map((cell) => cell?.formula === undefined)).toEqual([true, true, true, false, false, false]);
  expect(cells[3]?.formula).toContain('截至日期');
});

test('a table of nothing but names has them as text', () => {
  const plan = planOf(detail, HOSTILE);
  expect(formulasOf(plan)).toEqual([]);
  expect(columnOf(plan, '任务')[0]).toBe('=HYPERLINK("http://x","y")');
});

test('a table without tasks says so', () => {
  const { table } = drawTable('序号 | 工作任务 | 牵头单位 | 完成时限\n1 | 修订预案 | 市应急局 | 2026年6月底前');
  const plan = ended(detail.plan(contextOf({ ...table, rows: [] }, { numbers: 'live' })));
  expect(plan.rows.at(-1)?.[0]?.value).toBe('没有符合条件的任务');
  expect(plan.filter).toBeUndefined();
});

test('live formulas stay the same through a month', () => {
  const weekly = `${PLAN.trimEnd()}\n4 | 报送信息 | 市教育局 | | | 每周 |\n`;
  const formulas = (asOf: string) =>
    formulasOf(planOf(detail, weekly, { numbers: 'live', asOf })).map(({ formula }) => formula);
  expect(formulas('2026-09-30')).toEqual(formulas('2026-09-01'));
  expect(formulas('2026-10-01')).not.toEqual(formulas('2026-09-30'));
});
