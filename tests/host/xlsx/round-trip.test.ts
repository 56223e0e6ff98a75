import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellAddress, a1 } from '../../../src/grid/address';
import { applyEdits } from '../../../src/grid/apply-edits';
import { contentOf, type Edit } from '../../../src/grid/edit';
import type { Grid } from '../../../src/grid/grid';
import { openArchive } from '../../../src/host/xlsx/package/package-parts';
import { editPackage } from '../../../src/host/xlsx/package/package-editor';
import { cellSpans, cutSheet, rowSpans } from '../../../src/host/xlsx/patch/sheet-text';
import { readWorkbookParts } from '../../../src/host/xlsx/workbook-parts';
import { xlsxFile } from '../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../kit/package-integrity';
import { schemaFaults } from '../../kit/schema-faults';

const CAREFUL = { flattenMixedFonts: false };
const NEW_TEXT = '改过的内容 <&> ]]> 末尾';

/** Workbooks of a folder; an empty list where the folder is not there. */
function workbooks(folder: string): readonly (readonly [string, string])[] {
  const path = join(__dirname, '../../..', folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.xlsx'));
  return names.map((name) => [`${folder}/${name}`, join(path, name)] as const);
}

const folders = ['samples', '../shared/yardsticks/files', '../shared/yardsticks/sheets'];
const found = folders.flatMap(workbooks);

for (const folder of folders) {
  if (workbooks(folder).length === 0) test.skip(`${folder} (skipped: not present)`, () => undefined);
}

/** Each part as it lies in the archive. */
function rawParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const { directory } = openArchive(bytes);
  return new Map(
    directory.entries.map((entry) => {
      const start = entry.offset;
      const packed = bytes.subarray(start, start + 30 + entry.name.length + entry.compressedSize);
      return [entry.name, Buffer.from(packed.subarray(14)).toString('latin1')] as const;
    }),
  );
}

/** A plain text in the middle of the sheet that no formula uses. */
function plainTextCell(grid: Grid): CellAddress | undefined {
  const places = grid.rows.flatMap((row, index) =>
    row.flatMap((cell, col) =>
      typeof cell?.value === 'string' && cell.formula === undefined && !cell.mixedFonts ? [{ row: index, col }] : [],
    ),
  );
  const inTable = ({ row, col }: CellAddress) =>
    grid.tables.some(({ range }) => row === range.top && col >= range.left && col <= range.right);
  const free = places.filter((at) => !inTable(at));
  return free[Math.floor(free.length / 2)];
}

/** The cells of a worksheet part as they are written, and the text around them. */
function cellsOfPart(xml: string): { readonly cells: ReadonlyMap<string, string>; readonly frame: string } {
  const sheet = cutSheet(xml);
  const cells = rowSpans(sheet).flatMap((span) => {
    const row = sheet.data.slice(span.start, span.end);
    const spans = cellSpans(row, sheet.prefix);
    return spans.map(({ col, start, end }) => [a1({ row: span.row, col }), row.slice(start, end)] as const);
  });
  return { cells: new Map(cells), frame: sheet.frame };
}

function partOf(bytes: Uint8Array, name: string): string {
  return readWorkbookParts(editPackage(bytes)).sheets.find((sheet) => sheet.name === name)?.part ?? '';
}

/** Parts whose bytes in the archive differ; the archives list the same parts. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [rawParts(before), rawParts(after)];
  expect([...now.keys()]).toEqual([...old.keys()]);
  return [...old.keys()].filter((part) => old.get(part) !== now.get(part));
}

/** Cells whose elements differ; nothing else in the part does. */
function changedCells(before: Uint8Array, after: Uint8Array, part: string): readonly string[] {
  const old = cellsOfPart(editPackage(before).text(part));
  const now = cellsOfPart(editPackage(after).text(part));
  expect([now.frame, now.cells.size]).toEqual([old.frame, old.cells.size]);
  return [...now.cells].filter(([ref, xml]) => old.cells.get(ref) !== xml).map(([ref]) => ref);
}

/** The workbook as its owner would hand it to us: protected sheets are never written. */
function withoutProtection(bytes: Uint8Array): Uint8Array {
  const editor = editPackage(bytes);
  for (const { part = '' } of readWorkbookParts(editor).sheets) {
    const xml = editor.text(part);
    const open = xml.replace(/<sheetProtection[^>]*>/, '');
    if (open !== xml) editor.write(part, open);
  }
  return editor.save();
}

describe.each(found)('%s', (_, path) => {
  const bytes = withoutProtection(new Uint8Array(readFileSync(path)));

  test('one cell is changed and nothing else, and comes back', async () => {
    const file = xlsxFile(bytes);
    const [first] = (await file.listSheets()).filter(({ kind }) => kind === 'worksheet');
    const name = first?.name ?? '';
    const before = await file.readSheet(name);
    const at = plainTextCell(before);
    if (!at) throw new Error('no text to change');
    const edits: readonly Edit[] = [
      { kind: 'set-value', at, was: contentOf(before.rows[at.row]?.[at.col]), value: NEW_TEXT },
    ];
    const outcome = await file.apply(name, edits, CAREFUL);
    expect(outcome.kind).toBe('applied');
    const saved = file.save();
    expect(packageFaults(saved)).toEqual(packageFaults(bytes));

    const part = partOf(bytes, name);
    expect(changedParts(bytes, saved)).toEqual([part]);
    expect(changedCells(bytes, saved, part)).toEqual([a1(at)]);
    expect(await xlsxFile(saved).readSheet(name)).toEqual(applyEdits(before, edits));
    await file.undo(outcome.undo);
    expect(editPackage(file.save()).text(part)).toBe(editPackage(bytes).text(part));
    expect(file.save()).toEqual(bytes);
  });

  test('rows are inserted and deleted in the middle of each sheet, and all comes back', async () => {
    const file = xlsxFile(bytes);
    for (const { name, kind } of await file.listSheets()) {
      if (kind !== 'worksheet') continue;
      const before = await file.readSheet(name);
      const middle = Math.max(1, Math.floor(before.rowCount / 2));
      const edits: readonly Edit[] = [
        { kind: 'insert-rows', before: middle, count: 2 },
        { kind: 'delete-rows', first: middle + 3, count: 1 },
      ];
      const { undo } = await file.apply(name, edits, CAREFUL);
      expect(packageFaults(file.save())).toEqual(packageFaults(bytes));
      await file.undo(undo);
      expect(await file.readSheet(name)).toEqual(before);
    }
  });
});

/** Columns come in and go in the middle of a sheet, one of them with a text. */
function columnEdits(grid: Grid): readonly Edit[] {
  const middle = Math.max(1, Math.floor(grid.colCount / 2));
  const at = { row: grid.rowCount, col: middle };
  return [
    { kind: 'insert-columns', before: middle, count: 2 },
    { kind: 'set-value', at, was: { value: null }, value: NEW_TEXT },
    { kind: 'delete-columns', first: middle + 3, count: 1 },
  ];
}

describe.each(found.filter(([name]) => !name.includes('yardsticks/sheets')))('columns of %s', (_, path) => {
  const bytes = withoutProtection(new Uint8Array(readFileSync(path)));

  test('are inserted and deleted in the middle of each sheet, and the very file comes back', async () => {
    const file = xlsxFile(bytes);
    for (const { name, kind } of await file.listSheets()) {
      if (kind !== 'worksheet') continue;
      const outcome = await file.apply(name, columnEdits(await file.readSheet(name)), CAREFUL);
      expect(outcome.kind).toBe('applied');
      expect(packageFaults(file.save())).toEqual(packageFaults(bytes));
      expect(await file.undo(outcome.undo)).toMatchObject({ kept: [] });
      expect(Buffer.compare(file.save(), bytes)).toBe(0);
    }
  });
});

const rich = found.filter(([name]) => name.includes('rich-'));
const everything: readonly Edit[] = [
  { kind: 'insert-rows', before: 10, count: 2 },
  { kind: 'merge', area: { top: 10, left: 0, bottom: 11, right: 0 } },
  { kind: 'set-value', at: { row: 10, col: 2 }, was: { value: null }, value: '一\n二' },
  { kind: 'set-value', at: { row: 10, col: 6 }, was: { value: null }, value: 43_000, numberFormat: '0.000' },
  { kind: 'set-formula', at: { row: 10, col: 8 }, was: { value: null }, formula: '=IFS(A1="",1,TRUE,2)' },
  { kind: 'set-column-width', col: 4, widthChars: 30 },
  { kind: 'copy-look', from: { top: 7, left: 0, bottom: 7, right: 3 }, to: { top: 50, left: 0, bottom: 51, right: 3 } },
];

(rich.length === 0 ? test.skip.each([['rich files (skipped: not present)', '']]) : test.each(rich))(
  '%s: all kinds of edits keep to the schemas of the format, where they are present, and come back',
  async (_, path) => {
    const bytes = withoutProtection(new Uint8Array(readFileSync(path)));
    const file = xlsxFile(bytes);
    const before = await file.readSheet();
    const outcome = await file.apply(before.sheet, everything, CAREFUL);
    expect(outcome.kind).toBe('applied');
    expect(packageFaults(file.save())).toEqual(packageFaults(bytes));
    expect(schemaFaults(file.save())).toEqual(schemaFaults(bytes));
    await file.undo(outcome.undo);
    expect(await file.readSheet()).toEqual(before);
    const columns = await file.apply(before.sheet, columnEdits(before), CAREFUL);
    expect(columns.kind).toBe('applied');
    expect(schemaFaults(file.save())).toEqual(schemaFaults(bytes));
  },
);
