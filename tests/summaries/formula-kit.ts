import { type CivilDate, serialOfDate } from '../../src/calendar/civil-date';
import { AS_OF_NAME } from '../../src/enrich/as-of-cell';
import type { SheetPlan } from '../../src/grid/sheet-plan';
import type { Single, Table } from '../../workbench/host/calculate/formula-values';
import type { Scope } from '../../workbench/host/calculate/term';
import { workedOut } from '../kit/worked-out';

export type Scalar = string | number | boolean;

/** The workbook formulas are computed in: our sheets by name, and the day of 「截至日期」. */
export interface Workbook {
  readonly sheets: ReadonlyMap<string, SheetPlan>;
  readonly day: CivilDate;
}

/** What a workbook's cells and areas show; formulas that count look at the same ones again and again. */
interface Known {
  readonly cells: Map<object, Scalar>;
  readonly areas: Map<string, Table>;
}

const known = new WeakMap<Workbook, Known>();

/** What a cell of a planned sheet shows, its formula computed as Excel would. */
export function shownAt(workbook: Workbook, sheet: string, row: number, col: number): Scalar {
  const cell = workbook.sheets.get(sheet)?.rows[row]?.[col];
  if (cell?.formula === undefined) return cell?.value ?? '';
  const { cells, areas } = knownOf(workbook);
  const value = cells.get(cell) ?? workedOut(cell.formula, scopeOf(workbook, sheet, areas));
  cells.set(cell, value);
  return value;
}

function knownOf(workbook: Workbook): Known {
  const ofBook = known.get(workbook) ?? { cells: new Map<object, Scalar>(), areas: new Map<string, Table>() };
  known.set(workbook, ofBook);
  return ofBook;
}

function scopeOf(workbook: Workbook, own: string, areas: Known['areas']): Omit<Scope, 'today'> {
  return {
    named: (name) => {
      if (name !== AS_OF_NAME) throw new Error(`no such name: ${name}`);
      return serialOfDate(workbook.day, false);
    },
    cells: (sheet = own, { row, col, rows, cols }) => {
      if (!workbook.sheets.has(sheet)) throw new Error(`no such sheet: ${sheet}`);
      const at = (down: number, right: number): Single => {
        const isFormula = workbook.sheets.get(sheet)?.rows[row + down]?.[col + right]?.formula !== undefined;
        const shown = shownAt(workbook, sheet, row + down, col + right);
        return shown === '' && !isFormula ? null : shown;
      };
      if (rows === 1 && cols === 1) return at(0, 0);
      const key = `${sheet}!${[row, col, rows, cols].join()}`;
      const table = areas.get(key) ?? {
        rows: Array.from({ length: rows }, (_, down) => Array.from({ length: cols }, (__, right) => at(down, right))),
      };
      areas.set(key, table);
      return table;
    },
  };
}
