import { a1Range, cellRange } from '../../src/grid/address';
import { byLeadUnit } from '../../src/summaries/sheets/by-lead-unit';
import { taskStatus } from '../../src/tasks/task-status';
import type { TaskRow } from '../../src/tasks/task-table';
import { date } from '../kit/dates';
import { drawTable } from '../kit/task-table';

const context = { asOf: date('2026-10-01'), soonDays: 7 };

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

test('the list has no holes in its frame, also where a deadline has no date', () => {
  const plan = planOf(PLAN.replace('全年工作', '适时开展'));
  const list = plan.rows.slice((plan.filter?.top ?? 0) + 1);
  expect(list.map((row) => row.filter((cell) => cell !== undefined).length)).toEqual([7, 7, 7, 7, 7, 7]);
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

describe('the chart', () => {
  const [chart] = planOf(PLAN).charts ?? [];

  test('draws the counts, one series for every status that occurs', () => {
    expect(chart).toMatchObject({ title: '各牵头单位任务状态', kind: 'stacked-bars' });
    expect(chart?.categories).toEqual({ top: 4, left: 0, bottom: 7, right: 0 });
    expect(chart?.series.map(({ title, values }) => [title, a1Range(values)])).toEqual([
      ['已完成', 'C5:C8'],
      ['已逾期', 'D5:D8'],
      ['临期', 'E5:E8'],
      ['未到期', 'F5:F8'],
      ['长期', 'G5:G8'],
    ]);
  });

  test('lies on rows of its own, between the counts and the list', () => {
    const plan = planOf(PLAN);
    const { top, bottom, right } = chart?.place ?? { top: 0, bottom: 0, right: 0 };
    expect(plan.rows.slice(top - 1, bottom + 2).flat()).toEqual([]);
    expect(plan.rows[top - 2]?.[0]?.value).toBe('合计（项次）');
    expect([bottom + 2, right]).toEqual([plan.filter?.top, 7]);
  });

  test('shows the first 20 units and says so', () => {
    const rows = Array.from({ length: 25 }, (_, index) => `${index + 1} | 任务 | 第${index + 1}中学 | 全年工作`);
    const [large] = planOf(`序号 | 工作任务 | 牵头单位 | 完成时限\n${rows.join('\n')}`).charts ?? [];
    expect(large?.title).toBe('各牵头单位任务状态（前 20 个单位）');
    expect(a1Range(large?.categories ?? cellRange({ row: 0, col: 0 }))).toBe('A5:A24');
  });

  test('is left out where there is one unit only', () => {
    const plan = planOf('序号 | 工作任务 | 牵头单位 | 完成时限\n1 | 修订预案 | 市应急局 | 2026年6月底前');
    expect(plan.charts).toBeUndefined();
    expect(plan.filter?.top).toBe(7);
  });

  test('keeps its colours apart, from the paper and from their neighbours', () => {
    const lights = chart?.series.map(({ color }) => luminance(color)) ?? [];
    for (const light of lights) expect(1.05 / (light + 0.05)).toBeGreaterThanOrEqual(3);
    for (const [index, light] of lights.slice(1).entries()) {
      const pair = [light, lights[index] ?? 0].sort((a, b) => b - a).map((value) => value + 0.05);
      expect((pair[0] ?? 0) / (pair[1] ?? 1)).toBeGreaterThanOrEqual(2);
    }
  });
});

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('hostile text stays text', () => {
  const plan = planOf(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | "=HYPERLINK("http://x")" | 市应急局 | 2026年6月底前
2 | <img src=x onerror=alert(1)> | 市公安局 | 2026年6月底前
`);
  expect(plan.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
});
