import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../../src/host/xlsx/open-workbook';
import fc from 'fast-check';
import { draftWorkbook } from '../../../../workbench/host/model/draft';
import { type Look, type LookKey, withLook } from '../../../../workbench/host/model/look';
import { type Workbook, cellAt, cellKey } from '../../../../workbench/host/model/workbook';
import { openBook } from '../../../../workbench/page/files/open-book';
import { saveBook } from '../../../../workbench/page/files/save-book';
import { bookWithEverything } from './everything';
import { packageFaults } from '../../../kit/package-integrity';
import { ROOT, sharedFile } from '../../../kit/project';
import { schemaFaults, testWithSchemas } from '../../../kit/schema-faults';

const SAMPLES = join(ROOT, 'samples');

/** Workbook files of a folder, by name. */
function filesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, join(folder, name)] as const);
}

/** Everything in a workbook but ids, which a file does not keep, and texts that mix fonts, which it keeps flat. */
function contentsOf(book: Workbook): unknown {
  const text = JSON.stringify({ ...book, active: book.active.name, ids: 0 }, (key, value: unknown) => {
    if (key === 'id' || key === 'mixedFont') return undefined;
    if (value instanceof Map) return [...(value as Map<string | number, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1));
    if (value instanceof Set) return [...(value as Set<number>)].sort((a, b) => a - b);
    return value;
  });
  return JSON.parse(text) as unknown;
}

const yardsticks = sharedFile('yardsticks/files');
if (yardsticks === undefined) {
  test.skip('real files (skipped: ../shared/yardsticks/files is not present)', () => undefined);
}

describe.each([SAMPLES, yardsticks ?? []].flat().flatMap(filesIn))('%s', (_name, path) => {
  const bytes = readFileSync(path);

  test('opens with every text the reader of files sees', () => {
    const book = openBook(bytes);
    const opened = openWorkbook(bytes);
    for (const sheet of book.sheets) {
      const grid = opened.readSheet(sheet.name);
      const texts = grid.rows.flatMap((cells) => cells.flatMap((cell) => (cell ? [cell.formula ?? cell.value] : [])));
      const held = [...sheet.cells.values()].flatMap(({ formula, value }) => formula ?? (value === '' ? [] : [value]));
      expect(held.map(String).sort()).toEqual(texts.map(String).sort());
    }
  });

  test('is the same after saving and opening', () => {
    const book = openBook(bytes);
    const saved = saveBook(book);
    expect(contentsOf(openBook(saved))).toEqual(contentsOf(book));
    expect(packageFaults(saved)).toEqual([]);
  });
});

describe('a workbook with everything', () => {
  const saved = saveBook(bookWithEverything());

  test('is the same after saving and opening', () => {
    expect(contentsOf(openBook(saved))).toEqual(contentsOf(bookWithEverything()));
  });

  test('is a sound package', () => {
    expect(packageFaults(saved)).toEqual([]);
  });

  testWithSchemas('follows the schemas of the format', () => {
    expect(schemaFaults(saved)).toEqual([]);
  });

  test('gives the same bytes every time', () => {
    expect(saveBook(bookWithEverything())).toEqual(saved);
  });

  test('is read by the reader of files too', () => {
    const opened = openWorkbook(saved);
    expect(opened.sheets.map(({ name, isActive }) => [name, isActive])).toEqual([
      ["计划 '26", false],
      ['名单', true],
      ['藏', false],
      ['深藏', false],
    ]);
    const grid = opened.readSheet("计划 '26");
    expect(grid.rows[3]?.[1]?.value).toBe('第一行\n第二行\t_x0041_ \u0001 😀');
    expect(grid.rows[4]?.map((cell) => cell?.formula ?? cell?.value)).toEqual(['=A3+1', '#REF!', '=B3&"<x>"']);
  });
});

test('blank, doubled and other headers of a table become the names of its columns, as Excel demands', () => {
  const rows = [
    ['单位', '单位', null, 2026, '=A1'],
    ['甲', '乙', '丙', '丁', '戊'],
  ];
  const book = draftWorkbook([{ name: '名单', rows, cached: { E1: '单位' }, tables: { 表1: 'A1:E2' } }]);
  const saved = saveBook(book);
  expect(packageFaults(saved)).toEqual([]);
  expect(
    openWorkbook(saved)
      .readSheet()
      .rows[0]?.map((cell) => cell?.formula ?? cell?.value),
  ).toEqual(['单位', '单位2', '列3', '2026', '单位3']);
  expect(book.active.cells.get(cellKey(0, 1))?.value).toBe('单位');
});

describe('any cell', () => {
  const color = fc.stringMatching(/^#[0-9A-F]{6}$/);
  const look = fc
    .record(
      {
        'font/name': fc.constantFrom('宋体', '仿宋_GB2312', 'Arial & Co'),
        'font/size': fc.constantFrom(9, 10.5, 11, 22),
        'font/bold': fc.boolean(),
        'font/underline': fc.constantFrom('None', 'Single', 'Double'),
        'font/color': color,
        'fill/color': color,
        'borders/bottom/style': fc.constantFrom('Continuous', 'Dot', 'DashDotDot'),
        'borders/bottom/color': color,
        horizontalAlignment: fc.constantFrom('Left', 'Right', 'Distributed'),
        verticalAlignment: fc.constantFrom('Top', 'Bottom', 'Justify'),
        wrapText: fc.boolean(),
        indentLevel: fc.nat(15),
        textOrientation: fc.integer({ min: -90, max: 90 }),
      },
      { requiredKeys: ['borders/bottom/style'] },
    )
    .map((parts) =>
      Object.entries(parts).reduce<Look>((made, [key, value]) => withLook(made, key as LookKey, value), {}),
    );
  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
  );

  test('keeps content, format and look', () => {
    const cell = fc.record({
      value,
      look,
      numberFormat: fc.constantFrom('General', '@', '0.00', 'yyyy/m/d', '"x"0;[Red]-0'),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const book = draftWorkbook([{ name: '甲' }]);
        cells.forEach((made, row) => Object.assign(cellAt(book.active, row, row % 3), made));
        const again = openBook(saveBook(book));
        expect(contentsOf(again)).toEqual(contentsOf(book));
      }),
    );
  });
});
