import type { CellAddress } from '../grid/address';
import { cellAt, type CellValue, type Grid } from '../grid/grid';
import type { Numbering, Serial, SerialEntry } from './serials';

const DIGITS = /\d+/g;
const TYPED_DIGITS = /[0-9０-９]+/g;

/** For each entry the serials of its sub-items, 「2.1」 and 「2.1.3」 under 「2」, down to the next entry. */
export function followersOf(
  { runs }: Numbering,
  entries: readonly SerialEntry[],
): ReadonlyMap<SerialEntry, readonly SerialEntry[]> {
  const subs = runs.flatMap((run) => run.filter(({ serial }) => /\d/.test(serial.prefix)));
  if (subs.length === 0) return new Map();
  subs.sort((a, b) => a.at.row - b.at.row);
  const followers = new Map<SerialEntry, SerialEntry[]>();
  let passed = 0;
  for (const [index, entry] of entries.entries()) {
    const end = entries[index + 1]?.at.row ?? Infinity;
    const own: SerialEntry[] = [];
    for (let sub = subs[passed]; sub && sub.at.row < end; sub = subs[++passed]) {
      if (sub.at.row > entry.at.row && isUnder(entry.serial, sub.serial)) own.push(sub);
    }
    followers.set(entry, own);
  }
  return followers;
}

/** 「2.」 and 「2.3.」 stand under 「2」, 「21.」 does not. */
function isUnder({ prefix, number }: Serial, sub: Serial): boolean {
  const own = `${prefix}${number}`;
  return sub.prefix.startsWith(own) && !/^\d/.test(sub.prefix.slice(own.length));
}

/** What a sub-item's cell would hold with another number of its item; undefined where it must not be written. */
export function withParentNumber(grid: Grid, at: CellAddress, parent: Serial, number: number): CellValue | undefined {
  const cell = cellAt(grid, at);
  if (!cell || cell.formula !== undefined || cell.mixedFonts === true) return undefined;
  const isNumber = typeof cell.value === 'number';
  const typed = isNumber ? String(cell.value) : cell.value;
  if (typeof typed !== 'string' || (isNumber && typed !== cell.text)) return undefined;
  const turn = parent.prefix.match(DIGITS)?.length ?? 0;
  let seen = 0;
  const changed = typed.replace(TYPED_DIGITS, (digits) => (seen++ === turn ? String(number) : digits));
  return isNumber ? Number(changed) : changed;
}
