import type { CellRange } from '../../grid/address';
import type { PlannedLook } from '../../grid/sheet-plan';
import { HostError, type UndoRecord } from '../host';
import type { CellImage } from '../host';
import { queueConditionsBack } from './condition-image';
import { finishSteps, queueSteps } from './optional-steps';
import { type OwnSheetImage, askNames, chartNames } from './own-sheet-image';
import { queueLookImages } from './queue-look-images';
import { viewStepsBack } from './plan-view';
import { queueLooks } from './queue-look';
import { queueNames } from './queue-names';
import type { NameChanges, NameImage } from '../row-links';
import { sameReference, sheetOfReference } from '../defined-names';
import { asHostError, hasPassed } from './run-excel';
import { rangeAt, readAddress, sheetCalled } from './sheet-range';
import { type WriteBatch, openBatch } from './write-batch';
import { queueCells } from './write-cells';

/** What a rewritten sheet of ours was before; `absent` when the write was about to make it. */
export interface OwnSheetLooks {
  readonly before: OwnSheetImage | 'absent';
  readonly names: readonly NameImage[];
  /** Spellings of the names a person sees that the plan may have made. */
  readonly cellNames: readonly string[];
  /** Looks instead of those of a block too long to keep its own. */
  readonly standIns: readonly (readonly [PlannedLook, readonly string[]])[];
}

/** The undo record of a plan that was written, or begun. */
export function ownSheetRecord(sheet: string, looks: OwnSheetLooks, cells: readonly CellImage[]): UndoRecord {
  return { sheet, cells, structure: [], looks };
}

/** Tells the record of a sheet of ours from that of edits. */
export function isOwnSheetLooks(looks: unknown): looks is OwnSheetLooks {
  return typeof looks === 'object' && looks !== null && 'before' in looks && 'names' in looks;
}

/**
 * Puts a sheet of ours back as it was. A sheet this very write has made is emptied and stays, found by its hidden name, for
 * the next write: deleting it would empty the user's undo list.
 */
export async function restoreOwnSheet(
  context: Excel.RequestContext,
  name: string,
  { before, names, cellNames, standIns }: OwnSheetLooks,
): Promise<void> {
  const sheet = sheetCalled(context, name);
  sheet.load('name');
  const readNames = askNames(context, new Set(cellNames));
  const filter = sheet.autoFilter.getRangeOrNullObject().untrack();
  const used = sheet.getUsedRangeOrNullObject(false).untrack();
  for (const range of [filter, used]) range.load('address');
  sheet.charts.load('items/name');
  await context.sync();
  const batch = openBatch(context);
  const isGone = sheet.isNullObject;
  if (isGone && before !== 'absent') throw new HostError('sheet-not-found', 'the sheet to put back is gone');
  const now = readNames();
  await queueNames(batch, namesBack(now, isGone ? withoutSheet(names, name) : names), now);
  if (!isGone) {
    const { areas, keepsFilter, charts } = before === 'absent' ? begun(used) : before;
    queueClear(sheet, areas, !filter.isNullObject && !keepsFilter);
    // A chart that failed before it was named does not bear a name of ours either.
    const madeSince = chartNames(sheet.charts).filter((chart) => !charts.includes(chart));
    for (const chart of madeSince) sheet.charts.getItemOrNullObject(chart).delete();
  }
  let steps: ReturnType<typeof viewStepsBack> = [];
  if (before !== 'absent') {
    await queueOwnSheet(batch, sheet, before);
    await queueLooks(batch, sheet, standIns);
    steps = viewStepsBack(before);
  }
  context.trace(PUT_BACK);
  queueSteps(sheet, steps);
  try {
    await batch.sync();
  } catch (failure) {
    const error = asHostError(failure);
    if (!hasPassed(error, PUT_BACK)) throw error;
    await finishSteps(context, name, steps, error);
  }
}

function withoutSheet(names: readonly NameImage[], sheet: string): readonly NameImage[] {
  return names.filter(({ formula }) => sheetOfReference(formula) !== sheet);
}

/** What was on a sheet before this write made it: everything there is ours. */
function begun(used: Excel.Range): Pick<OwnSheetImage, 'areas' | 'keepsFilter' | 'charts'> {
  return { areas: used.isNullObject ? [] : [readAddress(used.address)], keepsFilter: false, charts: [] };
}

/** Behind this only the view is left. */
const PUT_BACK = 'put back';

function namesBack(now: readonly NameImage[], before: readonly NameImage[]): NameChanges {
  const wanted = new Map(before.map((item) => [item.name, item]));
  const present = new Map(now.map((item) => [item.name, item]));
  return {
    removed: now.filter((item) => !wanted.has(item.name)).map((item) => item.name),
    added: before.filter((item) => !present.has(item.name) && leadsSomewhere(item)),
    changed: before.filter((item) => {
      const other = present.get(item.name);
      return other !== undefined && !(other.comment === item.comment && sameReference(other.formula, item.formula));
    }),
  };
}

/** What led nowhere need not be brought back. */
function leadsSomewhere({ formula }: NameImage): boolean {
  return sheetOfReference(formula) !== undefined;
}

async function queueOwnSheet(batch: WriteBatch, sheet: Excel.Worksheet, image: OwnSheetImage): Promise<void> {
  // A link may fill its cell: contents come after links.
  for (const { at, link } of image.links) {
    await batch.room(0);
    rangeAt(sheet, at).hyperlink = link;
  }
  for (const { range, cells } of image.images) {
    const writes = cells.flatMap((line, row) =>
      line.map((state, col) => ({
        row: range.top + row,
        col: range.left + col,
        content: state.content,
        numberFormat: state.numberFormat,
        setsFormat: state.numberFormat !== 'General',
      })),
    );
    await queueCells(
      batch,
      sheet,
      writes.filter(({ content, setsFormat }) => setsFormat || 'formula' in content || content.value !== null),
      false,
    );
  }
  for (const area of image.merges) {
    await batch.room(0);
    rangeAt(sheet, area).merge();
  }
  await queueLookImages(batch, sheet, image.looks, false);
  for (const { addresses } of image.conditions) {
    await batch.room(addresses.length);
    sheet.getRanges(addresses).conditionalFormats.clearAll();
  }
  await queueConditionsBack(batch, sheet, image.conditions);
  for (const { col, points } of image.columns) {
    await batch.room(0);
    rangeAt(sheet, { top: 0, left: col, bottom: 0, right: col }).format.columnWidth = points;
  }
}

/**
 * Empties areas of a sheet of ours in place: contents, looks, links, merged areas, conditional formats and, where it is
 * ours, the filter. Charts are no matter of cells and stay.
 */
export function queueClear(sheet: Excel.Worksheet, areas: readonly CellRange[], hasFilter: boolean): void {
  if (hasFilter) sheet.autoFilter.remove();
  for (const area of areas) {
    const range = rangeAt(sheet, area);
    range.unmerge();
    range.conditionalFormats.clearAll();
    range.clear('All');
  }
}
