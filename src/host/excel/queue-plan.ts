import { type CellAddress, type CellRange, cellRange } from '../../grid/address';
import type { PlannedCell, PlannedChart, SheetPlan } from '../../grid/sheet-plan';
import { pointsOfChars } from './column-width';
import { absoluteReference, sheetOfReference } from '../defined-names';
import { lookAddresses } from './look-areas';
import { LOOK_STYLES } from '../look-styles';
import { queueCharts } from './queue-charts';
import { queueConditions } from './queue-conditions';
import type { OptionalStep } from './optional-steps';
import { queueLook } from './queue-look';
import { type NameChanges, linkTargets } from '../row-links';
import { rangeAt } from './sheet-range';
import { asInput } from './text-input';
import { type WriteBatch, bytesOf } from './write-batch';

/** What Excel counts of a link and its formatting call. */
const LINK_BYTES = 900;

/** What a plan's parts are called in this workbook. */
export interface PlanNames {
  /** The sheets a link may lead to. */
  readonly sheets: ReadonlySet<string>;
  readonly chartName: (chart: PlannedChart) => string;
}

/**
 * Queues cells, links, looks, widths, conditional formats and charts of a plan on a sheet that has been cleared.
 * A new link may fill its cell and always brings Excel's blue look along: contents and looks come after links.
 */
export async function queuePlan(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { sheets, chartName }: PlanNames,
): Promise<void> {
  const width = plan.rows.reduce((most, row) => Math.max(most, row.length), 0);
  await queueLinks(batch, sheet, plan, sheets);
  await queueContents(batch, sheet, plan, width);
  for (const area of plan.merges) {
    await batch.room(0);
    rangeAt(sheet, area).merge();
  }
  for (const [look, lists] of lookAddresses(plan)) {
    for (const addresses of lists) {
      await batch.room(addresses.length + LINK_BYTES * 10);
      queueLook(sheet.getRanges(addresses).format, LOOK_STYLES[look]);
    }
  }
  plan.columnWidthsChars.forEach((widthChars, col) => {
    rangeAt(sheet, cellRange({ row: 0, col })).format.columnWidth = pointsOfChars(widthChars);
  });
  if (width > 0) {
    const block = rangeAt(sheet, blockOf(0, plan.rows.length, width));
    block.rowHidden = false;
    block.format.autofitRows();
  }
  await queueConditions(batch, sheet, plan.conditions ?? []);
  await queueCharts(batch, sheet, plan.charts ?? [], chartName);
}

async function queueContents(batch: WriteBatch, sheet: Excel.Worksheet, plan: SheetPlan, width: number): Promise<void> {
  let block: (string | number | boolean)[][] = [];
  let formats: string[][] = [];
  let top = 0;
  let bytes = 0;
  const flush = () => {
    if (block.length === 0) return;
    const range = rangeAt(sheet, blockOf(top, block.length, width));
    range.numberFormat = formats;
    range.formulas = block;
    top += block.length;
    [block, formats, bytes] = [[], [], 0];
  };
  for (const row of plan.rows) {
    const cells = Array.from({ length: width }, (_, col) => row[col]);
    const inputs = cells.map(inputOf);
    const size = inputs.reduce((sum: number, input) => sum + bytesOf(input) + FORMAT_BYTES, 0);
    if (bytes + size > BLOCK_BYTES) {
      flush();
      await batch.room(BLOCK_BYTES);
    }
    block.push(inputs);
    formats.push(cells.map((cell) => cell?.numberFormat ?? 'General'));
    bytes += size;
  }
  await batch.room(bytes);
  flush();
}

const FORMAT_BYTES = 20;
/** A block of rows that goes out together. */
const BLOCK_BYTES = 1_000_000;

function inputOf(cell: PlannedCell | undefined): string | number | boolean {
  if (cell?.formula !== undefined) return asInput({ formula: cell.formula }, 'General');
  return asInput({ value: cell?.value ?? null }, cell?.numberFormat ?? 'General');
}

function blockOf(top: number, rows: number, width: number): CellRange {
  return { top, left: 0, bottom: top + rows - 1, right: width - 1 };
}

async function queueLinks(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  sheets: ReadonlySet<string>,
): Promise<void> {
  const targetOf = linkTargets(plan, sheets);
  const links = plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) =>
      cell?.source && sheets.has(cell.source.sheet) ? [{ at: { row, col }, target: targetOf(cell.source) }] : [],
    ),
  );
  for (const { at, target } of links.slice(0, MAX_LINKS)) {
    await batch.room(LINK_BYTES);
    linkTo(sheet, at, target);
  }
}

/** Links a worksheet can have, by Excel's specifications and limits. */
const MAX_LINKS = 65_530;

function linkTo(sheet: Excel.Worksheet, at: CellAddress, target: string): void {
  rangeAt(sheet, cellRange(at)).hyperlink = { documentReference: target, screenTip: '跳到这项任务' };
}

/**
 * Filter, frozen rows and page setup. Excels without a printer refuse page setup, and some fail at freezing rows
 * (OfficeDev/office-js issues 1463, 2014 and 2196): each is tried by itself.
 */
export function viewSteps({ filter, frozenRows, landscape, isOnePage }: SheetPlan): readonly OptionalStep[] {
  const steps: OptionalStep[] = [
    ({ freezePanes }) => {
      freezePanes.unfreeze();
      if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
    },
    ({ pageLayout }) => {
      pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
    },
    ({ pageLayout }) => {
      pageLayout.paperSize = 'A4';
    },
    ({ pageLayout }) => {
      pageLayout.zoom = { horizontalFitToPages: 1, ...(isOnePage && { verticalFitToPages: 1 }) };
    },
  ];
  if (filter)
    steps.unshift((sheet) => {
      sheet.autoFilter.apply(rangeAt(sheet, filter));
    });
  if (frozenRows > 0)
    steps.push(({ pageLayout }) => {
      pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
    });
  return steps;
}

/** Queues the name by which a sheet of ours is found again. */
export function queueSheetName(context: Excel.RequestContext, name: string, sheet: string): void {
  context.workbook.names.add(name, absoluteReference(sheet, { row: 0, col: 0 })).visible = false;
}

/** Queues changes of names. */
export async function queueNames(batch: WriteBatch, changes: NameChanges): Promise<void> {
  const { names } = batch.context.workbook;
  for (const name of changes.removed) {
    await batch.room(0);
    names.getItemOrNullObject(name).delete();
  }
  for (const { name, formula, comment, visible } of changes.added) {
    await batch.room(LINK_BYTES);
    names.add(name, formula, comment).visible = visible;
  }
  for (const { name, formula, comment } of changes.changed) {
    await batch.room(LINK_BYTES);
    // A name that leads nowhere any more keeps its formula; whether a name shows is said when it is made only
    // (OfficeDev/office-js issues 3878 and 5174).
    names.getItem(name).set(sheetOfReference(formula) === undefined ? { comment } : { formula, comment });
  }
}
