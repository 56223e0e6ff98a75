import type { SummaryContext } from './summary';
import { countedValue } from './detail-columns';

/** More months than this in a row are no year's plan any more: only those with dates are listed. */
const MAX_MONTHS_IN_A_ROW = 24;

/** Months in which dates must be met (202606), ascending; those in between too, so that a chart keeps its distances. */
export function monthsOf(context: SummaryContext): readonly number[] {
  const months = new Set<number>();
  for (const detail of context.details) {
    const month = countedValue(context, detail, 'month');
    if (typeof month === 'number') months.add(month);
  }
  const sorted = [...months].sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || indexOf(last) - indexOf(first) >= MAX_MONTHS_IN_A_ROW) return sorted;
  return Array.from({ length: indexOf(last) - indexOf(first) + 1 }, (_, index) => monthAt(indexOf(first) + index));
}

/** The quarter of a month: 202606 → 20262. */
export function quarterOf(month: number): number {
  return Math.floor(month / 100) * 10 + Math.ceil((month % 100) / 3);
}

/** 202606 → 「2026年6月」. */
export function monthWords(month: number): string {
  return `${Math.floor(month / 100)}年${month % 100}月`;
}

/** 20262 → 「2026年第2季度」. */
export function quarterWords(quarter: number): string {
  return `${Math.floor(quarter / 10)}年第${quarter % 10}季度`;
}

function indexOf(month: number): number {
  return Math.floor(month / 100) * 12 + (month % 100) - 1;
}

function monthAt(index: number): number {
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
}
