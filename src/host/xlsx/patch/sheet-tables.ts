import { type CellRange, parseA1 } from '../../../grid/address';
import { speltText } from './cell-text';
import type { PackageEditor } from '../package/package-editor';
import type { SheetChanges } from './sheet-changes';
import { unescapeText } from '../package/xml';
import {
  attributesOf,
  childSpan,
  childSpans,
  rootSpan,
  type Splice,
  spliced,
  startTagOf,
  withAttributes,
} from '../package/xml-outline';

/** A table of a sheet: the cells of its header row and its columns must have the same names, or Excel repairs the file. */
export interface SheetTable {
  readonly part: string;
  /** The name formulas and people use. */
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** The tables whose parts a sheet is related to. */
export function tablesOf(editor: PackageEditor, sheetPart: string): readonly SheetTable[] {
  return [...editor.relationsOf(sheetPart).values()].flatMap(({ kind, target }) =>
    kind === 'table' && editor.has(target) ? readTable(editor.text(target), target) : [],
  );
}

/** Areas whose columns come and go together: pivot tables, and tables that a query fills. */
export function fixedAreasOf(editor: PackageEditor, sheetPart: string): readonly CellRange[] {
  return [...editor.relationsOf(sheetPart).values()].flatMap(({ kind, target }) => {
    if (!editor.has(target)) return [];
    if (kind === 'pivotTable') return pivotArea(editor.text(target)) ?? [];
    const isQueried =
      kind === 'table' && [...editor.relationsOf(target).values()].some((one) => one.kind === 'queryTable');
    return isQueried ? readTable(editor.text(target), target).map(({ range }) => range) : [];
  });
}

function pivotArea(xml: string): CellRange | undefined {
  const location = childSpan(xml, rootSpan(xml), 'location');
  return location && parseA1(attributesOf(startTagOf(xml, location))['ref'] ?? '');
}

function readTable(xml: string, part: string): readonly SheetTable[] {
  const root = rootSpan(xml);
  const { ref = '', headerRowCount, totalsRowCount, displayName, name = '' } = attributesOf(startTagOf(xml, root));
  const range = parseA1(ref);
  const columns = columnSpans(xml).map((span) => unescapeText(attributesOf(startTagOf(xml, span))['name'] ?? ''));
  if (!range) return [];
  const rows = { hasHeader: headerRowCount !== '0', hasTotals: Number(totalsRowCount ?? 0) > 0 };
  return [{ part, name: displayName ?? name, range, ...rows, columns }];
}

function columnSpans(xml: string) {
  const list = childSpan(xml, rootSpan(xml), 'tableColumns');
  return list ? childSpans(xml, list) : [];
}

/** Gives the columns of tables the names that the changes write into their header cells. */
export function nameTableColumns(editor: PackageEditor, sheetPart: string, changes: SheetChanges): void {
  for (const { part, range, hasHeader, columns } of tablesOf(editor, sheetPart)) {
    const cells = hasHeader ? changes.rows.get(range.top)?.cells : undefined;
    if (!cells) continue;
    const xml = editor.text(part);
    const splices = columnSpans(xml).flatMap((span, index): readonly Splice[] => {
      const content = cells.get(range.left + index)?.content;
      const name = content && 'value' in content ? content.value : null;
      if (typeof name !== 'string' || name === '' || name === columns[index]) return [];
      const tag = withAttributes(startTagOf(xml, span), { name: columnName(name) });
      return [{ start: span.start, end: span.innerStart, text: tag }];
    });
    if (splices.length > 0) editor.write(part, spliced(xml, splices));
  }
}

/** A text as the name of a table's column; line breaks in an attribute would be read as spaces. */
export function columnName(name: string): string {
  return speltText(name).replaceAll('\n', '_x000a_');
}
