import { type PlannedChart, type SheetPlan, sourceSheets } from '../../grid/sheet-plan';
import { freeSheetName } from '../../grid/free-sheet-name';
import { type CellImage, HostError, type WrittenSheet } from '../host';
import { placeKey, statesOf } from './cell-image';
import { sheetNameOf, sheetOfReference } from '../defined-names';
import { chartLooks } from './chart-looks';
import { GONE, cellImage, hasChanged } from './inverse';
import { type OwnSheetImage, askNames, readOwnSheet } from './own-sheet-image';
import { STEP_BYTES, finishSteps, queueSteps } from './optional-steps';
import { queueNames, queuePlan, queueSheetName, viewSteps } from './queue-plan';
import { type OwnSheetLooks, ownSheetRecord, queueClear, restoreOwnSheet } from './restore-own-sheet';
import { type NameImage, planNames } from '../row-links';
import { asHostError, hasPassed, isRefusedWhole, runExcel } from './run-excel';
import { runWrite } from './run-write';
import { sheetCalled } from './sheet-range';
import { chartSwap, nameWhenMade, swapCharts } from './swap-charts';
import { undoIn } from './undo-edits';
import { openBatch } from './write-batch';

/**
 * Writes a plan into the sheet of its key: found by a hidden name, so that a person may rename it, emptied and
 * filled in place, so that references to it live on. One sync finds it, two read what it holds, one writes, and where
 * charts are replaced one takes the former away.
 */
export function writeSheet(plan: SheetPlan): Promise<WrittenSheet> {
  return runWrite(
    (context) => writeIn(context, plan),
    (written) =>
      runExcel(async (context) => {
        if (written) await undoIn(context, written);
        return writeIn(context, plan);
      }),
  );
}

async function writeIn(context: Excel.RequestContext, plan: SheetPlan): Promise<WrittenSheet> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  const readNames = askNames(context);
  await context.sync();
  const sheets = new Set(worksheets.items.map((sheet) => sheet.name));
  const names = readNames();
  const known = ownSheet(plan, names, sheets);
  if (known !== undefined && sourceSheets(plan).has(known)) throw new HostError('own-sheet', 'made from itself');
  if (known === undefined && protection.protected) throw new HostError('protected', 'the workbook is protected');
  const title = known ?? freeSheetName(plan.title, sheets);
  const before = known === undefined ? 'absent' : await readOwnSheet(openBatch(context), sheetCalled(context, known));
  await write(context, plan, { title, names, sheets, before });
  return { sheet: title, created: known === undefined };
}

function ownSheet(plan: SheetPlan, names: readonly NameImage[], sheets: ReadonlySet<string>): string | undefined {
  const item = names.find(({ name }) => name.toLowerCase() === sheetNameOf(plan.key).toLowerCase());
  const sheet = item && sheetOfReference(item.formula);
  return sheet !== undefined && sheets.has(sheet) ? sheet : undefined;
}

interface Target {
  readonly title: string;
  readonly names: readonly NameImage[];
  readonly sheets: ReadonlySet<string>;
  readonly before: OwnSheetImage | 'absent';
}

async function write(context: Excel.RequestContext, plan: SheetPlan, target: Target): Promise<void> {
  const { title, names, sheets, before } = target;
  const swap = chartSwap(plan, before === 'absent' ? [] : before.charts);
  const chartName = (chart: PlannedChart) => nameWhenMade(swap, chart);
  const steps = [...viewSteps(plan), ...chartLooks(plan, chartName)];
  let syncs = 0;
  const batch = openBatch(context, () => {
    syncs += 1;
  });
  try {
    const { worksheets } = context.workbook;
    const sheet = before === 'absent' ? worksheets.add(title) : worksheets.getItem(title);
    const known = names.some(({ name }) => name === sheetNameOf(plan.key));
    if (before === 'absent') {
      if (known) context.workbook.names.getItemOrNullObject(sheetNameOf(plan.key)).delete();
      queueSheetName(context, sheetNameOf(plan.key), title);
    } else queueClear(sheet, before.filter !== undefined);
    const reachable = new Set([...sheets, title]);
    await queueNames(batch, planNames(plan, names, reachable));
    await queuePlan(batch, sheet, plan, { sheets: reachable, chartName });
    await batch.room(STEP_BYTES * steps.length);
    context.trace(CONTENTS_WRITTEN);
    queueSteps(sheet, steps);
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
  const looks: OwnSheetLooks = { before: target.before, names: target.names };
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
