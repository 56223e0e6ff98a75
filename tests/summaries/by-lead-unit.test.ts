import { byLeadUnit } from '../../src/summaries/sheets/by-lead-unit';
import { taskStatus } from '../../src/tasks/task-status';
import type { TaskRow } from '../../src/tasks/task-table';
import { date } from '../kit/dates';
import { drawTable } from '../kit/task-table';

const context = { asOf: date('2026-10-01'), soonDays: 7, planYear: 2026 };

function planOf(drawing: string, date1904 = false) {
  const { table } = drawTable(drawing);
  return byLeadUnit.plan({
    table,
    asOf: context.asOf,
    date1904,
    statusOf: (task: TaskRow) => taskStatus(table, task, context),
  });
}

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局、市公安局 | 市教育局 | 2026年6月底前 | 已完成
2 | 排查隐患 | 市应急局 | 市住建局 | 2026年9月15日前 | 正在推进
3 | 组织演练 | 市教育局 | | 2026年10月5日前 |
4 | 加强宣传 | 市教育局 | | 全年工作 |
5 | 建立台账 | | 市住建局 | 2026年12月底前 |
`;

const values = (drawing: string) => planOf(drawing).rows.map((row) => row.map((cell) => cell?.value ?? ''));

test('a task counts once for every lead unit, statuses in their columns', () => {
  expect(values(PLAN).slice(3, 9)).toEqual([
    ['牵头单位', '任务数', '已完成', '已逾期', '临期', '未到期', '长期', '其他'],
    ['市应急局', 2, 1, 1, 0, 0, 0, 0],
    ['市公安局', 1, 1, 0, 0, 0, 0, 0],
    ['市教育局', 2, 0, 0, 1, 0, 1, 0],
    ['（未写牵头单位）', 1, 0, 0, 0, 1, 0, 0],
    ['合计（项次）', 6, 2, 1, 1, 1, 1, 0],
  ]);
});

test('the note tells tasks from entries', () => {
  expect(values(PLAN)[1]?.[0]).toContain('任务 5 项，单位任务 6 项次');
});

test('columns and rows of the counts reconcile', () => {
  const [, ...rows] = values(PLAN).slice(3, 9);
  const total = rows.at(-1) ?? [];
  for (const row of rows) {
    const [, all, ...parts] = row as [string, ...number[]];
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
  }
  const sums = [1, 2, 3, 4, 5, 6, 7].map((col) => rows.slice(0, -1).reduce((sum, row) => sum + Number(row[col]), 0));
  expect(total.slice(1)).toEqual(sums);
});

test('every listed task links to its row, late and soon are marked in words and look', () => {
  const plan = planOf(PLAN);
  const late = plan.rows.find((row) => row[2]?.value === '排查隐患');
  expect(late?.[2]?.source).toMatchObject({ sheet: '分工方案', at: { row: 3, col: 1 } });
  expect(late?.[5]).toEqual({ value: '已逾期', look: 'late' });
  expect(late?.[4]).toEqual({ value: 46280, look: 'date', numberFormat: 'yyyy-mm-dd' });
  expect(plan.rows.flat().filter((cell) => cell?.source)).toHaveLength(6);
});

test('in a workbook that counts from 1904 dates are the same days', () => {
  const late = planOf(PLAN, true).rows.find((row) => row[2]?.value === '排查隐患');
  expect(late?.[4]?.value).toBe(44818);
});

test('the filter spans the list and its header', () => {
  const plan = planOf(PLAN);
  const top = plan.filter?.top ?? -1;
  expect(plan.rows[top]?.[0]?.value).toBe('牵头单位');
  expect(plan.filter?.bottom).toBe(plan.rows.length - 1);
});

test('hostile text stays text', () => {
  const plan = planOf(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | "=HYPERLINK("http://x")" | 市应急局 | 2026年6月底前
2 | <img src=x onerror=alert(1)> | 市公安局 | 2026年6月底前
`);
  expect(plan.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
});
