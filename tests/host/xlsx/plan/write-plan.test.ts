import fc from 'fast-check';
import type { SheetPlan } from '../../../../src/grid/sheet-plan';
import { openWorkbook } from '../../../../src/host/xlsx/open-workbook';
import { packageFaults } from '../../../kit/package-integrity';
import { buildXlsx } from '../../../kit/xlsx';
import { childNamed, elementsNamed } from '../../../kit/xml';
import { cell, edited, partOf, planOf, textsOf, written } from './plan-file';
import { FILE, WORKBOOK, PLAN, sheetOf, names } from './planned-tasks';

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
      "zrb.sheet.by_lead_unit hidden '按牵头单位'!$A$1:$C$3",
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
    expect(attributes('row')).toEqual([{ r: '1', ht: '24' }, { r: '2' }, { r: '3' }]);
  });

  test.each([
    [true, 'landscape'],
    [false, 'portrait'],
  ] as const)('is printed on one page where the plan says so: landscape %s', (landscape, orientation) => {
    const plan = planOf({ rows: [[cell('title', '自检单')]], landscape, isOnePage: true });
    const { bytes } = written(buildXlsx({ sheets: [{ name: '一' }] }), plan);
    const sheet = Object.entries(textsOf(bytes)).find(([, text]) => text.includes('<pageSetup'))?.[1];
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain(`<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="1"/>`);
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
