import type { Grid, GridCell } from '../../grid/grid';
import type { PlannedCell, SheetPlan } from '../../grid/sheet-plan';

/** A planned sheet as the grid a reader would find. */
export function gridOfPlan(plan: SheetPlan, sheet: string): Grid {
  const rows = plan.rows.map((row) => row.map((cell) => cell && gridCell(cell)));
  return {
    sheet,
    rowCount: rows.length,
    colCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    rows,
    merges: plan.merges,
    hiddenRows: new Set(),
    hiddenCols: new Set(),
    isProtected: false,
    tables: [],
    date1904: false,
  };
}

function gridCell({ value, formula, numberFormat }: PlannedCell): GridCell | undefined {
  if ((value === null || value === '') && formula === undefined) return undefined;
  return {
    value,
    text: typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? ''),
    ...(formula !== undefined && { formula }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
