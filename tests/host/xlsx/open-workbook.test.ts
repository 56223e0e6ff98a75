import { cellAt, type Grid, type GridCell } from '../../../src/grid/grid';
import { openWorkbook } from '../../../src/host/xlsx/open-workbook';
import { xlsxFile } from '../../../src/host/xlsx/xlsx-host';
import { buildXlsx, relation, type XlsxSheet, type XlsxSource } from '../../kit/xlsx';
import { testWithYardstick } from '../../kit/yardsticks';
import { at } from '../host-under-test';

/** Reads the first sheet of a workbook with one sheet. */
function read(sheet: Omit<XlsxSheet, 'name'>, shared: Omit<XlsxSource, 'sheets'> = {}): Grid {
  return openWorkbook(buildXlsx({ ...shared, sheets: [{ name: '分工方案', ...sheet }] })).readSheet();
}

function cellsOf(grid: Grid): Record<string, GridCell['value']> {
  const found: Record<string, GridCell['value']> = {};
  for (const [row, cells] of grid.rows.entries()) {
    for (const [col, cell] of cells.entries())
      if (cell) found[`${String.fromCharCode(65 + col)}${row + 1}`] = cell.value;
  }
  return found;
}

describe('sheets', () => {
  const bytes = buildXlsx({
    workbook: '<bookViews><workbookView activeTab="2"/></bookViews>',
    sheets: [
      { name: '图表', kind: 'chartsheet' },
      { name: '单位名录', state: 'veryHidden' },
      { name: '任务&分工', rows: '<row><c><v>1</v></c></row>' },
    ],
  });

  test('are listed in order with chart, hidden and active ones told apart', () => {
    expect(openWorkbook(bytes).sheets).toEqual([
      { name: '图表', kind: 'chart', isVisible: true, isActive: false },
      { name: '单位名录', kind: 'worksheet', isVisible: false, isActive: false },
      { name: '任务&分工', kind: 'worksheet', isVisible: true, isActive: true },
    ]);
  });

  test('the active one is read without a name, hidden ones by theirs', () => {
    const workbook = openWorkbook(bytes);
    expect(workbook.readSheet().sheet).toBe('任务&分工');
    expect(workbook.readSheet('单位名录').rowCount).toBe(0);
  });

  test('the first one is active where the workbook names none that exists', () => {
    const workbook = '<bookViews><workbookView activeTab="9"/></bookViews>';
    const { sheets } = openWorkbook(buildXlsx({ workbook, sheets: [{ name: '一' }, { name: '二' }] }));
    expect(sheets.map((sheet) => sheet.isActive)).toEqual([true, false]);
  });

  test('a chart sheet has no cells to read', () => {
    expect(() => openWorkbook(bytes).readSheet('图表')).toThrow('「图表」是图表，没有单元格。');
  });

  test('one beside another is read though it is hidden, unless it is a chart', () => {
    const workbook = openWorkbook(bytes);
    expect(workbook.readBeside({ key: 'unit-directory', name: '单位名录' })?.sheet).toBe('单位名录');
    expect(workbook.readBeside({ key: 'unit-directory', name: '图表' })).toBeUndefined();
  });

  test('the name of a copy makes no sheet ours, one that leads nowhere finds none', () => {
    const names = [
      '<definedName name="zrb.sheet.unit_directory" localSheetId="1" hidden="1">名单!$A$1</definedName>',
      '<definedName name="zrb.sheet.by_lead_unit" hidden="1">#REF!$A$1</definedName>',
    ];
    const workbook = `<definedNames>${names.join('')}</definedNames>`;
    const opened = openWorkbook(buildXlsx({ workbook, sheets: [{ name: '方案' }, { name: '名单' }] }));
    expect(opened.sheets.map(({ isOurs }) => isOurs)).toEqual([undefined, undefined]);
    expect(opened.readBeside({ key: 'unit-directory', name: '单位名录' })).toBeUndefined();
    expect(opened.readBeside({ key: 'by-lead-unit', name: '按牵头单位' })).toBeUndefined();
  });
});

describe('cells', () => {
  test('of every type', () => {
    const rows = `<row r="2">
      <c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>行内</t></is></c><c r="C2" t="str"><f>A2</f><v>算出</v></c>
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c><c r="F2"><v>-1.5E2</v></c>
      <c r="G2" t="d"><v>2016-12-31T12:00:00</v></c><c r="H2" t="n"><v>3</v></c></row>`;
    expect(cellsOf(read({ rows }, { strings: '<si><t>零</t></si><si><t>共享</t></si>' }))).toEqual({
      A2: '共享',
      B2: '行内',
      C2: '算出',
      D2: true,
      E2: '#REF!',
      F2: -150,
      G2: 42735.5,
      H2: 3,
    });
  });

  test('and rows without an address follow the one before', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cellsOf(read({ rows }))).toEqual({ A1: 1, D1: 2, E1: 3, A5: 4, A6: 5 });
  });

  test('say where they are when their row does not', () => {
    const rows = '<row><c r="B3"><v>1</v></c><c><v>2</v></c></row><row r="x"><c><v>3</v></c></row>';
    expect(cellsOf(read({ rows }))).toEqual({ B3: 1, C3: 2, A4: 3 });
  });

  test('without content, written in any way, do not move those that follow', () => {
    const rows =
      '<row r="1"><c r="A1" s="0" t="n" /><c r="B1" s="0"></c><c r="C1"><v>1</v></c><c r="F1" /><c r="G1"><v>2</v></c></row>';
    expect(cellsOf(read({ rows }))).toEqual({ C1: 1, G1: 2 });
  });

  test('without content do not move those that follow without an address', () => {
    const rows =
      '<row r="1"/><row r="2"><c r="A2" s="0"/><c r="B2" s="0"/><c><v>1</v></c></row><row r="3" ht="9"/><row><c><v>2</v></c></row>';
    expect(cellsOf(read({ rows }))).toEqual({ C2: 1, A4: 2 });
  });

  test('with a look but no content are no cells, and the grid ends with the last content', () => {
    const rows =
      '<row r="1"><c r="A1" s="0"/><c r="B2"><v>1</v></c><c r="F1" s="0"/></row><row r="9" hidden="1"><c r="A9" s="0"/></row>';
    const grid = read({ rows, after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="H8:J9"/></mergeCells>' });
    expect([grid.rowCount, grid.colCount, grid.rows.length]).toEqual([1, 2, 1]);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect([...grid.hiddenRows]).toEqual([]);
  });

  test('keep line breaks, white space and the signs that files escape', () => {
    const strings = '<si><t xml:space="preserve"> 2016年底前\n完成 </t></si><si><t>一_x000D_\n_x005F_x0041_二</t></si>';
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    expect(cellsOf(read({ rows }, { strings }))).toEqual({ A1: ' 2016年底前\n完成 ', B1: '一\r\n_x0041_二' });
  });

  test('point to no text where the table of texts has none', () => {
    expect(cellsOf(read({ rows: '<row><c t="s"><v>7</v></c></row>' }))).toEqual({});
  });
});

describe('formulas', () => {
  test('stand beside their values, without the marks only files have', () => {
    const rows = '<row><c><f>_xlfn.CONCAT("a",B1)</f><v>1</v></c><c><f></f><v>2</v></c></row>';
    const grid = read({ rows });
    expect(cellAt(grid, at('A1'))).toEqual({ value: 1, text: '1', formula: '=CONCAT("a",B1)' });
    expect(cellAt(grid, at('B1'))?.formula).toBeUndefined();
  });

  test('shared ones are shifted to every cell that shares them', () => {
    const rows = `<row r="1"><c r="B1"><f t="shared" ref="B1:C3" si="0">A1*$A$1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>
      <row r="3"><c r="B3"><f t="shared" si="0"/></c><c r="D3"><f t="shared" si="9"/><v>4</v></c></row>`;
    const grid = read({ rows });
    expect(['B1', 'C1', 'B3', 'D3'].map((place) => cellAt(grid, at(place))?.formula)).toEqual([
      '=A1*$A$1',
      '=B1*$A$1',
      '=A3*$A$1',
      undefined,
    ]);
  });

  test('an array formula belongs to every cell of its area', () => {
    const rows = `<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row>
      <row r="2"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>`;
    const grid = read({ rows });
    expect(['A1', 'B1', 'C1', 'A2', 'A3'].map((place) => cellAt(grid, at(place))?.formula)).toEqual([
      '=C1:D2*2',
      '=C1:D2*2',
      undefined,
      '=C1:D2*2',
      undefined,
    ]);
  });

  test('elements of the same name outside the cells are none', () => {
    const after = '<extLst><ext><x:f xmlns:x="urn:x">A1</x:f><c><v>9</v></c></ext></extLst>';
    expect(cellsOf(read({ rows: '<row><c><v>1</v></c></row>', after }))).toEqual({ A1: 1 });
  });
});

describe('number formats', () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs>`;
  const rows =
    '<row><c s="1"><v>42735</v></c><c s="2"><v>42735</v></c><c s="3"><v>42735</v></c><c s="0"><v>1</v></c><c s="99"><v>2</v></c></row>';

  test('show dates as Chinese Excel does', () => {
    const [row] = read({ rows }, { styles }).rows;
    expect(row?.map((cell) => [cell?.text, cell?.numberFormat])).toEqual([
      ['2016年12月', 'yyyy"年"m"月"'],
      ['2016/12/31', 'yyyy/m/d'],
      ['2016年12月31日', 'yyyy"年"m"月"d"日"'],
      ['1', undefined],
      ['2', undefined],
    ]);
  });

  test('count from 1904 where the workbook says so', () => {
    const grid = read({ rows }, { styles, workbook: '<workbookPr date1904="1"/>' });
    expect(grid.date1904).toBe(true);
    expect(cellAt(grid, at('B1'))?.text).toBe('2021/1/1');
  });
});

describe('rich text', () => {
  const red = '<rPr><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr>';
  const plain = '<rPr><rFont val="宋体"/><color theme="1"/><sz val="11"/><charset val="134"/></rPr>';
  const styles =
    '<fonts><font><sz val="11"/><name val="宋体"/><family val="2"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>';
  const mixed = (si: string) => {
    const cell = cellAt(
      read({ rows: '<row><c s="0" t="s"><v>0</v></c></row>' }, { styles, strings: `<si>${si}</si>` }),
      at('A1'),
    );
    return [cell?.value, cell?.mixedFonts];
  };

  test.each([
    ['one run', `<r>${red}<t>全红</t></r>`, ['全红', undefined]],
    ['two looks', `<r>${plain}<t>黑</t></r><r>${red}<t>红</t></r>`, ['黑红', true]],
    ['the same look twice', `<r>${red}<t>红</t></r><r>${red}<t>红</t></r>`, ['红红', undefined]],
    ["a run without a look has the cell's", `<r><t>黑</t></r><r>${plain}<t>黑</t></r>`, ['黑黑', undefined]],
    ['that may be another one', `<r><t>黑</t></r><r>${red}<t>红</t></r>`, ['黑红', true]],
    ['white space has no look', `<r>${plain}<t>黑</t></r><r>${red}<t>\n</t></r>`, ['黑\n', undefined]],
    [
      'switched off is not on',
      `<r>${plain}<t>黑</t></r><r><rPr><b val="0"/><sz val="11"/><rFont val="宋体"/></rPr><t>黑</t></r>`,
      ['黑黑', undefined],
    ],
    [
      'phonetic guides are no text',
      '<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/>',
      ['漢字', undefined],
    ],
  ])('%s', (_, si, expected) => {
    expect(mixed(si)).toEqual(expected);
  });
});

describe('around the cells', () => {
  test('hidden rows and columns, protection', () => {
    const grid = read({
      before: '<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>',
      rows: '<row r="1" hidden="1"/><row r="2" hidden="true"/><row r="3"><c r="E3"><v>1</v></c></row><row r="4" hidden="1"/>',
      after: '<sheetProtection sheet="1" objects="1"/>',
    });
    expect([[...grid.hiddenRows], [...grid.hiddenCols], grid.isProtected]).toEqual([[0, 1], [1, 2, 3, 4], true]);
  });

  test('a protection that is not switched on protects nothing', () => {
    expect(read({ after: '<sheetProtection objects="1"/>' }).isProtected).toBe(false);
  });

  test('tables with their names and places', () => {
    const table = '<table xmlns="urn:t" id="1" name="Table1" displayName="任务表" ref="A1:B3"/>';
    const bytes = buildXlsx({
      sheets: [
        {
          name: 's',
          after: '<tableParts count="2"><tablePart r:id="t1"/><tablePart r:id="t2"/></tableParts>',
          relations: relation('t1', 'table', '/xl/tables/table1.xml') + relation('t2', 'table', '../tables/gone.xml'),
        },
      ],
      parts: { 'xl/tables/table1.xml': table },
    });
    expect(openWorkbook(bytes).readSheet().tables).toEqual([
      { name: '任务表', range: { top: 0, left: 0, bottom: 2, right: 1 } },
    ]);
  });
});

describe('settings of the add-in', () => {
  const item = (xml: string) => ({
    sheets: [{ name: 's' }],
    relations:
      relation('x1', 'customXml', '../customXml/item1.xml') + relation('x2', 'customXml', '/customXml/item2.xml'),
    parts: { 'customXml/item1.xml': '<other xmlns="urn:other">别人的</other>', 'customXml/item2.xml': xml },
  });

  test.each([
    ['under any prefix', '<z:settings xmlns:z="urn:zerenbiao:settings:1">{"a":"&lt;"}</z:settings>', '{"a":"<"}'],
    ['as one text', '<settings xmlns="urn:zerenbiao:settings:1"><![CDATA[<一>]]>二</settings>', '<一>二'],
    ['empty', '<settings xmlns="urn:zerenbiao:settings:1"/>', ''],
    ['absent', '<settings xmlns="urn:zerenbiao:settings:99">旧</settings>', undefined],
    ['as nothing where their part is damaged', '<settings xmlns="urn:zerenbiao:settings:1">{"a":1', ''],
    ['not there behind a broken part of another program', '<broken', undefined],
  ])('are read %s', (_, xml, text) => {
    expect(openWorkbook(buildXlsx(item(xml))).readSettings()).toBe(text);
  });
});

describe('other dialects', () => {
  test('prefixes everywhere, the strict namespace, targets from the root, names in another case', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const bytes = buildXlsx({
      sheets: [],
      parts: {
        '_rels/.rels': `<p:Relationships xmlns:p="urn:p"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/book/WORKBOOK.xml"/></p:Relationships>`,
        'book/workbook.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="一" sheetId="7" rel:id="b"/></x:sheets></x:workbook>`,
        'book/_rels/workbook.xml.rels': `<Relationships><Relationship Id="b" Type="${strict}/officeDocument/relationships/worksheet" Target="./../data/one.xml"/></Relationships>`,
        'data/one.xml': `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        'xl/workbook.xml': undefined,
        '[Content_Types].xml': undefined,
      },
    });
    expect(cellsOf(openWorkbook(bytes).readSheet('一'))).toEqual({ A1: '甲' });
  });

  test('UTF-16 parts', () => {
    const xml = '\uFEFF<?xml version="1.0" encoding="UTF-16"?><sst><si><t>汉字</t></si></sst>';
    const bytes = new Uint8Array(Uint16Array.from(xml, (unit) => unit.charCodeAt(0)).buffer);
    const grid = read({ rows: '<row><c t="s"><v>0</v></c></row>' }, { parts: { 'xl/sharedStrings.xml': bytes } });
    expect(cellsOf(grid)).toEqual({ A1: '汉字' });
  });

  test('back slashes in the names of the archive', () => {
    const bytes = buildXlsx({
      sheets: [{ name: 's' }],
      parts: {
        'xl/sheets/sheet1.xml': undefined,
        'xl\\sheets\\sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
      },
    });
    expect(cellsOf(openWorkbook(bytes).readSheet())).toEqual({ A1: 1 });
  });
});

describe('yardsticks', () => {
  testWithYardstick('sheets/zhongshan-2016.xlsx', '中山 2016 as a workbook', async (bytes) => {
    const grid = await xlsxFile(bytes).readSheet();
    expect([grid.sheet, grid.rowCount, grid.colCount, grid.merges.length]).toEqual(['分工方案', 83, 5, 75]);
    expect(cellAt(grid, at('D2'))?.text).toBe('牵头落实单位');
    expect(cellAt(grid, at('E3'))?.text).toBe('2016年12月底前完成');
  });

  testWithYardstick('sheets/changde-2020.xlsx', '常德 2020 as a workbook', async (bytes) => {
    const grid = await xlsxFile(bytes).readSheet();
    expect([grid.rowCount, grid.colCount, grid.merges.length]).toEqual([21, 5, 10]);
    expect(cellAt(grid, at('B2'))?.text).toBe('要點內(nèi)容');
  });

  for (const file of ['files/rich-ex.xlsx', 'files/rich-lo.xlsx', 'files/rich-xw.xlsx']) {
    testWithYardstick(
      file,
      `${file}: five sheets, a table, dates, mixed fonts, hidden columns, protection`,
      async (bytes) => {
        const workbook = xlsxFile(bytes);
        expect((await workbook.listSheets()).map((sheet) => sheet.isVisible)).toEqual([true, true, true, false, false]);
        const grid = await workbook.readSheet('责任分解表');
        expect([[...grid.hiddenCols], grid.isProtected, grid.merges.length]).toEqual([[], true, 20]);
        expect(cellAt(grid, at('G4'))?.text).toBe('2020年5月');
        expect(cellAt(grid, at('H5'))?.text).toBe('5.00%');
        expect(cellAt(grid, at('A2'))?.mixedFonts).toBe(true);
        expect((await workbook.readSheet('单位字典')).tables).toEqual([
          { name: '单位表', range: { top: 0, left: 0, bottom: 6, right: 2 } },
        ]);
      },
    );
  }
});
