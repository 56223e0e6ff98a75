import { type CivilDate, parseCivilDate } from '../../src/calendar/civil-date';

/** A date that must exist, for tests. */
export function date(text: string): CivilDate {
  const read = parseCivilDate(text);
  if (!read) throw new Error(`no such day: ${text}`);
  return read;
}
