import { formulaMover } from './move-formulas';
import { type SharedFormulas, sharedFormulas } from './shared-formulas';
import { type CellRewriting, type CellWrite, newCells, rewriteCells } from './sheet-cells';
import type { RowChange, SheetChanges } from './sheet-changes';
import type { SheetIndex } from './sheet-index';
import { cellSpans, type RowSpan, type SheetText, tagEnd } from './sheet-text';
import { attributesOf, childSpan, rootSpan, withAttributes } from './xml-outline';

/** The rows as the changes leave them. */
export interface RowsWritten {
  readonly data: string;
  readonly cells: readonly CellWrite[];
  /** Rows that are gone, at their places before. */
  readonly deleted: readonly DeletedRow[];
}

/** A row of the file, its shared formulas written out. */
export interface DeletedRow {
  readonly row: number;
  readonly xml: string;
}

const NO_CELLS: RowChange['cells'] = new Map();

/** Goes through the rows once and rewrites what changes; everything else stays letter by letter. */
export function rewriteRows(sheet: SheetText, index: SheetIndex, changes: SheetChanges, name: string): RowsWritten {
  const { move } = changes;
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
    const row = move ? move.rowOf(span.row) : span.row;
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
  return { data: pieces.join(''), cells: rewriting.writes, deleted };
}

function openRewriting(sheet: SheetText, index: SheetIndex, changes: SheetChanges, name: string): CellRewriting {
  const shared = sharedFormulas(sheet, index.rows);
  return {
    prefix: sheet.prefix,
    index,
    shared,
    mover: changes.move && formulaMover(name, changes.move),
    parted: partedGroups(index, changes, shared),
    writes: [],
  };
}

/** Groups of shared formulas whose first cell, which alone writes the formula out, is overwritten. */
function partedGroups(index: SheetIndex, changes: SheetChanges, shared: SharedFormulas): ReadonlySet<string> {
  const groups = new Set<string>();
  if (shared.isEmpty) return groups;
  for (const span of index.rows) {
    const row = changes.move ? changes.move.rowOf(span.row) : span.row;
    const change = row === undefined ? undefined : changes.rows.get(row);
    for (const [col, { content, xml }] of change?.cells ?? []) {
      const isOverwritten = content !== undefined || xml !== undefined;
      const group = isOverwritten && shared.groupOfMaster(index.cellsOf(span.row).get(col)?.xml ?? '');
      if (group) groups.add(group);
    }
  }
  return groups;
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

function rewriteRow(rewriting: CellRewriting, { span, xml, row, isNext, change }: OldRow): string {
  const tag = xml.slice(0, span.innerStart - span.start);
  const isNumbered = ROW_REF.test(tag);
  const needsNumber = isNumbered ? row !== span.row : !isNext;
  const isUntouched = !change && row === span.row && !hasFormulasToRewrite(rewriting, xml);
  if (isUntouched && !needsNumber) return xml;
  const open = needsNumber ? withAttributes(tag, { r: String(row + 1) }) : tag;
  if (isUntouched) return open + xml.slice(tag.length);
  const innerEnd = span.innerEnd - span.start;
  const old = { xml, innerStart: tag.length, innerEnd, oldRow: span.row, row, cells: change?.cells ?? NO_CELLS };
  const { inner, added } = rewriteCells(rewriting, old);
  const spanned = withSpans(open, added);
  if (innerEnd < xml.length) return spanned + inner + xml.slice(innerEnd);
  return inner === '' ? spanned : closedRow(spanned, inner, rewriting.prefix);
}

const ROW_REF = /\sr\s*=/;

function closedRow(tag: string, inner: string, prefix: string): string {
  return inner === '' ? tag.replace(/\s*\/?>$/, '/>') : `${tag.replace(/\s*\/?>$/, '>')}${inner}</${prefix}row>`;
}

function hasFormulasToRewrite({ mover, parted, prefix }: CellRewriting, row: string): boolean {
  if (mover && row.includes(`<${prefix}f`)) return true;
  return parted.size > 0 && row.includes('shared');
}

/** The columns a row says it spans are a promise to the reader. */
function withSpans(tag: string, added: readonly number[]): string {
  const { spans } = attributesOf(tag);
  if (spans === undefined || added.length === 0) return tag;
  const [, first, last] = /^\s*(\d+):(\d+)\s*$/.exec(spans) ?? [];
  if (first === undefined || last === undefined) return withAttributes(tag, { spans: undefined });
  const cols = added.map((col) => col + 1);
  return withAttributes(tag, {
    spans: `${Math.min(Number(first), ...cols)}:${Math.max(Number(last), ...cols)}`,
  });
}

/** A row that goes; its formulas are shown to the mover, for cells that stay may share them. */
function takenRow({ mover, shared, prefix }: CellRewriting, row: number, xml: string): string {
  if (!xml.includes(`<${prefix}f`)) return xml;
  const pieces: string[] = [];
  let copied = 0;
  for (const { col, start, end } of cellSpans(xml, prefix)) {
    const cell = xml.slice(start, end);
    const span = childSpan(cell, rootSpan(cell), 'f');
    if (span) mover?.({ row, col }, cell.slice(span.start, span.end));
    pieces.push(xml.slice(copied, start), shared.expanded({ row, col }, cell));
    copied = end;
  }
  return pieces.join('') + xml.slice(copied);
}

/** A row that is not in the file, 「」 where there is nothing to say of it. */
function newRow(rewriting: CellRewriting, row: number, change: RowChange): string {
  const r = String(row + 1);
  if (change.xml !== undefined) {
    const end = tagEnd(change.xml, 0);
    return withAttributes(change.xml.slice(0, end), { r }) + change.xml.slice(end);
  }
  const model = change.model === undefined ? undefined : rewriting.index.rowXml(change.model);
  const tag = model === undefined ? `<${rewriting.prefix}row>` : model.slice(0, tagEnd(model, 0));
  // A new row is in sight, whatever its model is.
  const open = withAttributes(tag, { r, spans: undefined, hidden: undefined, collapsed: undefined });
  const inner = newCells(rewriting, row, change);
  const isPlain = Object.keys(attributesOf(open)).length === 1;
  return inner === '' && isPlain ? '' : closedRow(open, inner, rewriting.prefix);
}
