import { formulaMover } from '../formulas/move-formulas';
import { type SharedFormulas, sharedFormulas } from '../formulas/shared-formulas';
import { type ColumnPlaces, columnPlaces } from './column-places';
import { type CellRewriting, type CellWrite, type DeletedCell, newCells, rewriteCells, takenCell } from './sheet-cells';
import type { RowChange, SheetChanges } from './sheet-changes';
import type { SheetIndex } from './sheet-index';
import { cellSpans, type RowSpan, type SheetText, tagEnd } from './sheet-text';
import { attributesOf, withAttributes } from '../package/xml-outline';

/** The rows as the changes leave them. */
export interface RowsWritten {
  readonly data: string;
  readonly cells: readonly CellWrite[];
  readonly tags: readonly RowWrite[];
  /** Rows that are gone, at their places before. */
  readonly deleted: readonly DeletedRow[];
  readonly deletedCells: readonly DeletedCell[];
}

/** The start tag of a row before and after, at its place after the write; 「」 stands for no row. */
export interface RowWrite {
  readonly row: number;
  readonly before: string;
  readonly after: string;
}

/** A row of the file, its shared formulas written out. */
export interface DeletedRow {
  readonly row: number;
  readonly xml: string;
}

const NO_CELLS: RowChange['cells'] = new Map();

/** Goes through the rows once and rewrites what changes; everything else stays letter by letter. */
export function rewriteRows(sheet: SheetText, index: SheetIndex, changes: SheetChanges, name: string): RowsWritten {
  const move = changes.move?.axis === 'rows' ? changes.move : undefined;
  const rewriting = openRewriting(sheet, index, changes, name);
  const deleted: DeletedRow[] = [];
  const waiting = [...changes.rows.keys()].sort((a, b) => a - b);
  const pieces: string[] = [];
  let copied = 0;
  let next = 0;
  let previous = -1;
  const addRows = (limit: number) => {
    for (let row = waiting[next]; row !== undefined && row < limit; row = waiting[++next]) {
      const xml = newRow(rewriting, row, changes.rows.get(row) ?? { cells: NO_CELLS });
      pieces.push(xml);
      if (xml !== '') previous = row;
    }
  };
  for (const span of index.rows) {
    const row = move ? move.lineOf(span.row) : span.row;
    const xml = sheet.data.slice(span.start, span.end);
    pieces.push(sheet.data.slice(copied, span.start));
    copied = span.end;
    if (row === undefined) deleted.push({ row: span.row, xml: takenRow(rewriting, span.row, xml) });
    else {
      addRows(row);
      const isChanged = row === waiting[next];
      if (isChanged) next += 1;
      const change = isChanged ? changes.rows.get(row) : undefined;
      pieces.push(rewriteRow(rewriting, { span, xml, row, isNext: row === previous + 1, change }));
      previous = row;
    }
  }
  addRows(Infinity);
  pieces.push(sheet.data.slice(copied));
  return {
    data: pieces.join(''),
    cells: rewriting.writes,
    tags: rewriting.tags,
    deleted,
    deletedCells: rewriting.deletedCells,
  };
}

function openRewriting(sheet: SheetText, index: SheetIndex, changes: SheetChanges, name: string): Rewriting {
  const shared = sharedFormulas(sheet, index.rows);
  const columns = columnPlaces(changes);
  return {
    prefix: sheet.prefix,
    index,
    shared,
    mover: changes.move && formulaMover(name, changes.move),
    parted: partedGroups(index, changes, columns, shared),
    columns,
    isLossy: changes.areas.some(({ kind }) => kind === 'delete-rows' || kind === 'delete-columns'),
    inserted: changes.inserted,
    writes: [],
    deletedCells: [],
    tags: [],
  };
}

/** Groups of shared formulas whose first cell, which alone writes the formula out, is overwritten. */
function partedGroups(
  index: SheetIndex,
  { move, rows }: SheetChanges,
  columns: ColumnPlaces,
  shared: SharedFormulas,
): ReadonlySet<string> {
  if (shared.isEmpty) return new Set();
  const groups = index.rows.flatMap((span) => {
    const row = move?.axis === 'rows' ? move.lineOf(span.row) : span.row;
    const cells = row === undefined ? undefined : rows.get(row)?.cells;
    const overwritten = [...(cells ?? [])].filter(([, { content, xml }]) => content !== undefined || xml !== undefined);
    return overwritten.flatMap(([place]) => {
      const col = columns.sourceOf(place);
      const cell = col === undefined ? undefined : index.cellsOf(span.row).get(col);
      return shared.groupOfMaster(cell?.xml ?? '') ?? [];
    });
  });
  return new Set(groups);
}

interface Rewriting extends CellRewriting {
  readonly tags: RowWrite[];
}

interface OldRow {
  readonly span: RowSpan;
  readonly xml: string;
  /** Its number after the write. */
  readonly row: number;
  /** Whether it follows the row before without a gap. */
  readonly isNext: boolean;
  readonly change: RowChange | undefined;
}

function rewriteRow(rewriting: Rewriting, old: OldRow): string {
  const { span, xml, row, isNext, change } = old;
  const tag = numbered(xml.slice(0, span.innerStart - span.start), row, isNext);
  const isMoved = row !== span.row;
  const isRewritten = change !== undefined || isMoved || rewriting.columns.isMoving;
  if (isRewritten || hasFormulasToRewrite(rewriting, xml)) return rewriteInside(rewriting, old, tag);
  return tag + xml.slice(span.innerStart - span.start);
}

function rewriteInside(rewriting: Rewriting, { span, xml, row, isNext, change }: OldRow, tag: string): string {
  const place = { innerStart: span.innerStart - span.start, innerEnd: span.innerEnd - span.start, oldRow: span.row };
  const { inner, added } = rewriteCells(rewriting, { xml, row, ...place, cells: change?.cells ?? NO_CELLS });
  if (change?.tag === '' && inner.trim() === '') return '';
  const former = change?.tag ? numbered(change.tag, row, isNext) : tag;
  const spanned = withSpans(withMovedSpans(former, rewriting.columns), added);
  const open = inner === '' ? spanned : spanned.replace(/(?<!\s)\s*\/>$/, '>');
  if (open !== tag) rewriting.tags.push({ row, before: tag, after: open });
  return open.endsWith('/>') ? open : `${open}${inner}</${rewriting.prefix}row>`;
}

/** A row that says where it stands goes on saying so; one that does not must follow the row before. */
function numbered(tag: string, row: number, isNext: boolean): string {
  const r = ROW_REF.exec(tag)?.[1];
  const isRight = r === undefined ? isNext : Number(r) === row + 1;
  return isRight ? tag : withAttributes(tag, { r: String(row + 1) });
}

const ROW_REF = /\sr\s*=\s*["'](\d+)["']/;

function hasFormulasToRewrite({ mover, parted, prefix }: Rewriting, row: string): boolean {
  if (mover && row.includes(`<${prefix}f`)) return true;
  return parted.size > 0 && row.includes('shared');
}

const SPANS = /^\s*(\d+):(\d+)\s*$/;

/** The columns a row says it spans, when they have moved; a row says nothing of them where both its ends are gone. */
function withMovedSpans(tag: string, columns: ColumnPlaces): string {
  const { spans } = columns.isMoving ? attributesOf(tag) : {};
  if (spans === undefined) return tag;
  const [first, last] = (SPANS.exec(spans) ?? []).slice(1).map((col) => columns.placeOf(Number(col) - 1));
  const isKnown = first !== undefined && last !== undefined;
  const moved = isKnown ? `${first + 1}:${last + 1}` : undefined;
  return moved === spans ? tag : withAttributes(tag, { spans: moved });
}

/** The columns a row says it spans are a promise to the reader. */
function withSpans(tag: string, added: readonly number[]): string {
  const { spans } = attributesOf(tag);
  if (spans === undefined || added.length === 0) return tag;
  const [, first, last] = SPANS.exec(spans) ?? [];
  if (first === undefined || last === undefined) return withAttributes(tag, { spans: undefined });
  const cols = added.map((col) => col + 1);
  return withAttributes(tag, {
    spans: `${Math.min(Number(first), ...cols)}:${Math.max(Number(last), ...cols)}`,
  });
}

/** A row that goes; its formulas are shown to the mover, for cells that stay may share them. */
function takenRow(rewriting: Rewriting, row: number, xml: string): string {
  const { prefix } = rewriting;
  if (!xml.includes(`<${prefix}f`)) return xml;
  const pieces: string[] = [];
  let copied = 0;
  for (const { col, start, end } of cellSpans(xml, prefix)) {
    pieces.push(xml.slice(copied, start), takenCell(rewriting, { row, col }, xml.slice(start, end)).xml);
    copied = end;
  }
  return pieces.join('') + xml.slice(copied);
}

/** A row that is not in the file, 「」 where there is nothing to say of it. */
function newRow(rewriting: Rewriting, row: number, change: RowChange): string {
  const { prefix, index, inserted, writes, tags } = rewriting;
  if (change.xml !== undefined) {
    const end = tagEnd(change.xml, 0);
    return numbered(change.xml.slice(0, end), row, false) + change.xml.slice(end);
  }
  const model = change.model === undefined ? undefined : index.rowXml(change.model);
  const tag = model === undefined ? `<${prefix}row>` : model.slice(0, tagEnd(model, 0));
  // A new row is in sight, whatever its model is.
  const fresh = withAttributes(tag, { r: String(row + 1), spans: undefined, hidden: undefined, collapsed: undefined });
  const cells = newCells(rewriting, row, change);
  const isPlain = Object.keys(attributesOf(fresh)).length === 1;
  if (cells.length === 0 && isPlain) return '';
  const open = fresh.replace(/(?<!\s)\s*\/?>$/, cells.length === 0 ? '/>' : '>');
  if (!inserted.has(row)) {
    writes.push(...cells);
    tags.push({ row, before: '', after: open });
  }
  return cells.length === 0 ? open : `${open}${cells.map(({ after }) => after).join('')}</${prefix}row>`;
}
