import * as fc from 'fast-check';
import { type CellRange, isSingleCell, rangesOverlap } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import { contentOf, type Edit } from '../../src/grid/edit';
import { cellAt, type Grid, type GridCell } from '../../src/grid/grid';
import type { Host } from '../../src/host/host';
import { memoryHost } from '../../src/host/memory/memory-host';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { xlsxOfGrids } from '../kit/xlsx';
import { contentsOf } from './host-under-test';

const SHEET = '分工方案';
const ROWS = 9;
const COLS = 6;
const CAREFUL = { flattenMixedFonts: false };

const anyCell: fc.Arbitrary<GridCell | undefined> = fc.option(
  fc.record({
    value: fc.constantFrom<string | number | boolean>('市发改委', '市财政局、市教育局', '一\n二', 3, 0.5, true),
    text: fc.constant(''),
    numberFormat: fc.constantFrom('General', '0.0', '@'),
  }),
  { nil: undefined, freq: 4 },
);

const anyArea: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLS - 1), fc.nat(4), fc.nat(2))
  .map(([top, left, down, right]) => ({
    top,
    left,
    bottom: Math.min(ROWS - 1, top + down),
    right: Math.min(COLS - 1, left + right),
  }));

/** A sheet whose merged areas lie anywhere but over each other; each keeps what its first cell holds. */
const anyLayout: fc.Arbitrary<Grid> = fc
  .record({
    rows: fc.array(fc.array(anyCell, { minLength: COLS, maxLength: COLS }), { minLength: ROWS, maxLength: ROWS }),
    areas: fc.array(anyArea, { maxLength: 10 }),
  })
  .map(({ rows, areas }) => {
    const apart: CellRange[] = [];
    for (const area of areas) {
      if (!isSingleCell(area) && !apart.some((other) => rangesOverlap(area, other))) apart.push(area);
    }
    const plain: Grid = {
      sheet: SHEET,
      rowCount: 0,
      colCount: 0,
      rows: rows.map((row) => row.map((cell) => (cell?.numberFormat === 'General' ? plainCell(cell) : cell))),
      merges: [],
      hiddenRows: new Set(),
      hiddenCols: new Set(),
      isProtected: false,
      tables: [],
      date1904: false,
    };
    return applyEdits(
      plain,
      apart.map((area) => ({ kind: 'merge', area })),
    );
  });

function plainCell({ value, text }: GridCell): GridCell {
  return { value, text };
}

/** What parting an area and filling it with what it says takes: its other cells get the value and the look of the first. */
function unmergeFill(grid: Grid, area: CellRange): readonly Edit[] {
  const anchor = cellAt(grid, { row: area.top, col: area.left });
  const first = { ...area, bottom: area.top, right: area.left };
  const value = anchor?.value ?? null;
  const fills: Edit[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const at = { row, col };
      if (row !== area.top || col !== area.left)
        fills.push({ kind: 'set-value', at, was: contentOf(undefined), value });
    }
  }
  return [{ kind: 'unmerge', area }, ...fills, { kind: 'copy-look', from: first, to: area }];
}

/** A layout, and which of its areas are to be parted. */
const anyTask = fc.record({ grid: anyLayout, picks: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }) });

function chosen({ merges }: Grid, picks: readonly boolean[]): readonly CellRange[] {
  return merges.filter((_, index) => picks[index] === true);
}

async function partAll(host: Host, areas: readonly CellRange[]) {
  const grid = await host.readSheet(SHEET);
  const outcome = await host.apply(
    SHEET,
    areas.flatMap((area) => unmergeFill(grid, area)),
    CAREFUL,
  );
  expect(outcome.kind).toBe('applied');
  const parted = await host.readSheet(SHEET);
  expect(parted.merges.some((area) => areas.some((one) => rangesOverlap(one, area)))).toBe(false);
  return outcome.undo;
}

test('in memory, parting and filling areas is undone cell by cell, in 1,000 layouts', async () => {
  await fc.assert(
    fc.asyncProperty(anyTask, async ({ grid, picks }) => {
      const host = memoryHost([grid]);
      const undo = await partAll(host, chosen(grid, picks));
      expect((await host.undo(undo)).kept).toEqual([]);
      const now = await host.readSheet(SHEET);
      expect(now.rows).toEqual(grid.rows);
      expect(contentsOf(now)).toEqual(contentsOf(grid));
    }),
    { numRuns: 1000 },
  );
});

test('in memory, merging again brings the areas back, in 1,000 layouts', async () => {
  await fc.assert(
    fc.asyncProperty(anyTask, async ({ grid, picks }) => {
      const host = memoryHost([grid]);
      const areas = chosen(grid, picks);
      await partAll(host, areas);
      await host.apply(
        SHEET,
        areas.map((area): Edit => ({ kind: 'merge', area })),
        CAREFUL,
      );
      expect(contentsOf(await host.readSheet(SHEET))).toEqual(contentsOf(grid));
    }),
    { numRuns: 1000 },
  );
});

test('in files, both hold too, and undo gives the very file back', async () => {
  await fc.assert(
    fc.asyncProperty(anyTask, async ({ grid, picks }) => {
      const bytes = xlsxOfGrids([grid]);
      const file = xlsxFile(bytes);
      const before = contentsOf(await file.readSheet(SHEET));
      // Empty areas beside the contents are in the file, but no reader sees them.
      const areas = chosen(grid, picks).filter(({ top, left }) => cellAt(grid, { row: top, col: left }) !== undefined);
      const undo = await partAll(file, areas);
      expect((await file.undo(undo)).kept).toEqual([]);
      expect(Buffer.compare(file.save(), bytes)).toBe(0);
      await partAll(file, areas);
      await file.apply(
        SHEET,
        areas.map((area): Edit => ({ kind: 'merge', area })),
        CAREFUL,
      );
      expect(contentsOf(await file.readSheet(SHEET))).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
