import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isChartFormula, sheetsMentioned } from './integrity/references';
import { packageFaults } from './package-integrity';
import { buildXlsx, relation, relations, type XlsxSource } from './xlsx';
import { testWithYardstick } from './yardsticks';

const SHEET = 'xl/sheets/sheet1.xml';
const SECOND = 'xl/sheets/sheet2.xml';
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const CHART = 'xl/charts/chart1.xml';
const COMMENTS = 'xl/comments1.xml';
const TABLE = 'xl/tables/table1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const TABLE_RELATION = relation('rId1', 'table', '../tables/table1.xml');
const TABLE_PARTS = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
const TABLE_COLUMNS =
  '<tableColumns count="2"><tableColumn id="1" name="单位"/><tableColumn id="2" name="任务数"/></tableColumns>';
const DRAWING_RELATION = relation('rId1', 'drawing', '../drawings/drawing1.xml');
const TYPES = '[Content_Types].xml';

/** A workbook with something of everything, so that one change breaks one rule. */
const WHOLE: XlsxSource = {
  sheets: [
    {
      name: '分工方案',
      before:
        '<dimension ref="A1:C4"/><cols><col min="1" max="1" width="9" style="1"/><col min="2" max="3" width="9"/></cols>',
      rows: [
        '<row r="1" s="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>任务</t></r><r><t>数</t></r></is></c></row>',
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>3.5E-2</v></c></row>',
        '<row r="4"><c r="A4"><f>SUM(名单!A1:A2)</f><v>1</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#REF!</v></c></row>',
      ].join(''),
      after: [
        '<autoFilter ref="A1:C4"/><mergeCells count="2"><mergeCell ref="D1:D2"/><mergeCell ref="E1:F2"/></mergeCells>',
        '<conditionalFormatting sqref="A2:A4 C2"><cfRule type="expression" dxfId="0" priority="1"><formula>A2=1</formula></cfRule></conditionalFormatting>',
        '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="2"><formula>B2=1</formula></cfRule></conditionalFormatting>',
        '<dataValidations count="1"><dataValidation type="list" sqref="C2:C4"><formula1>名单!$A$1:$A$2</formula1></dataValidation></dataValidations>',
        '<hyperlinks><hyperlink ref="A2" location="名单!A1"/><hyperlink ref="B2" r:id="rId2"/></hyperlinks>',
        '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><drawing r:id="rId1"/>',
      ].join(''),
      relations:
        DRAWING_RELATION +
        relation('rId2', 'hyperlink', 'https://a.b/').replace('/>', ' TargetMode="External"/>') +
        relation('rId3', 'comments', '../comments1.xml'),
    },
    {
      name: '名单',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>"任务"&amp;"数"</f><v>任务数</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      after: TABLE_PARTS,
      relations: TABLE_RELATION,
    },
    { name: '备用' },
  ],
  strings: '<si><t>单位</t></si><si><r><t>市发</t></r><r><t>改委</t></r></si>',
  styles: [
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="14" fontId="0" xfId="0"/><xf numFmtId="164" fillId="0" borderId="0"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="常规" xfId="0"/></cellStyles><dxfs count="1"><dxf/></dxfs>',
  ].join(''),
  workbook: '<bookViews><workbookView activeTab="1"/></bookViews>',
  relations: relation('rIdC', 'calcChain', 'calcChain.xml'),
  parts: {
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A4" i="1"/><c r="B1" i="2"/></calcChain>',
    'xl/tables/table1.xml': table(`<autoFilter ref="A1:B2"/>${TABLE_COLUMNS}`),
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text/></comment></commentList></comments>',
    'xl/drawings/drawing1.xml': drawing('<from><col>1</col><row>1</row></from><to><col>2</col><row>3</row></to>'),
    'xl/drawings/_rels/drawing1.xml.rels': relations(relation('rId1', 'chart', '../charts/chart1.xml')),
    'xl/charts/chart1.xml': chart(),
  },
};

function table(inner: string, attributes = 'id="1" name="单位表" displayName="单位表" ref="A1:B2"'): string {
  return `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${attributes}>${inner}</table>`;
}

function drawing(anchor: string): string {
  const object =
    '<graphicFrame><graphic xmlns="http://schemas.openxmlformats.org/drawingml/2006/main"><graphicData><chart xmlns="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></graphicData></graphic></graphicFrame>';
  return `<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><twoCellAnchor>${anchor}${object}<clientData/></twoCellAnchor></wsDr>`;
}

function chart(): string {
  const cache = '<numCache><ptCount val="2"/><pt idx="0"><v>1</v></pt><pt idx="1"><v>2</v></pt></numCache>';
  const series = `<ser><idx val="0"/><order val="0"/><val><numRef><f>名单!$A$1:$A$2</f>${cache}</numRef></val></ser><ser><idx val="1"/><order val="1"/></ser>`;
  return `<chartSpace xmlns="http://schemas.openxmlformats.org/drawingml/2006/chart"><chart><plotArea><barChart>${series}<axId val="1"/><axId val="2"/></barChart><catAx><axId val="1"/><crossAx val="2"/></catAx><valAx><axId val="2"/><crossAx val="1"/></valAx></plotArea></chart></chartSpace>`;
}

const NAMES =
  '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">分工方案!$A$1:$C$4</definedName><definedName name="合计">名单!$A$1</definedName><definedName name="合计" localSheetId="0">分工方案!$A$1</definedName>';

/** The parts of the whole workbook as texts. */
function wholeParts(): Record<string, string> {
  const files = Object.entries(unzipSync(buildXlsx(WHOLE)));
  const parts = Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
  // Names stand behind the sheets, where the builder has no place for them.
  const workbook = parts[WORKBOOK]?.replace('</workbook>', `<definedNames>${NAMES}</definedNames></workbook>`) ?? '';
  return { ...parts, [WORKBOOK]: workbook };
}

/** The workbook with one part changed, and nothing else. */
function faultsWhere(part: string, from: string | RegExp, to: string): readonly string[] {
  const parts = wholeParts();
  const before = parts[part] ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${String(from)} is not in ${part}`);
  return faultsOf({ ...parts, [part]: after });
}

function faultsOf(parts: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return packageFaults(zipSync(Object.fromEntries(files), { level: 1 }));
}

test('the workbook to be broken is whole', () => {
  expect(faultsOf(wholeParts())).toEqual([]);
});

describe('each rule names the part that breaks it', () => {
  test.each<[string, string, string | RegExp, string, string?]>([
    // Package
    ['xml', COMMENTS, '</comments>', ''],
    ['xml', COMMENTS, '<comments', '<?xml version="1.0" encoding="GBK"?><comments'],
    ['xml', DRAWING, ' r:id="rId1"', ' q:id="rId1"'],
    ['content-type-twice', TYPES, '</Types>', '<Default Extension="XML" ContentType="application/xml"/></Types>'],
    ['override-without-part', TYPES, '</Types>', '<Override PartName="/xl/x.xml" ContentType="a/b"/></Types>'],
    ['relation-target', 'xl/drawings/_rels/drawing1.xml.rels', 'chart1', 'chart2'],
    ['relation-twice', 'xl/_rels/workbook.xml.rels', 'Id="rIdT"', 'Id="rIdS"'],
    ['relation-missing', SHEET, '<drawing r:id="rId1"', '<drawing r:id="rId9"'],
    ['relation-kind', SHEET, '<drawing r:id="rId1"', '<drawing r:id="rId3"'],
    ['relation-kind', DRAWING, 'chart xmlns', 'blip xmlns'],
    // Workbook
    ['sheet-name', WORKBOOK, 'name="备用"', 'name="名/单"'],
    ['sheet-name', WORKBOOK, 'name="备用"', `name="${'长'.repeat(32)}"`],
    ['sheet-name', WORKBOOK, 'name="备用"', 'name=""'],
    ['sheet-name-twice', WORKBOOK, 'name="备用"', 'name="名单"'],
    ['sheet-id', WORKBOOK, 'sheetId="3"', 'sheetId="1"'],
    ['sheet-none', WORKBOOK, /<sheet /g, '<sheet state="hidden" '],
    ['active-tab', WORKBOOK, 'activeTab="1"', 'activeTab="3"'],
    ['child-order', WORKBOOK, '<definedNames>', '<calcPr/><definedNames>'],
    ['name-twice', WORKBOOK, 'name="合计" localSheetId="0"', 'name="合计"'],
    ['name', WORKBOOK, 'name="合计"', 'name="合 计"'],
    ['name', WORKBOOK, 'name="合计"', 'name="AB12"'],
    ['name', WORKBOOK, 'name="合计"', 'name="R1C1"'],
    ['name-scope', WORKBOOK, 'name="合计" localSheetId="0"', 'name="合计" localSheetId="3"'],
    ['name-empty', WORKBOOK, '名单!$A$1<', '<'],
    ['sheet-unknown', WORKBOOK, '名单!$A$1<', '名册!$A$1<'],
    ['calc-chain', 'xl/calcChain.xml', 'A4', 'A3'],
    // Styles
    ['format-index', STYLES, 'fontId="0" xfId="0"', 'fontId="1" xfId="0"'],
    ['format-index', STYLES, 'fillId="0"', 'fillId="1"'],
    ['format-index', STYLES, 'borderId="0"', 'borderId="1"'],
    ['format-index', STYLES, 'fontId="0" xfId="0"', 'fontId="0" xfId="1"'],
    ['format-index', STYLES, 'name="常规" xfId="0"', 'name="常规" xfId="1"'],
    [
      'number-format-twice',
      STYLES,
      /<numFmts.*<\/numFmts>/,
      `<numFmts>${'<numFmt numFmtId="164"/>'.repeat(2)}</numFmts>`,
    ],
    ['number-format', STYLES, 'xf numFmtId="164"', 'xf numFmtId="165"'],
    ['count', STYLES, '<fonts count="1"', '<fonts count="2"'],
    ['count', STYLES, '<cellXfs count="2"', '<cellXfs count="1"'],
    ['count', STYLES, '<dxfs count="1"', '<dxfs count="0"'],
    [
      'child-order',
      STYLES,
      /(<fonts.*?<\/fonts>)(<fills.*?<\/fills>)/,
      '<fills count="1"><fill/></fills><fonts count="1"><font/></fonts>',
    ],
    ['differential-index', SHEET, 'dxfId="0"', 'dxfId="1"'],
    ['differential-index', TABLE, 'id="1" name="单位"', 'id="1" name="单位" dataDxfId="1"'],
    // Cells
    ['row-order', SHEET, '<row r="4">', '<row r="2"/><row r="4">'],
    ['cell-row', SHEET, 'r="B2"', 'r="B3"'],
    ['cell-order', SHEET, 'r="B2"', 'r="A2"'],
    ['cell-order', SHEET, 'r="B4"', 'r="D4"'],
    ['column-order', SHEET, 'min="2" max="3"', 'min="1" max="3"'],
    ['style-index', SHEET, 't="s" s="1"', 't="s" s="2"'],
    ['style-index', SHEET, '<row r="1" s="1"', '<row r="1" s="2"'],
    ['style-index', SHEET, 'style="1"', 'style="2"'],
    ['string-index', SHEET, '<c r="A2" t="s"><v>1</v>', '<c r="A2" t="s"><v>2</v>'],
    ['text-length', 'xl/sharedStrings.xml', '改委', '字'.repeat(32_767), SHEET],
    ['text-length', SHEET, '<t>数</t>', `<t>${'字'.repeat(32_766)}</t>`],
    ['cell-type', SHEET, 't="b"', 't="z"'],
    ['cell-value', SHEET, '3.5E-2', 'NaN'],
    ['cell-value', SHEET, '#REF!', '#引用!'],
    ['formula', SHEET, '<f>SUM', '<f>=SUM'],
    ['sheet-unknown', SHEET, 'SUM(名单!', 'SUM(名册!'],
    // Around the cells
    ['child-order', SHEET, /<pageMargins[^>]*>(<drawing[^>]*>)/, '<drawing r:id="rId1"/><pageMargins/>'],
    ['child-twice', SHEET, '<pageMargins', '<pageMargins/><pageMargins'],
    ['child-unknown', SHEET, '<pageMargins', '<pageMargin/><pageMargins'],
    ['merge-single', SHEET, 'D1:D2', 'D1'],
    ['merge-overlap', SHEET, 'D1:D2', 'D2:E2'],
    ['list-empty', SHEET, /<mergeCells.*<\/mergeCells>/, '<mergeCells/>'],
    ['list-empty', SHEET, /<hyperlinks>.*<\/hyperlinks>/, '<hyperlinks/>'],
    ['count', SHEET, '<mergeCells count="2"', '<mergeCells count="3"'],
    ['area', SHEET, 'A2:A4 C2', 'A2:A4,C2'],
    ['area', SHEET, '<hyperlink ref="A2"', '<hyperlink ref="2A"'],
    ['hyperlink', SHEET, ' location="名单!A1"', ''],
    ['filter-name', SHEET, '<autoFilter ref="A1:C4"', '<autoFilter ref="A1:C5"'],
    ['comment', COMMENTS, 'authorId="0"', 'authorId="1"'],
    ['comment', COMMENTS, '</commentList>', '<comment ref="A1" authorId="0"/></commentList>'],
    // Tables
    [
      'table-id',
      TABLE,
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1"',
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="0"',
    ],
    ['table-name', TABLE, 'displayName="单位表"', 'displayName="合计"'],
    ['table-name', TABLE, 'displayName="单位表"', 'displayName="单位 表"'],
    ['table-area', TABLE, '单位表" ref="A1:B2"', '单位表" ref="A1:B1"'],
    ['table-merge', SECOND, '<tableParts', '<mergeCells><mergeCell ref="B2:C2"/></mergeCells><tableParts', TABLE],
    ['table-filter', TABLE, '<autoFilter ref="A1:B2"', '<autoFilter ref="A1:B3"'],
    [
      'table-columns',
      TABLE,
      TABLE_COLUMNS,
      TABLE_COLUMNS.replace('2', '3').replace('</', '<tableColumn id="3" name="x"/></'),
    ],
    ['table-column-twice', TABLE, 'id="2"', 'id="1"'],
    ['table-header', TABLE, 'name="任务数"', 'name="任务"'],
    ['table-header', SECOND, '<v>任务数</v>', '<v>任务</v>', TABLE],
    // Drawings and charts
    ['anchor', DRAWING, '<to><col>2', '<to><col>0'],
    ['anchor', DRAWING, '<clientData/>', ''],
    ['anchor', DRAWING, /<graphicFrame>.*<\/graphicFrame>/, ''],
    ['chart-formula', CHART, '名单!$A$1:$A$2', '$A$1:$A$2 名单'],
    ['sheet-unknown', CHART, '名单!$A$1:$A$2', '名册!$A$1:$A$2'],
    ['chart-cache', CHART, '<ptCount val="2"/>', '<ptCount val="1"/>'],
    ['chart-series', CHART, '<idx val="1"/>', '<idx val="0"/>'],
    ['chart-axis', CHART, '<crossAx val="1"/>', '<crossAx val="3"/>'],
    ['chart', CHART, /<plotArea>.*<\/plotArea>/, ''],
  ])('%s: %s, %s', (rule, part, from, to, at = part) => {
    expect(faultsWhere(part, from, to)).toEqual([expect.stringMatching(`^${at.replace(/[[\]]/g, '\\$&')}: ${rule}: `)]);
  });
});

test('tables of a sheet lie apart', () => {
  const parts = {
    ...wholeParts(),
    [SECOND]:
      wholeParts()[SECOND]?.replace(
        /<tableParts.*<\/tableParts>/,
        `<tableParts><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>`,
      ) ?? '',
    'xl/sheets/_rels/sheet2.xml.rels': relations(TABLE_RELATION + relation('rId2', 'table', '../tables/table2.xml')),
    'xl/tables/table2.xml': table(TABLE_COLUMNS, 'id="2" name="表2" displayName="表2" ref="A1:B2"'),
  };
  expect(faultsOf(parts)).toEqual(['xl/tables/table2.xml: table-overlap: A1:B2']);
});

describe('the archive and its parts', () => {
  const whole = wholeParts();

  test.each<[string, Uint8Array | Record<string, string>, readonly string[]]>([
    ['no archive', strToU8('PK'), [': archive: no zip archive']],
    ['nothing in it', {}, ['_rels/.rels: workbook: the package leads to none']],
    ['a picture of no type', { ...whole, 'xl/a.png': '' }, ['xl/a.png: content-type: has none']],
    [
      'a name twice',
      { ...whole, 'XL/styles.xml': whole[STYLES] ?? '' },
      ['XL/styles.xml: duplicate-part: the archive holds this name twice'],
    ],
    [
      'relationships of nothing',
      { ...whole, 'xl/_rels/x.xml.rels': relations('') },
      ['xl/_rels/x.xml.rels: relations-without-part: xl/x.xml'],
    ],
  ])('%s', (_, parts, faults) => {
    expect(parts instanceof Uint8Array ? packageFaults(parts) : faultsOf(parts)).toEqual(faults);
  });

  test('an entry with another checksum', () => {
    const bytes = zipSync({ 'a.xml': strToU8('<a/>') }, { level: 0 });
    const broken = bytes.map((byte, at) => (byte === 0x61 && bytes[at - 1] === 0x3c ? 0x62 : byte));
    expect(packageFaults(broken)[0]).toBe('a.xml: archive: the entry is damaged');
  });
});

test('parts are found by names in other scripts, spelt out or not', () => {
  const parts = {
    ...wholeParts(),
    'xl/charts/图表.xml': wholeParts()[CHART] ?? '',
    'xl/drawings/_rels/drawing1.xml.rels': relations(relation('rId1', 'chart', '../charts/%E5%9B%BE%E8%A1%A8.xml')),
  };
  expect(faultsOf(parts)).toEqual([]);
});

describe('what real writers do is no fault', () => {
  const samples = join(__dirname, '../../samples');
  test.each(readdirSync(samples).filter((name) => name.endsWith('.xlsx')))('%s', (name) => {
    expect(packageFaults(readFileSync(join(samples, name)))).toEqual([]);
  });

  const files = ['files/rich-ex', 'files/rich-lo', 'files/rich-xw', 'sheets/changde-2020', 'sheets/zhongshan-2016'];
  for (const file of files) {
    testWithYardstick(`${file}.xlsx`, file, (bytes) => {
      expect(packageFaults(bytes)).toEqual([]);
      return Promise.resolve();
    });
  }
});

test.each([
  ['名单!A1', ['名单']],
  ["'甲 乙'!A1+'It''s'!B2", ['甲 乙', "It's"]],
  ['SUM(甲:丙!A1)', ['甲', '丙']],
  ['[1]甲!A1&"乙!A1"', []],
  ["'[1]甲 乙'!A1", []],
  ['A1+#REF!', []],
])('sheets in %s', (formula, sheets) => {
  expect(sheetsMentioned(formula)).toEqual(sheets);
});

test.each([
  ['名单!$A$1:$A$2', true],
  ["'甲 乙'!$A:$A", true],
  ["('甲 乙'!$A$1,名单!$B$2)", true],
  ['名单!合计', true],
  ['合计', true],
  ['#REF!', true],
  ['名单!#REF!', true],
  ['"任务数"', true],
  ['{1,2}', true],
  ['甲 乙!$A$1', false],
  ['=名单!$A$1', false],
  ['SUM(名单!$A$1)', false],
  ['', false],
])('a chart may name %s: %s', (formula, isFine) => {
  expect(isChartFormula(formula)).toBe(isFine);
});
