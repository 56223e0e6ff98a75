import { type PlannedChart, type SheetPlan, sourceSheets } from '../../grid/sheet-plan';
import { freeSheetName } from '../../grid/free-sheet-name';
import { type CellImage, HostError, type WriteOptions, type WrittenSheet } from '../host';
import { placeKey, statesOf } from './cell-image';
import { sheetNameOf, sheetOfReference } from '../defined-names';
import { namedArea } from '../named-area';
import { blockReference, columnsToWiden } from '../plan-block';
import { chartLooks } from './chart-looks';
import { GONE, cellImage, hasChanged } from './inverse';
import { standInLooks } from './look-areas';
import { type OwnSheetImage, askNames, readOwnSheet } from './own-sheet-image';
import { STEP_BYTES, finishSteps, queueSteps } from './optional-steps';
import { breakBytes, viewSteps } from './plan-view';
import { cellNamesOf, namesOfPlan, queueNames } from './queue-names';
import { queuePlan } from './queue-plan';
import { type OwnSheetLooks, ownSheetRecord, queueClear, restoreOwnSheet } from './restore-own-sheet';
import { type NameImage, planLinks } from '../row-links';
import { asHostError, hasPassed, isRefusedWhole, runExcel } from './run-excel';
import { runWrite } from './run-write';
import { sheetCalled } from './sheet-range';
import { chartSwap, nameWhenMade, swapCharts } from './swap-charts';
import { undoIn } from './undo-edits';
import { openBatch } from './write-batch';
import { type WatchedWrite, watchWrite } from './watched-write';

/**
 * Writes a plan into the sheet of its key: found by a hidden name, so that a person may rename it, its block emptied and
 * filled in place, so that references to it live on. One sync finds it, two read what it holds, one writes, and where
 * charts are replaced one takes the former away; above the payload limits there are more.
 */
export function writeSheet(plan: SheetPlan, options: WriteOptions = {}): Promise<WrittenSheet> {
  const watched = watchWrite(plan, options);
  return runWrite(
    (context) => writeIn(context, plan, watched),
    (written) =>
      runExcel(async (context) => {
        if (written) await undoIn(context, written);
        return writeIn(context, plan, watched);
      }),
  );
}

async function writeIn(context: Excel.RequestContext, plan: SheetPlan, watched: WatchedWrite): Promise<WrittenSheet> {
  watched.stopIfAsked();
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  const readNames = askNames(context, cellNamesOf(plan));
  await context.sync();
  watched.stopIfAsked();
  const sheets = new Set(worksheets.items.map((sheet) => sheet.name));
  const names = readNames();
  const own = ownSheet(plan, names, sheets);
  if (own && sourceSheets(plan).has(own.title)) throw new HostError('own-sheet', 'made from itself');
  if (!own && protection.protected) throw new HostError('protected', 'the workbook is protected');
  const title = own?.title ?? freeSheetName(plan.title, sheets);
  const place = own && { ...own, sheet: sheetCalled(context, title) };
  const before = place ? await readOwnSheet(openBatch(context, watched.stopIfAsked), place, plan) : 'absent';
  await write(context, plan, { title, names, sheets: new Set([...sheets, title]), before }, watched);
  return { sheet: title, created: before === 'absent' || before.isBlank };
}

function ownSheet(plan: SheetPlan, names: readonly NameImage[], sheets: ReadonlySet<string>) {
  const item = names.find(({ name }) => name.toLowerCase() === sheetNameOf(plan.key).toLowerCase());
  const title = item && sheetOfReference(item.formula);
  if (item === undefined || title === undefined || !sheets.has(title)) return undefined;
  return { title, named: namedArea(item.formula)?.area };
}

interface Target {
  readonly title: string;
  readonly names: readonly NameImage[];
  /** The sheets there will be. */
  readonly sheets: ReadonlySet<string>;
  readonly before: OwnSheetImage | 'absent';
}

async function write(
  context: Excel.RequestContext,
  plan: SheetPlan,
  target: Target,
  watched: WatchedWrite,
): Promise<void> {
  const { title, names, sheets, before } = target;
  const swap = chartSwap(plan, before === 'absent' ? [] : before.charts);
  const chartName = (chart: PlannedChart) => nameWhenMade(swap, chart);
  const steps = [...viewSteps(plan, before), ...chartLooks(plan, chartName)];
  let syncs = 0;
  let isLast = false;
  const batch = openBatch(context, () => {
    syncs += 1;
    watched.hasSent();
    if (!isLast) watched.stopIfAsked();
  });
  try {
    const { worksheets } = context.workbook;
    const sheet = before === 'absent' ? worksheets.add(title) : worksheets.getItem(title);
    if (before !== 'absent') queueClear(sheet, before.areas, before.filter !== undefined);
    await queueNames(batch, namesOfPlan(plan, { title, isNew: before === 'absent', names, sheets }), names);
    await queuePlan(batch, sheet, plan, {
      chartName,
      linkOf: planLinks(plan, names, sheets),
      columns: columnsToWiden(plan, before === 'absent' || before.isBlank ? undefined : before.former),
      onRows: watched.onRows,
    });
    await batch.room(STEP_BYTES * steps.length + breakBytes(plan));
    // Until here the name lets the next write find a sheet that was only begun.
    if (plan.isHandedOver) context.workbook.names.getItemOrNullObject(sheetNameOf(plan.key)).delete();
    context.trace(CONTENTS_WRITTEN);
    queueSteps(sheet, steps);
    isLast = true;
    await batch.sync();
  } catch (failure) {
    const error = asHostError(failure);
    if (hasPassed(error, CONTENTS_WRITTEN)) await finishSteps(context, title, steps, error);
    else if (syncs === 0 && isRefusedWhole(error)) throw error;
    else await repair(context, plan, target, error);
  }
  await swapCharts(context, title, swap).catch((failure: unknown) =>
    repair(context, plan, target, asHostError(failure)),
  );
}

/** Behind this nothing but view and looks of charts is left to do: that is no reason to lose the sheet. */
const CONTENTS_WRITTEN = 'contents written';

async function repair(
  context: Excel.RequestContext,
  plan: SheetPlan,
  target: Target,
  error: HostError,
): Promise<never> {
  const looks: OwnSheetLooks = {
    before: target.before,
    names: target.before === 'absent' ? [...target.names, begunName(plan, target.title)] : target.names,
    cellNames: [...cellNamesOf(plan)],
    standIns: standInsOf(plan, target.before),
  };
  try {
    await restoreOwnSheet(context, target.title, looks);
  } catch (failure) {
    throw new HostError('repair-failed', `${error.message}; putting back: ${asHostError(failure).message}`, {
      cause: error,
      written: ownSheetRecord(target.title, looks, plannedImages(plan, target.before)),
    });
  }
  throw error;
}

/** By this name a sheet that was begun, and is empty again, is found by the next write. */
function begunName(plan: SheetPlan, title: string): NameImage {
  const formula = blockReference(title, { ...plan, rows: [], merges: [] });
  return { name: sheetNameOf(plan.key), formula, comment: '', visible: false };
}

/** Nothing where the block kept its own looks. */
function standInsOf(plan: SheetPlan, before: OwnSheetImage | 'absent'): OwnSheetLooks['standIns'] {
  const isBare =
    before !== 'absent' && before.looks.length > 0 && before.looks.every(({ looks }) => looks.length === 0);
  return isBare ? [...standInLooks(plan, before.former)] : [];
}

/** Every cell the plan may have changed. */
function plannedImages(plan: SheetPlan, before: OwnSheetImage | 'absent'): readonly CellImage[] {
  const states = before === 'absent' ? new Map<number, never>() : statesOf(before.images);
  return plan.rows
    .flatMap((cells, row) =>
      cells.map((cell, col) => {
        const content = cell?.formula === undefined ? { value: cell?.value ?? null } : { formula: cell.formula };
        const after = { content, numberFormat: cell?.numberFormat ?? 'General' };
        return cellImage({ row, col }, states.get(placeKey({ row, col })) ?? GONE, after);
      }),
    )
    .filter(hasChanged);
}
