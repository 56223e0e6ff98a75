import type { OfficeSettings } from '../app/assistant';
import type { CivilDate } from '../calendar/civil-date';
import type { Season, SeasonDays } from '../calendar/seasons';
import type { CalendarOverrides, HolidayNotice } from '../calendar/work-calendar';

/** A single day the office has settled for itself. */
export interface SingleDay {
  readonly day: CivilDate;
  readonly isOff: boolean;
}

/** Settings with a year's notice, instead of the one they had for that year. */
export function addNotice(settings: OfficeSettings, notice: HolidayNotice): OfficeSettings {
  const others = removeNotice(settings, notice.year).calendar.notices;
  return withCalendar(settings, { notices: [...others, notice].sort((a, b) => a.year - b.year) });
}

export function removeNotice(settings: OfficeSettings, year: number): OfficeSettings {
  return withCalendar(settings, { notices: settings.calendar.notices.filter((kept) => kept.year !== year) });
}

/** Settings with a single day; what was said of that day before no longer counts. */
export function addDay(settings: OfficeSettings, { day, isOff }: SingleDay): OfficeSettings {
  const { daysOff, workdays } = removeDay(settings, day).calendar;
  return withCalendar(settings, {
    daysOff: isOff ? [...daysOff, day].sort() : daysOff,
    workdays: isOff ? workdays : [...workdays, day].sort(),
  });
}

export function removeDay(settings: OfficeSettings, day: CivilDate): OfficeSettings {
  const { daysOff, workdays } = settings.calendar;
  const isOther = (kept: CivilDate) => kept !== day;
  return withCalendar(settings, { daysOff: daysOff.filter(isOther), workdays: workdays.filter(isOther) });
}

/** All single days in order. */
export function singleDays({ calendar }: OfficeSettings): readonly SingleDay[] {
  return [
    ...calendar.daysOff.map((day) => ({ day, isOff: true })),
    ...calendar.workdays.map((day) => ({ day, isOff: false })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Settings with a season dated, or undated without days. */
export function setSeason(settings: OfficeSettings, season: Season, days: SeasonDays | undefined): OfficeSettings {
  const { [season]: _old, ...others } = settings.seasons;
  return { ...settings, seasons: days ? { ...others, [season]: days } : others };
}

/** Settings without the date of one event, by its key. */
export function forgetTriggerDate(settings: OfficeSettings, key: string): OfficeSettings {
  const { [key]: _forgotten, ...others } = settings.triggerDates;
  return { ...settings, triggerDates: others };
}

export function forgetTriggerDates(settings: OfficeSettings): OfficeSettings {
  return { ...settings, triggerDates: {} };
}

/** Settings without any verdict on pairs of unit names. */
export function forgetUnitVerdicts(settings: OfficeSettings): OfficeSettings {
  return { ...settings, unitVerdicts: { same: [], different: [] } };
}

function withCalendar(settings: OfficeSettings, change: Partial<CalendarOverrides>): OfficeSettings {
  return { ...settings, calendar: { ...settings.calendar, ...change } };
}
