import { type CellAddress, MAX_CELL_CHARS, MAX_COLS, MAX_ROWS } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import { type CellContent, contentOf, type Edit, sameContent } from '../grid/edit';
import { cellAt, type Grid } from '../grid/grid';
import type { ApplyOptions, Refusal, RefusalReason } from './host';
import { axisOf, isLineEdit } from './line-edits';

/** Edits that have been held against a sheet, before anything is written. */
export interface PlannedWrite {
  /** The edits to perform, in order. */
  readonly edits: readonly Edit[];
  readonly refused: readonly Refusal[];
  /** The sheet as the edits leave it. */
  readonly after: Grid;
}

/**
 * Sorts out the edits a sheet cannot take: cells that no longer hold what the plan saw, tables that are gone, mixed fonts,
 * places outside.
 */
export function planWrite(grid: Grid, edits: readonly Edit[], options: ApplyOptions): PlannedWrite {
  // Says no to batches that move rows and columns.
  axisOf(edits);
  const accepted: Edit[] = [];
  const refused: Refusal[] = [];
  let draft = grid;
  let waiting: Edit[] = [];
  let contents = new Map<string, CellContent>();
  const flush = () => {
    if (waiting.length > 0) draft = applyEdits(draft, waiting);
    waiting = [];
    contents = new Map();
  };
  for (const [index, edit] of edits.entries()) {
    const reason = refusalOf(edit, draft, contents, options);
    if (reason) {
      refused.push({ index, reason });
      continue;
    }
    accepted.push(edit);
    waiting.push(edit);
    if (edit.kind === 'set-value') contents.set(keyOf(edit.at), { value: edit.value });
    if (edit.kind === 'set-formula') contents.set(keyOf(edit.at), { formula: edit.formula });
    // These move or clear cells, so that what follows must be held against the sheet they leave.
    if (edit.kind === 'merge' || isLineEdit(edit)) flush();
  }
  flush();
  return { edits: accepted, refused, after: draft };
}

type ContentEdit = Extract<Edit, { readonly at: CellAddress }>;

function refusalOf(
  edit: Edit,
  draft: Grid,
  contents: ReadonlyMap<string, CellContent>,
  options: ApplyOptions,
): RefusalReason | undefined {
  if (edit.kind === 'resize-table') {
    return draft.tables.some(({ name }) => name === edit.name) ? undefined : 'changed-since';
  }
  if (edit.kind !== 'set-value' && edit.kind !== 'set-formula') return undefined;
  if (isOutside(edit)) return 'outside';
  const written = contents.get(keyOf(edit.at));
  const cell = cellAt(draft, edit.at);
  if (!sameContent(written ?? contentOf(cell), edit.was)) return 'changed-since';
  return !written && cell?.mixedFonts && !options.flattenMixedFonts ? 'mixed-fonts' : undefined;
}

function isOutside(edit: ContentEdit): boolean {
  const { row, col } = edit.at;
  const content = edit.kind === 'set-value' ? edit.value : edit.formula;
  const isTooLong = typeof content === 'string' && content.length > MAX_CELL_CHARS;
  return row < 0 || row >= MAX_ROWS || col < 0 || col >= MAX_COLS || isTooLong;
}

function keyOf({ row, col }: CellAddress): string {
  return `${row},${col}`;
}
