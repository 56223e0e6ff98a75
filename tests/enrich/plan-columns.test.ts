import { dueDate } from '../../src/enrich/columns/due-date';
import { planDerivedColumns } from '../../src/enrich/plan-columns';
import { applyEdits } from '../../src/grid/apply-edits';
import { cellAt, type Grid, textAt } from '../../src/grid/grid';
import { drawTable, tableOf } from '../kit/task-table';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订预案 | 市应急局 | 2026年6月底前
2 | 排查隐患 | 市住建局 | 长期坚持
3 | 组织演练 | 市教育局 | 2026年9月15日前
`;

const CONTEXT = { standardName: (name: string) => name };

function enrich(grid: Grid): Grid {
  return applyEdits(grid, planDerivedColumns(grid, tableOf(grid), [dueDate], CONTEXT));
}

test('dates are written beside the table as real dates, and nothing where none is known', () => {
  const after = enrich(drawTable(PLAN).grid);
  expect(textAt(after, { row: 1, col: 4 })).toBe('截止日期');
  expect(cellAt(after, { row: 2, col: 4 })).toMatchObject({ value: 46203, numberFormat: 'yyyy-mm-dd' });
  expect(cellAt(after, { row: 3, col: 4 })).toBeUndefined();
  expect(cellAt(after, { row: 4, col: 4 })).toMatchObject({ value: 46280 });
});

test('a second run plans nothing', () => {
  const once = enrich(drawTable(PLAN).grid);
  expect(planDerivedColumns(once, tableOf(once), [dueDate], CONTEXT)).toEqual([]);
});

test('the column of dates is no second deadline', () => {
  const { columns } = tableOf(enrich(drawTable(PLAN).grid));
  expect(columns.map(({ label, role }) => `${label} ${role}`).slice(-2)).toEqual([
    '完成时限 deadline',
    '截止日期 other',
  ]);
});

test('a changed deadline is brought up to date in the column that stands', () => {
  const once = enrich(drawTable(PLAN).grid);
  const changed = applyEdits(once, [
    { kind: 'set-value', at: { row: 2, col: 3 }, was: { value: null }, value: '2026年7月底前' },
  ]);
  const edits = planDerivedColumns(changed, tableOf(changed), [dueDate], CONTEXT);
  expect(edits).toEqual([
    { kind: 'set-value', at: { row: 2, col: 4 }, was: { value: 46203 }, value: 46234, numberFormat: 'yyyy-mm-dd' },
  ]);
});

test('a note somebody keeps beside the table is stepped over', () => {
  const { grid } = drawTable(PLAN);
  const noted = applyEdits(grid, [
    { kind: 'set-value', at: { row: 3, col: 4 }, was: { value: null }, value: '已电话催办' },
  ]);
  const after = enrich(noted);
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
  expect(planDerivedColumns(grid, tableOf(grid), [dueDate], CONTEXT)).toContainEqual({
    kind: 'merge',
    area: { top: 0, left: 5, bottom: 1, right: 5 },
  });
});

test('a deadline column that is itself called 截止日期 is never written over', () => {
  const { grid } = drawTable(`
序号 | 工作任务 | 牵头单位 | 截止日期
1 | 修订预案 | 市应急局 | 2026年6月底前
2 | 组织演练 | 市教育局 | 2026年9月15日前
`);
  expect(planDerivedColumns(grid, tableOf(grid), [dueDate], CONTEXT)).toEqual([]);
});

test('a column without any value is not begun', () => {
  const { grid } = drawTable(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订预案 | 市应急局 | 长期坚持
2 | 组织演练 | 市教育局 | 立行立改
`);
  expect(planDerivedColumns(grid, tableOf(grid), [dueDate], CONTEXT)).toEqual([]);
});
