import { strFromU8, unzipSync } from 'fflate';
import { buildXlsx, relation, relations, type XlsxSource } from '../xlsx';

/** Names of its parts, and some of their elements. */
export const SHEET = 'xl/sheets/sheet1.xml';
export const SECOND = 'xl/sheets/sheet2.xml';
export const WORKBOOK = 'xl/workbook.xml';
export const STYLES = 'xl/styles.xml';
export const CHART = 'xl/charts/chart1.xml';
export const COMMENTS = 'xl/comments1.xml';
export const TABLE = 'xl/tables/table1.xml';
export const DRAWING = 'xl/drawings/drawing1.xml';
export const TABLE_RELATION = relation('rId1', 'table', '../tables/table1.xml');
const TABLE_PARTS = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
export const TABLE_COLUMNS =
  '<tableColumns count="2"><tableColumn id="1" name="单位"/><tableColumn id="2" name="任务数"/></tableColumns>';
const DRAWING_RELATION = relation('rId1', 'drawing', '../drawings/drawing1.xml');
export const TYPES = '[Content_Types].xml';

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

/** A table part around what stands in it. */
export function table(inner: string, attributes = 'id="1" name="单位表" displayName="单位表" ref="A1:B2"'): string {
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
export function wholeParts(): Record<string, string> {
  const files = Object.entries(unzipSync(buildXlsx(WHOLE)));
  const parts = Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
  // Names stand behind the sheets, where the builder has no place for them.
  const workbook = parts[WORKBOOK]?.replace('</workbook>', `<definedNames>${NAMES}</definedNames></workbook>`) ?? '';
  return { ...parts, [WORKBOOK]: workbook };
}
