import { addWorkdays, isWorkday, weekday } from '../../src/calendar/workdays';
import { date } from '../kit/dates';

test.each([
  ['2016-10-08', true, '调休的星期六要上班'],
  ['2016-10-09', true, '调休的星期日要上班'],
  ['2016-10-07', false, '国庆假期'],
  ['2016-10-10', true, '平常的星期一'],
  ['2016-10-15', false, '平常的星期六'],
  ['2020-01-31', false, '延长的春节假期'],
])('%s is a workday: %s (%s)', (day, works) => {
  expect(isWorkday(date(day))).toBe(works);
});

test.each([
  ['2016-10-10', 1],
  ['2016-10-16', 7],
  ['1969-12-31', 3],
])('%s is day %d of its week', (day, number) => {
  expect(weekday(date(day))).toBe(number);
});

test.each([
  ['2016-09-30', 1, '2016-10-08', true],
  ['2017-06-26', 20, '2017-07-24', true],
  ['2017-06-20', 10, '2017-07-04', true],
  ['2016-10-10', 0, '2016-10-10', true],
  ['2040-01-02', 5, '2040-01-09', false],
  ['2003-12-29', 3, '2004-01-02', false],
])('%s and %d workdays is %s, calendar known: %s', (from, workdays, to, isCovered) => {
  expect(addWorkdays(date(from), workdays)).toEqual({ date: to, isCovered });
});
