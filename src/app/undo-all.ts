import type { Host, UndoOutcome, UndoRecord } from '../host/host';

/** Takes back a record and those behind it, sheet by sheet; where one fails, the error of its host says what still stands. */
export async function undoAll(host: Host, record: UndoRecord): Promise<UndoOutcome> {
  const first = await host.undo(record);
  if (!record.next) return first;
  const second = await undoAll(host, record.next);
  return { restored: first.restored + second.restored, kept: [...first.kept, ...second.kept] };
}
