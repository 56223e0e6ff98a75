import fc from 'fast-check';
import { applyEdits } from '../../src/grid/apply-edits';
import { contentOf, type Edit } from '../../src/grid/edit';
import { cellAt, type CellValue, type Grid } from '../../src/grid/grid';
import type { MarkTone } from '../../src/grid/mark';
import { planUndo } from '../../src/host/planned-undo';
import { planWrite } from '../../src/host/planned-write';
import { undoRecordOf } from '../../src/host/undo-record';
import { drawSheet } from '../kit/sheet';
import { contentsOf } from './host-under-test';

const GRID = drawSheet(`
方案 | < | <
序号 | 任务 | 时限
1 | 甲 | date:2016-12-31
^ | 乙 | =C3 ⇒ 3
2 | 丙 | ^
3 | 丁 | 全年
`).grid;

/** With a table, and areas that are remembered. */
const RICH: Grid = {
  ...GRID,
  tables: [{ name: '表1', range: { top: 1, left: 0, bottom: 5, right: 2 } }],
  places: new Map([
    ['column.due-date', [{ top: 1, left: 2, bottom: 1, right: 2 }]],
    [
      'split.1',
      [
        { top: 2, left: 0, bottom: 3, right: 0 },
        { top: 4, left: 1, bottom: 5, right: 1 },
      ],
    ],
  ]),
};

const FLATTEN = { flattenMixedFonts: true };

const index = fc.integer({ min: 0, max: 7 });
const value: fc.Arbitrary<CellValue> = fc.constantFrom('一', '=二', 3, true, null);

/** A rectangle of two cells or more. */
const area = fc
  .record({ top: index, left: index, height: fc.integer({ min: 1, max: 2 }), width: fc.integer({ min: 0, max: 1 }) })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));

const tone = fc.constantFrom<MarkTone>('error', 'warning', 'hint');

/** An edit without what it expects of the cell, which depends on the edits before it. */
const wish = fc.oneof(
  fc.record({ kind: fc.constant('set-value' as const), at: fc.record({ row: index, col: index }), value }),
  fc.record({ kind: fc.constant('copy-look' as const), from: area, to: area }),
  fc.record({ kind: fc.constant('merge' as const), area }),
  fc.record({ kind: fc.constant('unmerge' as const), area }),
  fc.record({ kind: fc.constant('insert-rows' as const), before: index, count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('delete-rows' as const), first: index, count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('insert-columns' as const), before: index, count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('delete-columns' as const), first: index, count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('set-marks' as const), marks: fc.array(fc.record({ area, tone }), { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('set-place' as const),
    key: fc.constantFrom('split.1', 'split.2', 'column.due-date'),
    areas: fc.array(area, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('resize-table' as const), name: fc.constant('表1'), to: area }),
);

/** Edits that fit the sheet, each one the sheet the ones before leave. */
function fitting(
  grid: Grid,
  wishes: readonly (typeof wish extends fc.Arbitrary<infer T> ? T : never)[],
): readonly Edit[] {
  let draft = grid;
  // A batch moves rows or columns, never both.
  const other = wishes.find(({ kind }) => /-(?:rows|columns)$/.test(kind))?.kind.endsWith('-rows')
    ? '-columns'
    : '-rows';
  return wishes.flatMap((wished): readonly Edit[] => {
    if (wished.kind.endsWith(other)) return [];
    if (wished.kind === 'resize-table' && draft.tables.length === 0) return [];
    const edit: Edit = wished.kind === 'set-value' ? { ...wished, was: contentOf(cellAt(draft, wished.at)) } : wished;
    draft = applyEdits(draft, [edit]);
    return [edit];
  });
}

function written(grid: Grid, edits: readonly Edit[]) {
  const plan = planWrite(grid, edits, FLATTEN);
  return { ...plan, undo: undoRecordOf(grid, plan.after, plan.edits) };
}

test('whatever was written, its undo puts every content, format and merge back', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
      const { after, undo, refused } = written(GRID, fitting(GRID, wishes));
      const { edits, kept } = planUndo(undo, after);
      expect([refused, kept]).toEqual([[], []]);
      expect(contentsOf(applyEdits(after, edits))).toEqual(contentsOf(GRID));
    }),
  );
});

test('places and tables come back too, but for a table of which nothing is left', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
      const { after, undo } = written(RICH, fitting(RICH, wishes));
      const back = applyEdits(after, planUndo(undo, after).edits);
      expect(back.places).toEqual(RICH.places);
      expect(back.tables).toEqual(after.tables.length === 0 ? [] : RICH.tables);
      expect(contentsOf(back)).toEqual(contentsOf(RICH));
    }),
  );
});

test('a table lets go of new columns before their headers are emptied, and gets lost ones back after all else', () => {
  const resize = (right: number): Edit => ({
    kind: 'resize-table',
    name: '表1',
    to: { top: 1, left: 0, bottom: 5, right },
  });
  const header: Edit = { kind: 'set-value', at: { row: 1, col: 3 }, was: { value: null }, value: '截止日期' };
  const wider = written(RICH, [header, resize(3)]);
  expect(planUndo(wider.undo, wider.after).edits.map(({ kind }) => kind)).toEqual(['resize-table', 'set-value']);
  const smaller = written(RICH, [
    resize(1),
    { ...header, at: { row: 1, col: 2 }, was: { value: '时限' }, value: null },
  ]);
  expect(planUndo(smaller.undo, smaller.after).edits.map(({ kind }) => kind)).toEqual(['set-value', 'resize-table']);
});

test('a table that is not there any more is left alone', () => {
  const resize: Edit = { kind: 'resize-table', name: '表1', to: { top: 1, left: 0, bottom: 5, right: 3 } };
  expect(planWrite(GRID, [resize], FLATTEN)).toMatchObject({
    edits: [],
    refused: [{ index: 0, reason: 'changed-since' }],
  });
  const { after, undo } = written(RICH, [resize]);
  expect(planUndo(undo, { ...after, tables: [] }).edits).toEqual([]);
});

test('an undo twice, or of nothing, changes nothing', () => {
  const { after, undo } = written(GRID, [
    { kind: 'set-value', at: { row: 2, col: 1 }, was: { value: '甲' }, value: '己' },
  ]);
  const back = applyEdits(after, planUndo(undo, after).edits);
  expect(planUndo(undo, back)).toMatchObject({ edits: [], restored: [] });
  const nothing = undoRecordOf(GRID, GRID, []);
  expect(nothing).toEqual({ sheet: '分工方案', cells: [], structure: [] });
});

test('a format a person has chosen since stays when the content is put back', () => {
  const at = { row: 2, col: 2 };
  const { after, undo } = written(GRID, [
    { kind: 'set-value', at, was: { value: 42735 }, value: 1, numberFormat: '0' },
  ]);
  const styled = applyEdits(after, [{ kind: 'set-value', at, was: { value: 1 }, value: 1, numberFormat: '0.00' }]);
  const back = applyEdits(styled, planUndo(undo, styled).edits);
  expect(cellAt(back, at)).toMatchObject({ value: 42735, numberFormat: '0.00' });
});

test('merging clears covered cells, and its undo brings them back', () => {
  const { after, undo } = written(GRID, [{ kind: 'merge', area: { top: 4, left: 1, bottom: 5, right: 1 } }]);
  expect(cellAt(after, { row: 5, col: 1 })).toBeUndefined();
  expect(undo.structure).toEqual([{ kind: 'unmerge', area: { top: 4, left: 1, bottom: 5, right: 1 } }]);
  expect(contentsOf(applyEdits(after, planUndo(undo, after).edits))).toEqual(contentsOf(GRID));
});

test('texts too long for a cell and places outside the sheet are refused', () => {
  const set = (row: number, text: string): Edit => ({
    kind: 'set-value',
    at: { row, col: 9 },
    was: { value: null },
    value: text,
  });
  const { refused, edits } = planWrite(GRID, [set(0, 'x'.repeat(32_768)), set(1_048_576, 'x'), set(0, 'x')], FLATTEN);
  expect(refused).toEqual([
    { index: 0, reason: 'outside' },
    { index: 1, reason: 'outside' },
  ]);
  expect(edits).toHaveLength(1);
});

test('a cell that mixes fonts is written only when that is wanted', () => {
  const grid: Grid = { ...GRID, rows: [[{ value: '甲', text: '甲', mixedFonts: true }]], rowCount: 1, merges: [] };
  const edit: Edit = { kind: 'set-value', at: { row: 0, col: 0 }, was: { value: '甲' }, value: '乙' };
  expect(planWrite(grid, [edit], { flattenMixedFonts: false }).refused).toEqual([{ index: 0, reason: 'mixed-fonts' }]);
  expect(planWrite(grid, [edit], FLATTEN).refused).toEqual([]);
});
