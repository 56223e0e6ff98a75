import fc from 'fast-check';
import { addDays } from '../../src/calendar/civil-date';
import { isMonthDay } from '../../src/calendar/seasons';
import { dayListWords, daysOffSpans, monthDayWords, readMonthDay } from '../../src/pane/day-words';
import { date } from '../kit/dates';

test('days off in a row are one line, by what they are for', () => {
  const names = { '2027-01-01': '元旦', '2027-01-02': '元旦', '2027-01-03': '元旦', '2027-02-06': '春节' };
  const daysOff = ['2027-02-07', '2027-02-06', '2027-01-01', '2027-01-02', '2027-01-03'].map(date);
  expect(daysOffSpans({ year: 2027, daysOff, makeUpWorkdays: [], names })).toEqual([
    { words: '1月1日至3日', name: '元旦' },
    { words: '2月6日', name: '春节' },
    { words: '2月7日', name: undefined },
  ]);
});

test.each([
  [['2027-04-30', '2027-05-01'], '4月30日至5月1日'],
  [['2026-12-31', '2027-01-01'], '2026年12月31日至2027年1月1日'],
  [['2026-12-30', '2026-12-31'], '2026年12月30日至31日'],
  [['2027-12-31', '2028-01-01'], '12月31日至2028年1月1日'],
])('%j in a notice of 2027 is %s', (days, words) => {
  expect(daysOffSpans({ year: 2027, daysOff: days.map(date), makeUpWorkdays: [] })).toEqual([
    { words, name: undefined },
  ]);
});

test('single days are listed, those of another year with it', () => {
  expect(dayListWords(['2027-02-14', '2026-12-26'].map(date), 2027)).toBe('2026年12月26日、2月14日');
});

test.each([
  ['6月1日', '06-01'],
  ['6月1号', '06-01'],
  ['6月1', '06-01'],
  ['06-01', '06-01'],
  ['6.1', '06-01'],
  ['11/15', '11-15'],
  [' １１月 １５日 ', '11-15'],
])('%s is read', (text, monthDay) => {
  expect(readMonthDay(text)).toBe(monthDay);
});

test.each(['', '6月', '13月1日', '2月30日', '2月29日', '6月31日', '0601', '2027-06-01', '六月一日'])(
  '%p is no day of every year',
  (text) => {
    expect(readMonthDay(text)).toBeUndefined();
  },
);

test('every day of a year is read as it is shown', () => {
  const days = Array.from({ length: 365 }, (_, index) => addDays(date('2001-01-01'), index).slice(5));
  expect(days.map((day) => readMonthDay(monthDayWords(day)))).toEqual(days);
});

test('any text is read as a day of every year, or not at all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9月日号./\- ]{0,8}$/u), (text) => {
      const read = readMonthDay(text);
      expect(read === undefined || isMonthDay(read)).toBe(true);
    }),
  );
});
