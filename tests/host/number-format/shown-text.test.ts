import fc from 'fast-check';
import type { CellValue } from '../../../src/grid/grid';
import { builtinFormat } from '../../../src/host/number-format/builtin-formats';
import { compileFormat, showGeneral } from '../../../src/host/number-format/shown-text';

/** Format code, value, what Excel shows. 42735 is 2016-12-31, a Saturday. */
const SHOWN: readonly (readonly [string, CellValue, string])[] = [
  ['General', 0, '0'],
  ['General', -12.5, '-12.5'],
  ['General', 0.1 + 0.2, '0.3'],
  ['General', 1234567.891234, '1234567.891'],
  ['General', 12345678901, '12345678901'],
  ['General', 123456789012, '1.23457E+11'],
  ['General', 0.00001, '0.00001'],
  ['General', 0.0000123456789, '1.23457E-05'],
  ['General', 1e300, '1E+300'],
  ['General', true, 'TRUE'],
  ['General', '文字', '文字'],
  ['G/通用格式', 12.5, '12.5'],
  ['G/通用格式"项"', 12, '12项'],
  ['0', 12.5, '13'],
  ['0.00', 1.005, '1.01'],
  ['0.0#', 2, '2.0'],
  ['000', 7, '007'],
  ['#,##0', 1234567, '1,234,567'],
  ['#,##0', 0, '0'],
  ['#,##0.00', -1234.5, '-1,234.50'],
  ['#', 0, ''],
  ['0,', 12345, '12'],
  ['0%', 0.456, '46%'],
  ['0.00%', 1, '100.00%'],
  ['0.00E+00', 12345, '1.23E+04'],
  ['##0.0E+0', 12345, '12.3E+3'],
  ['# ?/?', 1.25, '1.25'],
  ['000-0000', 5551234, '555-1234'],
  ['"第"0"项"', 3, '第3项'],
  ['0;(0)', -5, '(5)'],
  ['0;-0;"无"', 0, '无'],
  ['0;-0;;@', 0, ''],
  ['[Red][>100]0.0;0', 101, '101.0'],
  ['[Red][>100]0.0;0', 99, '99'],
  ['[红色]0', 1, '1'],
  ['[$¥-804]#,##0.00', 3.5, '¥3.50'],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, ' 1,234.50 '],
  ['@', '甲', '甲'],
  ['@', 12, '12'],
  ['"附："@', '甲', '附：甲'],
  ['yyyy/m/d', 42735, '2016/12/31'],
  ['yyyy-mm-dd', 42370, '2016-01-01'],
  ['m/d/yyyy', 42370, '1/1/2016'],
  ['yyyy"年"m"月"d"日"', 42735, '2016年12月31日'],
  ['yyyy年m月d日', 42735, '2016年12月31日'],
  ['yyyy\\年m\\月;@', 42735, '2016年12月'],
  ['[$-804]yyyy"年"m"月";@', 42735, '2016年12月'],
  ['[$-804]yyyy"年"m"月";@', '2016年底', '2016年底'],
  ['[$-F800]dddd, mmmm dd, yyyy', 42735, 'Saturday, December 31, 2016'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 42735, '二〇一六年十二月三十一日'],
  ['[DBNum1][$-804]General', 205, '二百〇五'],
  ['[DBNum2]General', 10010, '壹万零壹拾'],
  ['[DBNum3]0', 12, '１２'],
  ['[$-804]aaaa', 42735, '星期六'],
  ['[$-804]aaa;@', 42735, '周六'],
  ['"周"aaa', 42735, '周六'],
  ['d-mmm-yy', 42735, '31-Dec-16'],
  ['[$-804]mmmm', 42735, '十二月'],
  ['h"时"mm"分"', 0.55, '13时12分'],
  ['上午/下午h"时"mm"分"', 0.55, '下午1时12分'],
  ['h:mm AM/PM', 0, '12:00 AM'],
  ['[h]:mm:ss', 1.5, '36:00:00'],
  ['mm:ss', 0.5004, '00:35'],
  ['mm:ss.0', 0.00001, '00:00.9'],
  ['yyyy/m/d h:mm', 42735.999999, '2016/12/31 23:59'],
  ['h:mm:ss', 0.9999999, '0:00:00'],
  ['yyyy/m/d', 60, '1900/2/29'],
  ['yyyy/m/d', 59, '1900/2/28'],
  ['yyyy/m/d', 0, '1900/1/0'],
  ['yyyy/m/d', -1, '########'],
  ['yyyy/m/d', 3_000_000, '########'],
];

test.each(SHOWN)('%s shows %p as %s', (code, value, shown) => {
  expect(compileFormat(code)(value, false)).toBe(shown);
});

test.each([
  [14, '2016/12/31'],
  [22, '2016/12/31 0:00'],
  [27, '2016年12月'],
  [28, '12月31日'],
  [31, '2016年12月31日'],
  [57, '2016年12月'],
  [58, '12月31日'],
])('built-in format %i is the Chinese one', (id, shown) => {
  expect(compileFormat(builtinFormat(id))(42735, false)).toBe(shown);
});

test('counts from 1904 in workbooks that say so', () => {
  expect(compileFormat('yyyy/m/d')(41273, true)).toBe('2016/12/31');
  expect(compileFormat('aaaa')(41273, true)).toBe('星期六');
});

test('an unknown built-in id is General', () => {
  expect(builtinFormat(163)).toBe('General');
});

test('an empty cell shows nothing', () => {
  expect(showGeneral(null)).toBe('');
});

test('every format and number gives some text, whatever they are', () => {
  const pieces = [
    'y',
    'm',
    'd',
    'h',
    's',
    '0',
    '#',
    '?',
    '.',
    ',',
    '%',
    '/',
    'E+',
    ';',
    '"',
    '[',
    ']',
    '\\',
    '_',
    '*',
    '@',
    '年',
  ];
  const code = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces)).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(code, fc.oneof(fc.double(), fc.string(), fc.boolean()), fc.boolean(), (format, value, date1904) => {
      expect(typeof compileFormat(format)(value, date1904)).toBe('string');
    }),
  );
});
