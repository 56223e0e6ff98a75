import type { Grid } from '../../grid/grid';
import { sheetNameOf } from '../defined-names';
import type { BesideSheet, SheetInWorkbook } from '../host';
import { type AskedSheet, askSheet, readAlong, readGrid } from './asked-sheet';
import { askNameList, ownSheetsAmong } from './own-sheet-names';
import { runExcel } from './run-excel';
import { askSettings } from './settings-part';
import { mustExist, sheetCalled } from './sheet-range';

/** DATE(2000,1,1) where days count from 1904 (36,526 elsewhere); Office.js has no other way to ask for the date system. */
const SERIAL_OF_2000_IN_1904 = 35_064;

/** A list beside the table is never longer; a stray value far below it must not keep the table from being read. */
const MOST_BESIDE = { rowCount: 20_000, colCount: 50 };

/** Reads a sheet, the active one without a name: two syncs, whatever the size up to the payload limit. */
export function readSheet(name?: string): Promise<Grid> {
  return runExcel(async (context) => {
    const asked = askSheetOrActive(context, name);
    const names = askNameList(context);
    const isDate1904 = askDateSystem(context);
    await context.sync();
    mustExist(asked.sheet, name ?? '');
    return readGrid(asked, { date1904: isDate1904(), names: names() });
  });
}

/** Reads a sheet with what else is kept in the workbook and, up to the payload limit, the sheet beside it, in the same two syncs. */
export function readSheetInWorkbook(name?: string, wanted?: BesideSheet): Promise<SheetInWorkbook> {
  return runExcel(async (context) => {
    const asked = askSheetOrActive(context, name);
    const besides = wanted ? askBeside(context, wanted) : [];
    const askedNames = askNameList(context);
    const settings = askSettings(context);
    const { workbook } = context;
    workbook.load('name');
    const isDate1904 = askDateSystem(context);
    await context.sync();
    mustExist(asked.sheet, name ?? '');
    const known = { date1904: isDate1904(), names: askedNames() };
    const beside = besides.find(({ sheet }) => !sheet.isNullObject);
    const isItself = beside?.sheet.name === asked.sheet.name;
    const along = beside && !isItself ? readAlong(beside, known) : undefined;
    const askMore = () => {
      settings.askText();
      along?.ask();
    };
    const grid = await readGrid(asked, known, askMore);
    const besideGrid = isItself ? grid : await along?.grid();
    return {
      grid,
      isOurs: ownSheetsAmong(known.names).has(grid.sheet),
      settings: settings.text(),
      ...(workbook.name !== '' && { workbookName: workbook.name }),
      ...(besideGrid && { beside: besideGrid }),
    };
  });
}

function askSheetOrActive(context: Excel.RequestContext, name: string | undefined): AskedSheet {
  return askSheet(name === undefined ? context.workbook.worksheets.getActiveWorksheet() : sheetCalled(context, name));
}

/** The sheet of ours with the key, then the one of that name: null objects where there is none. */
function askBeside(context: Excel.RequestContext, { key, name }: BesideSheet): readonly AskedSheet[] {
  const corner = context.workbook.names.getItemOrNullObject(sheetNameOf(key)).getRangeOrNullObject().untrack();
  return [askSheet(corner.worksheet, MOST_BESIDE), askSheet(sheetCalled(context, name), MOST_BESIDE)];
}

/** Whether days count from 1904; known after the next sync. */
function askDateSystem(context: Excel.RequestContext): () => boolean {
  const firstDay = context.workbook.functions.date(2000, 1, 1);
  firstDay.load('value');
  return () => firstDay.value === SERIAL_OF_2000_IN_1904;
}
