import { HostError, type UndoRecord } from '../host';
import type { CellImage } from '../host';
import { queueConditionsBack } from './condition-image';
import { type OptionalStep, finishSteps, queueSteps } from './optional-steps';
import { type OwnSheetImage, askNames, chartNames } from './own-sheet-image';
import { queueLookImages } from './queue-look-images';
import { queueNames } from './queue-plan';
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
 * Puts a sheet of ours back as it was. A sheet this very write has made is taken out again: the one place where a
 * sheet is deleted, and never a sheet that anybody else has seen.
 */
export async function restoreOwnSheet(
  context: Excel.RequestContext,
  name: string,
  { before, names }: OwnSheetLooks,
): Promise<void> {
  const sheet = sheetCalled(context, name);
  sheet.load('name');
  const readNames = askNames(context);
  const filter = sheet.autoFilter.getRangeOrNullObject().untrack();
  filter.load('address');
  sheet.charts.load('items/name');
  await context.sync();
  const batch = openBatch(context);
  await queueNames(batch, namesBack(readNames(), names));
  if (before === 'absent') {
    if (!sheet.isNullObject) sheet.delete();
  } else {
    if (sheet.isNullObject) throw new HostError('sheet-not-found', 'the sheet to put back is gone');
    queueClear(sheet, !filter.isNullObject);
    // A chart that failed before it was named does not bear a name of ours either.
    const madeSince = chartNames(sheet.charts).filter((chart) => !before.charts.includes(chart));
    for (const chart of madeSince) sheet.charts.getItemOrNullObject(chart).delete();
    await queueOwnSheet(batch, sheet, before);
  }
  const steps = before === 'absent' ? [] : viewStepsBack(before);
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
  await queueConditionsBack(batch, sheet, image.conditions);
  image.columnPoints.forEach((points, col) => {
    rangeAt(sheet, { top: 0, left: col, bottom: 0, right: col }).format.columnWidth = points;
  });
}

/**
 * Empties a sheet of ours in place: contents, looks, links, merged areas, conditional formats and, where there is one,
 * the filter. Charts are no matter of cells and stay.
 */
export function queueClear(sheet: Excel.Worksheet, hasFilter: boolean): void {
  if (hasFilter) sheet.autoFilter.remove();
  const whole = sheet.getRange().untrack();
  whole.unmerge();
  whole.conditionalFormats.clearAll();
  whole.clear('All');
}

function viewStepsBack({ filter, view }: OwnSheetImage): readonly OptionalStep[] {
  const steps: OptionalStep[] = [];
  if (filter !== undefined)
    steps.push((sheet) => {
      sheet.autoFilter.apply(rangeAt(sheet, readAddress(filter)));
    });
  if (!view) return steps;
  const { frozen, orientation, paperSize, zoom, titleRows } = view;
  steps.push(
    ({ freezePanes }) => {
      if (frozen === undefined) freezePanes.unfreeze();
      else freezePanes.freezeAt(frozen);
    },
    ({ pageLayout }) => {
      pageLayout.orientation = orientation;
    },
    ({ pageLayout }) => {
      pageLayout.paperSize = paperSize;
    },
    ({ pageLayout }) => {
      pageLayout.zoom = zoom;
    },
  );
  if (titleRows !== undefined)
    steps.push(({ pageLayout }) => {
      pageLayout.setPrintTitleRows(titleRows);
    });
  return steps;
}
