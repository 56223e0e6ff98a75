import { dateOfSerial } from '../calendar/civil-date';
import type { PlannedCell, SheetPlan } from '../grid/sheet-plan';
import { a1 } from '../grid/address';
import { oneLine } from './one-line';

/** A planned sheet for people: one line a row, cells parted by 「｜」; of the rows a chart covers one empty line stays. */
export function planText(plan: SheetPlan): string {
  return plan.rows
    .map((row) =>
      row
        .map((cell) => oneLine(shown(cell, plan), 60))
        .join('｜')
        .replace(/(?<!｜)｜+$/, ''),
    )
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n');
}

/** One cell of a planned sheet in JSON: its value, and the task cell it links to. */
export type PlanCellJson =
  | string
  | number
  | boolean
  | null
  | { readonly value: string | number | boolean | null; readonly source: string };

/** A planned sheet as `zrb summary --format json` prints it; dates are `YYYY-MM-DD`. */
export interface PlanJson {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly (readonly PlanCellJson[])[];
}

/** The planned sheet as plain data for JSON. */
export function planJson(plan: SheetPlan): PlanJson {
  return { key: plan.key, title: plan.title, rows: plan.rows.map((row) => row.map((cell) => cellJson(cell, plan))) };
}

function cellJson(cell: PlannedCell | undefined, plan: SheetPlan): PlanCellJson {
  const value = cell?.look === 'date' ? shown(cell, plan) : (cell?.value ?? null);
  return cell?.source ? { value, source: `${cell.source.sheet}!${a1(cell.source.at)}` } : value;
}

function shown(cell: PlannedCell | undefined, { date1904 = false }: SheetPlan): string {
  const value = cell?.value ?? '';
  const date = cell?.look === 'date' && typeof value === 'number' ? dateOfSerial(value, date1904) : undefined;
  return date ?? String(value);
}
