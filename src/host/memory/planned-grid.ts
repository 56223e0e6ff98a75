import type { Grid, GridCell } from '../../grid/grid';
import type { PlannedCell, SheetPlan } from '../../grid/sheet-plan';

/** Excel's limit for the name of a sheet. */
const MAX_NAME_CHARS = 31;

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

/** The title, with a number behind it where another sheet has that name: 「按牵头单位 (2)」. Excel ignores case in names. */
export function freeSheetName(title: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = title.slice(0, MAX_NAME_CHARS - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}
