import { dateParts, daysInMonth } from '../calendar/civil-date';
import { readChineseNumber } from '../text/numerals';
import { normaliseDeadline, sourceSpan } from './normalise';
import type { DeadlineFlag, DeadlinePart, DeadlineReading } from './reading';

/** A way to write a deadline cell right; everything else of its text, line breaks too, stays as it is. */
export interface DeadlineRepair {
  /** The whole text of the cell, corrected. */
  readonly text: string;
  /** What was wrong. A misspelling has one meaning; a day that does not exist needs a person's eye. */
  readonly flag: Extract<DeadlineFlag, 'typo-fixed' | 'invalid-day'>;
}

const MISSING_MONTH_WORD = /(?<=年)([\d一二三四五六七八九十]{1,3})(?=份?[底末初])/;
const MISTYPED_END = /(低)(?=之前|以前|前)/;
const MONTH_AND_DAY = /([\d一二三四五六七八九十]{1,3})(?:月份?|[-/.])(29|3[01]|三十一?|二十九)(?!\d)/g;
const DAY_NAMES: Readonly<Partial<Record<string, string>>> = { 28: '二十八', 29: '二十九', 30: '三十' };

/**
 * The corrected text of a cell for each part whose date is misspelt (「2016年12底前」→「2016年12月底前」) or does not exist
 * (「9月31日」→「9月30日」). Empty where nothing is to be mended.
 */
export function repairDeadlineText(text: string, reading: DeadlineReading): readonly DeadlineRepair[] {
  return reading.parts.flatMap((part) => {
    if (part.flags.includes('typo-fixed')) return repairTypo(text, part);
    if (part.flags.includes('invalid-day')) return repairDay(text, part);
    return [];
  });
}

function repairTypo(text: string, { span }: DeadlinePart): readonly DeadlineRepair[] {
  const normalised = normaliseDeadline(text.slice(span.start, span.end));
  const month = MISSING_MONTH_WORD.exec(normalised.text);
  const end = MISTYPED_END.exec(normalised.text);
  const [at, written] = month ? [month.index + month[0].length, '月'] : [end?.index, '底'];
  if (at === undefined) return [];
  const place = sourceSpan(normalised, month ? at - 1 : at, at + (month ? 0 : 1));
  const from = span.start + (month ? place.end : place.start);
  return [{ text: text.slice(0, from) + written + text.slice(span.start + place.end), flag: 'typo-fixed' }];
}

/** The month's last day instead of one behind it, in the numerals it is written in. */
function repairDay(text: string, part: DeadlinePart): readonly DeadlineRepair[] {
  const due = part.kind === 'by' || part.kind === 'range' ? part.due : undefined;
  if (due === undefined) return [];
  const normalised = normaliseDeadline(text.slice(part.span.start, part.span.end));
  for (const match of normalised.text.matchAll(MONTH_AND_DAY)) {
    const [whole, month = '', day = ''] = match;
    const last = lastDayOf(dateParts(due).year, month);
    if (last === undefined || (readChineseNumber(day) ?? 0) <= last) continue;
    const end = match.index + whole.length;
    const place = sourceSpan(normalised, end - day.length, end);
    const written = /\d/.test(day) ? String(last) : (DAY_NAMES[last] ?? String(last));
    const head = text.slice(0, part.span.start + place.start);
    return [{ text: head + written + text.slice(part.span.start + place.end), flag: 'invalid-day' }];
  }
  return [];
}

function lastDayOf(year: number, monthText: string): number | undefined {
  const month = readChineseNumber(monthText);
  return month !== undefined && month >= 1 && month <= 12 ? daysInMonth(year, month) : undefined;
}
