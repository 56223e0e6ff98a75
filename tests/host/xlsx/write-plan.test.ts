import fc from 'fast-check';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { HostError } from '../../../src/host/host';
import { openWorkbook } from '../../../src/host/xlsx/open-workbook';
import { packageFaults } from '../../kit/package-integrity';
import { drawSheet } from '../../kit/sheet';
import { buildXlsx, relation, relations, xlsxOfGrids } from '../../kit/xlsx';
import { childNamed, elementsNamed, type XmlElement } from '../../kit/xml';
import { cell, edited, partOf, planOf, textsOf, withParts, written } from './plan-file';

const TASKS = drawSheet(`
序号 | 工作任务
1 | 公开权责清单
2 | 统计
`).grid;
const FILE = xlsxOfGrids([TASKS]);
const SOURCE = { sheet: '分工方案', at: { row: 1, col: 1 }, rowKey: 'k1' };
const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';

const PLAN: SheetPlan = planOf({
  rows: [
    [cell('title', '按牵头单位统计')],
    [cell('header', '单位'), cell('header', '任务数'), cell('header', '首项')],
    [cell('text', '市编办'), cell('number', 2), cell('text', '=公开', { source: SOURCE })],
  ],
  columnWidthsChars: [20, 8, 30],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  frozenRows: 2,
  filter: { top: 1, left: 0, bottom: 2, right: 2 },
  landscape: true,
});

/** The sheet of the plan, and its name among the defined ones, by name. */
function sheetOf(bytes: Uint8Array, part = SHEET): XmlElement {
  return partOf(bytes, part);
}

function names(bytes: Uint8Array): readonly string[] {
  return elementsNamed(partOf(bytes, WORKBOOK), 'definedName').map(({ attributes, text }) => {
    const { name = '', localSheetId, hidden, comment } = attributes;
    return [name, localSheetId && `@${localSheetId}`, hidden && 'hidden', comment && `(${comment})`, text]
      .filter(Boolean)
      .join(' ');
  });
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
  return 'done';
}

describe('a new sheet', () => {
  const file = written(FILE, PLAN);

  test('comes last, visible, under the title of the plan', () => {
    expect(file).toMatchObject({ sheet: '按牵头单位', created: true });
    const { sheets } = openWorkbook(file.bytes);
    expect(sheets.map(({ name, isVisible, isActive }) => [name, isVisible, isActive])).toEqual([
      ['分工方案', true, true],
      ['按牵头单位', true, false],
    ]);
    expect(elementsNamed(partOf(file.bytes, WORKBOOK), 'sheet').map(({ attributes }) => attributes['sheetId'])).toEqual(
      ['1', '2'],
    );
    expect(packageFaults(file.bytes)).toEqual([]);
  });

  test('reads back as planned', () => {
    const grid = openWorkbook(file.bytes).readSheet('按牵头单位');
    expect(grid.rows.map((row) => row.map((one) => one?.value))).toEqual([
      ['按牵头单位统计'],
      ['单位', '任务数', '首项'],
      ['市编办', 2, '=公开'],
    ]);
    expect(grid.merges).toEqual(PLAN.merges);
  });

  test('is found by a hidden name; its filter, its print titles and its links have theirs', () => {
    expect(names(file.bytes)).toEqual([
      "zrb.sheet.by_lead_unit hidden '按牵头单位'!$A$1",
      "zrb.row.k1 hidden (by-lead-unit) '分工方案'!$B$2",
      "_xlnm._FilterDatabase @1 hidden '按牵头单位'!$A$2:$C$3",
      "_xlnm.Print_Titles @1 '按牵头单位'!$1:$2",
    ]);
    expect(elementsNamed(sheetOf(file.bytes), 'hyperlink').map(({ attributes }) => attributes)).toEqual([
      { ref: 'C3', location: 'zrb.row.k1', tooltip: '跳到这项任务' },
    ]);
  });

  test('is frozen, filtered, as wide as planned, and fits the width of A4', () => {
    const sheet = sheetOf(file.bytes);
    const attributes = (name: string) => elementsNamed(sheet, name).map((element) => element.attributes);
    expect(attributes('pane')).toEqual([{ ySplit: '2', topLeftCell: 'A3', activePane: 'bottomLeft', state: 'frozen' }]);
    expect(attributes('autoFilter')).toEqual([{ ref: 'A2:C3' }]);
    expect(attributes('col').map(({ width }) => Math.floor(Number(width)))).toEqual([20, 8, 30]);
    expect(attributes('pageSetUpPr')).toEqual([{ fitToPage: '1' }]);
    expect(attributes('pageSetup')).toEqual([{ paperSize: '9', orientation: 'landscape', fitToHeight: '0' }]);
    expect(attributes('row')).toEqual([{ r: '1' }, { r: '2' }, { r: '3' }]);
  });

  test('takes a free name, a free part and a free number', () => {
    const taken = buildXlsx({
      sheets: [{ name: '分工方案' }, { name: '按牵头单位' }],
      parts: {
        [WORKBOOK]: textsOf(FILE)[WORKBOOK]?.replace(
          '</sheets>',
          '<sheet name="按牵头单位" sheetId="7" r:id="rId2"/></sheets>',
        ),
      },
    });
    const { sheet, bytes } = written(taken, PLAN);
    expect(sheet).toBe('按牵头单位 (2)');
    expect(elementsNamed(partOf(bytes, WORKBOOK), 'sheet').at(-1)?.attributes['sheetId']).toBe('8');
    expect(Object.keys(textsOf(bytes))).toContain('xl/worksheets/sheet1.xml');
    expect(packageFaults(bytes)).toEqual([]);
  });
});

describe('cells', () => {
  const cellsOf = (...row: SheetPlan['rows'][number]) => {
    const { bytes } = written(FILE, planOf({ rows: [row] }));
    return elementsNamed(sheetOf(bytes), 'c').map(({ attributes, children }) => {
      const inner = children.map((child) => `${child.name}:${child.text || (child.children[0]?.text ?? '')}`);
      return [attributes['t'] ?? 'n', ...inner].join(' ');
    });
  };

  test.each([
    ['text', cell('text', '市编办'), 'inlineStr is:市编办'],
    ['text that looks like a formula', cell('text', '=1+1'), 'inlineStr is:=1+1'],
    ['text XML cannot hold', cell('text', 'a\u000bb<&>'), 'inlineStr is:a_x000B_b<&>'],
    ['a number', cell('number', 0.25), 'n v:0.25'],
    ['a truth value', cell('text', true), 'b v:1'],
    ['nothing', cell('text', null), 'n'],
    ['an empty text', cell('text', ''), 'n'],
    ['a formula', cell('number', null, { formula: '=SUM(A1:A2)' }), 'n f:SUM(A1:A2)'],
    ['a formula with its result', cell('number', 3, { formula: '=1+2' }), 'n f:1+2 v:3'],
    [
      'a formula with a text',
      cell('text', '已逾期', { formula: '=IF(1<2,"已逾期","")' }),
      'str f:IF(1<2,"已逾期","") v:已逾期',
    ],
    [
      'a young function',
      cell('text', null, { formula: '=TEXTJOIN("、",TRUE,A1:A2)' }),
      'n f:_xlfn.TEXTJOIN("、",TRUE,A1:A2)',
    ],
  ])('%s', (_, planned, expected) => {
    expect(cellsOf(planned)).toEqual([expected]);
  });

  test('a missing cell stays out, its neighbours at their places', () => {
    const { bytes } = written(FILE, planOf({ rows: [[undefined, cell('text', '乙')], [], [cell('text', '丙')]] }));
    expect(elementsNamed(sheetOf(bytes), 'c').map(({ attributes }) => attributes['r'])).toEqual(['B1', 'A3']);
  });

  test('formulas make Excel calculate when it opens the file, and only they do', () => {
    const plain = written(FILE, PLAN).bytes;
    expect(elementsNamed(partOf(plain, WORKBOOK), 'calcPr')).toEqual([]);
    const live = written(
      edited(FILE, { [WORKBOOK]: (xml) => xml.replace('</workbook>', '<calcPr calcId="191029"/></workbook>') }),
      planOf({ rows: [[cell('number', null, { formula: '=1' })]] }),
    );
    expect(childNamed(partOf(live.bytes, WORKBOOK), 'calcPr').attributes).toEqual({
      calcId: '191029',
      fullCalcOnLoad: '1',
    });
  });

  test('any text comes back as it was', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const { bytes } = written(FILE, planOf({ rows: texts.map((value) => [cell('text', value)]) }));
        const grid = openWorkbook(bytes).readSheet('按牵头单位');
        expect(texts.map((_, row) => grid.rows[row]?.[0]?.value)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });
});

describe('looks', () => {
  const STYLED = buildXlsx({
    sheets: [{ name: '分工方案' }],
    styles:
      '<fonts count="1"><font><sz val="12"/><name val="仿宋"/><family val="3"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>',
  });
  const stylesOf = (bytes: Uint8Array) => partOf(bytes, 'xl/styles.xml');
  const lookOf = (bytes: Uint8Array, address: string) => {
    const styles = stylesOf(bytes);
    const at = (list: string, index: string | undefined) => childNamed(styles, list).children[Number(index)];
    const used = elementsNamed(sheetOf(bytes), 'c').find(({ attributes }) => attributes['r'] === address);
    const xf = at('cellXfs', used?.attributes['s']);
    const font = at('fonts', xf?.attributes['fontId'])?.children ?? [];
    const fill = at('fills', xf?.attributes['fillId']);
    return {
      font: font.map(({ name, attributes }) => [name, ...Object.values(attributes)].join(' ')),
      fill: fill && elementsNamed(fill, 'fgColor')[0]?.attributes['rgb'],
      numFmtId: xf?.attributes['numFmtId'],
      quotePrefix: xf?.attributes['quotePrefix'],
      alignment: xf?.children[0]?.attributes,
    };
  };
  const rows = [
    [
      cell('title', '标题'),
      cell('late', '已逾期'),
      cell('text', '+86'),
      cell('date', 46280, { numberFormat: 'yyyy-mm-dd' }),
      cell('number', 0.5, { numberFormat: '0%' }),
    ],
  ];
  const { bytes } = written(STYLED, planOf({ rows }));

  test('keep the font of the workbook', () => {
    expect(lookOf(bytes, 'A1').font).toEqual(['b', 'sz 16', 'name 仿宋', 'family 3']);
    expect(lookOf(bytes, 'B1')).toMatchObject({
      font: ['b', 'sz 12', 'color FF9C0006', 'name 仿宋', 'family 3'],
      fill: 'FFFFC7CE',
      alignment: { horizontal: 'center', vertical: 'center', wrapText: '1' },
    });
  });

  test('keep text that looks like a formula a text when it is edited', () => {
    expect(lookOf(bytes, 'C1').quotePrefix).toBe('1');
    expect(lookOf(bytes, 'B1').quotePrefix).toBeUndefined();
  });

  test("number formats of ours are added, Excel's own are used", () => {
    expect(lookOf(bytes, 'E1').numFmtId).toBe('9');
    const formats = elementsNamed(stylesOf(bytes), 'numFmt').map(({ attributes }) => attributes);
    expect(formats).toEqual([{ numFmtId: lookOf(bytes, 'D1').numFmtId, formatCode: 'yyyy-mm-dd' }]);
    expect(openWorkbook(bytes).readSheet('按牵头单位').rows[0]?.[3]?.text).toBe('2026-09-15');
  });

  test('what cells without a style look like stays, also where the workbook has no styles at all', () => {
    for (const bare of [
      buildXlsx({ sheets: [{ name: '甲' }] }),
      buildXlsx({
        sheets: [{ name: '甲' }],
        styles: '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
      }),
    ]) {
      const file = written(bare, planOf({ rows })).bytes;
      const styles = stylesOf(file);
      const first = childNamed(styles, 'cellXfs').children[0]?.attributes;
      expect([first?.['numFmtId'], first?.['fillId'], first?.['borderId']]).toEqual(['0', '0', '0']);
      expect(
        elementsNamed(childNamed(styles, 'fills'), 'patternFill')
          .slice(0, 2)
          .map(({ attributes }) => attributes['patternType']),
      ).toEqual(['none', 'gray125']);
      expect(packageFaults(file)).toEqual([]);
    }
  });
});

describe('writing again', () => {
  const first = written(FILE, PLAN);

  test('the same plan changes nothing, to the byte', () => {
    const again = written(first.bytes, PLAN);
    expect(again.created).toBe(false);
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
  });

  test('a shorter plan leaves nothing over', () => {
    const { filter: _, ...bare } = PLAN;
    const { bytes } = written(first.bytes, { ...bare, rows: PLAN.rows.slice(0, 2), merges: [], frozenRows: 0 });
    const tags = new Set(
      elementsNamed(sheetOf(bytes), 'worksheet').flatMap(({ children }) => children.map(({ name }) => name)),
    );
    expect([...tags]).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'pageMargins',
      'pageSetup',
    ]);
    expect(elementsNamed(sheetOf(bytes), 'pane')).toEqual([]);
    expect(names(bytes).filter((name) => !name.startsWith('_xlnm.Print_Titles'))).toEqual([
      "zrb.sheet.by_lead_unit hidden '按牵头单位'!$A$1",
    ]);
    expect(Object.keys(textsOf(bytes)).sort()).toEqual(Object.keys(textsOf(first.bytes)).sort());
    expect(packageFaults(bytes)).toEqual([]);
  });

  test('finds the sheet under the name a person has given it', () => {
    const renamed = edited(first.bytes, {
      [WORKBOOK]: (xml) => xml.replaceAll('按牵头单位', "领导'看").replaceAll("'领导'看'", "'领导''看'"),
    });
    const again = written(renamed, PLAN);
    expect(again).toMatchObject({ sheet: "领导'看", created: false });
    expect(names(again.bytes)).toContain("_xlnm._FilterDatabase @1 hidden '领导''看'!$A$2:$C$3");
    expect(packageFaults(again.bytes)).toEqual([]);
  });

  test('makes the sheet anew where a person has deleted it', () => {
    const deleted = edited(FILE, {
      [WORKBOOK]: (xml) =>
        xml.replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="zrb.sheet.by_lead_unit" hidden="1">#REF!$A$1</definedName></definedNames>',
        ),
    });
    const { bytes, created } = written(deleted, PLAN);
    expect(created).toBe(true);
    expect(names(bytes)[0]).toBe("zrb.sheet.by_lead_unit hidden '按牵头单位'!$A$1");
  });

  test('two plans share the name of a row', () => {
    const second = written(first.bytes, { ...PLAN, key: 'overdue', title: '逾期与临期' });
    expect(names(second.bytes)).toContain("zrb.row.k1 hidden (by-lead-unit overdue) '分工方案'!$B$2");
    const gone = written(second.bytes, { ...PLAN, rows: [] });
    expect(names(gone.bytes)).toContain("zrb.row.k1 hidden (overdue) '分工方案'!$B$2");
  });

  test('keeps what a person has set on the sheet', () => {
    const kept = [
      '<sheetPr codeName="Sheet2" filterMode="1"><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/></sheetPr>',
      '<sheetViews><sheetView showGridLines="0" zoomScale="85" topLeftCell="A40" workbookViewId="0"/></sheetViews>',
      '<sheetFormatPr defaultRowHeight="14.25"/>',
      '<cols><col min="2" max="9" width="33" customWidth="1"/></cols><sheetData><row r="9"><c r="A9"><v>1</v></c></row></sheetData>',
      '<protectedRanges><protectedRange name="区" sqref="A1"/></protectedRanges><autoFilter ref="A1:A9"/>',
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
      '<printOptions gridLines="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
      '<pageSetup paperSize="8" scale="50" fitToWidth="3" copies="2"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>',
    ].join('');
    const file = edited(first.bytes, {
      [SHEET]: (xml) => xml.replace(/<sheetPr.*<\/worksheet>/, `${kept}</worksheet>`),
    });
    const { bytes } = written(file, PLAN);
    const text = textsOf(bytes)[SHEET] ?? '';
    expect(text).toContain(
      '<sheetPr codeName="Sheet2"><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(text).toContain('<sheetView showGridLines="0" zoomScale="85" workbookViewId="0"><pane ySplit="2"');
    expect(text).toContain('<sheetFormatPr defaultRowHeight="14.25"/>');
    expect(text).toContain('<col min="4" max="9" width="33" customWidth="1"/></cols>');
    expect(text).toContain('<protectedRange name="区" sqref="A1"/>');
    expect(text).not.toContain('conditionalFormatting');
    expect(text).toContain('<printOptions gridLines="1"/><pageMargins left="1"');
    expect(text).toContain(
      '<pageSetup paperSize="9" scale="50" copies="2" orientation="landscape" fitToHeight="0"/><headerFooter>',
    );
    expect(packageFaults(bytes)).toEqual([]);
  });

  test('drops the links a person has put over it, with what they lead to', () => {
    const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
    const link = '<hyperlink ref="A1" r:id="rId9"/>';
    const linked = edited(first.bytes, { [SHEET]: (xml) => xml.replace('<hyperlinks>', `<hyperlinks>${link}`) });
    const target = relation('rId9', 'hyperlink', 'http://a.cn').replace('/>', ' TargetMode="External"/>');
    const { bytes } = written(withParts(linked, { [rels]: [relations(target)] }), PLAN);
    expect(Object.keys(textsOf(bytes))).not.toContain(rels);
    expect(packageFaults(bytes)).toEqual([]);
  });

  test('takes the order of calculation away that names its former formulas, and no other', () => {
    const live = written(FILE, planOf({ rows: [[cell('number', null, { formula: '=1' })]] })).bytes;
    const chained = (sheetId: number) => {
      const chain = `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="${sheetId}"/></calcChain>`;
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml';
      return edited(withParts(live, { 'xl/calcChain.xml': [chain, type] }), {
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace('</Relationships>', `${relation('rIdC', 'calcChain', 'calcChain.xml')}</Relationships>`),
      });
    };
    const [ours, theirs] = [2, 1].map((sheetId) => written(chained(sheetId), PLAN).bytes);
    expect(Object.keys(textsOf(ours ?? FILE))).not.toContain('xl/calcChain.xml');
    expect(textsOf(ours ?? FILE)['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(Object.keys(textsOf(theirs ?? FILE))).toContain('xl/calcChain.xml');
  });
});

describe('refusals', () => {
  const first = written(FILE, PLAN).bytes;
  const withTable = withParts(first, {
    'xl/worksheets/_rels/sheet1.xml.rels': [relations(relation('rId1', 'table', '../tables/table1.xml'))],
    'xl/tables/table1.xml': ['<table/>', 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'],
  });
  const ofItself: SheetPlan = {
    ...PLAN,
    rows: [[cell('text', '市编办', { source: { ...SOURCE, sheet: '按牵头单位' } })]],
  };
  const locked = (bytes: Uint8Array) =>
    edited(bytes, { [WORKBOOK]: (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>') });

  test.each([
    ['a sheet made from itself', first, ofItself, 'own-sheet'],
    ['a new sheet in a locked workbook', locked(FILE), PLAN, 'protected'],
    ['a known sheet in a locked workbook', locked(first), PLAN, 'done'],
    [
      'a protected sheet',
      edited(first, { [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>') }),
      PLAN,
      'protected',
    ],
    ['a sheet with a table on it', withTable, PLAN, 'own-sheet-blocked'],
  ])('%s', (_, bytes, plan, code) => {
    expect(codeOf(() => written(bytes, plan))).toBe(code);
  });
});

describe('links', () => {
  const linked = (count: number, sheet = '分工方案') =>
    planOf({
      rows: Array.from({ length: count }, (_, row) => [
        cell('text', `任务${row}`, { source: { sheet, at: { row, col: 1 }, rowKey: `k${row}` } }),
      ]),
    });

  test('lead straight to the cells where there are too many rows for names', () => {
    const { bytes } = written(FILE, linked(3001));
    const links = elementsNamed(sheetOf(bytes), 'hyperlink');
    expect(links[3000]?.attributes['location']).toBe("'分工方案'!$B$3001");
    expect(names(bytes)).toHaveLength(1);
  });

  test('are left out where the sheet they speak of is not in the workbook', () => {
    expect(elementsNamed(sheetOf(written(FILE, linked(2, '没有')).bytes), 'hyperlink')).toEqual([]);
  });
});

describe('other dialects', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

  test('a workbook whose elements have a prefix', () => {
    const prefixed = (xml: string) =>
      xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
    const file = edited(FILE, { [WORKBOOK]: prefixed, 'xl/styles.xml': prefixed });
    const once = written(file, PLAN).bytes;
    expect(packageFaults(once)).toEqual([]);
    expect(textsOf(once)[WORKBOOK]).toContain('<x:sheet name="按牵头单位"');
    const own = written(edited(once, { [SHEET]: prefixed }), { ...PLAN, rows: PLAN.rows.slice(1) });
    expect(own.created).toBe(false);
    expect(openWorkbook(own.bytes).readSheet('按牵头单位').rows[1]?.[0]?.value).toBe('市编办');
    expect(textsOf(own.bytes)[SHEET]).toContain(`<sheetData xmlns="${MAIN}">`);
    expect(packageFaults(own.bytes)).toEqual([]);
  });

  test('a strict workbook gets a strict sheet', () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/rel',
          'http://purl.oclc.org/ooxml/officeDocument/rel',
        );
    const parts = Object.keys(textsOf(FILE)).filter((part) => part !== '[Content_Types].xml');
    const { bytes } = written(edited(FILE, Object.fromEntries(parts.map((part) => [part, strict]))), PLAN);
    expect(sheetOf(bytes).attributes['xmlns']).toBe('http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(textsOf(bytes)['xl/_rels/workbook.xml.rels']).not.toContain('schemas.openxmlformats.org/officeDocument');
    expect(openWorkbook(bytes).readSheet('按牵头单位').rowCount).toBe(3);
    expect(packageFaults(bytes)).toEqual([]);
  });
});
