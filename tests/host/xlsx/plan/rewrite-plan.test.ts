import type { SheetPlan } from '../../../../src/grid/sheet-plan';
import { openWorkbook } from '../../../../src/host/xlsx/open-workbook';
import { packageFaults } from '../../../kit/package-integrity';
import { relation, relations } from '../../../kit/xlsx';
import { elementsNamed } from '../../../kit/xml';
import { cell, edited, planOf, textsOf, withParts, written } from './plan-file';
import { SOURCE, FILE, SHEET, WORKBOOK, PLAN, sheetOf, names, codeOf } from './planned-tasks';

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
      'headerFooter',
    ]);
    expect(elementsNamed(sheetOf(bytes), 'pane')).toEqual([]);
    expect(names(bytes).filter((name) => !name.startsWith('_xlnm.Print_Titles'))).toEqual([
      "zrb.sheet.by_lead_unit hidden '按牵头单位'!$A$1:$C$2",
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
    expect(names(bytes)[0]).toBe("zrb.sheet.by_lead_unit hidden '按牵头单位'!$A$1:$C$3");
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
    expect(text).toContain('<cols><col min="2" max="9" width="33" customWidth="1"/></cols>');
    expect(text).toContain('<protectedRange name="区" sqref="A1"/>');
    expect(text).not.toContain('conditionalFormatting');
    expect(text).toContain('<printOptions gridLines="1"/><pageMargins left="1"');
    expect(text).toContain(
      '<pageSetup paperSize="9" scale="50" copies="2" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>',
    );
    expect(text).toContain('<c r="A9"><v>1</v></c>');
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
    expect(textsOf(own.bytes)[SHEET]).toContain('<x:sheetData><x:row r="1">');
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
