import type { Fix } from '../findings/finding';
import { contentOf, type Edit } from '../grid/edit';
import { cellAt, type CellValue, type Grid } from '../grid/grid';
import type { SerialFault } from './serial-faults';
import type { Serial, SerialEntry } from './serials';

/** Every renumbering plans an edit for each later row: more of them in a run would not be a linear pass. */
const MOST_RENUMBERINGS = 5;

const LAST_DIGITS = /(?<![0-9０-９])[0-9０-９]+(?=[^0-9０-９]*$)/;

/**
 * How a fault in a run may be mended: one number where the expected one is free, else counting on from here.
 * Renumbering the rest is offered at the first faults only (`order` counts them): it mends the later ones too.
 */
export function faultFixes(grid: Grid, run: readonly SerialEntry[], fault: SerialFault, order: number): readonly Fix[] {
  const entry = run[fault.index];
  const edits =
    (fault.kind === 'duplicate' || fault.isSlip) && fault.isFree && entry
      ? renumbered(grid, [entry], fault.expected)
      : [];
  if (edits.length > 0) return [{ title: `改为「${fault.expected}」`, safety: 'review', edits }];
  return order < MOST_RENUMBERINGS ? countingOn(grid, run.slice(fault.index), fault.expected) : [];
}

/** The fix that numbers these entries one after the other; none where a formula or a numeral in characters stands among them. */
function countingOn(grid: Grid, entries: readonly SerialEntry[], from: number): readonly Fix[] {
  const edits = renumbered(grid, entries, from);
  if (edits.length === 0) return [];
  return [{ title: `从此行起依次改为 ${from}—${from + entries.length - 1}`, safety: 'review', edits }];
}

/** The edits that give the entries ascending numbers; empty where one of them cannot be written. */
function renumbered(grid: Grid, entries: readonly SerialEntry[], from: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [offset, entry] of entries.entries()) {
    if (entry.serial.number === from + offset) continue;
    const value = withNumber(grid, entry, from + offset);
    if (value === undefined) return [];
    edits.push({ kind: 'set-value', at: entry.at, was: contentOf(cellAt(grid, entry.at)), value });
  }
  return edits;
}

/** What the cell would hold with another number; undefined where it must not be written. */
function withNumber(grid: Grid, entry: SerialEntry, number: number): CellValue | undefined {
  const cell = cellAt(grid, entry.at);
  if (!cell || cell.formula !== undefined || cell.mixedFonts === true || entry.serial.style !== 'arabic')
    return undefined;
  if (typeof cell.value === 'number') return Number.isInteger(cell.value) ? number : undefined;
  return typeof cell.value === 'string' ? cell.value.replace(LAST_DIGITS, String(number)) : undefined;
}

/** A serial for a blank cell in the manner of a neighbour: a number beside numbers, 「（4）」 beside 「（3）」. */
export function serialLike(grid: Grid, neighbour: SerialEntry, number: number): CellValue | undefined {
  const { prefix, suffix, style }: Serial = neighbour.serial;
  if (style !== 'arabic') return undefined;
  const beside = cellAt(grid, neighbour.at)?.value;
  if (typeof beside === 'number') return Number.isInteger(beside) ? number : undefined;
  return typeof beside === 'string' ? beside.replace(LAST_DIGITS, String(number)) : `${prefix}${number}${suffix}`;
}
