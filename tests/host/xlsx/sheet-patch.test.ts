import { parseA1, topLeft } from '../../../src/grid/address';
import { contentOf, type Edit } from '../../../src/grid/edit';
import { cellAt, type CellValue } from '../../../src/grid/grid';
import { editPackage } from '../../../src/host/xlsx/package-editor';
import { cutSheet } from '../../../src/host/xlsx/sheet-text';
import { type XlsxFile, xlsxFile } from '../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../kit/package-integrity';
import { buildXlsx, relation, relations, type XlsxSheet, type XlsxSource } from '../../kit/xlsx';

const PART = 'xl/sheets/sheet1.xml';
const CAREFUL = { flattenMixedFonts: false };
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0"/></numFmts><fonts count="1"><font/></fonts>' +
  '<fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>';

/** One thing to do: 「A1」 gets a value, 「=…」 a formula. */
type Setting = readonly [string, CellValue, string?];

function open(rows: string, around: Partial<XlsxSheet> = {}, source: Partial<XlsxSource> = {}): XlsxFile {
  return xlsxFile(buildXlsx({ styles: STYLES, sheets: [{ name: '表', rows, ...around }], ...source }));
}

async function settings(file: XlsxFile, list: readonly Setting[]): Promise<readonly Edit[]> {
  const grid = await file.readSheet('表');
  return list.map(([address, value, numberFormat]): Edit => {
    const at = topLeft(parseA1(address)!);
    const base = { at, was: contentOf(cellAt(grid, at)), ...(numberFormat !== undefined && { numberFormat }) };
    const isFormula = typeof value === 'string' && value.startsWith('=');
    return isFormula ? { kind: 'set-formula', ...base, formula: value } : { kind: 'set-value', ...base, value };
  });
}

function partOf(file: XlsxFile, part: string): string {
  return editPackage(file.save()).text(part);
}

function rowsOf(file: XlsxFile): string {
  return cutSheet(partOf(file, PART)).data;
}

/** What stands around the rows, without the root's tags. */
function frameOf(file: XlsxFile): string {
  return cutSheet(partOf(file, PART)).frame.replace(/^.*?<worksheet[^>]*>|<\/worksheet>$/gs, '');
}

/** Writes, looks, and takes back: the part must then be what it was, to the byte. */
async function written(file: XlsxFile, edits: readonly Edit[]): Promise<string> {
  const before = partOf(file, PART);
  const outcome = await file.apply('表', edits, CAREFUL);
  expect(outcome.kind).toBe('applied');
  expect(packageFaults(file.save())).toEqual([]);
  const rows = rowsOf(file);
  const again = xlsxFile(file.save());
  expect((await again.undo(JSON.parse(JSON.stringify(outcome.undo)) as typeof outcome.undo)).kept).toEqual([]);
  expect(partOf(again, PART)).toBe(before);
  return rows;
}

async function set(rows: string, list: readonly Setting[], around?: Partial<XlsxSheet>): Promise<string> {
  const file = open(rows, around);
  return written(file, await settings(file, list));
}

const text = (value: string) => `<is><t>${value}</t></is>`;

describe('cells that are set', () => {
  test.each<[string, string, Setting, string]>([
    [
      'a number',
      '<row r="1"><c r="A1" s="1" t="str"><v>甲</v></c></row>',
      ['A1', 1.5],
      '<row r="1"><c r="A1" s="1"><v>1.5</v></c></row>',
    ],
    [
      'a text',
      '<row r="1"><c r="A1" s="1"><v>1</v></c></row>',
      ['A1', '甲<&>'],
      `<row r="1"><c r="A1" s="1" t="inlineStr">${text('甲&lt;&amp;&gt;')}</c></row>`,
    ],
    [
      'white space',
      '<row r="1"><c r="A1"/></row>',
      ['A1', ' 一\n'],
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 一&#10;</t></is></c></row>',
    ],
    [
      'a truth value',
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      ['A1', true],
      '<row r="1"><c r="A1" t="b"><v>1</v></c></row>',
    ],
    [
      'nothing: the look stays',
      '<row r="1"><c r="A1" s="2" t="str"><v>甲</v></c></row>',
      ['A1', null],
      '<row r="1"><c r="A1" s="2"/></row>',
    ],
    [
      'a formula without a result',
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
      ['A1', '=B1&"<"'],
      '<row r="1"><c r="A1"><f>B1&amp;&quot;&lt;&quot;</f></c></row>',
    ],
    [
      'a young function',
      '<row r="1"><c r="A1"/></row>',
      ['A1', '=IFS(B1,TEXTJOIN(",",1,C1))'],
      '<row r="1"><c r="A1"><f>_xlfn.IFS(B1,_xlfn.TEXTJOIN(&quot;,&quot;,1,C1))</f></c></row>',
    ],
    [
      'what belonged to the old value goes',
      '<row r="1"><c s="1" vm="1" r=\'A1\' cm="2" t="str" ph="1"><v>甲</v><extLst/></c></row>',
      ['A1', 2],
      '<row r="1"><c s="1" r=\'A1\'><v>2</v></c></row>',
    ],
    [
      'rich and phonetic text',
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c></row>',
      ['A1', '乙'],
      `<row r="1"><c r="A1" t="inlineStr">${text('乙')}</c></row>`,
    ],
  ])('%s', async (_, rows, setting, expected) => {
    expect(await set(rows, [setting])).toBe(expected);
  });

  test.each<[string, string, Setting, string]>([
    [
      'among others',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      ['B1', 1],
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><c r="C1"/></row>',
    ],
    ['in an empty row', '<row r="3"/>', ['B3', 1], '<row r="3"><c r="B3"><v>1</v></c></row>'],
    [
      'in a row between',
      '<row r="1"/>\n<row r="4"/>',
      ['A3', 1],
      '<row r="1"/>\n<row r="3"><c r="A3"><v>1</v></c></row><row r="4"/>',
    ],
    ['below all', '<row r="1"/>', ['A1048576', 1], '<row r="1"/><row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    [
      'before what else a row holds',
      '<row r="1"><c r="A1"/><extLst/></row>',
      ['B1', 1],
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><extLst/></row>',
    ],
    [
      'beyond the columns a row spans',
      '<row r="1" spans="2:3"><c r="B1"/></row>',
      ['D1', 1],
      '<row r="1" spans="2:4"><c r="B1"/><c r="D1"><v>1</v></c></row>',
    ],
    [
      'before the columns a row spans',
      '<row r="1" spans="2:3"><c r="B1"/></row>',
      ['A1', 1],
      '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1"/></row>',
    ],
    [
      'with the look of its row',
      '<row r="1" s="1" customFormat="1"/>',
      ['A1', 1],
      '<row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c></row>',
    ],
  ])('a new cell %s', async (_, rows, setting, expected) => {
    expect(await set(rows, [setting])).toBe(expected);
  });

  test('a new cell takes the look of its column', async () => {
    const before = '<cols><col min="2" max="3" width="9" style="2"/></cols>';
    expect(await set('', [['B1', 1]], { before })).toBe('<row r="1"><c r="B1" s="2"><v>1</v></c></row>');
  });

  test('cells and rows without an address get one where they no longer follow the one before', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(await set(rows, [['B1', 9]])).toBe(rows.replace('<v>2</v>', '<v>9</v>'));
    const file = open(rows);
    await file.apply(
      '表',
      [{ kind: 'insert-rows', before: 1, count: 1 }, ...(await settings(open(''), [['B2', 7]]))],
      CAREFUL,
    );
    expect(rowsOf(file)).toBe(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="2"><c r="B2"><v>7</v></c></row><row><c><v>3</v></c></row>',
    );
    const gap = open(rows);
    await gap.apply('表', [{ kind: 'insert-rows', before: 1, count: 1 }], CAREFUL);
    expect(rowsOf(gap)).toBe('<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c><v>3</v></c></row>');
  });

  test('prefixes, comments, CDATA and instructions are understood and kept', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = (cell: string) =>
      `<?xml version="1.0"?><!-- <sheetData> --><x:worksheet xmlns:x="${main}"><x:sheetData><!-- </x:sheetData> --><x:row r="1"><?go <x:c r="A1"/>?>${cell}<x:c r="B1" t="str"><x:v><![CDATA[</x:c>]]></x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const file = open('', {}, { parts: { [PART]: sheet('<x:c r="A1"><x:v>1</x:v></x:c>') } });
    await written(file, await settings(file, [['A1', '甲']]));
    expect(partOf(file, PART)).toBe(sheet('<x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>'));
  });

  test('a sheet without rows, written either way, takes rows', async () => {
    const root = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
    for (const data of ['<sheetData/>', '<sheetData></sheetData>']) {
      const file = open('', {}, { parts: { [PART]: `${root}${data}<pageMargins/></worksheet>` } });
      await file.apply('表', await settings(file, [['A1', 1]]), CAREFUL);
      expect(partOf(file, PART)).toBe(
        `${root}<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins/></worksheet>`,
      );
    }
  });

  test('the longest text, and signs XML cannot hold, come back', async () => {
    const file = open('');
    const texts = ['字'.repeat(32_767), ']]>', '\ud800', '😀', '_x0041_', '_x005F_x0041_', '\u0001\r\n\t', '_x0041\r'];
    await file.apply(
      '表',
      await settings(
        file,
        texts.map((value, index) => [`A${index + 1}`, value]),
      ),
      CAREFUL,
    );
    const grid = await xlsxFile(file.save()).readSheet('表');
    expect(grid.rows.map(([cell]) => cell?.value)).toEqual(texts);
  });

  test('a text too long for a cell, and places beyond the sheet, are left out', async () => {
    const file = open('');
    const edits: readonly Edit[] = [
      { kind: 'set-value', at: { row: 0, col: 0 }, was: { value: null }, value: '字'.repeat(32_768) },
      { kind: 'set-value', at: { row: 1_048_576, col: 0 }, was: { value: null }, value: 1 },
    ];
    expect(await file.apply('表', edits, CAREFUL)).toMatchObject({
      refused: [
        { index: 0, reason: 'outside' },
        { index: 1, reason: 'outside' },
      ],
    });
  });
});

describe('looks', () => {
  const xfs = (file: XlsxFile) => /<cellXfs.*<\/cellXfs>/.exec(partOf(file, 'xl/styles.xml'))?.[0];

  test('a number format is a new look behind the others, made once', async () => {
    const file = open('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>');
    const rows = await written(
      file,
      await settings(file, [
        ['A1', 1, '0.000'],
        ['B1', 2, '0.000'],
      ]),
    );
    expect(rows).toBe('<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="3"><v>2</v></c></row>');
    expect(xfs(file)).toContain('<cellXfs count="4">');
    expect(xfs(file)).toContain(
      '<xf numFmtId="177" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
  });

  test('formats Excel has built in, looks that are there already and formats a cell has are used', async () => {
    const file = open('<row r="1"><c r="A1"/><c r="B1" s="1"/></row>');
    const rows = await written(
      file,
      await settings(file, [
        ['A1', 1, 'yyyy/m/d'],
        ['B1', 2, '0.0'],
        ['C1', 3, 'General'],
      ]),
    );
    expect(rows).toBe(
      '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
    );
    expect(xfs(file)).toContain('<cellXfs count="3">');
  });

  test('a text that could be typed as a formula has Excel’s apostrophe, and what is no text has none', async () => {
    const file = open('<row r="1"><c r="A1" s="1"/></row>');
    await file.apply('表', await settings(file, [['A1', '+86']]), CAREFUL);
    expect(xfs(file)).toContain(
      '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" quotePrefix="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
    expect(rowsOf(file)).toBe(`<row r="1"><c r="A1" s="3" t="inlineStr">${text('+86')}</c></row>`);
    await file.apply('表', await settings(file, [['A1', 86]]), CAREFUL);
    expect(rowsOf(file)).toBe('<row r="1"><c r="A1" s="1"><v>86</v></c></row>');
  });

  test('a workbook without styles gets a part with them', async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/sheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
    const parts = {
      '[Content_Types].xml': types,
      'xl/styles.xml': undefined,
      'xl/sharedStrings.xml': undefined,
      'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', 'sheets/sheet1.xml')),
    };
    const file = open('<row r="1"><c r="A1"><v>1</v></c></row>', {}, { parts });
    await file.apply('表', await settings(file, [['A1', 2, '0.00']]), CAREFUL);
    expect(packageFaults(file.save())).toEqual([]);
    expect(cellAt(await file.readSheet('表'), { row: 0, col: 0 })).toEqual({
      value: 2,
      text: '2.00',
      numberFormat: '0.00',
    });
  });

  test('looks are copied onto cells, blank ones too, again and again where the target is larger', async () => {
    const file = open('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row><row r="2"><c r="A2"><v>1</v></c></row>');
    const from = parseA1('A1:B1')!;
    expect(await written(file, [{ kind: 'copy-look', from, to: parseA1('A2:D3')! }])).toBe(
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row>' +
        '<row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2" s="2"/><c r="C2" s="1"/><c r="D2" s="2"/></row>' +
        '<row r="3"><c r="A3" s="1"/><c r="B3" s="2"/><c r="C3" s="1"/><c r="D3" s="2"/></row>',
    );
  });
});

describe('rows', () => {
  test('an inserted row has the look of the row above and is in sight', async () => {
    const rows =
      '<row r="1" ht="30" customHeight="1" hidden="1" spans="1:2"><c r="A1" s="1"><v>1</v></c><c r="B1"/></row>';
    const file = open(`${rows}<row r="2"><c r="A2"/></row>`);
    expect(await written(file, [{ kind: 'insert-rows', before: 1, count: 2 }])).toBe(
      `${rows}<row r="2" ht="30" customHeight="1"><c r="A2" s="1"/></row><row r="3" ht="30" customHeight="1"><c r="A3" s="1"/></row><row r="4"><c r="A4"/></row>`,
    );
  });

  test('a deleted row comes back as it was, height, looks and all', async () => {
    const file = open(
      '<row r="1"><c r="A1"/></row><row r="2" ht="9"><c r="A2" s="2"/><c r="B2" t="b"><v>1</v></c></row><row r="4"><c r="C4"/></row>',
    );
    expect(await written(file, [{ kind: 'delete-rows', first: 1, count: 2 }])).toBe(
      '<row r="1"><c r="A1"/></row><row r="2"><c r="C2"/></row>',
    );
  });

  test('formulas, also those set before, follow; references that were lost come back with undo', async () => {
    const file = open(
      '<row r="1"><c r="A1"><f>SUM(B2:B3)</f><v>3</v></c></row><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>',
    );
    const edits: readonly Edit[] = [
      ...(await settings(file, [['C1', '=B3*2']])),
      { kind: 'delete-rows', first: 2, count: 1 },
      { kind: 'insert-rows', before: 1, count: 1 },
    ];
    expect(await written(file, edits)).toBe(
      '<row r="1"><c r="A1"><f>SUM(B3:B3)</f><v>3</v></c><c r="C1"><f>#REF!*2</f></c></row><row r="3"><c r="B3"><v>1</v></c></row>',
    );
  });
});

test('a deletion is taken back also where a person has gone on working', async () => {
  const file = open(
    '<row r="1"><c r="A1"><f>SUM(B2:B3)+B3</f><v>5</v></c></row><row r="2"><c r="B2"><v>1</v></c></row><row r="3" ht="40"><c r="B3" s="1"><v>2</v></c></row><row r="4"><c r="A4" t="str"><v>甲</v></c></row>',
  );
  const before = await file.readSheet('表');
  const { undo } = await file.apply('表', [{ kind: 'delete-rows', first: 2, count: 1 }], CAREFUL);
  expect(cellAt(await file.readSheet('表'), { row: 0, col: 0 })?.formula).toBe('=SUM(B2:B2)+#REF!');
  await file.apply('表', await settings(file, [['A3', '乙']]), CAREFUL);
  expect((await file.undo(undo)).kept).toEqual([]);
  const typed = { ...before.rows[3]?.[0], value: '乙', text: '乙' };
  expect(await file.readSheet('表')).toEqual({ ...before, rows: [...before.rows.slice(0, 3), [typed]] });
  expect(rowsOf(file)).toContain('<row r="3" ht="40"><c r="B3" s="1"><v>2</v></c></row>');
  expect(packageFaults(file.save())).toEqual([]);
});

describe('formulas that several cells use', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';

  test('the cells of a shared formula keep it when its first cell is overwritten', async () => {
    const file = open(shared);
    const { undo } = await file.apply('表', await settings(file, [['A1', 1]]), CAREFUL);
    expect(rowsOf(file)).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
    );
    await file.undo(undo);
    expect((await file.readSheet('表')).rows.map(([cell]) => cell?.formula)).toEqual(['=B1*2', '=B2*2', '=B3*2']);
    expect(packageFaults(file.save())).toEqual([]);
  });

  test('one of the others may go, and comes back', async () => {
    const file = open(shared);
    const { undo } = await file.apply('表', await settings(file, [['A2', 1]]), CAREFUL);
    expect(rowsOf(file)).toBe(shared.replace('<f t="shared" si="0"/><v>4</v>', '<v>1</v>'));
    await file.undo(undo);
    expect(rowsOf(file)).toBe(shared.replace('<f t="shared" si="0"/><v>4</v>', '<f>B2*2</f><v>4</v>'));
  });

  test('part of an array is not written, nor merged; a formula of one cell is', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    const file = open(rows);
    const edits = await settings(file, [
      ['A2', 5],
      ['C1', 6],
    ]);
    const outcome = await file.apply('表', [...edits, { kind: 'merge', area: parseA1('A2:B3')! }], CAREFUL);
    expect(outcome).toMatchObject({
      refused: [
        { index: 0, reason: 'protected' },
        { index: 2, reason: 'protected' },
      ],
    });
    expect(rowsOf(file)).toBe(rows.replace('<f t="array" ref="C1">SUM(B1:B2)</f><v>1</v>', '<v>6</v>'));
  });
});

describe('around the rows', () => {
  test('merged areas are listed where the format wants them, and the list goes with the last', async () => {
    const file = open('<row r="1"><c r="A1"/></row>', {
      after: '<phoneticPr fontId="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    });
    const { undo } = await file.apply('表', [{ kind: 'merge', area: parseA1('A1:B2')! }], CAREFUL);
    expect(frameOf(file)).toContain(
      '<sheetData></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><phoneticPr',
    );
    await file.undo(undo);
    expect(frameOf(file)).toContain('<sheetData></sheetData><phoneticPr');
  });

  test('a width splits the columns it belongs to, and undo joins them', async () => {
    const file = open('', { before: '<dimension ref="A1"/><cols><col min="1" max="3" width="9" style="1"/></cols>' });
    const before = partOf(file, PART);
    const { undo } = await file.apply('表', [{ kind: 'set-column-width', col: 1, widthChars: 20 }], CAREFUL);
    expect(frameOf(file)).toBe(
      '<dimension ref="A1"/><cols><col min="1" max="1" width="9" style="1"/><col min="2" max="2" width="20.7109375" style="1" customWidth="1"/><col min="3" max="3" width="9" style="1"/></cols><sheetData></sheetData>',
    );
    await file.undo(undo);
    expect(partOf(file, PART)).toBe(before);
  });

  test('the used area grows', async () => {
    const file = open('<row r="2"><c r="B2"><v>1</v></c></row>', { before: '<dimension ref="B2"/>' });
    await written(file, await settings(file, [['D9', 1]]));
    expect(frameOf(file)).toContain('<dimension ref="B2:D9"/>');
  });
});

describe('calculation', () => {
  const chainType =
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';
  const withChain = (links: string) => {
    const plain = editPackage(buildXlsx({ styles: STYLES, sheets: [{ name: '表' }] })).text('[Content_Types].xml');
    return {
      relations: relation('rIdC', 'calcChain', 'calcChain.xml'),
      parts: {
        'xl/calcChain.xml': `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${links}</calcChain>`,
        '[Content_Types].xml': plain.replace('</Types>', `${chainType}</Types>`),
      },
    };
  };
  const rows =
    '<row r="1"><c r="A1"><f>B1+1</f><v>2</v></c><c r="B1"><v>1</v></c><c r="C1"><f>A1</f><v>2</v></c><c r="D1"><v>9</v></c></row>';
  const isCalculated = (file: XlsxFile) => partOf(file, 'xl/workbook.xml').includes('<calcPr fullCalcOnLoad="1"/>');

  test('a cell that is no formula any more leaves the chain', async () => {
    const file = open(rows, {}, withChain('<c r="A1" i="1"/><c r="C1" l="1"/>'));
    await written(file, await settings(file, [['A1', 5]]));
    expect(partOf(file, 'xl/calcChain.xml')).toContain('<c r="C1" l="1" i="1"/></calcChain>');
    await file.apply('表', await settings(file, [['C1', 5]]), CAREFUL);
    expect(editPackage(file.save()).has('xl/calcChain.xml')).toBe(false);
    expect(packageFaults(file.save())).toEqual([]);
  });

  test.each<[string, Setting, boolean]>([
    ['what a formula uses', ['B1', 7], true],
    ['what no formula uses', ['D1', 7], false],
    ['a formula, whose result is not known', ['E1', '=D1'], true],
  ])('Excel calculates on opening after %s was written', async (_, setting, expected) => {
    const file = open(rows);
    await file.apply('表', await settings(file, [setting]), CAREFUL);
    expect(isCalculated(file)).toBe(expected);
  });
});

describe('tables', () => {
  const table = (name: string) =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="${name}"/><tableColumn id="2" name="单位"/></tableColumns></table>`;
  const openTable = (formula = '') => {
    const plain = editPackage(buildXlsx({ styles: STYLES, sheets: [{ name: '表' }] })).text('[Content_Types].xml');
    const type =
      '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>';
    return open(
      `<row r="1"><c r="A1" t="str"><v>任务 </v></c><c r="B1" t="str"><v>单位</v></c></row><row r="2"><c r="D2"><f>${formula}</f><v>1</v></c></row>`,
      {
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relations: relation('rId1', 'table', '../tables/table1.xml'),
      },
      {
        parts: {
          'xl/tables/table1.xml': table('任务 '),
          '[Content_Types].xml': plain.replace('</Types>', `${type}</Types>`),
        },
      },
    );
  };

  test('a column is named as its header says', async () => {
    const file = openTable('1');
    const { undo } = await file.apply('表', await settings(file, [['A1', '工作\n任务']]), CAREFUL);
    expect(partOf(file, 'xl/tables/table1.xml')).toBe(table('工作_x000a_任务'));
    expect(packageFaults(file.save())).toEqual([]);
    await file.undo(undo);
    expect(partOf(file, 'xl/tables/table1.xml')).toBe(table('任务 '));
  });

  test.each<[string, Setting, string]>([
    ['no header', ['A1', null], '1'],
    ['a name that is taken', ['A1', '单位'], '1'],
    ['a number', ['A1', 5], '1'],
    ['a name other than a formula uses', ['A1', '任务'], 'SUM(表1[任务 ])'],
  ])('%s is left out', async (_, setting, formula) => {
    const file = openTable(formula);
    const outcome = await file.apply('表', await settings(file, [setting]), CAREFUL);
    expect(outcome).toMatchObject({ kind: 'partial', refused: [{ index: 0, reason: 'protected' }] });
  });

  test('cells of a table are not merged', async () => {
    const outcome = await openTable('1').apply('表', [{ kind: 'merge', area: parseA1('B2:C3')! }], CAREFUL);
    expect(outcome.kind).toBe('partial');
  });
});
