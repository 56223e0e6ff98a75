import { execFileSync } from 'node:child_process';
import { addDays, type CivilDate } from '../../src/calendar/civil-date';
import { addWorkdays, isWorkday, weekday } from '../../src/calendar/workdays';
import { date } from '../kit/dates';

test.each([
  ['2016-10-08', true, '调休的星期六要上班'],
  ['2016-10-09', true, '调休的星期日要上班'],
  ['2016-10-07', false, '国庆假期'],
  ['2016-10-10', true, '平常的星期一'],
  ['2016-10-15', false, '平常的星期六'],
  ['2020-01-31', false, '延长的春节假期'],
  ['2020-02-01', false, '原定上班的星期六，假期延长后不上班'],
  ['2020-02-02', false, '延长的最后一天'],
  ['2020-02-03', true, '延长后的第一个工作日'],
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
  ['2020-01-23', 1, '2020-02-03', true],
  ['2030-06-03', 3, '2030-06-06', false],
  ['2026-12-30', 1, '2026-12-31', true],
  ['2026-12-31', 1, '2027-01-01', false],
  ['2040-01-02', 5, '2040-01-09', false],
  ['2003-12-29', 3, '2004-01-02', false],
])('%s and %d workdays is %s, calendar known: %s', (from, workdays, to, isCovered) => {
  expect(addWorkdays(date(from), workdays)).toEqual({ date: to, isCovered });
});

test('every day of the years covered is a workday or not as the library itself says', () => {
  const days: CivilDate[] = [];
  for (let day = date('2004-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) days.push(day);
  expect(days.filter((day) => isWorkday(day))).toEqual(workdaysOfLibrary(days));
});

/** Asked in a process of its own: the library goes by the machine's clock, and is right only where that keeps UTC. */
function workdaysOfLibrary(days: readonly CivilDate[]): unknown {
  const script = `
    const { isWorkday } = require('chinese-days');
    const days = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    process.stdout.write(JSON.stringify(days.filter((day) => isWorkday(day))));`;
  const env = { ...process.env, TZ: 'UTC' };
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script], { input: JSON.stringify(days), env, encoding: 'utf8' }),
  );
}
