import { TRANSITIONAL } from '../../../src/host/xlsx/package/dialect';
import { areaAddress } from '../../host/model/area';
import { headerNames } from '../../host/model/table-headers';
import { type Cell, type Sheet, type Table, cellKey } from '../../host/model/workbook';
import { element, list } from './xml-text';

/** A table part; its columns are named by the header cells, as Excel demands. */
export function tableXml(table: Table, sheet: Sheet, id: number): string {
  const ref = areaAddress(table.area);
  const columns = columnNames(table, sheet).map((name, index) =>
    element('tableColumn', { id: index + 1, name: name.replaceAll('\n', '_x000a_') }),
  );
  return element(
    'table',
    { xmlns: TRANSITIONAL.main, id, name: table.name, displayName: table.name, ref, totalsRowShown: false },
    element('autoFilter', { ref }) +
      list('tableColumns', columns) +
      element('tableStyleInfo', { name: 'TableStyleMedium2', showRowStripes: true }),
  );
}

/**
 * The cells of a sheet as the file holds them: Excel repairs a file whose table headers are blank, doubled or no text,
 * so these get the name of their column, as Excel gives it when a table is made.
 */
export function cellsWithHeaders(sheet: Sheet): ReadonlyMap<number, Cell> {
  if (sheet.tables.length === 0) return sheet.cells;
  const cells = new Map(sheet.cells);
  for (const table of sheet.tables) {
    for (const [index, name] of columnNames(table, sheet).entries()) {
      const key = cellKey(table.area.row, table.area.col + index);
      const { formula: _formula, ...cell } = cells.get(key) ?? EMPTY_CELL;
      cells.set(key, { ...cell, value: name });
    }
  }
  return cells;
}

const EMPTY_CELL: Cell = { value: '', numberFormat: 'General', look: {} };

function columnNames({ area }: Table, { cells }: Sheet): readonly string[] {
  const headers = Array.from({ length: area.cols }, (_, step) => cells.get(cellKey(area.row, area.col + step)));
  return headerNames(headers.map((cell) => String(cell?.value ?? '')));
}
