import type { Fix } from '../../findings/finding';
import type { CellAddress } from '../../grid/address';
import { contentOf, type Edit } from '../../grid/edit';
import { cellAt, type CellValue, type Grid } from '../../grid/grid';
import type { SerialFault } from './serial-faults';
import { followersOf, withParentNumber } from './serial-followers';
import type { Numbering, Serial, SerialEntry } from './serials';

/** Every renumbering plans an edit for each later row: more of them in a run would not be a linear pass. */
export const MOST_RENUMBERINGS = 5;

const LAST_DIGITS = /(?<![0-9０-９])[0-9０-９]+(?=[^0-9０-９]*$)/;

/** Where serials stand: the sheet, and all runs of its table. */
interface NumberedSheet {
  readonly grid: Grid;
  readonly numbering: Numbering;
}

/**
 * How a fault in a run may be mended: one number where the expected one is free, else counting on from here.
 * Renumbering the rest is offered at the first faults only (`order` counts them): it mends the later ones too.
 */
export function faultFixes(
  sheet: NumberedSheet,
  run: readonly SerialEntry[],
  fault: SerialFault,
  order: number,
): readonly Fix[] {
  const entry = run[fault.index];
  const edits = fault.kind === 'duplicate' && fault.isFree && entry ? renumbered(sheet, [entry], fault.expected) : [];
  if (edits && edits.length > 0) return [{ title: `改为「${fault.expected}」`, safety: 'review', edits }];
  return order < MOST_RENUMBERINGS ? countingOn(sheet, run.slice(fault.index), fault.expected) : [];
}

/** The fix that numbers these entries one after the other; none where a formula or a numeral in characters stands among them. */
function countingOn(sheet: NumberedSheet, entries: readonly SerialEntry[], from: number): readonly Fix[] {
  const edits = renumbered(sheet, entries, from) ?? [];
  if (edits.length === 0) return [];
  return [{ title: `从此行起依次改为 ${from}—${from + entries.length - 1}`, safety: 'review', edits }];
}

/** The fix that numbers blank cells behind an entry and lets all that follow in its run count on from them. */
export function insertingFixes(
  sheet: NumberedSheet,
  before: SerialEntry,
  blanks: readonly CellAddress[],
): readonly Fix[] {
  const run = sheet.numbering.runs.find((entries) => entries.includes(before)) ?? [];
  const later = run.slice(run.indexOf(before) + 1);
  const first = before.serial.number + 1;
  const filled = filledIn(sheet.grid, before, blanks, first);
  const moved = renumbered(sheet, later, first + blanks.length);
  if (filled.length === 0 || !moved) return [];
  const names = blanks.length === 1 ? `${first}` : `${first}—${first + blanks.length - 1}`;
  const title = `补上序号 ${names}，以下顺延到 ${first + blanks.length + later.length - 1}`;
  return [{ title, safety: 'review', edits: [...filled, ...moved] }];
}

/** The edits that number blank cells in the manner of a neighbour; empty where one of them cannot be written. */
export function filledIn(
  grid: Grid,
  neighbour: SerialEntry,
  blanks: readonly CellAddress[],
  first: number,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [offset, at] of blanks.entries()) {
    const value = serialLike(grid, neighbour, first + offset);
    const cell = cellAt(grid, at);
    if (value === undefined || cell?.formula !== undefined) return [];
    edits.push({ kind: 'set-value', at, was: contentOf(cell), value });
  }
  return edits;
}

/** The edits that give the entries ascending numbers, their sub-items with them; undefined where one cannot be written. */
function renumbered(
  { grid, numbering }: NumberedSheet,
  entries: readonly SerialEntry[],
  from: number,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const followers = followersOf(numbering);
  for (const [offset, entry] of entries.entries()) {
    const number = from + offset;
    if (entry.serial.number === number) continue;
    const changes = [
      { at: entry.at, value: withNumber(grid, entry, number) },
      ...(followers.get(entry) ?? []).map(({ at }) => ({
        at,
        value: withParentNumber(grid, at, entry.serial, number),
      })),
    ];
    for (const { at, value } of changes) {
      if (value === undefined) return undefined;
      edits.push({ kind: 'set-value', at, was: contentOf(cellAt(grid, at)), value });
    }
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
function serialLike(grid: Grid, neighbour: SerialEntry, number: number): CellValue | undefined {
  const { prefix, suffix, style }: Serial = neighbour.serial;
  if (style !== 'arabic') return undefined;
  const beside = cellAt(grid, neighbour.at)?.value;
  if (typeof beside === 'number') return Number.isInteger(beside) ? number : undefined;
  return typeof beside === 'string' ? beside.replace(LAST_DIGITS, String(number)) : `${prefix}${number}${suffix}`;
}
