import { parseA1 } from '../../grid/address';
import type { ChangeNotice } from '../host';
import { runExcel } from './run-excel';

type Changed = Excel.WorksheetChangedEventArgs;

/** Calls back on every change of cells until the returned function is called. */
export async function watchChanges(
  listener: (change: ChangeNotice) => void,
  isOurs: (change: Changed) => boolean,
): Promise<() => Promise<void>> {
  const handler = await runExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (change) => {
      listener(await noticeOf(change, isOurs(change)));
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

async function noticeOf(change: Changed, byThisAddIn: boolean): Promise<ChangeNotice> {
  const sheet = await runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(change.worksheetId);
    found.load('name');
    await context.sync();
    return found.isNullObject ? '' : found.name;
  });
  const range = parseA1(change.address);
  return { sheet, byThisAddIn, ...(range ? { range } : {}) };
}
