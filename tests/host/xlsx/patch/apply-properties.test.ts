import * as fc from 'fast-check';
import { type CellRange, rangesOverlap } from '../../../../src/grid/address';
import { applyEdits } from '../../../../src/grid/apply-edits';
import { contentOf, type Edit } from '../../../../src/grid/edit';
import { type CellValue, cellAt, type Grid, type GridCell } from '../../../../src/grid/grid';
import { xlsxFile } from '../../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../../kit/package-integrity';
import { xlsxOfGrids } from '../../../kit/xlsx';
import { contentsOf } from '../../host-under-test';

const SHEET = '表';
const FORMATS = [undefined, '0.00', 'yyyy/m/d', '@', '"第"0"项"'];
const ROWS = 7;
const COLS = 5;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', 'D', '\r', '\n', ' ', '&', '<', ']', '>', '\ud83d', '\ude00'),
    maxLength: 12,
  }),
  fc.constantFrom('_x0041_', '_x005F_x0041_', ']]>', '\ud800', '市编办、', '=1+1', '\u0000', '_x0041\r'),
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyText,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);

/** What the builder of test files can write itself. */
const tameText = fc.constantFrom('市编办', '公开 办事指南', '一\n二', '&<', '😀', '3');
const tameValue = fc.oneof(tameText, fc.integer(), fc.boolean(), fc.constant(null));

const anyCell: fc.Arbitrary<GridCell | undefined> = fc
  .record({ value: tameValue, format: fc.constantFrom(...FORMATS) })
  .map(({ value, format }) =>
    value === null ? undefined : { value, text: '', ...(format !== undefined && { numberFormat: format }) },
  );

const anyArea: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLS - 1), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
  .map(([top, left, down, right]) => ({
    top,
    left,
    bottom: top + Math.max(down, right === 0 ? 1 : 0),
    right: left + right,
  }));

const anyGrid: fc.Arbitrary<Grid> = fc
  .record({
    rows: fc.array(fc.array(anyCell, { maxLength: COLS }), { maxLength: ROWS }),
    merges: fc.array(anyArea, { maxLength: 2 }),
  })
  .map(({ rows, merges }) => {
    const plain: Grid = {
      sheet: SHEET,
      rowCount: 0,
      colCount: 0,
      rows,
      merges: [],
      hiddenRows: new Set(),
      hiddenCols: new Set(),
      isProtected: false,
      tables: [],
      date1904: false,
    };
    return applyEdits(
      plain,
      merges.map((area) => ({ kind: 'merge', area })),
    );
  });

const anyFormat = fc.constantFrom(...FORMATS);
const anyPlace = fc.record({ row: fc.nat(ROWS + 2), col: fc.nat(COLS) });
/** What is to be done, before it is known what cells hold by then. */
const anySetting = fc.record({ kind: fc.constant('set' as const), at: anyPlace, value: anyValue, format: anyFormat });
const anyOther: fc.Arbitrary<Edit> = fc.oneof(
  anyArea.map((area): Edit => ({ kind: 'merge', area })),
  anyArea.map((area): Edit => ({ kind: 'unmerge', area })),
  fc
    .record({ before: fc.nat(ROWS), count: fc.integer({ min: 1, max: 3 }) })
    .map((rows): Edit => ({ kind: 'insert-rows', ...rows })),
  fc
    .record({ first: fc.nat(ROWS), count: fc.integer({ min: 1, max: 3 }) })
    .map((rows): Edit => ({ kind: 'delete-rows', ...rows })),
  fc
    .record({ before: fc.nat(COLS), count: fc.integer({ min: 1, max: 2 }) })
    .map((columns): Edit => ({ kind: 'insert-columns', ...columns })),
  fc
    .record({ first: fc.nat(COLS), count: fc.integer({ min: 1, max: 2 }) })
    .map((columns): Edit => ({ kind: 'delete-columns', ...columns })),
  fc.record({ from: anyArea, to: anyArea }).map((areas): Edit => ({ kind: 'copy-look', ...areas })),
  fc
    .record({ col: fc.nat(COLS), widthChars: fc.integer({ min: 1, max: 80 }) })
    .map((width): Edit => ({ kind: 'set-column-width', ...width })),
  fc
    .record({ key: fc.constantFrom('split.1', 'column.due-date'), areas: fc.array(anyArea, { maxLength: 3 }) })
    .map((place): Edit => ({ kind: 'set-place', ...place })),
);

type Step = Edit | (typeof anySetting extends fc.Arbitrary<infer T> ? T : never);

/** A batch moves rows or columns, never both: it goes on as it begins. */
function ofOneAxis(steps: readonly Step[]): readonly Step[] {
  const other = steps.find(({ kind }) => /-(?:rows|columns)$/.test(kind))?.kind.endsWith('-rows')
    ? '-columns'
    : '-rows';
  return steps.filter(({ kind }) => !kind.endsWith(other));
}

function editsOf(grid: Grid, steps: readonly Step[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const step of ofOneAxis(steps)) {
    const was = 'at' in step ? contentOf(cellAt(applyEdits(grid, edits), step.at)) : undefined;
    if (step.kind !== 'set' || !was) edits.push(step as Edit);
    else {
      const format = step.format === undefined ? {} : { numberFormat: step.format };
      edits.push({ kind: 'set-value', at: step.at, was, value: step.value, ...format });
    }
  }
  return edits;
}

/** Contents, and merged areas among them. */
function contentsAndMerges(grid: Grid): readonly string[] {
  const rows = grid.rows.length;
  const cols = Math.max(0, ...grid.rows.map((row) => row.length));
  const extent = { top: 0, left: 0, bottom: rows - 1, right: cols - 1 };
  const merges = grid.merges.filter((area) => rangesOverlap(area, extent));
  return contentsOf({ ...grid, merges }).map((line) => (line.startsWith('merge') ? line : line.replace(/ [^ ]*$/, '')));
}

/** What is remembered beforehand. */
const PLACE: Edit = {
  kind: 'set-place',
  key: 'split.1',
  areas: [
    { top: 1, left: 0, bottom: 3, right: 1 },
    { top: 4, left: 2, bottom: 4, right: 2 },
  ],
};
const CAREFUL = { flattenMixedFonts: false };

test('a file holds afterwards what the same edits make of the grid, and undo makes it what it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyGrid,
      fc.array(fc.oneof({ arbitrary: anySetting, weight: 2 }, anyOther), { maxLength: 8 }),
      async (grid, steps) => {
        const bytes = xlsxOfGrids([grid]);
        const file = xlsxFile(bytes);
        await file.apply(SHEET, [PLACE], CAREFUL);
        const before = await file.readSheet(SHEET);
        // Readers leave out merged areas beside the contents, but they are there.
        const whole = { ...before, merges: grid.merges };
        const edits = editsOf(whole, steps);
        const outcome = await file.apply(SHEET, edits, CAREFUL);
        expect(outcome.kind).toBe('applied');
        expect(packageFaults(file.save())).toEqual([]);
        expect(contentsAndMerges(await file.readSheet(SHEET))).toEqual(contentsAndMerges(applyEdits(whole, edits)));
        expect((await file.readSheet(SHEET)).places).toEqual(applyEdits(whole, edits).places);
        const undone = await file.undo(outcome.undo);
        expect(undone.kept).toEqual([]);
        expect(packageFaults(file.save())).toEqual([]);
        expect(await file.readSheet(SHEET)).toEqual(before);
      },
    ),
    { numRuns: 150 },
  );
});

test('values come back as they were written, with the format that was asked for or was there', async () => {
  const filled = anySetting.filter(({ value }) => value !== null && value !== '');
  await fc.assert(
    fc.asyncProperty(anyGrid, fc.array(filled, { maxLength: 8 }), async (grid, steps) => {
      const file = xlsxFile(xlsxOfGrids([grid]));
      const before = await file.readSheet(SHEET);
      const edits = editsOf(before, steps);
      await file.apply(SHEET, edits, CAREFUL);
      const cells = (sheet: Grid) => contentsOf({ ...sheet, merges: [] });
      expect(cells(await file.readSheet(SHEET))).toEqual(cells(applyEdits(before, edits)));
    }),
    { numRuns: 100 },
  );
});
