import type { CellValue } from '../grid/grid';

/** Of longer texts only the beginning and the length are compared: a formula takes no longer literals than 255 characters. */
const MOST_CHARS = 60;

/** Line breaks and the like are safe in no literal, halves of characters are cut differently by different programs. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Co}\u{10000}-\u{10FFFF}\uFFFE\uFFFF]/u;

/** A formula's test, exact to the letter, that a cell says what it says now. */
export function sameAsNow({ ref, value }: { readonly ref: string; readonly value: CellValue }): string {
  if (value === null || value === '') return `${ref}=""`;
  if (typeof value !== 'string') return `${ref}=${String(value).toUpperCase()}`;
  const unsafe = value.search(UNSAFE);
  const safe = unsafe < 0 ? value : value.slice(0, unsafe);
  if (safe.length <= MOST_CHARS && unsafe < 0) return `EXACT(${ref},${quoted(safe)})`;
  const start = safe.slice(0, MOST_CHARS);
  const begins = start === '' ? `NOT(${ref}="")` : `EXACT(LEFT(${ref},${start.length}),${quoted(start)})`;
  return isCountedAlike(value) ? `AND(${begins},LEN(${ref})=${value.length})` : begins;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Programs count characters beyond the first plane, and line ends, in their own ways. */
function isCountedAlike(text: string): boolean {
  return !/[\r\u{10000}-\u{10FFFF}\p{Cs}]/u.test(text);
}
