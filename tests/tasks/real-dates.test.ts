import { dateInWords, dateOfCell, isDateFormat } from '../../src/tasks/real-dates';
import { date } from '../kit/dates';

test.each([
  ['yyyy/m/d', true],
  ['yyyy"年"m"月"d"日"', true],
  ['[$-804]yyyy"年"m"月";@', true],
  ['m"月"d"日"', true],
  ['m/d/yy h:mm', true],
  ['mmm', true],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', true],
  ['[$-409]mmm\\-yy;@', true],
  ['e"年"m"月"', true],
  ['yyyy\\.mm', true],
  ['aaaa', false],
  ['[h]:mm', false],
  ['[mm]:ss', false],
  ['G/通用格式', false],
  ['h:mm:ss', false],
  ['mm:ss', false],
  ['General', false],
  ['0.00', false],
  ['#,##0;[Red]-#,##0', false],
  ['0"天"', false],
  ['@', false],
])('number format %s shows a date: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test('only numbers in a date format are real dates', () => {
  expect(dateOfCell({ value: 42735, text: '2016/12/31', numberFormat: 'yyyy/m/d' }, false)).toBe('2016-12-31');
  expect(dateOfCell({ value: 42735, text: '42735' }, false)).toBeUndefined();
  expect(dateOfCell({ value: '2016-12-31', text: '2016-12-31', numberFormat: 'yyyy/m/d' }, false)).toBeUndefined();
});

test.each([
  ['yyyy"年"m"月"', '2016-12-31'],
  ['[$-804]yyyy"年"m"月";@', '2016-12-31'],
  ['yyyy年m月', '2016-12-31'],
  ['[$-409]mmm\\-yy;@', '2016-12-31'],
  ['yyyy\\.mm', '2016-12-31'],
  ['yyyy"年"', '2016-12-31'],
  ['yyyy/m/d', '2016-12-01'],
  ['m"月"d"日"', '2016-12-01'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2016-12-01'],
  ['yyyy/m/d\\ h:mm', '2016-12-01'],
])('1 December 2016 in the format %s means %s', (numberFormat, expected) => {
  expect(dateOfCell({ value: 42705, text: '', numberFormat }, false)).toBe(expected);
});

test('a date in words', () => {
  expect(dateInWords(date('2016-02-09'))).toBe('2016年2月9日');
});
