const DAY_MS = 86_400_000;

/** Number of 1970-01-01 in a workbook whose days are counted from 1900 or 1904. */
function epochOf(date1904: boolean): number {
  return date1904 ? 24_107 : 25_569;
}

/** The number a day has in cells; days and months beyond their ends run on. */
export function serialOfDay(year: number, month: number, day: number, date1904: boolean): number {
  return Date.UTC(year, month - 1, day) / DAY_MS + epochOf(date1904);
}

/** The day of a number, as midnight in UTC; the time of day is dropped. */
export function dayOfSerial(serial: number, date1904: boolean): Date {
  return new Date((Math.floor(serial) - epochOf(date1904)) * DAY_MS);
}
