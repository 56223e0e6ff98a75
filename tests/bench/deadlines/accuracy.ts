import type { Expression } from './expressions';
import type { Reader } from './readers';

/** How many expressions were read how: wrong where a date is given that is not the last one, none where one is missing. */
export interface Accuracy {
  readonly right: number;
  readonly wrong: number;
  readonly none: number;
  /** How many of those that have a date were read right: staying silent earns nothing here. */
  readonly rightOfDated: number;
}

type Verdict = 'right' | 'wrong' | 'none';

/** Judges a reader by dates only, since other libraries know nothing else. */
export function accuracyOf(reader: Reader, expressions: readonly Expression[]): Accuracy {
  const verdicts = expressions.map((expression) => verdict(reader.days(expression), expression.last));
  const count = (name: Verdict) => verdicts.filter((verdict) => verdict === name).length;
  const rightOfDated = expressions.filter(({ last }, at) => last.length > 0 && verdicts[at] === 'right').length;
  return { right: count('right'), wrong: count('wrong'), none: count('none'), rightOfDated };
}

function verdict(days: readonly string[], last: readonly string[]): Verdict {
  if (last.length === 0) return days.length === 0 ? 'right' : 'wrong';
  if (last.some((day) => days.includes(day))) return 'right';
  return days.length === 0 ? 'none' : 'wrong';
}
