import { type CivilDate, parseCivilDate } from '../calendar/civil-date';
import { isMonthDay, SEASONS, type Seasons } from '../calendar/seasons';
import type { CalendarOverrides, HolidayNotice } from '../calendar/work-calendar';
import type { OfficeSettings } from './assistant';
import { entriesOf, type Fields, fieldsOf, isFields, listOf } from './json-fields';
import { ignoresOf, preferencesOf } from './kept-preferences';

/** Everything the add-in keeps in a workbook, as far as this version understands it. */
export interface KeptSettings {
  readonly office: OfficeSettings;
  /** Some of it could not be read: it is left out, and gone after the next saving. */
  readonly isDamaged: boolean;
  /** What other features and newer versions keep, by its key: handed on as it came. */
  readonly others: Fields;
}

/** The shape this version writes; the number of a newer one stays. */
const VERSION = 1;

/** What `triggerKey` and `pairKey` make: with anything else as a key a text of the sheet might be kept. */
const KEY = /^[0-9a-f]{16}$/;
/** 「国庆节」, 「中秋节、国庆节」. */
const HOLIDAY_NAME = /^[\u4e00-\u9fff\d、]{1,40}$/;

/** Reads the text kept in a workbook; total: what has not its right shape is left out. */
export function parseSettings(text: string | undefined): KeptSettings {
  const kept = text === undefined ? {} : fieldsOfJson(text);
  const { calendar, seasons, triggerDates, unitVerdicts, preferences, ignores, ...others } = kept ?? {};
  const office = officeOf({ calendar, seasons, triggerDates, unitVerdicts, preferences, ignores });
  const isWhole =
    kept !== undefined &&
    sameWhere(calendar, office.calendar) &&
    sameWhere(seasons, office.seasons) &&
    sameWhere(triggerDates, office.triggerDates) &&
    sameWhere(unitVerdicts, office.unitVerdicts) &&
    sameWhere(preferences, office.preferences) &&
    sameWhere(ignores, office.ignores);
  return { office, isDamaged: !isWhole, others };
}

/** The text to keep: same settings, same text. */
export function serialiseSettings({ office, others }: Pick<KeptSettings, 'office' | 'others'>): string {
  const { version } = others;
  const isNewer = typeof version === 'number' && version > VERSION;
  return JSON.stringify({ ...others, version: isNewer ? version : VERSION, ...officeOf({ ...office }) });
}

/** Undefined for what is no JSON object, or nested too deeply to be written again. */
function fieldsOfJson(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    JSON.stringify(value);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a section was read whole; it is written in one form only. */
function sameWhere(kept: unknown, read: unknown): boolean {
  return kept === undefined || JSON.stringify(kept) === JSON.stringify(read);
}

function officeOf({ calendar, seasons, triggerDates, unitVerdicts, preferences, ignores }: Fields): OfficeSettings {
  return {
    calendar: overridesOf(calendar),
    seasons: seasonsOf(seasons),
    triggerDates: triggerDatesOf(triggerDates),
    unitVerdicts: verdictsOf(unitVerdicts),
    preferences: preferencesOf(preferences),
    ignores: ignoresOf(ignores),
  };
}

function overridesOf(value: unknown): CalendarOverrides {
  const { notices, daysOff, workdays } = fieldsOf(value);
  const read = listOf(notices).flatMap((notice) => noticeOf(notice) ?? []);
  const ofYears = new Map(read.map((notice) => [notice.year, notice]));
  return {
    notices: [...ofYears.values()].sort((a, b) => a.year - b.year),
    daysOff: daysOf(daysOff),
    workdays: daysOf(workdays),
  };
}

function noticeOf(value: unknown): HolidayNotice | undefined {
  const { year, daysOff, makeUpWorkdays, names } = fieldsOf(value);
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 9999) return undefined;
  const named = entriesOf(names).flatMap(([day, name]) =>
    parseCivilDate(day) && typeof name === 'string' && HOLIDAY_NAME.test(name) ? [[day, name] as const] : [],
  );
  return {
    year,
    daysOff: daysOf(daysOff),
    makeUpWorkdays: daysOf(makeUpWorkdays),
    ...(named.length > 0 && { names: Object.fromEntries(named) }),
  };
}

function seasonsOf(value: unknown): Seasons {
  const kept = fieldsOf(value);
  const read = SEASONS.flatMap((season) => {
    const { first, last } = fieldsOf(kept[season]);
    const isDated = typeof first === 'string' && typeof last === 'string' && isMonthDay(first) && isMonthDay(last);
    return isDated ? [[season, { first, last }] as const] : [];
  });
  return Object.fromEntries(read);
}

function triggerDatesOf(value: unknown): OfficeSettings['triggerDates'] {
  const dated = entriesOf(value).flatMap(([key, kept]) => {
    const day = dayOf(kept);
    return KEY.test(key) && day ? [[key, day] as const] : [];
  });
  return Object.fromEntries(dated);
}

/** A pair with both verdicts is two bodies: what was told apart is not merged again. */
function verdictsOf(value: unknown): OfficeSettings['unitVerdicts'] {
  const { same, different } = fieldsOf(value);
  const apart = new Set(pairsOf(different));
  return { same: pairsOf(same).filter((pair) => !apart.has(pair)), different: [...apart] };
}

function pairsOf(value: unknown): readonly string[] {
  const pairs = listOf(value).filter((pair): pair is string => typeof pair === 'string' && KEY.test(pair));
  return [...new Set(pairs)].sort();
}

/** In order and without doubles, as they are written. */
function daysOf(value: unknown): readonly CivilDate[] {
  return [...new Set(listOf(value).flatMap((day) => dayOf(day) ?? []))].sort();
}

function dayOf(value: unknown): CivilDate | undefined {
  return typeof value === 'string' ? parseCivilDate(value) : undefined;
}
