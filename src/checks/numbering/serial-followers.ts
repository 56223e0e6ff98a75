import type { CellAddress } from '../../grid/address';
import { cellAt, type CellValue, type Grid } from '../../grid/grid';
import { oncePer } from '../once-each';
import type { Numbering, Serial, SerialEntry } from './serials';

const DIGITS = /\d+/g;
const TYPED_DIGITS = /[0-9０-９]+/g;

/**
 * The serials of the sub-items of each entry, 「2.1」 and 「2.1.3」 under 「2」, down to the next entry that is written the same
 * way, in whichever run; gathered once a numbering.
 */
export const followersOf: (numbering: Numbering) => ReadonlyMap<SerialEntry, readonly SerialEntry[]> = oncePer(
  ({ runs }) => {
    const followers = new Map<SerialEntry, SerialEntry[]>();
    if (!runs.some((run) => run.some(isSubItem))) return followers;
    const last = new Map<string, SerialEntry>();
    for (const entry of runs.flat().sort((a, b) => a.at.row - b.at.row)) {
      for (const parent of parentsOf(entry, last)) {
        const own = followers.get(parent);
        if (own) own.push(entry);
        else followers.set(parent, [entry]);
      }
      last.set(entry.serial.prefix, entry);
    }
    return followers;
  },
);

function isSubItem({ serial }: SerialEntry): boolean {
  return /\d/.test(serial.prefix);
}

/** 「2.3.1」 stands under the last 「2」 and the last 「2.3」, not under 「23」. */
function parentsOf({ serial }: SerialEntry, last: ReadonlyMap<string, SerialEntry>): readonly SerialEntry[] {
  return [...serial.prefix.matchAll(DIGITS)].flatMap(({ 0: digits, index }) => {
    const parent = last.get(serial.prefix.slice(0, index));
    return parent && String(parent.serial.number) === digits ? [parent] : [];
  });
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
