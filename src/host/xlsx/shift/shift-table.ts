import { a1Range, type CellRange, parseA1 } from '../../../grid/address';
import type { LineMove } from '../formulas/line-move';
import type { IndexSpan } from '../reading/index-span';
import type { XmlAttributes } from '../package/xml';
import type { PartDraft } from './part-draft';
import { shiftRelativeFormula } from './relative-formula';
import type { SheetScope } from './sheet-scope';
import { shiftPlaces } from './shift-surroundings';
import { shiftTableColumns } from './shift-table-columns';

const FORMULAS = new Set(['calculatedColumnFormula', 'totalsRowFormula']);

/**
 * Moves a table, its filter, its columns and its formulas. A table whose header is deleted goes on without one; the answer
 * is the name of a table that has lost all its rows of data, for with no more than a header Excel calls the file damaged,
 * or all its columns.
 */
export function shiftTable(draft: PartDraft, scope: SheetScope): string | undefined {
  const attributes = draft.attributes(draft.root);
  const area = parseA1(attributes['ref'] ?? '');
  if (!area) return undefined;
  const rows = rowsOf(area, attributes);
  shiftTableFormulas(draft, { ...area, top: rows.data.first, bottom: rows.data.last }, scope);
  if (!scope.isMoving) return undefined;
  const moved = scope.move.areaOf(area);
  if (!moved || !hasData(rows, scope.move)) return attributes['displayName'] ?? attributes['name'];
  const filtered =
    scope.move.axis === 'rows' ? shiftTableRows(draft, rows, scope) : { hasTotal: rows.total !== undefined };
  if (scope.move.axis === 'columns') shiftTableColumns(draft, { before: area, after: moved }, scope.move);
  draft.setAttributes(draft.root, { ref: a1Range(moved) });
  shiftFilter(draft, scope, filtered && { ...moved, bottom: moved.bottom - (filtered.hasTotal ? 1 : 0) });
  return undefined;
}

function hasData({ data }: TableRows, move: LineMove): boolean {
  return move.axis === 'columns' || move.spanOf(data) !== undefined;
}

/** Says what has become of header and totals; nothing is left to filter by without a header. */
function shiftTableRows(
  draft: PartDraft,
  rows: TableRows,
  scope: SheetScope,
): { readonly hasTotal: boolean } | undefined {
  const isHeaderLost = isDeleted(rows.header, scope);
  const isTotalLost = isDeleted(rows.total, scope);
  draft.setAttributes(draft.root, {
    ...(isHeaderLost && { headerRowCount: '0' }),
    ...(isTotalLost && { totalsRowCount: undefined, totalsRowShown: '0' }),
  });
  return isHeaderLost ? undefined : { hasTotal: rows.total !== undefined && !isTotalLost };
}

interface TableRows {
  readonly header: number | undefined;
  readonly data: IndexSpan;
  readonly total: number | undefined;
}

function rowsOf(area: CellRange, { headerRowCount, totalsRowCount }: XmlAttributes): TableRows {
  const header = headerRowCount === '0' ? undefined : area.top;
  const total = Number(totalsRowCount ?? 0) > 0 ? area.bottom : undefined;
  const data = { first: area.top + (header === undefined ? 0 : 1), last: area.bottom - (total === undefined ? 0 : 1) };
  return { header, data, total };
}

function isDeleted(row: number | undefined, { move }: SheetScope): boolean {
  return row !== undefined && move.lineOf(row) === undefined;
}

/** A filter covers the table without its row of totals, also what is inserted right above that; without a header there is none. */
function shiftFilter(draft: PartDraft, scope: SheetScope, area: CellRange | undefined): void {
  for (const child of draft.children(draft.root)) {
    if (child.name === 'sortState') shiftPlaces(draft, child, scope);
    if (child.name !== 'autoFilter') continue;
    shiftPlaces(draft, child, scope);
    if (area) draft.setAttributes(child, { ref: a1Range(area) });
    else draft.drop(child);
  }
}

function shiftTableFormulas(draft: PartDraft, data: CellRange, { sheet, move }: SheetScope): void {
  const columns = draft.children(draft.root).filter(({ name }) => name === 'tableColumns');
  for (const formula of columns.flatMap((list) => draft.children(list)).flatMap((column) => draft.children(column))) {
    if (!FORMULAS.has(formula.name)) continue;
    draft.setText(formula, shiftRelativeFormula(draft.text(formula), { sheet, areas: [data] }, move));
  }
}
