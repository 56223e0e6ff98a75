import { HostError, type UndoOutcome, type UndoRecord } from '../host';
import { inverseOfRecord, recordOf } from './inverse';
import { restore } from './restore';
import { isOwnSheetLooks, restoreOwnSheet } from './restore-own-sheet';
import { runExcel } from './run-excel';
import { runWrite } from './run-write';
import { mustExist, sheetCalled } from './sheet-range';

/**
 * Takes a write back, sparing what a person has changed since. When Excel fails on the way the rest is tried once
 * more: an undo is finished rather than undone; if that fails too the error carries what is still to be put back.
 */
export function undoEdits(record: UndoRecord): Promise<UndoOutcome> {
  return runWrite(
    (context) => undoIn(context, record),
    (written = record) => runExcel((context) => undoIn(context, written)),
  );
}

/** The same inside a batch. */
export async function undoIn(context: Excel.RequestContext, record: UndoRecord): Promise<UndoOutcome> {
  const { looks } = record;
  if (isOwnSheetLooks(looks)) {
    await restoreOwnSheet(context, record.sheet, looks);
    return { restored: record.cells.length, kept: [] };
  }
  const sheet = sheetCalled(context, record.sheet);
  sheet.load('name');
  sheet.protection.load('protected');
  await context.sync();
  mustExist(sheet, record.sheet);
  if (sheet.protection.protected) throw new HostError('protected', 'the sheet is protected');
  const first = await restore(context, sheet, inverseOfRecord(record), 'undo');
  if (first.kind === 'restored') return { restored: first.count, kept: first.kept };
  if (first.isUntouched) throw first.error;
  const second = await restore(context, sheet, first.left, 'undo');
  if (second.kind === 'restored') return { restored: second.count, kept: second.kept };
  throw new HostError('repair-failed', second.error.message, { cause: second.error, written: recordOf(second.left) });
}
