import fc from 'fast-check';
import { unmergeFill } from '../../src/checks/fixes/unmerge-fill';
import { a1Range, type CellRange, rangesOverlap } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import { contentOf, type Edit, sameContent } from '../../src/grid/edit';
import { cellAt, type Grid, type GridCell, textAt } from '../../src/grid/grid';
import { indexMerges } from '../../src/grid/merges';
import { memoryHost } from '../../src/host/memory/memory-host';
import { drawSheet } from '../kit/sheet';

const ROWS = 9;
const COLS = 6;

const place = (most: number) => fc.integer({ min: 0, max: most - 1 });
const area: fc.Arbitrary<CellRange> = fc
  .record({
    top: place(ROWS),
    left: place(COLS),
    height: fc.integer({ min: 1, max: 5 }),
    width: fc.integer({ min: 1, max: 4 }),
  })
  .filter(({ height, width }) => height * width > 1)
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height - 1, right: left + width - 1 }));

/** Merges that do not overlap, anywhere on a small sheet. */
const layout = fc
  .array(area, { maxLength: 12 })
  .map((areas) =>
    areas.reduce<readonly CellRange[]>(
      (kept, next) => (kept.some((one) => rangesOverlap(one, next)) ? kept : [...kept, next]),
      [],
    ),
  );

const text = fc.oneof(
  fc.constantFrom('市教育局', '=1+1', '+86', '-', '@全体', '\t表', '2016年12月底前', ' '),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const cell: fc.Arbitrary<GridCell | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 5, arbitrary: text.map((value) => ({ value, text: value })) },
  { weight: 2, arbitrary: fc.integer().map((value) => ({ value, text: String(value), numberFormat: '0.00' })) },
);

const sheet: fc.Arbitrary<Grid> = fc
  .record({
    merges: layout,
    cells: fc.array(fc.array(cell, { minLength: COLS, maxLength: COLS }), { minLength: ROWS, maxLength: ROWS }),
  })
  .map(({ merges, cells }) => {
    const grid = { ...drawSheet('').grid, rows: cells, rowCount: ROWS, colCount: COLS };
    // Merging clears what is covered, as Excel does.
    return applyEdits(
      grid,
      merges.map((merged): Edit => ({ kind: 'merge', area: merged })),
    );
  });

function shown(grid: Grid): readonly string[] {
  const merges = indexMerges(grid);
  return Array.from({ length: ROWS * COLS }, (_, index) => {
    const at = { row: Math.floor(index / COLS), col: index % COLS };
    return textAt(grid, merges.anchorOf(at));
  });
}

function contents(grid: Grid): readonly string[] {
  const cells = grid.rows.flatMap((row, index) =>
    row.flatMap((one, col) =>
      one ? [`${index},${col} ${JSON.stringify(contentOf(one))} ${one.numberFormat ?? ''}`] : [],
    ),
  );
  return [...cells, ...grid.merges.map(a1Range).sort()];
}

test('every layout of merges, taken apart and filled, is put back exactly, and merged again shows the same', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, fc.nat(), async (grid, pick) => {
      const merged = grid.merges[pick % Math.max(1, grid.merges.length)];
      if (!merged) return;
      const edits = unmergeFill(grid, merged) ?? [];
      const host = memoryHost([grid]);
      const outcome = await host.apply(grid.sheet, edits, { flattenMixedFonts: false });
      expect(outcome.kind).toBe('applied');
      const apart = host.gridOf(grid.sheet) ?? grid;
      const value = textAt(grid, { row: merged.top, col: merged.left });
      expect(shown(apart)).toEqual(shown(grid));
      expect(apart.merges).toHaveLength(grid.merges.length - 1);
      for (let row = merged.top; row <= merged.bottom; row++)
        for (let col = merged.left; col <= merged.right; col++) expect(textAt(apart, { row, col })).toBe(value);
      const again = applyEdits(apart, [{ kind: 'merge', area: merged }]);
      expect(contents(again)).toEqual(contents(grid));
      expect(await host.undo(outcome.undo)).toMatchObject({ kept: [] });
      expect(contents(host.gridOf(grid.sheet) ?? grid)).toEqual(contents(grid));
    }),
    { numRuns: 300 },
  );
});

test('all merges of a layout, taken apart one after the other, are put back exactly by one undo', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async (grid) => {
      const edits = grid.merges.flatMap((merged) => unmergeFill(grid, merged) ?? []);
      const host = memoryHost([grid]);
      const { undo } = await host.apply(grid.sheet, edits, { flattenMixedFonts: false });
      const apart = host.gridOf(grid.sheet) ?? grid;
      expect(apart.merges).toEqual([]);
      expect(shown(apart)).toEqual(shown(grid));
      const again = applyEdits(
        apart,
        grid.merges.map((merged): Edit => ({ kind: 'merge', area: merged })),
      );
      expect(contents(again)).toEqual(contents(grid));
      await host.undo(undo);
      expect(contents(host.gridOf(grid.sheet) ?? grid)).toEqual(contents(grid));
    }),
    { numRuns: 300 },
  );
});

test('a date keeps its format in every cell, and the look goes with it', () => {
  const { grid } = drawSheet('甲 | 乙\ndate:2016-12-31 | <\n^ | <');
  const [merged] = grid.merges;
  if (!merged) throw new Error('no merge');
  const edits = unmergeFill(grid, merged) ?? [];
  const after = applyEdits(grid, edits);
  for (const at of [
    { row: 1, col: 1 },
    { row: 2, col: 0 },
    { row: 2, col: 1 },
  ])
    expect(sameContent(contentOf(cellAt(after, at)), { value: 42735 })).toBe(true);
  expect(cellAt(after, { row: 2, col: 1 })?.numberFormat).toBe('yyyy/m/d');
  expect(edits.filter(({ kind }) => kind === 'copy-look')).toEqual([
    { kind: 'copy-look', from: { top: 1, left: 0, bottom: 1, right: 0 }, to: { top: 1, left: 1, bottom: 1, right: 1 } },
    { kind: 'copy-look', from: { top: 1, left: 0, bottom: 1, right: 0 }, to: { top: 2, left: 0, bottom: 2, right: 1 } },
  ]);
});

test('a formula is not filled in, but an area with one is still taken apart where the others stay blank', () => {
  const { grid } = drawSheet('甲 | 乙\n=A9 ⇒ 市教育局 | <');
  const [merged] = grid.merges;
  if (!merged) throw new Error('no merge');
  expect(unmergeFill(grid, merged)).toBeUndefined();
  const pieces = [0, 1].map((col) => ({ area: { ...merged, left: col, right: col }, isFilled: col === 0 }));
  expect(unmergeFill(grid, merged, pieces)?.map(({ kind }) => kind)).toEqual(['unmerge', 'copy-look']);
});
