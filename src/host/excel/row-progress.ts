import type { Edit } from '../../grid/edit';
import type { HostError } from '../host';
import { type RowEdit, inverseOf, isRowEdit, rowAfter } from './row-map';
import { asHostError, isRefusedWhole, lastPassed } from './run-excel';
import { trackedRangeAt } from './sheet-range';
import { type WriteBatch, openBatch } from './write-batch';

/**
 * Excel rolls nothing back and does not say where a request stopped. Writing a cell again does no harm, inserting a
 * row again does: so a cell beside every row edit is tracked, and where those cells stand tells how many edits ran.
 */
export interface RowProgress {
  readonly rowEdits: readonly RowEdit[];
  /** Rows of the tracked cells before any edit. */
  readonly rows: readonly number[];
  readonly cells: readonly Excel.Range[];
}

/** Queues the tracking of one cell for each edit; it stands once the batch has been synced. */
export function trackRows(sheet: Excel.Worksheet, rowEdits: readonly RowEdit[]): RowProgress {
  const rows = rowEdits.map((edit, index) => {
    const below = edit.kind === 'insert-rows' ? edit.before : edit.first + edit.count;
    return oldRowFrom(below, rowEdits.slice(0, index));
  });
  const cells = rows.map((row) => trackedRangeAt(sheet, { top: row, left: 0, bottom: row, right: 0 }));
  for (const cell of cells) cell.load('rowIndex');
  return { rowEdits, rows, cells };
}

/** The first row at or below a place that stood there before the edits: only such a row can be tracked. */
function oldRowFrom(row: number, edits: readonly RowEdit[]): number {
  let at = row;
  for (const inverse of edits.map(inverseOf).reverse()) {
    // Inside an inserted stretch the row below the stretch is the next old one.
    const inserted = inverse.kind === 'delete-rows' && at >= inverse.first && at < inverse.first + inverse.count;
    at = inserted ? inverse.first : (rowAfter(at, [inverse]) ?? at);
  }
  return at;
}

/** How a write ended, and how far it had come. */
export type TrackedWrite =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly error: HostError;
      readonly rowEditsDone: number;
      /** Excel refused before anything was written. */
      readonly isUntouched: boolean;
    };

/** Runs a write and, where it fails, finds out how many of its row edits Excel has carried out. */
export async function writeTracked(
  context: Excel.RequestContext,
  progress: RowProgress,
  queue: (batch: WriteBatch, rowEditQueued: () => void) => Promise<void>,
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
    const rowEditsDone = await countDone(context, progress, error, confirmed, queued);
    return { kind: 'failed', error, rowEditsDone, isUntouched: syncs === 0 && isRefusedWhole(error) };
  }
}

const TRACE = 'row edit ';

async function countDone(
  context: Excel.RequestContext,
  progress: RowProgress,
  error: HostError,
  confirmed: number,
  queued: number,
): Promise<number> {
  const traced = tracedCount(error) ?? confirmed;
  if (queued === confirmed || isRefusedWhole(error)) return traced;
  try {
    for (const cell of progress.cells) cell.load('rowIndex');
    await context.sync();
  } catch {
    return traced;
  }
  const stands = (done: number) =>
    progress.cells.every((cell, index) => {
      const row = progress.rows[index] ?? 0;
      return cell.rowIndex === rowAfter(row, progress.rowEdits.slice(0, done));
    });
  // An action that failed stopped right behind its last trace; a lost answer may hide everything that was queued.
  const candidates = tracedCount(error) === undefined ? range(queued, confirmed) : [traced + 1, traced];
  return candidates.find((done) => done <= progress.rowEdits.length && stands(done)) ?? traced;
}

function range(from: number, downTo: number): number[] {
  return Array.from({ length: from - downTo + 1 }, (_, index) => from - index);
}

/** The last row edit Excel says it has passed; undefined when it said nothing at all. */
function tracedCount(error: HostError): number | undefined {
  const last = lastPassed(error, TRACE);
  return last === undefined ? undefined : Number(last.slice(TRACE.length));
}

/** The edits that can have been carried out when so many of their row edits have. */
export function editsUpTo(edits: readonly Edit[], rowEditsDone: number): readonly Edit[] {
  let seen = 0;
  const end = edits.findIndex((edit) => isRowEdit(edit) && ++seen > rowEditsDone);
  return end < 0 ? edits : edits.slice(0, end);
}
