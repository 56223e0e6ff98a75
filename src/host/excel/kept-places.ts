import { type CellRange, MAX_COLS, MAX_ROWS, rangesOverlap } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { isPlaceName } from '../defined-names';
import { isLineEdit } from '../line-edits';
import { type PlaceName, placesOn, planPlaces } from '../places';
import { placeBefore } from './line-map';
import { touchedBy } from './touched';
import { type WriteBatch, bytesOf } from './write-batch';

/** Areas remembered under a key. */
export type PlaceEdit = Extract<Edit, { readonly kind: 'set-place' }>;

/** A name of the workbook as asked for here. */
export interface AskedName extends PlaceName {
  readonly visible: boolean;
}

/** Asks for the names under which places are kept; given after the next sync. */
export function askPlaceNames(context: Excel.RequestContext): () => readonly AskedName[] {
  const { names } = context.workbook;
  names.load('items/name,items/formula,items/visible');
  return () =>
    names.items
      .filter(({ name }) => isPlaceName(name))
      .map(({ name, formula, visible }) => ({ name, formula: String(formula), visible }));
}

/** Whether edits set places, or take away cells that places may be kept for. */
export function movesPlaces(edits: readonly Edit[]): boolean {
  return edits.some(({ kind }) => kind === 'set-place' || kind === 'delete-rows' || kind === 'delete-columns');
}

/** What puts back the places that edits set, or of which they delete cells: what was kept before, on the sheet as it was. */
export function formerPlaces(edits: readonly Edit[], sheet: string, names: readonly PlaceName[]): readonly PlaceEdit[] {
  const known = placesOn(names, sheet);
  const set = edits.flatMap((edit) => (edit.kind === 'set-place' ? [edit.key] : []));
  const gone = deletedBands(edits);
  const cut = [...known].filter(([, areas]) => areas.some((area) => gone.some((band) => rangesOverlap(band, area))));
  const keys = new Set([...set, ...cut.map(([key]) => key)]);
  return [...keys].map((key) => ({ kind: 'set-place', key, areas: known.get(key) ?? [] }));
}

function deletedBands(edits: readonly Edit[]): readonly CellRange[] {
  const { deletedRows, deletedColumns } = touchedBy(edits.filter(isLineEdit));
  return [
    ...deletedRows.map(({ first, count }) => ({ top: first, bottom: first + count - 1, left: 0, right: MAX_COLS - 1 })),
    ...deletedColumns.map(({ first, count }) => ({
      top: 0,
      bottom: MAX_ROWS - 1,
      left: first,
      right: first + count - 1,
    })),
  ];
}

/** Places at their cells among lines that stay as they are now, `lineEdits` being what would take those back. */
export function placesNow(
  places: readonly PlaceEdit[],
  lineEdits: Parameters<typeof placeBefore>[1],
): readonly PlaceEdit[] {
  return places.map((place) => ({
    ...place,
    areas: place.areas.flatMap(({ top, left, bottom, right }) => {
      const first = placeBefore({ row: top, col: left }, lineEdits);
      const last = placeBefore({ row: bottom, col: right }, lineEdits);
      return first && last ? [{ top: first.row, left: first.col, bottom: last.row, right: last.col }] : [];
    }),
  }));
}

/** What adding or changing a name takes in a request besides its formula. */
const NAME_BYTES = 1500;

/**
 * Queues that names keep the places the edits set, once the edits have been queued; `names` are those before them.
 * One that is seen, which only a write that broke off leaves behind, is hidden too.
 */
export async function queuePlaces(
  batch: WriteBatch,
  edits: readonly Edit[],
  sheet: string,
  names: readonly AskedName[],
): Promise<void> {
  if (!edits.some(({ kind }) => kind === 'set-place')) return;
  const workbookNames = batch.context.workbook.names;
  const { added, changed, removed } = planPlaces(edits, sheet, names);
  for (const name of removed) {
    await batch.room(NAME_BYTES);
    workbookNames.getItemOrNullObject(name).delete();
  }
  for (const { name, formula } of changed) {
    await batch.room(NAME_BYTES + bytesOf(formula));
    workbookNames.getItem(name).formula = formula;
  }
  for (const { name, formula } of added) {
    await batch.room(NAME_BYTES + bytesOf(formula));
    workbookNames.add(name, formula).visible = false;
  }
  const gone = new Set(removed);
  const seen = names.filter(({ name, formula, visible }) => visible && !gone.has(name) && !formula.includes('#REF!'));
  for (const { name } of seen) {
    await batch.room(NAME_BYTES);
    workbookNames.getItem(name).visible = false;
  }
}
