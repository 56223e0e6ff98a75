import { a1, type CellAddress } from '../../../grid/address';
import { type CellContent, sameContent } from '../../../grid/edit';
import { atPlace, newCell, withContent, withStyle } from './cell-element';
import type { FormulaMover } from '../formulas/move-formulas';
import type { SharedFormulas } from '../formulas/shared-formulas';
import type { CellChange } from './change-draft';
import type { ColumnPlaces } from './column-places';
import type { RowChange } from './sheet-changes';
import type { SheetIndex } from './sheet-index';
import { type CellSpan, cellSpans, requireOrder } from './sheet-text';
import { childSpan, rootSpan } from '../package/xml-outline';

/** A cell that was written: its elements before and after, at its place after the write; 「」 stands for no element. */
export interface CellWrite extends CellAddress {
  readonly before: string;
  readonly after: string;
}

/** What the cells of a sheet are rewritten with. */
export interface CellRewriting {
  readonly prefix: string;
  readonly index: SheetIndex;
  readonly mover: FormulaMover | undefined;
  readonly shared: SharedFormulas;
  /** Groups of shared formulas whose first cell is overwritten. */
  readonly parted: ReadonlySet<string>;
  readonly columns: ColumnPlaces;
  /** Whether rows or columns are deleted: formulas may then lose references that no insertion brings back. */
  readonly isLossy: boolean;
  /** Rows the edits insert: undo takes them away whole. */
  readonly inserted: ReadonlySet<number>;
  /** Collects what is written. */
  readonly writes: CellWrite[];
  /** Collects the cells of deleted columns, at their places before. */
  readonly deletedCells: DeletedCell[];
}

/** A cell of a deleted column, its shared formula written out. */
export interface DeletedCell extends CellAddress {
  readonly xml: string;
}

/** A row of the file whose cells are rewritten. */
export interface OldCells {
  /** The whole `row` element. */
  readonly xml: string;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly oldRow: number;
  /** Its number after the write. */
  readonly row: number;
  readonly cells: RowChange['cells'];
}

/** What stands between the tags of a row, and the columns of the cells that were not there before. */
export interface CellsWritten {
  readonly inner: string;
  readonly added: readonly number[];
}

const EMPTY: CellContent = { value: null };

/** The cells of a row as the changes leave them, new ones in their places among the old. */
export function rewriteCells(rewriting: CellRewriting, old: OldCells): CellsWritten {
  const { xml, row, oldRow } = old;
  const cells = withModelLooks(rewriting, old);
  const waiting = [...cells.keys()].sort((a, b) => a - b);
  const added: number[] = [];
  const pieces: string[] = [];
  let copied = old.innerStart;
  let next = 0;
  let previous = -1;
  const addCells = (limit: number) => {
    for (let col = waiting[next]; col !== undefined && col < limit; col = waiting[++next]) {
      const cell = cellAfter('', { row, col }, cells.get(col) ?? {}, rewriting, oldRow);
      const after = placed(cell, { row, col }, col === previous + 1);
      if (after === '') continue;
      if (!rewriting.columns.isInserted(col)) rewriting.writes.push({ row, col, before: '', after });
      pieces.push(after);
      added.push(col);
      previous = col;
    }
  };
  const written = cellSpans(xml, rewriting.prefix);
  requireOrder(written.map(({ col }) => col));
  for (const cell of written) {
    const col = rewriting.columns.placeOf(cell.col);
    pieces.push(xml.slice(copied, cell.start));
    copied = cell.end;
    if (col === undefined) {
      rewriting.deletedCells.push(
        takenCell(rewriting, { row: oldRow, col: cell.col }, xml.slice(cell.start, cell.end)),
      );
      continue;
    }
    addCells(col);
    const isChanged = col === waiting[next];
    if (isChanged) next += 1;
    const change = isChanged ? cells.get(col) : undefined;
    const after = rewriteCell(rewriting, { cell, col, old, change });
    pieces.push(placed(after, { row, col }, col === previous + 1));
    if (after !== '') previous = col;
  }
  addCells(Infinity);
  return { inner: pieces.join('') + xml.slice(copied, Math.max(copied, old.innerEnd)), added };
}

/** An inserted column looks like the one before it, cell by cell. */
function withModelLooks({ columns, index }: CellRewriting, { oldRow, cells }: OldCells): RowChange['cells'] {
  if (columns.models.length === 0) return cells;
  const looks = columns.models.flatMap(({ col, model }) => {
    const style = index.cellsOf(oldRow).get(model)?.style;
    return style === undefined ? [] : [[col, { style, ...cells.get(col) }] as const];
  });
  return new Map([...cells, ...looks]);
}

/** A cell that goes; its formula is shown to the mover, for cells that stay may share it. */
export function takenCell({ mover, shared }: CellRewriting, at: CellAddress, cell: string): DeletedCell {
  if (!cell.includes('<', 1)) return { ...at, xml: cell };
  const span = childSpan(cell, rootSpan(cell), 'f');
  if (span) mover?.(at, cell.slice(span.start, span.end));
  return { ...at, xml: shared.expanded(at, cell) };
}

/** The cells of a row that is not in the file. */
export function newCells(rewriting: CellRewriting, row: number, { cells, model }: RowChange): readonly CellWrite[] {
  const looks = model === undefined ? [] : [...rewriting.index.cellsOf(model).values()];
  const wanted = new Map<number, CellChange>(looks.map(({ col, style }) => [col, { style }]));
  for (const [col, change] of cells) wanted.set(col, { ...wanted.get(col), ...change });
  const writes = Array.from(wanted, ([col, change]) => {
    const cell = cellAfter('', { row, col }, change, rewriting, model ?? -1);
    return { row, col, before: '', after: placed(cell, { row, col }, false) };
  });
  return writes.filter(({ after }) => after !== '').sort((a, b) => a.col - b.col);
}

interface OldCell {
  readonly cell: CellSpan;
  /** Its column after the write. */
  readonly col: number;
  readonly old: OldCells;
  readonly change: CellChange | undefined;
}

function rewriteCell(rewriting: CellRewriting, { cell, col, old, change }: OldCell): string {
  const { shared, parted } = rewriting;
  const xml = old.xml.slice(cell.start, cell.end);
  const oldPlace = { row: old.oldRow, col: cell.col };
  const alone = parted.size > 0 ? shared.expanded(oldPlace, xml, parted) : xml;
  const moved = movedFormula(rewriting, oldPlace, alone);
  const at = { row: old.row, col };
  const after = change ? cellAfter(moved, at, change, rewriting, old.oldRow) : moved;
  if (after !== xml && (change || rewriting.isLossy))
    rewriting.writes.push({ ...at, before: shared.expanded(oldPlace, xml), after });
  return after;
}

/** Formulas must be shown to the mover cell after cell, also where they are overwritten. */
function movedFormula({ mover }: CellRewriting, at: CellAddress, cell: string): string {
  if (!mover || !cell.includes('<', 1)) return cell;
  const span = childSpan(cell, rootSpan(cell), 'f');
  const moved = span && mover(at, cell.slice(span.start, span.end));
  return span && moved !== undefined ? cell.slice(0, span.start) + moved + cell.slice(span.end) : cell;
}

/** The element of a cell after its change; `lookRow` is the row of the file that says how an unwritten cell looks. */
function cellAfter(
  cell: string,
  at: CellAddress,
  change: CellChange,
  { prefix, index, columns }: CellRewriting,
  lookRow: number,
): string {
  const { content, style, xml } = change;
  if (xml !== undefined) return xml;
  if (cell !== '') {
    const filled = content ? withContent(cell, content, prefix) : cell;
    return style === undefined ? filled : withStyle(filled, style);
  }
  const plain = index.plainStyleAt(lookRow, columns.lookOf(at.col));
  const look = style ?? plain;
  return isBlank(content) && look === plain ? '' : newCell(at, content ?? EMPTY, look, prefix);
}

function isBlank(content: CellContent | undefined): boolean {
  return !content || sameContent(content, EMPTY);
}

const REF = /\sr\s*=\s*["']([^"']*)["']/;

/** The element with its right place; one that follows the cell before may go without. */
function placed(cell: string, at: CellAddress, isNext: boolean): string {
  if (cell === '') return '';
  const ref = REF.exec(cell.slice(0, cell.indexOf('>')))?.[1];
  const isRight = ref === undefined ? isNext : ref === a1(at);
  return isRight ? cell : atPlace(cell, at);
}
