import { dateParts } from '../calendar/civil-date';
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
const IMPOSSIBLE_DAY = /(?<=月份?|[-/.]|\d{6})(29|3[01]|三十一?|二十九)(?!\d)/;
const DAY_NAMES: Readonly<Record<string, string>> = { 28: '二十八', 29: '二十九', 30: '三十' };

/**
 * The corrected text of a cell for each part whose date is misspelt (「2016年12底前」→「2016年12月底前」) or does not exist
 * (「9月31日」→「9月30日」). Empty where nothing is to be mended.
 */
export function repairDeadlineText(text: string, reading: DeadlineReading): readonly DeadlineRepair[] {
  return reading.parts.flatMap((part) => repairPart(text, part) ?? []);
}

function repairPart(text: string, part: DeadlinePart): DeadlineRepair | undefined {
  if (part.flags.includes('typo-fixed')) {
    const corrected =
      rewritten(text, part, MISSING_MONTH_WORD, (month) => `${month}月`) ??
      rewritten(text, part, MISTYPED_END, () => '底');
    return corrected === undefined ? undefined : { text: corrected, flag: 'typo-fixed' };
  }
  if (!part.flags.includes('invalid-day') || !('due' in part) || part.due === undefined) return undefined;
  const last = String(dateParts(part.due).day);
  const corrected = rewritten(text, part, IMPOSSIBLE_DAY, (day) => (/\d/.test(day) ? last : (DAY_NAMES[last] ?? last)));
  return corrected === undefined ? undefined : { text: corrected, flag: 'invalid-day' };
}

/** Rewrites one piece of a part, found in its normalised text, where it stands in the cell. */
function rewritten(
  text: string,
  { span }: DeadlinePart,
  piece: RegExp,
  rewrite: (written: string) => string,
): string | undefined {
  const normalised = normaliseDeadline(text.slice(span.start, span.end));
  const match = piece.exec(normalised.text);
  if (!match) return undefined;
  const place = sourceSpan(normalised, match.index, match.index + match[0].length);
  const written = text.slice(span.start + place.start, span.start + place.end);
  return text.slice(0, span.start + place.start) + rewrite(written) + text.slice(span.start + place.end);
}
