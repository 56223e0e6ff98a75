import {
  type CellAddress,
  type CellRange,
  isSingleCell,
  parseA1,
  rangeContains,
  rangesOverlap,
} from '../../../grid/address';
import type { Edit } from '../../../grid/edit';
import type { Refusal } from '../../host';
import { isLineEdit, type LineEdit } from '../../line-edits';
import { lineMoveOf } from '../formulas/line-move';
import { movedColumnNames } from './column-edits';
import type { SheetTable } from './sheet-tables';
import { attributesOf } from '../package/xml-outline';

/** Areas of a sheet in which Excel itself does not let single cells be changed. */
export interface FixedAreas {
  /** Under array formulas and what-if tables. */
  readonly arrays: readonly CellRange[];
  readonly tables: readonly SheetTable[];
  /** Whether some formula of the workbook names a column of a table by this name. */
  readonly isColumnNamed: (name: string) => boolean;
}

const FORMULA_TAG = /<(?:[\w.-]+:)?f\s[^>]*>/g;

/** Areas of several cells that one formula fills. */
export function arrayAreas(data: string): readonly CellRange[] {
  if (!data.includes('array') && !data.includes('dataTable')) return [];
  return Array.from(data.matchAll(FORMULA_TAG), ([tag]) => attributesOf(tag)).flatMap(({ t, ref = '' }) => {
    const area = t === 'array' || t === 'dataTable' ? parseA1(ref) : undefined;
    return area && !isSingleCell(area) ? [area] : [];
  });
}

/** Edits that would leave a file Excel has to repair: part of an array, merged cells in a table, a header no column can have. */
export function forbiddenEdits(edits: readonly Edit[], areas: FixedAreas): readonly Refusal[] {
  if (areas.arrays.length === 0 && areas.tables.length === 0) return [];
  let now = areas;
  return edits.flatMap((edit, index): readonly Refusal[] => {
    if (isLineEdit(edit)) now = moved(now, edit);
    if (isForbidden(edit, now)) return [{ index, reason: 'protected' }];
    const header = edit.kind === 'set-value' ? headerAt(edit.at, now) : undefined;
    if (header && 'value' in edit) now = withColumn(now, header, edit.at, String(edit.value));
    return [];
  });
}

/** The table in whose header a cell is. */
function headerAt(at: CellAddress, { tables }: FixedAreas): SheetTable | undefined {
  return tables.find(({ hasHeader, range }) => hasHeader && rangeContains(headerOf(range), at));
}

/** The areas when a header has been written: no other may then be called the same. */
function withColumn(areas: FixedAreas, { part, range }: SheetTable, { col }: CellAddress, name: string): FixedAreas {
  const columns = (old: readonly string[]) => old.map((column, index) => (index === col - range.left ? name : column));
  const tables = areas.tables.map((table) =>
    table.part === part ? { ...table, columns: columns(table.columns) } : table,
  );
  return { ...areas, tables };
}

function moved({ arrays, tables, isColumnNamed }: FixedAreas, edit: LineEdit): FixedAreas {
  const move = lineMoveOf('', [edit]);
  if (!move) return { arrays, tables, isColumnNamed };
  return {
    arrays: arrays.flatMap((area) => move.areaOf(area) ?? []),
    tables: tables.flatMap((table) => {
      const range = move.areaOf(table.range);
      return range ? [{ ...table, range, columns: movedColumnNames(table, range, move) }] : [];
    }),
    isColumnNamed,
  };
}

function isForbidden(edit: Edit, areas: FixedAreas): boolean {
  const { arrays, tables, isColumnNamed } = areas;
  if (edit.kind === 'merge') {
    return [...arrays, ...tables.map(({ range }) => range)].some((area) => rangesOverlap(area, edit.area));
  }
  if (edit.kind !== 'set-value' && edit.kind !== 'set-formula') return false;
  if (arrays.some((area) => rangeContains(area, edit.at))) return true;
  const table = headerAt(edit.at, areas);
  if (!table) return false;
  const name = edit.kind === 'set-value' && typeof edit.value === 'string' ? edit.value : '';
  return !canBeNamed(table, edit.at, name, isColumnNamed);
}

function headerOf(range: CellRange): CellRange {
  return { ...range, bottom: range.top };
}

function canBeNamed(
  { columns, range }: SheetTable,
  at: CellAddress,
  name: string,
  isColumnNamed: FixedAreas['isColumnNamed'],
): boolean {
  const old = columns[at.col - range.left] ?? '';
  const isTaken = columns.some((other) => other !== old && other.toLowerCase() === name.toLowerCase());
  return name === old || (name !== '' && !isTaken && (old === '' || !isColumnNamed(old)));
}
