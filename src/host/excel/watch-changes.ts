import { parseA1 } from '../../grid/address';
import type { ChangeNotice } from '../host';
import { runExcel } from './run-excel';

type Changed = Excel.WorksheetChangedEventArgs;

/** Calls back on every change of cells until the returned function is called. */
export async function watchChanges(
  listener: (change: ChangeNotice) => void,
  isOurs: (change: Changed) => boolean,
): Promise<() => Promise<void>> {
  const nameOf = sheetNames();
  const handler = await runExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (change) => {
      const byThisAddIn = isOurs(change);
      const range = parseA1(change.address);
      listener({ sheet: await nameOf(change.worksheetId), byThisAddIn, ...(range ? { range } : {}) });
    });
    await context.sync();
    return added;
  });
  return async () => {
    // A handler can only be taken off in the context it was put on in.
    await runExcel(async () => {
      handler.remove();
      await handler.context.sync();
    });
  };
}

/**
 * Answers names of sheets by id, 「」 for one that is gone. A write of many cells raises many events: those that come in
 * while a sheet is being asked for share the answer. People go on typing in the next cell, so this waits.
 */
function sheetNames(): (id: string) => Promise<string> {
  const asked = new Map<string, Promise<string>>();
  return (id) => {
    const answer =
      asked.get(id) ??
      askSheetName(id).finally(() => {
        asked.delete(id);
      });
    asked.set(id, answer);
    return answer;
  };
}

function askSheetName(id: string): Promise<string> {
  return runExcel(
    async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(id);
      found.load('name');
      await context.sync();
      return found.isNullObject ? '' : found.name;
    },
    { waits: true },
  );
}
