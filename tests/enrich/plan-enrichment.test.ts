import { a1Range, cellRange } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import type { Edit } from '../../src/grid/edit';
import { cellAt, type Grid, textAt } from '../../src/grid/grid';
import { drawTable, tableOf } from '../kit/task-table';
import { columnsOf, enriched, planFor, shown } from './enrich-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订预案 | 市应急局 | 2026年6月底前
2 | 排查隐患 | 市住建局 | 长期坚持
3 | 组织演练 | 市教育局 | 每季度末
`;
const DUE = columnsOf('due-date');

function typed(grid: Grid, at: { row: number; col: number }, value: string | number | null): Grid {
  return applyEdits(grid, [{ kind: 'set-value', at, was: { value: null }, value }]);
}

function placeOf(grid: Grid, id: string): string {
  return (grid.places?.get(`column.${id}`) ?? []).map(a1Range).join(' ');
}

test('dates are written beside the table as real dates, and nothing where none is known', () => {
  const after = enriched(drawTable(PLAN).grid, DUE);
  expect(textAt(after, { row: 1, col: 4 })).toBe('截止日期');
  expect(cellAt(after, { row: 2, col: 4 })).toMatchObject({ value: 46203, numberFormat: 'yyyy-mm-dd' });
  expect(cellAt(after, { row: 3, col: 4 })).toBeUndefined();
  expect(placeOf(after, 'due-date')).toBe('E2');
});

test('every column says its own, as of the day', () => {
  const after = enriched(drawTable(PLAN).grid);
  expect(shown(after, 4, 10).slice(1)).toEqual([
    '截止日期 | 时限类型 | 周期 | 下一节点 | 状态 | 剩余天数 | 牵头单位（规范）',
    '46203 | 截止日期 |  | 46203 | 未到期 | 29 | 市应急局',
    ' | 长期 |  |  | 长期 |  | 市住建局',
    ' | 定期 | 每季度 | 46203 | 长期 | 29 | 市教育局',
  ]);
  expect(textAt(after, { row: 1, col: 11 })).toBe('任务编号');
  expect(textAt(after, { row: 2, col: 11 })).toBe(tableOf(after).rows[0]?.key);
});

test('live statuses count from 截至日期, days left follow the status', () => {
  const after = enriched(drawTable(PLAN).grid, columnsOf('due-date', 'status', 'days-left'), { numbers: 'live' });
  expect(cellAt(after, { row: 2, col: 5 })).toMatchObject({
    formula: '=IF(ISNUMBER($E3),IF(截至日期>$E3,"已逾期",IF(截至日期>=$E3-7,"临期","未到期")),"无法判断")',
    text: '未到期',
  });
  expect(cellAt(after, { row: 2, col: 6 })).toMatchObject({ formula: '=IF(ISNUMBER($E3),$E3-截至日期,"")', value: 29 });
  expect(cellAt(after, { row: 3, col: 5 })).toEqual({ value: '长期', text: '长期', numberFormat: 'General' });
});

test('a second run plans nothing, live or frozen', () => {
  for (const numbers of ['live', 'frozen'] as const) {
    const once = enriched(drawTable(PLAN).grid, undefined, { numbers });
    const { edits, columns, at } = planFor(once, undefined, { numbers });
    expect([edits, at, new Set(columns.map(({ state }) => state))]).toEqual([[], undefined, new Set(['unchanged'])]);
  }
});

test('a changed deadline is brought up to date in the column that stands', () => {
  const once = enriched(drawTable(PLAN).grid, DUE);
  const { edits, columns } = planFor(typed(once, { row: 2, col: 3 }, '2026年7月底前'), DUE);
  expect(edits).toEqual([
    { kind: 'set-value', at: { row: 2, col: 4 }, was: { value: 46203 }, value: 46234, numberFormat: 'yyyy-mm-dd' },
  ]);
  expect(columns).toEqual([{ id: 'due-date', header: '截止日期', col: 4, state: 'updated' }]);
});

test('a column that was renamed or moved is kept where it is', () => {
  const once = enriched(drawTable(PLAN).grid, columnsOf('due-date', 'status'));
  const renamed = typed(once, { row: 1, col: 5 }, '目前怎样');
  const moved = applyEdits(renamed, [{ kind: 'insert-columns', before: 2, count: 1 }]);
  expect(placeOf(moved, 'status')).toBe('G2');
  const { columns, edits } = planFor(moved, columnsOf('due-date', 'status'));
  expect(columns).toEqual([
    { id: 'due-date', header: '截止日期', col: 5, state: 'unchanged' },
    { id: 'status', header: '目前怎样', col: 6, state: 'unchanged' },
  ]);
  expect(edits).toEqual([]);
});

test('words that a person has typed into our column are written over', () => {
  const once = enriched(drawTable(PLAN).grid, columnsOf('status'));
  const { edits } = planFor(typed(once, { row: 2, col: 4 }, '差不多了'), columnsOf('status'));
  expect(edits).toMatchObject([{ at: { row: 2, col: 4 }, was: { value: '差不多了' }, value: '未到期' }]);
});

test('a column of ours from before it was remembered is found by its words, and remembered', () => {
  const once = enriched(drawTable(PLAN).grid, DUE);
  const { places, ...forgotten } = once;
  expect(places?.size).toBe(1);
  expect(planFor(forgotten, DUE).edits).toEqual([
    { kind: 'set-place', key: 'column.due-date', areas: [cellRange({ row: 1, col: 4 })] },
  ]);
});

test("the user's own columns of these words stay, and are named", () => {
  const { grid } = drawTable(`
序号 | 工作任务 | 牵头单位 | 截止日期 | 状态
1 | 修订预案 | 市应急局 | 2026年6月底前 | 推进中
2 | 组织演练 | 市教育局 | 2026年9月15日前 | 未启动
`);
  const { edits, left } = planFor(grid, columnsOf('due-date', 'status', 'lead-units'));
  expect(left).toEqual([
    { id: 'due-date', header: '截止日期', because: '表里已有「截止日期」列，要从中读取内容，不改写' },
    { id: 'status', header: '状态', because: '表里已有「状态」列，要从中读取内容，不改写' },
  ]);
  expect(edits.filter(({ kind }) => kind === 'set-value')).toHaveLength(3);
});

test('columns without a value, or without what they are worked out from, are left out', () => {
  const { grid } = drawTable(`
序号 | 工作任务 | 具体要求 | 责任人 | 联系电话 | 完成时限
1 | 修订预案 | 印发 | 王某某 | 0790-1234567 | 长期坚持
2 | 组织演练 | 开展 | 李某某 | 0790-1234568 | 立行立改
`);
  expect(planFor(grid, columnsOf('due-date', 'lead-units'))).toEqual({
    edits: [],
    columns: [],
    left: [
      { id: 'due-date', header: '截止日期', because: '没有一行有这一列的内容' },
      {
        id: 'lead-units',
        header: '牵头单位（规范）',
        because: '没有「牵头单位」或「责任单位」或「配合单位」或「牵头及责任单位」列',
      },
    ],
  });
});

test('a note somebody keeps beside the table is stepped over', () => {
  const after = enriched(typed(drawTable(PLAN).grid, { row: 3, col: 4 }, '已电话催办'), DUE);
  expect(textAt(after, { row: 3, col: 4 })).toBe('已电话催办');
  expect(textAt(after, { row: 1, col: 5 })).toBe('截止日期');
});

test('a header of two rows gets a merged header cell', () => {
  const { grid } = drawTable(`
序号 | 工作任务 | 责任分工 | < | 完成时限
^ | ^ | 牵头单位 | 配合单位 | ^
1 | 修订预案 | 市应急局 | 市公安局 | 2026年6月底前
2 | 组织演练 | 市教育局 | 市公安局 | 2026年9月底前
`);
  const after = enriched(grid, DUE);
  expect(after.merges).toContainEqual({ top: 0, left: 5, bottom: 1, right: 5 });
  expect(planFor(after, DUE).edits).toEqual([]);
});

const EXCEL_TABLE = { name: '表1', range: { top: 1, left: 0, bottom: 4, right: 3 } };

test('an Excel table takes the columns in', () => {
  const grid: Grid = { ...drawTable(PLAN).grid, tables: [EXCEL_TABLE] };
  const { edits } = planFor(grid, columnsOf('due-date', 'status'));
  const resize: Edit = { kind: 'resize-table', name: '表1', to: { ...EXCEL_TABLE.range, right: 5 } };
  expect(edits.at(-1)).toEqual(resize);
  expect(planFor(applyEdits(grid, edits), columnsOf('due-date', 'status')).edits).toEqual([]);
});

test('what stands right beside an Excel table moves along', () => {
  const grid: Grid = { ...typed(drawTable(PLAN).grid, { row: 3, col: 4 }, '已电话催办'), tables: [EXCEL_TABLE] };
  const after = enriched(grid, columnsOf('due-date', 'status'));
  expect(shown(after, 3, 6)[1]).toBe('完成时限 | 截止日期 | 状态 | ');
  expect(textAt(after, { row: 3, col: 6 })).toBe('已电话催办');
  expect(after.tables).toEqual([{ ...EXCEL_TABLE, range: { ...EXCEL_TABLE.range, right: 5 } }]);
  expect(planFor(after, columnsOf('due-date', 'status')).edits).toEqual([]);
});

test('the written columns are no columns the table is read from', () => {
  const after = enriched(drawTable(PLAN).grid);
  expect(
    tableOf(after)
      .columns.slice(4)
      .map(({ role }) => role),
  ).toEqual(Array.from({ length: 8 }, () => 'other'));
  expect(tableOf(after).rows.map(({ deadline }) => deadline?.text)).toEqual(['2026年6月底前', '长期坚持', '每季度末']);
});

test('several tables of a sheet each have their columns', () => {
  const { grid } = drawTable(PLAN);
  const elsewhere = { top: 40, left: 6, bottom: 40, right: 6 };
  const other: Grid = { ...grid, places: new Map([['column.due-date', [elsewhere]]]) };
  const after = enriched(other, DUE);
  expect(after.places?.get('column.due-date')).toEqual([elsewhere, cellRange({ row: 1, col: 4 })]);
});
