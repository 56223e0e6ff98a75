import { applyEdits } from '../../src/grid/apply-edits';
import type { Edit } from '../../src/grid/edit';
import { cellAt, type Grid, textAt } from '../../src/grid/grid';
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

describe('columns', () => {
  const sheet = drawSheet(`
序号 | 责任单位 | < | 时限
1 | 甲局 | 乙局 | 6月底前
2 | ^ | 丙局 | 7月底前`).grid;
  const marked: Grid = {
    ...sheet,
    hiddenCols: new Set([3]),
    marks: [{ area: { top: 1, left: 2, bottom: 1, right: 3 }, tone: 'error' }],
  };

  test('an inserted one moves what stands to its right and widens what lies over it', () => {
    const after = applyEdits(marked, [{ kind: 'insert-columns', before: 2, count: 1 }]);
    expect(after.rows[1]?.map((cell) => cell?.text)).toEqual(['1', '甲局', undefined, '乙局', '6月底前']);
    expect(after.merges).toContainEqual({ top: 0, left: 1, bottom: 0, right: 3 });
    expect(after.merges).toContainEqual({ top: 1, left: 1, bottom: 2, right: 1 });
    expect(after.marks).toEqual([{ area: { top: 1, left: 3, bottom: 1, right: 4 }, tone: 'error' }]);
    expect([...after.hiddenCols]).toEqual([4]);
    expect(after.colCount).toBe(5);
  });

  test('deleting it again gives the sheet back', () => {
    const edits: readonly Edit[] = [
      { kind: 'insert-columns', before: 2, count: 2 },
      { kind: 'delete-columns', first: 2, count: 2 },
    ];
    const after = applyEdits(marked, edits);
    expect(after.rows.map((row) => row.map((cell) => cell?.text))).toEqual(
      marked.rows.map((row) => row.map((cell) => cell?.text)),
    );
    expect(after.merges).toEqual(marked.merges);
    expect(after.marks).toEqual(marked.marks);
  });

  test('a deleted one takes merges of its own and narrows others', () => {
    const after = applyEdits(marked, [{ kind: 'delete-columns', first: 1, count: 1 }]);
    expect(after.rows[1]?.map((cell) => cell?.text)).toEqual(['1', '乙局', '6月底前']);
    expect(after.merges).toEqual([]);
  });
});

test('marks replace those there were', () => {
  const { grid } = drawSheet('甲 | 乙');
  const marks = [{ area: { top: 0, left: 1, bottom: 0, right: 1 }, tone: 'hint' }] as const;
  const marked = applyEdits(grid, [{ kind: 'set-marks', marks }]);
  expect(marked.marks).toEqual(marks);
  expect(applyEdits(marked, [{ kind: 'set-marks', marks: [] }]).marks).toEqual([]);
});

const PLACES: Edit[] = [
  { kind: 'set-place', key: 'column.lead', areas: [{ top: 0, left: 2, bottom: 0, right: 2 }] },
  {
    kind: 'set-place',
    key: 'split.1',
    areas: [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 2, bottom: 2, right: 2 },
    ],
  },
];

test('remembered areas follow moved rows and columns, and what is deleted is forgotten', () => {
  const after = applyEdits(grid, [...PLACES, { kind: 'insert-rows', before: 2, count: 1 }]);
  expect(after.places?.get('split.1')).toEqual([
    { top: 1, left: 0, bottom: 3, right: 0 },
    { top: 1, left: 2, bottom: 3, right: 2 },
  ]);
  const rest = applyEdits(after, [{ kind: 'delete-columns', first: 2, count: 1 }]);
  expect([...(rest.places ?? [])]).toEqual([['split.1', [{ top: 1, left: 0, bottom: 3, right: 0 }]]]);
  expect(applyEdits(rest, [{ kind: 'delete-rows', first: 1, count: 3 }])).not.toHaveProperty('places');
});

test('an area stays remembered where its cells are merged, and setting no areas forgets a key', () => {
  const merged = applyEdits(grid, [
    ...PLACES,
    { kind: 'unmerge', area: { top: 1, left: 0, bottom: 2, right: 0 } },
    { kind: 'merge', area: { top: 1, left: 0, bottom: 3, right: 1 } },
    { kind: 'set-place', key: 'column.lead', areas: [] },
  ]);
  expect([...(merged.places?.keys() ?? [])]).toEqual(['split.1']);
});

test('a table takes its new extent, others keep theirs', () => {
  const range = { top: 0, left: 0, bottom: 3, right: 2 };
  const tables = [
    { name: '表1', range },
    { name: '表2', range: { top: 9, left: 0, bottom: 12, right: 1 } },
  ];
  const to = { ...range, right: 4 };
  const after = applyEdits({ ...grid, tables }, [{ kind: 'resize-table', name: '表1', to }]);
  expect(after.tables).toEqual([{ name: '表1', range: to }, tables[1]]);
});

test('a formula shows the value its edit brings, and nothing without one', () => {
  const at = { row: 1, col: 3 };
  const formula = '=IF(A2="","","未到期")';
  const after = applyEdits(grid, [{ kind: 'set-formula', at, was, formula, value: '未到期' }]);
  expect(cellAt(after, at)).toEqual({ value: '未到期', text: '未到期', formula });
  expect(cellAt(applyEdits(grid, [{ kind: 'set-formula', at, was, formula, value: '' }]), at)).toEqual({
    value: null,
    text: '',
    formula,
  });
});
