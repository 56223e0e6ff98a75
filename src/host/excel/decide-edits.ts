import type { CellAddress } from '../../grid/address';
import { type CellContent, type Edit, sameContent } from '../../grid/edit';
import type { ApplyOptions, Refusal, RefusalReason } from '../host';
import { placeKey } from './cell-image';
import type { GridTable } from '../../grid/grid';
import type { AfterState, BeforeImage } from './inverse';
import { type LineEdit, axisOf, isLineEdit } from '../line-edits';
import { lineIdentity, oldPlaceOf, placeBefore } from './line-map';
import { canResize, movedTables } from './table-extents';
import { cellsOf, isInside } from './touched';

/** Which edits will be performed. */
export interface Decision {
  readonly accepted: readonly Edit[];
  /** For each accepted edit that sets a cell, the number format the cell has by then. */
  readonly numberFormats: readonly string[];
  readonly refused: readonly Refusal[];
  /** What a cell is to hold in the end, at its place after the edits. */
  readonly after: (at: CellAddress) => AfterState;
}

/** The part of a before-image that decides. */
type Before = Pick<BeforeImage, 'cells' | 'tables'>;

const EMPTY: CellContent = { value: null };

/**
 * Follows the edits on the before-image: an edit whose cell holds something else than it expects is refused, and so is
 * one of a table that has gone or lies elsewhere.
 */
export function decideEdits(edits: readonly Edit[], before: Before, options: ApplyOptions): Decision {
  const sheet = openSimulation(before);
  const accepted: Edit[] = [];
  const numberFormats: string[] = [];
  const refused: Refusal[] = [];
  edits.forEach((edit, index) => {
    const reason = refusalOf(edit, sheet, options);
    if (reason) refused.push({ index, reason });
    else {
      numberFormats.push('at' in edit ? sheet.formatAt(edit.at) : 'General');
      accepted.push(edit);
      sheet.follow(edit);
    }
  });
  const after = (at: CellAddress) => ({ content: sheet.contentAt(at), numberFormat: sheet.formatAt(at) });
  return { accepted, numberFormats, refused, after };
}

function refusalOf(edit: Edit, sheet: Simulation, options: ApplyOptions): RefusalReason | undefined {
  if (!isInside(edit)) return 'outside';
  if (edit.kind === 'resize-table' && !canResize(sheet.tables(), edit)) return 'changed-since';
  if (!('at' in edit)) return undefined;
  if (!sameContent(sheet.contentAt(edit.at), edit.was)) return 'changed-since';
  return sheet.isMixedAt(edit.at) && !options.flattenMixedFonts ? 'mixed-fonts' : undefined;
}

/** The touched cells as the edits so far leave them. */
interface Simulation {
  contentAt(at: CellAddress): CellContent;
  formatAt(at: CellAddress): string;
  isMixedAt(at: CellAddress): boolean;
  tables(): readonly GridTable[];
  follow(edit: Edit): void;
}

function openSimulation(before: Before): Simulation {
  let tables = before.tables;
  const lineEdits: LineEdit[] = [];
  const contents = new Map<string, CellContent>();
  const formats = new Map<string, string>();
  const idOf = ({ row, col }: CellAddress) =>
    axisOf(lineEdits) === 'columns'
      ? `${row},${lineIdentity(col, lineEdits)}`
      : `${lineIdentity(row, lineEdits)},${col}`;
  const oldState = (at: CellAddress, placeOf: typeof placeBefore) => {
    const old = placeOf(at, lineEdits);
    return old && before.cells.get(placeKey(old));
  };
  const formatAt = (at: CellAddress) => formats.get(idOf(at)) ?? oldState(at, oldPlaceOf)?.numberFormat ?? 'General';
  const set = (at: CellAddress, content: CellContent, numberFormat: string | undefined) => {
    contents.set(idOf(at), content);
    if (numberFormat !== undefined) formats.set(idOf(at), numberFormat);
  };
  return {
    contentAt: (at) => contents.get(idOf(at)) ?? oldState(at, placeBefore)?.content ?? EMPTY,
    formatAt,
    tables: () => tables,
    isMixedAt: (at) => !contents.has(idOf(at)) && oldState(at, placeBefore)?.isMixed === true,
    follow(edit) {
      if (edit.kind === 'set-value') set(edit.at, { value: edit.value }, edit.numberFormat);
      else if (edit.kind === 'set-formula') set(edit.at, { formula: edit.formula }, edit.numberFormat);
      else if (edit.kind === 'merge') {
        for (const at of cellsOf(edit.area).slice(1)) contents.set(idOf(at), EMPTY);
      } else if (edit.kind === 'copy-look') {
        for (const at of cellsOf(edit.to)) formats.set(idOf(at), formatAt(sourceOf(at, edit)));
      } else if (isLineEdit(edit)) lineEdits.push(edit);
      if (!('at' in edit)) tables = movedTables(tables, [edit]);
    },
  };
}

/** The cell whose look a cell takes on: what is copied is repeated over a larger area. */
function sourceOf({ row, col }: CellAddress, { from, to }: Extract<Edit, { readonly kind: 'copy-look' }>): CellAddress {
  const [rows, cols] = [from.bottom - from.top + 1, from.right - from.left + 1];
  return { row: from.top + ((row - to.top) % rows), col: from.left + ((col - to.left) % cols) };
}
