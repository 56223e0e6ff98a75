import type { OfficeSettings } from '../../src/app/assistant';
import type { HolidayNotice } from '../../src/calendar/work-calendar';
import {
  forgetUnitVerdicts,
  addDay,
  addNotice,
  forgetTriggerDate,
  forgetTriggerDates,
  removeDay,
  removeNotice,
  setSeason,
  singleDays,
} from '../../src/pane/edit-office-settings';
import { date } from '../kit/dates';
import { officeSettings } from '../kit/fake-assistant';

const NONE: OfficeSettings = officeSettings().settings;

function notice(year: number, ...daysOff: readonly string[]): HolidayNotice {
  return { year, daysOff: daysOff.map(date), makeUpWorkdays: [] };
}

test('a notice takes the place of the one of its year; years stay in order', () => {
  const settings = [notice(2028), notice(2027, '2027-01-01'), notice(2027, '2027-01-02')].reduce(addNotice, NONE);
  expect(settings.calendar.notices).toEqual([notice(2027, '2027-01-02'), notice(2028)]);
  expect(removeNotice(settings, 2027).calendar.notices).toEqual([notice(2028)]);
});

test('what was said last of a day counts; days stay in order', () => {
  const settings = [
    { day: date('2026-10-09'), isOff: true },
    { day: date('2026-03-08'), isOff: true },
    { day: date('2026-10-10'), isOff: false },
    { day: date('2026-10-09'), isOff: false },
  ].reduce(addDay, NONE);
  expect(settings.calendar.daysOff).toEqual(['2026-03-08']);
  expect(settings.calendar.workdays).toEqual(['2026-10-09', '2026-10-10']);
  expect(singleDays(settings)).toEqual([
    { day: '2026-03-08', isOff: true },
    { day: '2026-10-09', isOff: false },
    { day: '2026-10-10', isOff: false },
  ]);
  expect(singleDays(removeDay(settings, date('2026-10-09'))).map(({ day }) => day)).toEqual([
    '2026-03-08',
    '2026-10-10',
  ]);
});

test('a season is dated and undated without touching the other', () => {
  const flood = { first: '06-01', last: '09-30' };
  const heating = { first: '11-15', last: '03-15' };
  const both = setSeason(setSeason(NONE, '汛期', flood), '采暖期', heating);
  expect(both.seasons).toEqual({ 汛期: flood, 采暖期: heating });
  expect(setSeason(both, '汛期', undefined).seasons).toEqual({ 采暖期: heating });
});

test('events are forgotten one by one or all at once', () => {
  const settings = { ...NONE, triggerDates: { a: date('2017-01-10'), b: date('2017-02-10') } };
  expect(forgetTriggerDate(settings, 'a').triggerDates).toEqual({ b: '2017-02-10' });
  expect(forgetTriggerDates(settings).triggerDates).toEqual({});
});

test('verdicts on units are forgotten together', () => {
  const settings = { ...NONE, unitVerdicts: { same: ['a'], different: ['b', 'c'] } };
  expect(forgetUnitVerdicts(settings)).toEqual({ ...NONE, unitVerdicts: { same: [], different: [] } });
});

test('nothing else is lost, and nothing is changed in place', () => {
  const settings: OfficeSettings = {
    calendar: { notices: [notice(2027)], daysOff: [date('2026-10-09')], workdays: [] },
    seasons: { 汛期: { first: '06-01', last: '09-30' } },
    triggerDates: { a: date('2017-01-10') },
    unitVerdicts: { same: ['c'], different: ['d'] },
    preferences: { preset: 'default', rules: {} },
    ignores: [],
  };
  const before = structuredClone(settings);
  expect(addNotice(settings, notice(2028))).toMatchObject({
    seasons: before.seasons,
    triggerDates: before.triggerDates,
  });
  expect(addDay(settings, { day: date('2026-10-10'), isOff: false }).calendar.notices).toEqual(before.calendar.notices);
  expect(setSeason(settings, '汛期', undefined).calendar).toEqual(before.calendar);
  expect(forgetTriggerDates(settings)).toMatchObject({ seasons: before.seasons, calendar: before.calendar });
  expect(forgetUnitVerdicts(settings).triggerDates).toEqual(before.triggerDates);
  expect(settings).toEqual(before);
});
