import { parseA1 } from '../../../../src/grid/address';
import type { Edit } from '../../../../src/grid/edit';
import { cellAt } from '../../../../src/grid/grid';
import { type XlsxFile, xlsxFile } from '../../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../../kit/package-integrity';
import { relation, relations } from '../../../kit/xlsx';
import { PART, CAREFUL, type Setting, open, settings, partOf, rowsOf, written, set, text } from './patched-file';

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
