import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import {
  CHART,
  COMMENTS,
  DRAWING,
  SECOND,
  SHEET,
  STYLES,
  TABLE,
  TABLE_COLUMNS,
  TABLE_RELATION,
  TYPES,
  WORKBOOK,
  table,
  wholeParts,
} from './integrity/whole-workbook';
import { packageFaults } from './package-integrity';
import { ROOT } from './project';
import { relation, relations } from './xlsx';
import { testWithYardstick } from './yardsticks';

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
  const samples = join(ROOT, 'samples');
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
