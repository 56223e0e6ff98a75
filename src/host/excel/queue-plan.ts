import { type CellRange, cellRange } from '../../grid/address';
import type { PlannedChart, SheetPlan } from '../../grid/sheet-plan';
import { pointsOfChars } from './column-width';
import { lookAddresses } from './look-areas';
import { planBlock } from '../plan-block';
import { queueCharts } from './queue-charts';
import { queueConditions } from './queue-conditions';
import { queueLooks } from './queue-look';
import { type RowsWritten, queueRows } from './queue-rows';
import { rangeAt } from './sheet-range';
import type { WriteBatch } from './write-batch';

/** How a plan is written into this workbook. */
export interface PlanWritten extends RowsWritten {
  readonly chartName: (chart: PlannedChart) => string;
  /** Columns that get their widths. */
  readonly columns: readonly number[];
}

/**
 * Queues cells, links, looks, widths, conditional formats and charts of a plan on a sheet whose block has been cleared.
 * A new link brings Excel's blue look along: looks come after all links.
 */
export async function queuePlan(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { chartName, columns, ...rows }: PlanWritten,
): Promise<void> {
  await queueRows(batch, sheet, plan, rows);
  for (const area of plan.merges) {
    await batch.room(0);
    rangeAt(sheet, area).merge();
  }
  await queueLooks(batch, sheet, lookAddresses(plan));
  for (const col of columns) {
    await batch.room(0);
    rangeAt(sheet, cellRange({ row: 0, col })).format.columnWidth = pointsOfChars(plan.columnWidthsChars[col] ?? 0);
  }
  if (plan.rows.length > 0) queueHeights(sheet, planBlock(plan));
  await queueConditions(batch, sheet, plan.conditions ?? []);
  await queueCharts(batch, sheet, plan.charts ?? [], chartName);
}

/** Rows a person has hidden hide nothing of what is written; heights fit the texts. */
function queueHeights(sheet: Excel.Worksheet, block: CellRange): void {
  const rows = rangeAt(sheet, block);
  rows.rowHidden = false;
  rows.format.autofitRows();
}
