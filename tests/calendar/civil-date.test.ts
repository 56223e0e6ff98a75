import fc from 'fast-check';
import {
  addDays,
  civilDate,
  dateOfSerial,
  dayNumber,
  daysBetween,
  fromDayNumber,
  monthEnd,
  parseCivilDate,
  serialOfDate,
} from '../../src/calendar/civil-date';
import { date } from '../kit/dates';

test.each([
  [2016, 9, 31],
  [2017, 2, 29],
  [1900, 2, 29],
  [2016, 13, 1],
  [2016, 0, 1],
])('%i-%i-%i is no day', (year, month, day) => {
  expect(civilDate(year, month, day)).toBeUndefined();
});

test.each([
  [2016, 2, '2016-02-29'],
  [2016, 12, '2016-12-31'],
  [2016, 13, '2017-01-31'],
])('the month %i-%i ends on %s', (year, month, end) => {
  expect(monthEnd(year, month)).toBe(end);
});

test.each([
  [42705, false, '2016-12-01'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [41243, true, '2016-12-01'],
  [42705.75, false, '2016-12-01'],
])('serial %d (1904: %s) is %s', (serial, date1904, expected) => {
  expect(dateOfSerial(serial, date1904)).toBe(expected);
});

test.each([60, 0, -1, 3_000_000, Number.NaN])('serial %d is no date', (serial) => {
  expect(dateOfSerial(serial, false)).toBeUndefined();
});

test('day numbers, serials and dates are inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 2_000_000 }), fc.boolean(), (days, date1904) => {
      const day = fromDayNumber(days);
      expect(dayNumber(day)).toBe(days);
      if (days > -24_000) expect(dateOfSerial(serialOfDate(day, date1904), date1904)).toBe(day);
    }),
  );
});

test('days are counted over month, year and leap day', () => {
  expect(addDays(date('2016-02-28'), 2)).toBe('2016-03-01');
  expect(daysBetween(date('2016-10-01'), date('2016-12-31'))).toBe(91);
  expect(parseCivilDate('2016-2-28')).toBeUndefined();
});
