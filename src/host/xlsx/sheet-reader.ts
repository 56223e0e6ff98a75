import { type CellRange, MAX_COLS, parseA1, rangesOverlap } from '../../grid/address';
import type { Grid, GridTable } from '../../grid/grid';
import type { CellContext } from './cell-value';
import type { PackageParts } from './package-parts';
import { sheetDataReader } from './sheet-data-reader';
import { indexSpan, type IndexSpan, spanSet } from './index-span';
import { type XmlAttributes, isOn } from './xml';

/** What stands in a worksheet part around its cells. */
interface Surroundings {
  readonly merges: CellRange[];
  readonly hiddenCols: IndexSpan[];
  /** Relationship ids of the sheet's tables. */
  readonly tables: string[];
  isProtected: boolean;
}

/** Reads a worksheet part into a grid in one streaming pass. */
export function readSheetPart(parts: PackageParts, part: string, sheet: string, context: CellContext): Grid {
  const around: Surroundings = { merges: [], hiddenCols: [], tables: [], isProtected: false };
  const data = sheetDataReader(context);
  let isInData = false;
  parts.read(part, {
    open: (name, attributes) => {
      if (isInData) data.open(name, attributes);
      else if (name === 'sheetData') isInData = true;
      else readAround(around, name, attributes);
    },
    text: (text) => {
      if (isInData) data.text(text);
    },
    close: (name) => {
      if (name === 'sheetData') isInData = false;
      else if (isInData) data.close(name);
    },
  });
  const { rows, colCount, hiddenRows } = data.result();
  const extent = { top: 0, left: 0, bottom: rows.length - 1, right: colCount - 1 };
  return {
    sheet,
    rowCount: rows.length,
    colCount,
    rows,
    merges: around.merges.filter((area) => rangesOverlap(area, extent)),
    hiddenRows: spanSet(hiddenRows, rows.length),
    hiddenCols: spanSet(around.hiddenCols, colCount),
    isProtected: around.isProtected,
    tables: readTables(parts, part, around.tables),
    date1904: context.date1904,
  };
}

function readAround(around: Surroundings, name: string, attributes: XmlAttributes): void {
  if (name === 'col' && isOn(attributes['hidden'])) {
    around.hiddenCols.push(indexSpan(attributes['min'], attributes['max'], MAX_COLS));
  } else if (name === 'mergeCell') {
    const area = parseA1(attributes['ref'] ?? '');
    if (area) around.merges.push(area);
  } else if (name === 'sheetProtection') {
    around.isProtected = isOn(attributes['sheet']);
  } else if (name === 'tablePart') {
    around.tables.push(attributes['id'] ?? '');
  }
}

function readTables(parts: PackageParts, part: string, ids: readonly string[]): readonly GridTable[] {
  if (ids.length === 0) return [];
  const relations = parts.relationsOf(part);
  const tables: GridTable[] = [];
  for (const id of ids) {
    const target = relations.get(id)?.target;
    if (target === undefined || !parts.has(target)) continue;
    parts.read(target, {
      open: (name, { displayName, name: internalName = '', ref = '' }) => {
        const range = name === 'table' ? parseA1(ref) : undefined;
        if (range) tables.push({ name: displayName ?? internalName, range });
      },
    });
  }
  return tables;
}
