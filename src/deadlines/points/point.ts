import { type NamedYear, readNamedYear, yearHead } from './named-year';
import { readNumericDate } from './numeric-dates';
import { type PartReading, readYearPart } from './year-part';

/** A point of the calendar as a text names it, without what the document has to add. */
export interface Point extends PartReading {
  readonly year?: NamedYear;
  /** True where only a year is named. */
  readonly isBareYear: boolean;
}

/** Reads a point as the patterns cut it out (normalised text); undefined where a month or day cannot exist. */
export function readPoint(text: string): Point | undefined {
  const numeric = readNumericDate(text);
  if (numeric) return pointOf(numeric.year, numeric.part);
  const head = yearHead(text);
  const rest = text.slice(head.length);
  return pointOf(readNamedYear(head), readYearPart(rest), rest === '');
}

function pointOf(year: NamedYear | undefined, part: PartReading | undefined, isBareYear = false): Point | undefined {
  return part && { isBareYear, ...(year && { year }), ...part };
}
