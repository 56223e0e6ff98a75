import { applyEdits } from '../../src/grid/apply-edits';
import { cellAt, type Grid, type GridCell, textAt } from '../../src/grid/grid';
import { drawTable, tableOf } from '../kit/task-table';
import { columnsOf, enriched, planFor } from './enrich-kit';

const PLAN = drawTable(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订预案 | 市应急局 | 2026年6月底前
2 | 排查隐患 | 市住建局 | 长期坚持
3 | 排查隐患 | 市教育局 | 每季度末
`).grid;
const ID = columnsOf('task-id');

function keysOf(grid: Grid): readonly string[] {
  return tableOf(grid).rows.map(({ key }) => key);
}

function withText(grid: Grid, row: number, col: number, value: string): Grid {
  return applyEdits(grid, [{ kind: 'set-value', at: { row, col }, was: { value: null }, value }]);
}

function withRows(grid: Grid, rows: readonly number[]): Grid {
  const body: readonly (readonly (GridCell | undefined)[])[] = rows.map((row) => grid.rows[row] ?? []);
  return { ...grid, rows: [grid.rows[0] ?? [], ...body], rowCount: rows.length + 1 };
}

test('what is written is the key of the row, as text', () => {
  const after = enriched(PLAN, ID);
  expect(keysOf(after)).toEqual(keysOf(PLAN));
  expect([1, 2, 3].map((row) => textAt(after, { row, col: 4 }))).toEqual(keysOf(PLAN));
  expect(cellAt(after, { row: 1, col: 4 })?.numberFormat).toBe('@');
});

test('a row keeps its key when its text is edited', () => {
  const after = withText(enriched(PLAN, ID), 1, 1, '修订应急预案并备案');
  expect(keysOf(after)).toEqual(keysOf(PLAN));
  expect(planFor(after, ID).edits).toEqual([]);
});

test('sorted rows take their keys along, also those of equal texts', () => {
  const [one, two, three] = keysOf(PLAN);
  expect(keysOf(withRows(enriched(PLAN, ID), [3, 2, 1]))).toEqual([three, two, one]);
  expect(three).toBe(`${two}_2`);
});

test('of two rows with one number the first keeps it, the copy gets its own', () => {
  const [one, two, three] = keysOf(PLAN);
  const copied = withRows(enriched(PLAN, ID), [1, 2, 2, 3]);
  expect(keysOf(copied)).toEqual([one, two, `${two}_3`, three]);
  expect(planFor(copied, ID).edits).toMatchObject([{ at: { row: 3, col: 4 }, value: `${two}_3` }]);
});

test.each(['A-07', '', '2026'])('「%s」 is no number of ours: the row gets the one of its text', (text) => {
  const after = withText(enriched(PLAN, ID), 1, 4, text);
  expect(keysOf(after)).toEqual(keysOf(PLAN));
  expect(planFor(after, ID).edits).toMatchObject([{ at: { row: 1, col: 4 }, value: keysOf(PLAN)[0] }]);
});

test("a column of numbers that is the user's own is not read as ours", () => {
  const { grid } = drawTable(`
任务编号 | 工作任务 | 牵头单位 | 完成时限
0123456789abcdef | 修订预案 | 市应急局 | 2026年6月底前
fedcba9876543210 | 排查隐患 | 市住建局 | 长期坚持
`);
  expect(keysOf(grid)).not.toContain('0123456789abcdef');
  expect(planFor(grid, ID).left).toHaveLength(1);
});
