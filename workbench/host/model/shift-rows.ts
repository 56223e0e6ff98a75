import { type Area, SHEET_COLS, SHEET_ROWS, columnName, parseArea } from './area';
import type { Sheet, Workbook } from './workbook';

/**
 * Where an area lies after `count` rows were put in before `at` (or, negative, `-count` rows from `at` on were
 * taken out): it grows, shrinks or moves as Excel's references do; undefined when nothing of it is left.
 */
export function shiftedArea(area: Area, at: number, count: number): Area | undefined {
  if (area.rows === SHEET_ROWS) return area;
  const top = shiftedEdge(area.row, at, count);
  const end = shiftedEdge(area.row + area.rows, at, count);
  return end > top ? { ...area, row: top, rows: end - top } : undefined;
}

function shiftedEdge(row: number, at: number, count: number): number {
  if (count > 0) return row >= at ? row + count : row;
  return row <= at ? row : Math.max(at, row + count);
}

/** An insertion right below an area's last row leaves the area as it is, so its end is taken as inside. */
function shiftedInside(area: Area, at: number, count: number): Area | undefined {
  if (count > 0 && at === area.row + area.rows) return area;
  return shiftedArea(area, at, count);
}

/** Puts in (or takes out) whole rows: cells, merges, heights, tables, filter and defined names follow. */
export function shiftRows(book: Workbook, sheet: Sheet, at: number, count: number): void {
  const gone = (row: number) => count < 0 && row >= at && row < at - count;
  const moved = (row: number) => (row >= at ? row + count : row);
  sheet.cells = new Map(
    [...sheet.cells]
      .filter(([key]) => !gone(Math.floor(key / SHEET_COLS)))
      .map(([key, cell]) => [moved(Math.floor(key / SHEET_COLS)) * SHEET_COLS + (key % SHEET_COLS), cell]),
  );
  sheet.hiddenRows = new Set([...sheet.hiddenRows].filter((row) => !gone(row)).map(moved));
  sheet.rowHeights = new Map([...sheet.rowHeights].filter(([row]) => !gone(row)).map(([row, h]) => [moved(row), h]));
  sheet.merges = sheet.merges
    .flatMap((area) => shiftedInside(area, at, count) ?? [])
    .filter((a) => a.rows * a.cols > 1);
  for (const table of sheet.tables) table.area = shiftedInside(table.area, at, count) ?? table.area;
  if (sheet.filter) {
    const filter = shiftedInside(sheet.filter, at, count);
    if (filter) sheet.filter = filter;
    else delete sheet.filter;
  }
  for (const name of book.names) name.formula = shiftedFormula(name.formula, sheet, at, count);
}

/** Follows references in a defined name; names are the only formulas the emulated Excel keeps current. */
function shiftedFormula(formula: string, sheet: Sheet, at: number, count: number): string {
  const target = readReference(formula);
  if (target?.sheet !== sheet.name) return formula;
  const area = shiftedInside(target.area, at, count);
  return area ? referenceTo(sheet.name, area) : `=${quotedSheet(sheet.name)}!#REF!`;
}

/** Reads 「='分工方案'!$A$2」. */
export function readReference(formula: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
  const area = match && parseArea(match[3] ?? '');
  if (!area) return undefined;
  return { sheet: match[2] ?? (match[1] ?? '').replaceAll("''", "'"), area };
}

/** The absolute reference to an area, as defined names hold it. */
export function referenceTo(sheetName: string, area: Area): string {
  const corner = (row: number, col: number) => `$${columnName(col)}$${row + 1}`;
  const first = corner(area.row, area.col);
  const last = corner(area.row + area.rows - 1, area.col + area.cols - 1);
  return `=${quotedSheet(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}

/** A sheet name as formulas and addresses write it. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
