import type { CellRange } from '../../grid/address';
import { type Host, HostError } from '../host';
import { applyEdits } from './apply-edits';
import { clearTraces } from './clear-traces';
import { listSheets } from './list-sheets';
import { readNamedCell } from './read-named-cell';
import { readSheet, readSheetInWorkbook } from './read-sheet';
import { runExcel } from './run-excel';
import { readSettings, writeSettings } from './settings-part';
import { mustExist, rangeAt, sheetCalled } from './sheet-range';
import { undoEdits } from './undo-edits';
import { watchChanges } from './watch-changes';
import { writeSheet } from './write-sheet';

/** How long after a write its change events may still come in, where Excel does not say whose they are. */
const EVENT_LAG_MS = 1000;

/** The workbook open in the Excel around the pane. Needs ExcelApi 1.13 and a ready office.js. */
export function excelHost(): Host {
  let writing = 0;
  const asWrite = async <T>(write: Promise<T>): Promise<T> => {
    writing += 1;
    try {
      return await write;
    } finally {
      setTimeout(() => {
        writing -= 1;
      }, EVENT_LAG_MS);
    }
  };
  // `triggerSource` came with ExcelApi 1.14, one set above what we ask for; before it is undefined.
  const isOurs = ({ triggerSource }: Partial<Excel.WorksheetChangedEventArgs>) =>
    triggerSource === undefined ? writing > 0 : triggerSource === 'ThisLocalAddin';
  return {
    listSheets,
    readSheet,
    readSheetInWorkbook,
    apply: (sheet, edits, options) => asWrite(applyEdits(sheet, edits, options)),
    undo: (record) => asWrite(undoEdits(record)),
    writeSheet: (plan, options) => asWrite(writeSheet(plan, options)),
    readNamedCell,
    select,
    watch: (listener) => watchChanges(listener, isOurs),
    readSettings,
    writeSettings,
    clearTraces: () => asWrite(clearTraces()),
  };
}

function select(name: string, range: CellRange): Promise<void> {
  return runExcel(async (context) => {
    const sheet = sheetCalled(context, name);
    sheet.load('name,visibility');
    await context.sync();
    mustExist(sheet, name);
    if (sheet.visibility !== 'Visible') throw new HostError('sheet-hidden', 'a hidden sheet shows nothing');
    sheet.activate();
    rangeAt(sheet, range).select();
    await context.sync();
  });
}
