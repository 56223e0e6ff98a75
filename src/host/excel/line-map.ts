import type { CellAddress } from '../../grid/address';
import { type LineEdit, axisOf, inverseOfLines, lineOf, stepOf, withLine } from '../line-edits';

/** Where a row or column stands after edits of its axis, undefined when they delete it. */
export function lineAfter(line: number, edits: readonly LineEdit[]): number | undefined {
  let now = line;
  for (const { at, count } of edits.map(stepOf)) {
    if (count < 0 && now >= at && now < at - count) return undefined;
    if (now >= at) now += count;
  }
  return now;
}

/** Where a line stood before edits of its axis, undefined when they inserted it. */
export function lineBefore(line: number, edits: readonly LineEdit[]): number | undefined {
  return lineAfter(line, edits.map(inverseOfLines).reverse());
}

/** A name for the line at a place after the edits that further edits do not change: old lines by number, new ones by edit. */
export function lineIdentity(line: number, edits: readonly LineEdit[]): string {
  let now = line;
  for (let index = edits.length - 1; index >= 0; index--) {
    const edit = edits[index];
    if (!edit) continue;
    const { at, count } = stepOf(edit);
    if (count > 0 && now >= at && now < at + count) return `new ${index}.${now - at}`;
    if (now >= at) now -= count;
  }
  return String(now);
}

/** Where a cell stands after edits of one axis, undefined when they delete it. */
export function placeAfter(at: CellAddress, edits: readonly LineEdit[]): CellAddress | undefined {
  return moved(at, edits, lineAfter);
}

/** Where a cell stood before edits of one axis, undefined when they inserted it. */
export function placeBefore(at: CellAddress, edits: readonly LineEdit[]): CellAddress | undefined {
  return moved(at, edits, lineBefore);
}

/** The cell of before edits of one axis that is now at a place; in an inserted line the one whose formats it takes on. */
export function oldPlaceOf(at: CellAddress, edits: readonly LineEdit[]): CellAddress | undefined {
  return moved(at, edits, oldLineAtOrBefore);
}

function oldLineAtOrBefore(line: number, edits: readonly LineEdit[]): number | undefined {
  for (let now = line; now >= 0; now--) {
    const old = lineBefore(now, edits);
    if (old !== undefined) return old;
  }
  return undefined;
}

function moved(at: CellAddress, edits: readonly LineEdit[], whereTo: typeof lineAfter): CellAddress | undefined {
  const axis = axisOf(edits);
  if (axis === undefined) return at;
  const line = whereTo(lineOf(at, axis), edits);
  return line === undefined ? undefined : withLine(at, axis, line);
}
