import fc from 'fast-check';
import { addDays, type CivilDate, fromDayNumber, dayNumber } from '../../src/calendar/civil-date';
import { isMonthDay } from '../../src/calendar/seasons';
import {
  BUILT_IN_YEARS,
  type CalendarOverrides,
  type HolidayNotice,
  OFFICIAL_CALENDAR,
  type WorkCalendar,
  withOverrides,
} from '../../src/calendar/work-calendar';
import { addWorkdays, holidayName, isWorkday, restDay } from '../../src/calendar/workdays';
import { date } from '../kit/dates';

const NONE: CalendarOverrides = { notices: [], daysOff: [], workdays: [] };

function notice(year: number, daysOff: string, makeUpWorkdays = '', name?: string): HolidayNotice {
  const [off, on] = [daysOff, makeUpWorkdays].map((days) => days.split(' ').filter(Boolean).map(date));
  return {
    year,
    daysOff: off ?? [],
    makeUpWorkdays: on ?? [],
    ...(name !== undefined && { names: Object.fromEntries((off ?? []).map((day) => [day, name])) }),
  };
}

function over(overrides: Partial<CalendarOverrides>, calendar: WorkCalendar = OFFICIAL_CALENDAR): WorkCalendar {
  return withOverrides(calendar, { ...NONE, ...overrides });
}

test('the built-in years are an unbroken row', () => {
  expect(BUILT_IN_YEARS).toEqual({ first: 2004, last: 2026 });
  expect([...OFFICIAL_CALENDAR.coveredYears].sort()).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at));
});

test.each<[string, 'weekend' | 'holiday' | undefined, string | undefined]>([
  ['2016-10-02', 'holiday', '国庆节'],
  ['2016-10-08', undefined, undefined],
  ['2016-10-15', 'weekend', undefined],
  ['2016-10-10', undefined, undefined],
  ['2017-04-04', 'holiday', '清明节'],
  ['2015-09-03', 'holiday', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日'],
  ['2030-10-01', undefined, undefined],
  ['2030-10-05', 'weekend', undefined],
])('%s is a rest day: %s, %s', (day, rest, name) => {
  expect([restDay(date(day)), holidayName(date(day))]).toEqual([rest, name]);
});

describe('a notice', () => {
  test('adds its year', () => {
    const monday = date('2030-09-30');
    expect(addWorkdays(monday, 1)).toEqual({ date: '2030-10-01', isCovered: false });
    const calendar = over({ notices: [notice(2030, '2030-10-01 2030-10-02 2030-10-03', '2030-10-05', '国庆节')] });
    expect(addWorkdays(monday, 1, calendar)).toEqual({ date: '2030-10-04', isCovered: true });
    expect(addWorkdays(monday, 2, calendar)).toEqual({ date: '2030-10-05', isCovered: true });
    expect(holidayName(date('2030-10-01'), calendar)).toBe('国庆节');
  });

  test('puts its whole year in place of what was known, the end of the year before included', () => {
    const calendar = over({ notices: [notice(2019, '2019-01-01')] });
    const worked = ['2018-12-29', '2018-12-31', '2019-01-01', '2019-02-04', '2019-02-02', '2019-12-31', '2018-10-01'];
    expect(worked.map((day) => [day, isWorkday(date(day), calendar)])).toEqual([
      ['2018-12-29', false],
      ['2018-12-31', true],
      ['2019-01-01', false],
      ['2019-02-04', true],
      ['2019-02-02', false],
      ['2019-12-31', true],
      ['2018-10-01', false],
    ]);
    expect(holidayName(date('2019-02-04'), calendar)).toBeUndefined();
  });

  test('leaves the days before the next 元旦 to the notice of the next year', () => {
    const calendar = over({ notices: [notice(2018, '2018-01-01')] });
    expect([isWorkday(date('2018-12-29'), calendar), isWorkday(date('2018-12-31'), calendar)]).toEqual([true, false]);
  });

  test('may reach into the year before', () => {
    const calendar = over({ notices: [notice(2030, '2029-12-31 2030-01-01', '2029-12-29')] });
    expect([isWorkday(date('2029-12-29'), calendar), isWorkday(date('2029-12-31'), calendar)]).toEqual([true, false]);
  });

  test('of the same year given later goes before', () => {
    const calendar = over({ notices: [notice(2030, '2030-05-01'), notice(2030, '2030-05-02')] });
    expect([isWorkday(date('2030-05-01'), calendar), isWorkday(date('2030-05-02'), calendar)]).toEqual([true, false]);
  });
});

describe('single days', () => {
  const notices = [notice(2030, '2030-10-01 2030-10-02', '2030-10-05', '国庆节')];

  test.each<[string, Partial<CalendarOverrides>, string, boolean]>([
    ['a day off', { daysOff: [date('2030-03-08')] }, '2030-03-08', false],
    ['a weekend worked', { workdays: [date('2030-03-09')] }, '2030-03-09', true],
    ['work on a holiday of the notice', { workdays: [date('2030-10-01')] }, '2030-10-01', true],
    ['off on a day the notice has worked', { daysOff: [date('2030-10-05')] }, '2030-10-05', false],
    ['both ways on a workday', { daysOff: [date('2030-03-08')], workdays: [date('2030-03-08')] }, '2030-03-08', true],
    ['both ways on a holiday', { daysOff: [date('2030-10-01')], workdays: [date('2030-10-01')] }, '2030-10-01', false],
  ])('%s', (_, days, day, works) => {
    expect(isWorkday(date(day), over({ notices, ...days }))).toBe(works);
  });

  test('cover no year, and a holiday that is worked has no name', () => {
    const calendar = over({ workdays: [date('2016-10-01')], daysOff: [date('2040-03-08')] });
    expect(calendar.coveredYears).toEqual(OFFICIAL_CALENDAR.coveredYears);
    expect(holidayName(date('2016-10-01'), calendar)).toBeUndefined();
    expect(restDay(date('2040-03-08'), calendar)).toBe('holiday');
  });
});

const FIRST = dayNumber(date('2018-01-01'));
const DAY = fc.integer({ min: 0, max: 365 * 5 }).map((days) => fromDayNumber(FIRST + days));
const DAYS = fc.array(DAY, { maxLength: 30 });
const NOTICE = fc
  .record({ year: fc.integer({ min: 2018, max: 2022 }), daysOff: DAYS, makeUpWorkdays: DAYS })
  .map((any): HolidayNotice => {
    const isOf = (day: CivilDate) =>
      (day.slice(5, 7) === '12' ? Number(day.slice(0, 4)) + 1 : Number(day.slice(0, 4))) === any.year;
    return { ...any, daysOff: any.daysOff.filter(isOf), makeUpWorkdays: any.makeUpWorkdays.filter(isOf) };
  });
const OVERRIDES = fc.record({ notices: fc.array(NOTICE, { maxLength: 4 }), daysOff: DAYS, workdays: DAYS });

test('the same additions twice are the same as once, and no day is both off and worked', () => {
  fc.assert(
    fc.property(OVERRIDES, (overrides) => {
      const once = over(overrides);
      expect(over(overrides, once)).toEqual(once);
      expect([...once.makeUpWorkdays].filter((day) => once.daysOff.has(day))).toEqual([]);
    }),
  );
});

test('with any additions the way of n and then m workdays is that of n + m, ends on a workday, and never goes back', () => {
  const count = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(DAY, count, count, OVERRIDES, (from, n, m, overrides) => {
      const calendar = over(overrides);
      const first = addWorkdays(from, n, calendar).date;
      const both = addWorkdays(from, n + m, calendar).date;
      expect(addWorkdays(first, m, calendar).date).toBe(both);
      expect([isWorkday(first, calendar), isWorkday(both, calendar)]).toEqual([true, true]);
      expect([from < first, first < both]).toEqual([true, true]);
      expect(addWorkdays(addDays(from, 1), n, calendar).date >= first).toBe(true);
    }),
  );
});

test.each([
  ['06-01', true],
  ['12-31', true],
  ['02-29', false],
  ['13-01', false],
  ['6-1', false],
  ['06-01 ', false],
])('「%s」 is a day of every year: %s', (text, isDay) => {
  expect(isMonthDay(text)).toBe(isDay);
});
