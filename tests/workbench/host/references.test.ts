import fc from 'fast-check';
import { areaAddress, parseArea } from '../../../workbench/host/model/area';
import { followReferences } from '../../../workbench/host/model/references';
import { type Shift, shiftCells, shiftedArea } from '../../../workbench/host/model/shift-cells';
import { draftWorkbook } from '../../../workbench/host/model/draft';
import { findSheet } from '../../../workbench/host/model/workbook';

const rows = (at: number, count: number): Shift => ({ axis: 'row', at, count });
const cols = (at: number, count: number): Shift => ({ axis: 'col', at, count });

/** A formula on sheet 甲 after a shift of that sheet. */
function followed(formula: string, shift: Shift): string {
  return followReferences(formula, '甲', (sheet, area) => {
    const now = sheet === '甲' ? shiftedArea(area, shift) : area;
    return now && { sheet, area: now };
  });
}

test.each([
  ['=A3+1', rows(1, 2), '=A5+1'],
  ['=$A$3&a3', rows(1, 2), '=$A$5&A5'],
  ['=SUM(A1:A3)', rows(1, 2), '=SUM(A1:A5)'],
  ['=SUM(B:C,2:3)', cols(1, 1), '=SUM(C:D,2:3)'],
  ['=SUM(B:C,$2:3)', rows(0, 1), '=SUM(B:C,$3:4)'],
  ['=A3', rows(2, -1), '=#REF!'],
  ['=甲!A3+乙!A3', rows(2, -1), '=甲!#REF!+乙!A3'],
  ["='甲'!B2", cols(0, 1), "='甲'!C2"],
  ['=SUM(A2:A4)', rows(2, -1), '=SUM(A2:A3)'],
  ['=LOG10(A3)', rows(0, 1), '=LOG10(A4)'],
  ['="A3"&A3', rows(0, 1), '="A3"&A4'],
  ['="说""A3"""&A3', rows(0, 1), '="说""A3"""&A4'],
  ['=A3号+率A3+A3.5', rows(0, 1), '=A3号+率A3+A3.5'],
  ['=表[A3]+表[[#All],[A3]]', rows(0, 1), '=表[A3]+表[[#All],[A3]]'],
  ['=[别的.xlsx]甲!A3', rows(0, 1), '=[别的.xlsx]甲!A3'],
  ["='[别的.xlsx]甲'!A3", rows(0, 1), "='[别的.xlsx]甲'!A3"],
  ['=1E3+A3', rows(0, 1), '=1E3+A4'],
  ['=甲!截止', rows(0, 1), '=甲!截止'],
  ['=IF(A3="",甲!$B$3,乙!B3)', rows(0, 1), '=IF(A4="",甲!$B$4,乙!B3)'],
])('%s after %j is %s', (formula, shift, expected) => {
  expect(followed(formula, shift)).toBe(expected);
});

test.each([
  [rows(3, 2), "='甲'!$A$3:$A$9,乙!$B$3,'甲'!$B$7:$C$8"],
  [rows(0, 1), "='甲'!$A$4:$A$8,乙!$B$3,'甲'!$B$6:$C$7"],
  [cols(1, 1), "='甲'!$A$3:$A$7,乙!$B$3,'甲'!$C$5:$D$6"],
  [rows(4, -2), "='甲'!$A$3:$A$5,乙!$B$3,'甲'!#REF!"],
  [cols(0, -3), "='甲'!#REF!,乙!$B$3,'甲'!#REF!"],
])('a name of several areas follows %j, each area for itself', (shift, expected) => {
  const book = draftWorkbook([{ name: '甲' }, { name: '乙' }]);
  const formula = "='甲'!$A$3:$A$7,乙!$B$3,'甲'!$B$5:$C$6";
  book.names.push({ name: 'zrb.place.split.1', formula, comment: '', visible: false });
  shiftCells(book, book.active, shift);
  expect(book.names[0]?.formula).toBe(expected);
});

test('a formula without references stays to the letter, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const same = followReferences(text, '甲', (sheet, area) => ({ sheet, area }));
      expect(same).toBe(text);
    }),
  );
});

test('what is put in and taken out again leaves areas where they were', () => {
  const areas = fc.record({
    row: fc.nat(50),
    col: fc.nat(50),
    rows: fc.integer({ min: 1, max: 20 }),
    cols: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(
      areas,
      fc.constantFrom('row', 'col'),
      fc.nat(80),
      fc.integer({ min: 1, max: 9 }),
      (area, axis, at, count) => {
        const wider = shiftedArea(area, { axis, at, count });
        expect(wider && shiftedArea(wider, { axis, at, count: -count })).toEqual(area);
      },
    ),
  );
});

test('columns put in and taken out move everything that lies on the sheet or refers to it', () => {
  const book = draftWorkbook([
    { name: '甲', rows: [['a', 'b', 'c']], merges: ['B2:C3'], tables: { 表: 'B5:C6' }, filter: 'A1:C3' },
    { name: '乙', rows: [['=甲!C1', '=C1']] },
  ]);
  const sheet = book.active;
  sheet.colWidths.set(2, 100);
  sheet.hiddenCols.add(1);
  sheet.cells.get(2)!.note = { author: '甲', text: '注' };
  sheet.conditionalFormats.push({
    id: '1',
    areas: [parseArea('C1:C9')!],
    rule: { kind: 'formula', formula: '=$B1>乙!$B1', look: {} },
    stopIfTrue: false,
  });
  sheet.charts.push({
    id: '2',
    name: '图',
    type: 'BarStacked',
    title: '',
    hasLegend: false,
    isReversed: false,
    series: [{ id: '3', name: '', values: "='甲'!$C$1:$C$9", categories: '=乙!$C$1' }],
    place: parseArea('E1:F9')!,
  });
  const facts = () => ({
    cells: [...sheet.cells].map(([key, cell]) => [key, cell.value, cell.note?.text]),
    areas: [...sheet.merges, sheet.tables[0]!.area, sheet.filter!, sheet.charts[0]!.place].map(areaAddress),
    widths: [...sheet.colWidths, ...sheet.hiddenCols],
    format: [sheet.conditionalFormats[0]!.areas.map(areaAddress), sheet.conditionalFormats[0]!.rule],
    series: sheet.charts[0]!.series,
    formulas: [...findSheet(book, '乙')!.cells.values()].map(({ formula }) => formula),
  });
  const before = facts();
  shiftCells(book, sheet, cols(1, 2));
  expect(facts()).toEqual({
    cells: [
      [0, 'a', undefined],
      [3, 'b', undefined],
      [4, 'c', '注'],
    ],
    areas: ['D2:E3', 'D5:E6', 'A1:E3', 'G1:H9'],
    widths: [[4, 100], 3],
    format: [['E1:E9'], { kind: 'formula', formula: '=$D1>乙!$B1', look: {} }],
    series: [{ id: '3', name: '', values: "='甲'!$E$1:$E$9", categories: '=乙!$C$1' }],
    formulas: ['=甲!E1', '=C1'],
  });
  shiftCells(book, sheet, cols(1, -2));
  expect(facts()).toEqual(before);
  shiftCells(book, sheet, cols(1, -2));
  expect([sheet.merges, sheet.tables, sheet.conditionalFormats]).toEqual([[], [], []]);
  expect(facts.name && findSheet(book, '乙')!.cells.get(0)!.formula).toBe('=甲!#REF!');
});
