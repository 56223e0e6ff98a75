import { type CellAddress, MAX_COLS } from '../../grid/address';
import { type Edit, sameContent } from '../../grid/edit';
import { type ApplyOptions, type ApplyOutcome, HostError } from '../host';
import { type StateMap, placeKey } from './cell-image';
import { type SetLooks, readLooks } from './copy-looks';
import { decideEdits } from './decide-edits';
import { type BeforeImage, inverseOfEdits, type Inverse, recordOf } from './inverse';
import { queueEdits } from './queue-edits';
import { askBefore } from './read-before';
import { askCells } from './read-now';
import { restore } from './restore';
import { isRowEdit, rowAfter } from './row-map';
import { editsUpTo, trackRows, writeTracked } from './row-progress';
import { runExcel } from './run-excel';
import { mustExist, sheetCalled } from './sheet-range';
import { isInside } from './touched';
import { openBatch } from './write-batch';

/**
 * Performs edits all or nothing: one sync reads what they can change, one writes and reads back; one
 * more reads the looks of cells with conditional formats.
 * Excel has no rollback, so a failed write is put back at once from the image taken before.
 */
export function applyEdits(name: string, edits: readonly Edit[], options: ApplyOptions): Promise<ApplyOutcome> {
  return runExcel(async (context) => {
    const sheet = sheetCalled(context, name);
    sheet.load('name');
    sheet.protection.load('protected');
    const batch = openBatch(context);
    const inside = edits.filter(isInside);
    const progress = trackRows(sheet, inside.filter(isRowEdit));
    const readBefore = await askBefore(batch, sheet, inside);
    await batch.sync();
    mustExist(sheet, name);
    if (sheet.protection.protected) throw new HostError('protected', 'the sheet is protected');
    const before = readBefore();
    const { accepted, formats, refused } = decideEdits(edits, before.cells, options);
    const looks: SetLooks = before.hasConditions ? await readLooks(context, sheet, accepted) : new Map();

    let after: () => StateMap = () => new Map();
    const write = await writeTracked(context, progress, async (writing, rowEditQueued) => {
      await queueEdits(writing, sheet, accepted, {
        formatAt: (index) => formats[index] ?? 'General',
        lookOf: (edit) => looks.get(edit),
        isCellwise: before.hasHiddenRows,
        rowEditQueued,
      });
      after = await askCells(writing, sheet, placesAfter(accepted, before));
    });
    if (write.kind === 'failed') {
      if (write.isUntouched) throw write.error;
      const done = editsUpTo(accepted, write.rowEditsDone);
      const planned = decideEdits(done, before.cells, { flattenMixedFonts: true }).after;
      return repair(context, sheet, inverseOfEdits(name, done, before, planned), write.error);
    }
    const now = after();
    const inverse = inverseOfEdits(name, accepted, before, (at) => now.get(placeKey(at)));
    const misread = misreadText(accepted, now);
    if (misread) {
      const error = new HostError('unexpected', `Excel read the text in row ${misread.row + 1} as something else`);
      return repair(context, sheet, inverse, error);
    }
    const undo = recordOf(inverse);
    return refused.length > 0 ? { kind: 'partial', undo, refused } : { kind: 'applied', undo };
  });
}

/** Puts everything back, then rejects with the failure itself, or with what stands written when that fails too. */
async function repair(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  inverse: Inverse,
  error: HostError,
): Promise<never> {
  const outcome = await restore(context, sheet, inverse, 'repair');
  if (outcome.kind === 'restored') throw error;
  throw new HostError('repair-failed', `${error.message}; putting back: ${outcome.error.message}`, {
    cause: error,
    written: recordOf(outcome.left),
  });
}

/** Where the touched cells stand after the edits: they are read back, as Excel's word counts, not the plan's. */
function placesAfter(accepted: readonly Edit[], before: BeforeImage): readonly CellAddress[] {
  const rowEdits = accepted.filter(isRowEdit);
  const places = new Map<number, CellAddress>();
  for (const key of before.cells.keys()) {
    const row = rowAfter(Math.floor(key / MAX_COLS), rowEdits);
    if (row !== undefined) places.set(placeKey({ row, col: key % MAX_COLS }), { row, col: key % MAX_COLS });
  }
  for (const { at } of finalTexts(accepted)) places.set(placeKey(at), at);
  return [...places.values()];
}

/** The last text set in each cell, at its place after all edits. */
function finalTexts(accepted: readonly Edit[]): readonly { readonly at: CellAddress; readonly text: string }[] {
  const rowEdits = accepted.filter(isRowEdit);
  const texts = new Map<number, { readonly at: CellAddress; readonly text: string }>();
  let passed = 0;
  for (const edit of accepted) {
    if (isRowEdit(edit)) passed += 1;
    if (!('at' in edit)) continue;
    const row = rowAfter(edit.at.row, rowEdits.slice(passed));
    if (row === undefined) continue;
    const at = { row, col: edit.at.col };
    if (edit.kind === 'set-value' && typeof edit.value === 'string') texts.set(placeKey(at), { at, text: edit.value });
    else texts.delete(placeKey(at));
  }
  return [...texts.values()];
}

function misreadText(accepted: readonly Edit[], now: StateMap): CellAddress | undefined {
  // A cell merged away afterwards has given up its text on purpose.
  if (accepted.some((edit) => edit.kind === 'merge')) return undefined;
  return finalTexts(accepted).find(({ at, text }) => {
    const state = now.get(placeKey(at));
    return state !== undefined && !sameContent(state.content, { value: text });
  })?.at;
}
