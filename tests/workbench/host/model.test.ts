import { areaAddress, parseArea } from '../../../workbench/host/model/area';
import { shiftCells } from '../../../workbench/host/model/shift-cells';
import { shownText } from '../../../workbench/host/model/shown-text';
import { usedArea } from '../../../workbench/host/model/used-area';
import { draftWorkbook } from '../../../workbench/host/model/draft';
import type { Cell } from '../../../workbench/host/model/workbook';
import { writeCell } from '../../../workbench/host/model/write-cell';
import { atLeast, PROFILES } from '../../../workbench/host/profiles';

test.each([
  ['A1', 'A1'],
  ['B3:A1', 'A1:B3'],
  ['$C$2', 'C2'],
  ['A:C', 'A:C'],
  ['2:5', '2:5'],
  ['AA10', 'AA10'],
])('the address %s is %s', (address, normal) => {
  const area = parseArea(address);
  expect(area && areaAddress(area)).toBe(normal);
});

test.each(['', 'A0', 'XFE1', 'A1048577', '甲1', 'A1:'])('%j is no address', (address) => {
  expect(parseArea(address)).toBeUndefined();
});

test.each([
  ['12', 'General', { value: 12, numberFormat: 'General' }],
  ['2016-12', 'General', { value: 42_705, numberFormat: 'm/d/yyyy' }],
  ['2016年12月31日', 'General', { value: 42_735, numberFormat: 'm/d/yyyy' }],
  ['50%', '0.00', { value: 0.5, numberFormat: '0.00' }],
  ['true', 'General', { value: true, numberFormat: 'General' }],
  ['=A1+1', 'General', { value: '', formula: '=A1+1', numberFormat: 'General' }],
  ['-A1', 'General', { value: '', formula: '=-A1', numberFormat: 'General' }],
  ["'007", 'General', { value: '007', numberFormat: 'General' }],
  ['2016年12月底前', 'General', { value: '2016年12月底前', numberFormat: 'General' }],
  ['=A1', '@', { value: '=A1', numberFormat: '@' }],
])('%s typed into a cell of format %s', (input, numberFormat, expected) => {
  const cell: Cell = { value: '旧', numberFormat, look: {} };
  writeCell(cell, input, false);
  expect(cell).toEqual({ ...expected, look: {} });
});

test.each([false, true])('a typed date shows as typed; days counted from 1904: %s', (date1904) => {
  const cell: Cell = { value: '', numberFormat: 'General', look: {} };
  writeCell(cell, '2016-12-31', date1904);
  expect([cell.value, shownText(cell.value, cell.numberFormat, date1904)]).toEqual([
    date1904 ? 41_273 : 42_735,
    '2016/12/31',
  ]);
});

test.each([
  [42_735, 'yyyy/m/d', '2016/12/31'],
  [42_735, 'yyyy"年"m"月"d"日"', '2016年12月31日'],
  [42_735, 'yyyy\\-mm\\-dd', '2016-12-31'],
  [0.5, '0%', '50%'],
  [1234.5, '#,##0.00', '1,234.50'],
  [3, '0', '3'],
  [3, 'General', '3'],
  [true, 'General', 'TRUE'],
  ['全年', 'yyyy/m/d', '全年'],
])('%s in format %s shows %s', (value, numberFormat, text) => {
  expect(shownText(value, numberFormat, false)).toBe(text);
});

test('rows put in and taken out move merges, tables, names and hidden rows', () => {
  const book = draftWorkbook([
    { name: '甲', rows: [['a'], ['b'], ['c']], merges: ['A2:B3'], tables: { 表: 'A2:A3' }, hiddenRows: [2] },
  ]);
  const sheet = book.active;
  book.names.push({ name: '处', formula: "='甲'!$A$3", comment: '', visible: true });
  shiftCells(book, sheet, { axis: 'row', at: 1, count: 2 });
  expect([sheet.merges.map(areaAddress), areaAddress(sheet.tables[0]!.area)]).toEqual([['A4:B5'], 'A4:A5']);
  expect([book.names[0]?.formula, [...sheet.hiddenRows]]).toEqual(["='甲'!$A$5", [4]]);
  shiftCells(book, sheet, { axis: 'row', at: 4, count: -1 });
  expect([sheet.merges.map(areaAddress), book.names[0]?.formula]).toEqual([['A4:B4'], "='甲'!#REF!"]);
});

test('the used range counts formatted cells unless only values are asked for', () => {
  const { active } = draftWorkbook([{ name: '甲', rows: [['a']], looks: { C4: { 'font/bold': true } } }]);
  expect(areaAddress(usedArea(active, true)!)).toBe('A1');
  expect(areaAddress(usedArea(active, false)!)).toBe('A1:C4');
});

test('versions of requirement sets compare as numbers', () => {
  expect(atLeast(PROFILES.old365, 'ExcelApi', '1.9')).toBe(true);
  expect(atLeast(PROFILES.excel2019, 'ExcelApi', '1.13')).toBe(false);
  expect(atLeast(PROFILES.excel2021, 'NoSuchApi', '1.1')).toBe(false);
});
