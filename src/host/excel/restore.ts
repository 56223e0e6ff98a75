import { type CellAddress, type CellRange, cellRange } from '../../grid/address';
import { sameContent } from '../../grid/edit';
import type { CellMark } from '../../grid/mark';
import type { CellImage, HostError } from '../host';
import { placeKey } from './cell-image';
import { type AfterState, GONE, type Inverse, cellImage } from './inverse';
import { putBack } from './put-back';
import { type Now, readNow } from './read-now';
import { placesNow } from './kept-places';
import { type LineEdit, inverseOfLines, isLineEdit } from '../line-edits';
import { placeBefore } from './line-map';
import { trackLines } from './line-progress';
import { asHostError, isRefusedWhole } from './run-excel';
import { type TableChange, type TableSteps, movedTables, tableSteps } from './table-extents';
import { cellsOf } from './touched';

/** `left` puts back what still stands written; `isUntouched` says that this attempt changed nothing. */
export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly count: number; readonly kept: readonly CellRange[] }
  | { readonly kind: 'failed'; readonly error: HostError; readonly left: Inverse; readonly isUntouched: boolean };

/**
 * Performs an inverse: one sync looks at what stands there now, one writes.
 * `undo` spares what a person has changed since, `repair` (right after our own failed write) spares nothing.
 */
export async function restore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  inverse: Inverse,
  mode: 'undo' | 'repair',
): Promise<RestoreOutcome> {
  const progress = trackLines(sheet, inverse.moves.filter(isLineEdit));
  let now: Now;
  try {
    now = await readNow(context, sheet, inverse);
  } catch (failure) {
    const error = asHostError(failure);
    return { kind: 'failed', error, left: inverse, isUntouched: isRefusedWhole(error) };
  }
  const plan = planRestore(inverse, now, mode);
  const write = await putBack(context, sheet, plan.inverse, {
    progress,
    isCellwise: now.hasHiddenRows,
    marks: now.marks,
    tables: plan.tables,
    names: now.names,
  });
  if (write.kind === 'done') return { kind: 'restored', count: plan.count, kept: plan.kept };
  const moves = movesLeft(plan.inverse, write.lineEditsDone);
  return { kind: 'failed', error: write.error, left: { ...plan.inverse, moves }, isUntouched: write.isUntouched };
}

/** The moves behind the last line edit that was performed; parting cells again does no harm. */
function movesLeft({ moves }: Inverse, lineEditsDone: number): Inverse['moves'] {
  let seen = 0;
  const last = moves.findIndex((edit) => isLineEdit(edit) && ++seen === lineEditsDone);
  return moves.slice(last + 1);
}

interface RestorePlan {
  readonly inverse: Inverse;
  readonly count: number;
  readonly kept: readonly CellRange[];
  readonly tables: readonly TableSteps[];
}

function planRestore(inverse: Inverse, now: Now, mode: 'undo' | 'repair'): RestorePlan {
  const foreign = mode === 'repair' ? [] : foreignContents(inverse, now);
  const keepsLines = foreign.length > 0;
  const lineEdits = inverse.moves.filter(isLineEdit);
  const kept: CellRange[] = foreign.map(cellRange);
  const cells: CellImage[] = [];
  for (const image of inverse.cells) {
    const at = placeBefore(image, lineEdits);
    const state = stateNow(now, at);
    const isSpared = mode === 'undo' && !isOurs(image, state);
    if (isSpared || (keepsLines && !at)) kept.push(cellRange(at ?? image));
    else cells.push(asStanding(image, state, (keepsLines ? at : undefined) ?? image));
  }
  const count = cells.length;
  if (keepsLines) return { ...planAmongLines(inverse, now, cells), count, kept };
  const emptied = new Set(cells.filter((cell) => sameContent(cell.before, GONE.content)).map(placeKey));
  const merges = inverse.merges.filter((area) => {
    const isFree = mode === 'repair' || canMerge(area, inverse, now, emptied);
    if (!isFree) kept.push(area);
    return isFree;
  });
  const tables = tableSteps(inverse.looks.tables ?? [], now.tables, lineEdits);
  return { inverse: { ...inverse, cells, merges }, count, kept, tables };
}

/** Where a person has written into lines that were put in, these stay, and all that rests on their going. */
function planAmongLines(
  inverse: Inverse,
  now: Now,
  cells: readonly CellImage[],
): Pick<RestorePlan, 'inverse' | 'tables'> {
  const lineEdits = inverse.moves.filter(isLineEdit);
  const marks = inverse.marks && { marks: marksNow(inverse.marks, lineEdits) };
  const places = placesNow(inverse.places, lineEdits);
  const tables = standingChanges(inverse, lineEdits);
  const looks = { areas: [], columns: [], inserted: [], tables };
  return {
    inverse: { ...inverse, moves: [], merges: [], looks, cells, ...marks, places },
    tables: tableSteps(tables, now.tables, []),
  };
}

/** What stands at a place now; a line that has gone will come back empty. */
function stateNow(now: Now, at: CellAddress | undefined): AfterState {
  return (at && now.states.get(placeKey(at))) ?? GONE;
}

/** Changes of tables among lines that stay as they are now. */
function standingChanges({ looks }: Inverse, lineEdits: readonly LineEdit[]): readonly TableChange[] {
  const again = lineEdits.map(inverseOfLines).reverse();
  return (looks.tables ?? []).flatMap((change) => {
    const [table] = movedTables([{ name: change.name, range: change.before }], again);
    return table ? [{ ...change, before: table.range }] : [];
  });
}

/** Marks at their places among lines that stay as they are now. */
function marksNow(marks: readonly CellMark[], lineEdits: readonly LineEdit[]): readonly CellMark[] {
  return marks.flatMap((mark) => {
    const first = placeBefore({ row: mark.area.top, col: mark.area.left }, lineEdits);
    const last = placeBefore({ row: mark.area.bottom, col: mark.area.right }, lineEdits);
    const isThere = first && last;
    return isThere ? [{ ...mark, area: { top: first.row, left: first.col, bottom: last.row, right: last.col } }] : [];
  });
}

/** What is to be put back, held against what stands there now: equal cells will not be written at all. */
function asStanding(image: CellImage, state: AfterState, at: CellAddress): CellImage {
  return cellImage(at, { content: image.before, numberFormat: image.beforeFormat }, state);
}

/** A cell is put back when it holds what we wrote, or (nothing to do) what it held before. */
function isOurs(image: CellImage, state: AfterState): boolean {
  return sameContent(state.content, image.after) || sameContent(state.content, image.before);
}

/** What stands in lines we inserted and was not written by us. */
function foreignContents({ looks }: Inverse, now: Now): readonly CellAddress[] {
  const own = new Map(looks.inserted.map((cell) => [placeKey(cell), cell.content]));
  return now.inInserted.filter((found) => {
    const written = own.get(placeKey(found));
    return !written || !sameContent(written, found.content);
  });
}

/** Merging again would swallow what a person has typed into a cell it covers: such a merge stays undone. */
function canMerge(area: CellRange, { moves }: Inverse, now: Now, emptied: ReadonlySet<number>): boolean {
  const lineEdits = moves.filter(isLineEdit);
  return cellsOf(area)
    .slice(1)
    .every((at) => {
      const { content } = stateNow(now, placeBefore(at, lineEdits));
      return sameContent(content, GONE.content) || emptied.has(placeKey(at));
    });
}
