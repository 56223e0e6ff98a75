import type { Argument } from '../api-class';
import { type Area, isOneCell, oneCell } from '../model/area';
import { referenceTo } from '../model/references';
import { usedArea } from '../model/used-area';
import { type ChartSeries, type Sheet, cellKey } from '../model/workbook';

interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * The series Excel makes of a source range (quirks.ts: chart-guess): the longer side runs along the categories, texts
 * before and above the numbers are taken for categories and names; a single cell stands for all that lies around it.
 */
export function guessedSeries(source: Source, seriesBy: Argument): readonly Omit<ChartSeries, 'id'>[] {
  const area = isOneCell(source.area) ? (usedArea(source.sheet, true) ?? source.area) : source.area;
  const isByColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && area.rows >= area.cols);
  const lines = isByColumns ? columnsOf(area) : rowsOf(area);
  const [first, ...rest] = lines;
  const hasCategories = first !== undefined && rest.length > 0 && isText(source.sheet, lastCell(first));
  const reference = (part: Area | undefined) => (part ? referenceTo(source.sheet.name, part) : '');
  const hasNames = (hasCategories ? rest : lines).some((line) => isText(source.sheet, line));
  const body = (line: Area) => (hasNames ? withoutFirst(line, isByColumns) : line);
  return (hasCategories ? rest : lines).map((line, index) => ({
    name: hasNames ? textAt(source.sheet, line) : `系列${index + 1}`,
    values: reference(body(line)),
    categories: hasCategories ? reference(body(first)) : '',
  }));
}

function columnsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.cols }, (_, step) => ({ ...area, col: area.col + step, cols: 1 }));
}

function rowsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.rows }, (_, step) => ({ ...area, row: area.row + step, rows: 1 }));
}

function lastCell(line: Area): Area {
  return oneCell(line.row + line.rows - 1, line.col + line.cols - 1);
}

function withoutFirst(line: Area, isColumn: boolean): Area {
  if (isOneCell(line)) return line;
  return isColumn
    ? { ...line, row: line.row + 1, rows: line.rows - 1 }
    : { ...line, col: line.col + 1, cols: line.cols - 1 };
}

/** Whether the first cell of an area holds a text; a formula's result may be one, its absence is none. */
function isText(sheet: Sheet, { row, col }: Area): boolean {
  const value = sheet.cells.get(cellKey(row, col))?.value;
  return typeof value === 'string' && value !== '';
}

function textAt(sheet: Sheet, { row, col }: Area): string {
  return String(sheet.cells.get(cellKey(row, col))?.value ?? '');
}
