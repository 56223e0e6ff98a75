import { type CountedColumn, countedValue } from './detail-columns';
import type { SummaryContext } from './summary';

/** Columns whose cells hold words of the user's, of which anything may be expected. */
const NAMES: ReadonlySet<CountedColumn> = new Set(['unit', 'leader', 'key']);

/** What COUNTIFS reads as something else than itself: wildcards, comparisons. */
const PATTERN = /[*?~]|^[=<>"]/;

/** Excel's limit for a criterion is 255 characters. */
const MAX_CHARS = 200;

/** Signs a date, a time or an amount may be written with. */
const MEASURES = /[年月日号时分秒上下午元]/g;

/** True where COUNTIFS might count other cells than those that hold exactly the name. */
export function isExactName(context: SummaryContext, column: CountedColumn, name: string): boolean {
  if (!NAMES.has(column)) return false;
  const isPlain = name.length <= MAX_CHARS && !PATTERN.test(name) && HAN.test(name.replace(MEASURES, ''));
  return !isPlain || lookalikes(context, column).has(folded(name));
}

const HAN = /\p{Script=Han}/u;

const known = new WeakMap<SummaryContext, Map<CountedColumn, ReadonlySet<string>>>();

/** Names that differ from another one only in case, width or marks: programs take some of these for the same. */
function lookalikes(context: SummaryContext, column: CountedColumn): ReadonlySet<string> {
  const ofContext = known.get(context) ?? new Map<CountedColumn, ReadonlySet<string>>();
  known.set(context, ofContext);
  const found = ofContext.get(column);
  if (found) return found;
  const names = new Set(context.details.map((detail) => String(countedValue(context, detail, column))));
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    const key = folded(name);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  ofContext.set(column, twice);
  return twice;
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
