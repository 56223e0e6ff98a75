import type { RangeState } from '../api-class';
import { type Area, areaHolds, commonArea } from '../model/area';
import { movedFormula } from '../model/relative-formula';
import { type Sheet, cellAt, cellKey } from '../model/workbook';

/**
 * After formulas were written into a range: columns of tables that hold nothing else are filled with the lowest of
 * them, those just written included (quirks.ts: calculated-columns).
 */
export function fillTableColumns({ sheet, area }: RangeState): void {
  for (const { area: whole } of sheet.tables) {
    const body = { ...whole, row: whole.row + 1, rows: whole.rows - 1 };
    const written = commonArea(body, area);
    if (!written) continue;
    for (let col = written.col; col < written.col + written.cols; col++) {
      fillColumn(sheet, { ...body, col, cols: 1 }, { ...written, col, cols: 1 });
    }
  }
}

function fillColumn(sheet: Sheet, column: Area, written: Area): void {
  const rows = Array.from({ length: column.rows }, (_, step) => column.row + step);
  const cellOf = (row: number) => sheet.cells.get(cellKey(row, column.col));
  const others = rows.filter((row) => !areaHolds(written, row, column.col));
  if (others.some((row) => (cellOf(row)?.value ?? '') !== '' || cellOf(row)?.formula !== undefined)) return;
  const last = rows.filter((row) => cellOf(row)?.formula !== undefined).at(-1);
  const formula = last === undefined ? undefined : cellOf(last)?.formula;
  if (last === undefined || formula === undefined) return;
  for (const row of rows) {
    const cell = cellAt(sheet, row, column.col);
    cell.value = '';
    cell.formula = movedFormula(formula, { row: last, col: column.col }, { row, col: column.col });
  }
}
