import { cellRange } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import type { HostError } from '../host';
import { type Axis, type LineEdit, axisOf, inverseOfLines, isLineEdit, stepOf, withLine } from '../line-edits';
import { lineAfter } from './line-map';
import { asHostError, isRefusedWhole, lastPassed } from './run-excel';
import { trackedRangeAt } from './sheet-range';
import { type WriteBatch, openBatch } from './write-batch';

/**
 * Excel rolls nothing back and does not say where a request stopped. Writing a cell again does no harm, inserting a
 * line again does: so a cell beside every such edit is tracked, and where those cells stand tells how many edits ran.
 */
export interface LineProgress {
  readonly edits: readonly LineEdit[];
  readonly axis: Axis;
  /** Rows, or columns, of the tracked cells before any edit. */
  readonly lines: readonly number[];
  readonly cells: readonly Excel.Range[];
}

/** Queues the tracking of one cell for each edit; it stands once the batch has been synced. */
export function trackLines(sheet: Excel.Worksheet, edits: readonly LineEdit[]): LineProgress {
  const axis = axisOf(edits) ?? 'rows';
  const lines = edits.map((edit, index) => {
    const { at, count } = stepOf(edit);
    return oldLineFrom(Math.max(at, at - count), edits.slice(0, index));
  });
  const cells = lines.map((line) => trackedRangeAt(sheet, cellRange(withLine({ row: 0, col: 0 }, axis, line))));
  const progress = { edits, axis, lines, cells };
  askWhere(progress);
  return progress;
}

function askWhere({ cells, axis }: LineProgress): void {
  for (const cell of cells) cell.load(axis === 'rows' ? 'rowIndex' : 'columnIndex');
}

/** The first line at or behind a place that stood there before the edits: only such a line can be tracked. */
function oldLineFrom(line: number, edits: readonly LineEdit[]): number {
  let at = line;
  for (const inverse of edits.map(inverseOfLines).reverse()) {
    // Inside an inserted stretch the line behind the stretch is the next old one.
    at = lineAfter(at, [inverse]) ?? stepOf(inverse).at;
  }
  return at;
}

/** How a write ended, and how far it had come. */
export type TrackedWrite =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly error: HostError;
      readonly lineEditsDone: number;
      /** Excel refused before anything was written. */
      readonly isUntouched: boolean;
    };

/** Runs a write and, where it fails, finds out how many of its line edits Excel has carried out. */
export async function writeTracked(
  context: Excel.RequestContext,
  progress: LineProgress,
  queue: (batch: WriteBatch, lineEditQueued: () => void) => Promise<void>,
): Promise<TrackedWrite> {
  let queued = 0;
  let confirmed = 0;
  let syncs = 0;
  const batch = openBatch(context, () => {
    confirmed = queued;
    syncs += 1;
  });
  try {
    await queue(batch, () => {
      queued += 1;
      context.trace(TRACE + String(queued));
    });
    await batch.sync();
    return { kind: 'done' };
  } catch (failure) {
    const error = asHostError(failure);
    const lineEditsDone = await countDone(context, progress, error, { confirmed, queued });
    return { kind: 'failed', error, lineEditsDone, isUntouched: syncs === 0 && isRefusedWhole(error) };
  }
}

const TRACE = 'line edit ';

async function countDone(
  context: Excel.RequestContext,
  progress: LineProgress,
  error: HostError,
  { confirmed, queued }: { readonly confirmed: number; readonly queued: number },
): Promise<number> {
  const traced = tracedCount(error) ?? confirmed;
  if (queued === confirmed || isRefusedWhole(error)) return traced;
  try {
    askWhere(progress);
    await context.sync();
  } catch {
    return traced;
  }
  const stands = (done: number) =>
    progress.cells.every((cell, index) => {
      const now = progress.axis === 'rows' ? cell.rowIndex : cell.columnIndex;
      return now === lineAfter(progress.lines[index] ?? 0, progress.edits.slice(0, done));
    });
  // An action that failed stopped right behind its last trace; a lost answer may hide everything that was queued.
  const candidates = tracedCount(error) === undefined ? range(queued, confirmed) : [traced + 1, traced];
  return candidates.find((done) => done <= progress.edits.length && stands(done)) ?? traced;
}

function range(from: number, downTo: number): number[] {
  return Array.from({ length: from - downTo + 1 }, (_, index) => from - index);
}

/** The last line edit Excel says it has passed; undefined when it said nothing at all. */
function tracedCount(error: HostError): number | undefined {
  const last = lastPassed(error, TRACE);
  return last === undefined ? undefined : Number(last.slice(TRACE.length));
}

/** The edits that can have been carried out when so many of their line edits have. */
export function editsUpTo(edits: readonly Edit[], lineEditsDone: number): readonly Edit[] {
  let seen = 0;
  const end = edits.findIndex((edit) => isLineEdit(edit) && ++seen > lineEditsDone);
  return end < 0 ? edits : edits.slice(0, end);
}
