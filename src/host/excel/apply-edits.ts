import { type CellAddress, MAX_COLS } from '../../grid/address';
import { type Edit, sameContent } from '../../grid/edit';
import { type ApplyOptions, type ApplyOutcome, HostError, type Refusal, type UndoRecord } from '../host';
import { type StateMap, placeKey } from './cell-image';
import { type SetLooks, readLooks } from './copy-looks';
import { decideEdits } from './decide-edits';
import { type BeforeImage, inverseOfEdits, type Inverse, recordOf } from './inverse';
import { askPlaceNames, formerPlaces, movesPlaces, queuePlaces } from './kept-places';
import { queueEdits } from './queue-edits';
import { askBefore } from './read-before';
import { askCells } from './read-now';
import { restore } from './restore';
import { isLineEdit } from '../line-edits';
import { placeAfter } from './line-map';
import { editsUpTo, trackLines, writeTracked } from './line-progress';
import { askFormats, marksAmong, marksRead } from './own-marks';
import { runExcel } from './run-excel';
import { runWrite } from './run-write';
import { mustExist, sheetCalled } from './sheet-range';
import { isInside } from './touched';
import { undoIn } from './undo-edits';
import { openBatch } from './write-batch';

/**
 * Performs edits all or nothing: one sync reads what they can change, one writes and reads back. One more each reads
 * the looks of cells with conditional formats, how high columns are that go, and which conditional formats are marks.
 * Excel has no rollback, so a failed write is put back at once from the image taken before.
 */
export function applyEdits(name: string, edits: readonly Edit[], options: ApplyOptions): Promise<ApplyOutcome> {
  const apply = (context: Excel.RequestContext) => applyIn(context, { name, edits }, options);
  return runWrite(apply, (written) =>
    runExcel(async (context) => {
      if (written) await undoIn(context, written);
      return apply(context);
    }),
  );
}

interface Asked {
  readonly name: string;
  readonly edits: readonly Edit[];
}

async function applyIn(
  context: Excel.RequestContext,
  { name, edits }: Asked,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  const sheet = sheetCalled(context, name);
  sheet.load('name');
  sheet.protection.load('protected');
  const batch = openBatch(context);
  const inside = edits.filter(isInside);
  const progress = trackLines(sheet, inside.filter(isLineEdit));
  const formats = inside.some(({ kind }) => kind === 'set-marks') ? askFormats(sheet) : undefined;
  const readNames = movesPlaces(inside) ? askPlaceNames(context) : () => [];
  const readBefore = await askBefore(batch, sheet, inside);
  await batch.sync();
  mustExist(sheet, name);
  if (sheet.protection.protected) throw new HostError('protected', 'the sheet is protected');
  const marks = formats ? await marksAmong(context, formats()) : [];
  const names = readNames();
  const before: BeforeImage = {
    ...readBefore(),
    ...(formats && { marks: await marksRead(context, marks) }),
    places: formerPlaces(inside, sheet.name, names),
  };
  const { accepted, numberFormats, refused } = decideEdits(edits, before, options);
  const looks: SetLooks = before.hasConditions ? await readLooks(context, sheet, accepted) : new Map();

  let after: () => StateMap = () => new Map();
  const write = await writeTracked(context, progress, async (writing, lineEditQueued) => {
    await queueEdits(writing, sheet, accepted, {
      formatAt: (index) => numberFormats[index] ?? 'General',
      lookOf: (edit) => looks.get(edit),
      isCellwise: before.hasHiddenRows,
      lineEditQueued,
      marks,
    });
    await queuePlaces(writing, accepted, sheet.name, names);
    after = await askCells(writing, sheet, placesAfter(accepted, before));
  });
  if (write.kind === 'failed') {
    if (write.isUntouched) throw write.error;
    const done = editsUpTo(accepted, write.lineEditsDone);
    const planned = decideEdits(done, before, { flattenMixedFonts: true }).after;
    return repair(context, sheet, inverseOfEdits(name, done, before, planned), write.error);
  }
  const now = after();
  const inverse = inverseOfEdits(name, accepted, before, (at) => now.get(placeKey(at)));
  const misreadAt = misread(accepted, now);
  if (misreadAt) {
    const error = new HostError('unexpected', `Excel read what goes into row ${misreadAt.row + 1} as something else`);
    return repair(context, sheet, inverse, error);
  }
  return outcomeOf(recordOf(inverse), refused);
}

function outcomeOf(undo: UndoRecord, refused: readonly Refusal[]): ApplyOutcome {
  return refused.length > 0 ? { kind: 'partial', undo, refused } : { kind: 'applied', undo };
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
  const lineEdits = accepted.filter(isLineEdit);
  const places = new Map<number, CellAddress>();
  for (const key of before.cells.keys()) {
    const at = placeAfter({ row: Math.floor(key / MAX_COLS), col: key % MAX_COLS }, lineEdits);
    if (at) places.set(placeKey(at), at);
  }
  for (const { at } of finalContents(accepted)) places.set(placeKey(at), at);
  return [...places.values()];
}

/** A text or formula set in a cell, at its place after all edits. */
interface FinalContent {
  readonly at: CellAddress;
  readonly content: { readonly value: string } | { readonly formula: string };
}

/** The last text or formula set in each cell. */
function finalContents(accepted: readonly Edit[]): readonly FinalContent[] {
  const lineEdits = accepted.filter(isLineEdit);
  const contents = new Map<number, FinalContent>();
  let passed = 0;
  for (const edit of accepted) {
    if (isLineEdit(edit)) passed += 1;
    if (!('at' in edit)) continue;
    const at = placeAfter(edit.at, lineEdits.slice(passed));
    if (!at) continue;
    if (edit.kind === 'set-formula') contents.set(placeKey(at), { at, content: { formula: edit.formula } });
    else if (typeof edit.value === 'string') contents.set(placeKey(at), { at, content: { value: edit.value } });
    else contents.delete(placeKey(at));
  }
  return [...contents.values()];
}

/** A formula is Excel's to spell, and its result Excel's to work out: it only must not have become a text. */
function misread(accepted: readonly Edit[], now: StateMap): CellAddress | undefined {
  // A cell merged away afterwards has given up its text on purpose.
  if (accepted.some((edit) => edit.kind === 'merge')) return undefined;
  return finalContents(accepted).find(({ at, content }) => {
    const state = now.get(placeKey(at));
    if (state === undefined) return false;
    return 'formula' in content ? !('formula' in state.content) : !sameContent(state.content, content);
  })?.at;
}
