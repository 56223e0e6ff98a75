import { dateInWords, dateOfCell, isDateFormat } from '../../src/tasks/real-dates';
import { date } from '../kit/dates';

test.each([
  ['yyyy/m/d', true],
  ['yyyy"年"m"月"d"日"', true],
  ['[$-804]yyyy"年"m"月";@', true],
  ['m"月"d"日"', true],
  ['m/d/yy h:mm', true],
  ['mmm', true],
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

test('a date in words', () => {
  expect(dateInWords(date('2016-02-09'))).toBe('2016年2月9日');
});
