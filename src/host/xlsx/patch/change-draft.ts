import type { CellContent, Edit } from '../../../grid/edit';
import type { CellValue } from '../../../grid/grid';
import { type Axis, type LineEdit, type LineStep, lineCount } from '../../line-edits';
import { type LineIdentity, lineIdentity, placeOf } from './line-identity';
import type { SheetIndex } from './sheet-index';
import type { StylesEditor } from '../styles/styles-editor';

/** A content; of a formula perhaps what it gives as of now. */
export type FileContent = CellContent & { readonly shown?: CellValue };

/** What a cell is to become; what is absent stays as it is. */
export interface CellChange {
  readonly content?: FileContent;
  readonly style?: number;
  /** The element the cell once was, put back as it is; 「」 takes the cell away. */
  readonly xml?: string;
}

/** What the edits are held against. */
export interface ChangeContext {
  readonly sheet: string;
  readonly index: SheetIndex;
  readonly styles: StylesEditor;
  /**
   * Whether the edits take others back: formulas are then written for the sheet the edits leave, and not for the one
   * they find, and rows that come back have no look but their own.
   */
  readonly isUndo: boolean;
}

/** The changes so far, by what lines are and not where they stand. */
export interface Draft {
  readonly context: ChangeContext;
  /** The axis whose lines have identities; lines of the other stay where they are. */
  readonly axis: Axis;
  readonly lineEdits: LineEdit[];
  readonly steps: LineStep[];
  readonly rows: Map<LineIdentity, Map<LineIdentity, DraftCell>>;
  /** For each inserted line, the line before it at that time whose look it takes. */
  readonly models: Map<LineIdentity, LineIdentity | undefined>;
  readonly areas: Edit[];
  readonly widths: Map<LineIdentity, number>;
}

/** A change of a cell, not yet at its place. */
export interface DraftCell extends CellChange {
  /** How many line edits were done when the content was set. */
  readonly age?: number;
}

/** Nothing changed yet. */
export function openDraft(context: ChangeContext, axis: Axis): Draft {
  return {
    context,
    axis,
    lineEdits: [],
    steps: [],
    rows: new Map(),
    models: new Map(),
    areas: [],
    widths: new Map(),
  };
}

/** The row, or the column, that now stands at a number. */
export function identityOf({ axis, steps }: Draft, of: Axis, line: number): LineIdentity {
  return of === axis ? lineIdentity(line, steps) : line;
}

/** Where the row, or the column, stands now. */
export function placeNow({ axis, steps }: Draft, of: Axis, identity: LineIdentity): number | undefined {
  return of === axis ? placeOf(identity, steps, lineCount(of)) : identity;
}

/** Adds to what becomes of a cell. */
export function put(draft: Draft, row: LineIdentity, col: LineIdentity, change: DraftCell): void {
  let cells = draft.rows.get(row);
  if (!cells) draft.rows.set(row, (cells = new Map<number, DraftCell>()));
  cells.set(col, { ...cells.get(col), ...change });
}

/** Look of a cell as the changes so far leave it. */
export function styleAt(draft: Draft, row: LineIdentity, col: LineIdentity): number {
  const own = draft.rows.get(row)?.get(col)?.style;
  if (own !== undefined) return own;
  return draft.context.index.styleAt(fileLineOf(draft, row) ?? -1, fileLineOf(draft, col) ?? -1);
}

/** The line of the file a line looks like: itself, or the one an inserted line was modelled on. */
export function fileLineOf(draft: Draft, line: LineIdentity): number | undefined {
  let source: LineIdentity | undefined = line;
  while (source !== undefined && source < 0) source = draft.models.get(source);
  return source;
}

/** An inserted line looks like the one before it, as Excel has it; before the first there is none. */
export function insertLines(draft: Draft, before: number, count: number): void {
  const { axis } = draft;
  const model = before === 0 || draft.context.isUndo ? undefined : identityOf(draft, axis, before - 1);
  const looks = model === undefined ? [] : draftLooks(draft, model);
  for (let place = before; place < before + count; place++) {
    const line = identityOf(draft, axis, place);
    draft.models.set(line, model);
    for (const { across, style } of looks) {
      if (axis === 'rows') put(draft, line, across, { style });
      else put(draft, across, line, { style });
    }
  }
}

interface DraftLook {
  /** The line of the other axis. */
  readonly across: number;
  readonly style: number;
}

/** Looks that the edits so far have given the cells of a line. */
function draftLooks({ axis, rows }: Draft, line: LineIdentity): readonly DraftLook[] {
  const cells =
    axis === 'rows'
      ? Array.from(rows.get(line) ?? [])
      : Array.from(rows, ([row, ofRow]) => [row, ofRow.get(line)] as const);
  return cells.flatMap(([across, cell]) => (cell?.style === undefined ? [] : [{ across, style: cell.style }]));
}
