/** A day of the civil calendar, 「2016-12-31」: sorts as text, knows no clock and no time zone. */
export type CivilDate = string & { readonly __civilDate: unique symbol };

/** Days since 1970-01-01 of a year, month (1–12) and day, by the proleptic Gregorian calendar. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = dateParts(date);
  return daysFromCivil(year, month, day);
}

/** The day that many days after 1970-01-01. */
export function fromDayNumber(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function daysFromCivil(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function format(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CivilDate;
}

export function dateParts(date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date of a year (1–9999), month and day; undefined where there is no such day (9月31日). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const valid =
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return valid ? format(year, month, day) : undefined;
}

/** The last day of a month (1–12); months beyond run over into other years. */
export function monthEnd(year: number, month: number): CivilDate {
  const index = year * 12 + month - 1;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return format(y, m, daysInMonth(y, m));
}

/** Reads exactly 「YYYY-MM-DD」; undefined for anything else and for days that do not exist. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumber(b) - dayNumber(a);
}

const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

/** The day of an Excel serial date (its time of day dropped); undefined below 1, past year 9999, and for 1900's false 29 February. */
export function dateOfSerial(serial: number, date1904: boolean): CivilDate | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > 2_958_465 || (!date1904 && whole === 60)) return undefined;
  const corrected = !date1904 && whole < 60 ? whole + 1 : whole;
  return fromDayNumber(corrected + (date1904 ? EPOCH_1904 : EPOCH_1900));
}

/** The Excel serial number of a date on or after 1900-03-01. */
export function serialOfDate(date: CivilDate, date1904: boolean): number {
  return dayNumber(date) - (date1904 ? EPOCH_1904 : EPOCH_1900);
}
