import { applyEdits } from '../../src/grid/apply-edits';
import type { Edit } from '../../src/grid/edit';
import { cellAt, textAt } from '../../src/grid/grid';
import { drawSheet } from '../kit/sheet';

const { grid } = drawSheet(`
序号 | 任务 | 单位
1 | 甲 | 市教育局
^ | 乙 | ^
2 | 丙 | 市财政局
`);
const was = { value: null };

test('a value replaces one cell and leaves the given grid as it was', () => {
  const after = applyEdits(grid, [{ kind: 'set-value', at: { row: 1, col: 1 }, was, value: '丁' }]);
  expect(textAt(after, { row: 1, col: 1 })).toBe('丁');
  expect(textAt(grid, { row: 1, col: 1 })).toBe('甲');
});

test('text that begins with = stays text', () => {
  const after = applyEdits(grid, [{ kind: 'set-value', at: { row: 1, col: 1 }, was, value: '=HYPERLINK("x")' }]);
  expect(cellAt(after, { row: 1, col: 1 })).toEqual({ value: '=HYPERLINK("x")', text: '=HYPERLINK("x")' });
});

test('a row inserted inside a merge makes the merge longer, rows below move down', () => {
  const after = applyEdits(grid, [{ kind: 'insert-rows', before: 2, count: 1 }]);
  expect(after.merges).toEqual([
    { top: 1, left: 0, bottom: 3, right: 0 },
    { top: 1, left: 2, bottom: 3, right: 2 },
  ]);
  expect(textAt(after, { row: 4, col: 1 })).toBe('丙');
  expect(after.rowCount).toBe(5);
});

test('deleting what was inserted gives the same grid', () => {
  const edits: Edit[] = [
    { kind: 'insert-rows', before: 2, count: 3 },
    { kind: 'delete-rows', first: 2, count: 3 },
  ];
  expect(applyEdits(grid, edits)).toEqual(grid);
});

test('a merge shrinks with its rows and ends with one cell', () => {
  expect(applyEdits(grid, [{ kind: 'delete-rows', first: 1, count: 1 }]).merges).toEqual([]);
});

test('merging keeps only the first value', () => {
  const after = applyEdits(grid, [{ kind: 'merge', area: { top: 1, left: 1, bottom: 2, right: 1 } }]);
  expect(textAt(after, { row: 1, col: 1 })).toBe('甲');
  expect(textAt(after, { row: 2, col: 1 })).toBe('');
});

test('writing below the last row extends the grid, clearing it shrinks it again', () => {
  const at = { row: 9, col: 4 };
  const longer = applyEdits(grid, [{ kind: 'set-value', at, was, value: 1 }]);
  expect([longer.rowCount, longer.colCount]).toEqual([10, 5]);
  const shorter = applyEdits(longer, [{ kind: 'set-value', at, was, value: null }]);
  expect(shorter.rowCount).toBe(4);
});

test('100,000 rows are no trouble', () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [{ value: row, text: String(row) }]);
  const long = { ...grid, rows, rowCount: rows.length, colCount: 1, merges: [] };
  expect(applyEdits(long, [{ kind: 'delete-rows', first: 0, count: 1 }]).rowCount).toBe(99_999);
});
