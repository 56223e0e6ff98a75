import { a1Range, type CellRange, parseA1, rangesOverlap } from '../../../grid/address';
import type { Edit } from '../../../grid/edit';
import { cellAt, type Grid } from '../../../grid/grid';
import { isInside } from '../../former-areas';
import { HostError } from '../../host';
import { totalsInTheWay } from '../../totals-in-the-way';
import { isColumnNamed } from '../formulas/formula-dependents';
import type { PackageEditor } from '../package/package-editor';
import type { XmlSpan } from '../package/xml-outline';
import { type PartDraft, patchXml } from '../shift/part-draft';
import type { WorkbookParts } from '../workbook-parts';
import { columnName, fixedAreasOf, type SheetTable, tablesOf } from './sheet-tables';

/** The sheet of resized tables as the whole write leaves it. */
export interface ResizedSheet {
  readonly workbook: WorkbookParts;
  readonly part: string;
  readonly edits: readonly Edit[];
  /** Asked for only where a table is resized. */
  readonly after: () => Grid;
}

/**
 * Gives tables the extents that edits ask for, and new columns the names of their header cells; HostError 「not-supported」
 * where Excel would refuse, too, or the file would have to be repaired. Rows and columns have moved before.
 */
export function resizeTables(editor: PackageEditor, { workbook, part, edits, after }: ResizedSheet): void {
  const resized = new Set(edits.flatMap((edit) => (edit.kind === 'resize-table' ? [edit.name] : [])));
  if (resized.size === 0) return;
  const grid = after();
  for (const table of tablesOf(editor, part)) {
    const to = resized.has(table.name) ? grid.tables.find(({ name }) => name === table.name)?.range : undefined;
    if (!to || a1Range(to) === a1Range(table.range)) continue;
    if (table.hasTotals) throw totalsInTheWay(table.name);
    const fault = faultOf(table, to, grid, fixedAreasOf(editor, part));
    if (fault !== undefined) throw new HostError('not-supported', `table ${table.name}: ${fault}`);
    const lost = table.columns.slice(widthOf(to));
    if (lost.some((name) => isColumnNamed(editor, workbook, name))) {
      throw new HostError('not-supported', `table ${table.name}: formulas name a column that would go`);
    }
    const xml = patchXml(editor.text(table.part), (draft) => {
      resize(draft, to, headersOf(grid, to).slice(table.columns.length));
    });
    editor.write(table.part, xml);
  }
}

/** Why a table cannot have an extent. */
function faultOf(
  { range, name, hasHeader }: SheetTable,
  to: CellRange,
  { tables, merges, ...grid }: Grid,
  fixed: readonly CellRange[],
): string | undefined {
  if (!hasHeader || to.top !== range.top || to.left !== range.left) return 'its first header cell has to stay';
  if (to.bottom <= to.top) return 'no row would be left under its header';
  if (fixed.some((area) => rangesOverlap(area, to))) return 'a query or a pivot table is in the way';
  const others = tables.filter((table) => table.name !== name).map((table) => table.range);
  if ([...others, ...merges].some((area) => rangesOverlap(area, to))) return 'a table or merged cells are in the way';
  const headers = headersOf({ ...grid, tables, merges }, to).map((header) => header.toLowerCase());
  const isNamed = headers.every((header, index) => header !== '' && headers.indexOf(header) === index);
  return isNamed ? undefined : 'every header cell must hold a text of its own';
}

/** The texts of the header cells, 「」 for what is no text. */
function headersOf(grid: Grid, { top, left, right }: CellRange): readonly string[] {
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const value = cellAt(grid, { row: top, col: left + index })?.value;
    return typeof value === 'string' ? value : '';
  });
}

function widthOf({ left, right }: CellRange): number {
  return right - left + 1;
}

function resize(draft: PartDraft, to: CellRange, newHeaders: readonly string[]): void {
  draft.setAttributes(draft.root, { ref: a1Range(to) });
  for (const child of draft.children(draft.root)) {
    if (child.name === 'tableColumns') resizeColumns(draft, child, to, newHeaders);
    else if (child.name === 'autoFilter') resizeFilter(draft, child, to);
    else if (child.name === 'sortState') dropLostOrder(draft, child, to);
  }
}

function resizeColumns(draft: PartDraft, list: XmlSpan, to: CellRange, newHeaders: readonly string[]): void {
  const columns = draft.children(list);
  for (const column of columns.slice(widthOf(to))) draft.drop(column);
  const last = columns.reduce((most, column) => Math.max(most, Number(draft.attributes(column)['id'] ?? 0)), 0);
  for (const [index, header] of newHeaders.entries()) {
    draft.append(list, 'tableColumn', { id: String(last + 1 + index), name: columnName(header) });
  }
  draft.setAttributes(list, { count: String(widthOf(to)) });
}

function resizeFilter(draft: PartDraft, filter: XmlSpan, to: CellRange): void {
  draft.setAttributes(filter, { ref: a1Range(to) });
  for (const child of draft.children(filter)) {
    const isLost = child.name === 'filterColumn' && Number(draft.attributes(child)['colId']) >= widthOf(to);
    if (isLost) draft.drop(child);
    else if (child.name === 'sortState') dropLostOrder(draft, child, to);
  }
}

/** An order that goes by a column which is gone is no order. */
function dropLostOrder(draft: PartDraft, order: XmlSpan, to: CellRange): void {
  const refs = [order, ...draft.children(order)].map((element) => parseA1(draft.attributes(element)['ref'] ?? ''));
  if (refs.some((ref) => ref && !isInside(ref, to))) draft.drop(order);
}
