import type { CivilDate } from '../calendar/civil-date';

/** 2026-03-02 → 「2026年3月2日」; empty without a date. */
export function writtenDay(day: CivilDate | undefined): string {
  if (day === undefined) return '';
  const [year, month, date] = day.split('-');
  return `${year ?? ''}年${String(Number(month))}月${String(Number(date))}日`;
}
