import type { Grid } from '../../grid/grid';
import { HostError } from '../host';
import { type SheetBody, type SheetExtent, askWholeBody, fitsOneResponse, readBody } from './sheet-body';

/** Beyond this a stray value far below the table would make us read for minutes. */
const MAX_CELLS = 2_000_000;

/** A sheet of which has been asked how far it reaches: the first of the two syncs that read it. */
export interface AskedSheet {
  /** Null after the sync where there is no such sheet. */
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** How much of it is read at most; absent: all, and a sheet beyond every measure is refused. */
  readonly most?: SheetExtent;
}

/** Asks for all that has to be known of a sheet before its cells are asked for. */
export function askSheet(sheet: Excel.Worksheet, most?: SheetExtent): AskedSheet {
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.tables.load('items/name');
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used, ...(most && { most }) };
}

interface ReadOptions {
  readonly date1904: boolean;
  /** May ask for something along with the cells; it is called again where they have to be asked for again. */
  readonly askMore?: () => void;
}

/** Reads a sheet's cells, after the sync behind `askSheet`; above the payload limit in chunks. */
export async function readGrid(asked: AskedSheet, { date1904, askMore }: ReadOptions): Promise<Grid> {
  const asking = { ...extentOf(asked), date1904 };
  return gridOf(asked, date1904, await readBody(asked.sheet, asking, askMore));
}

/** A sheet that is read along with another one. */
export interface SheetAlong {
  /** Asks for its cells along with whatever the next sync asks for. */
  readonly ask: () => void;
  /** The sheet; where it did not come along it is read by itself now. */
  readonly grid: () => Promise<Grid>;
}

/**
 * Lets a sheet that fits into one response travel with another one. It does so once: where it is asked for again the
 * response was too large, perhaps because of it.
 */
export function readAlong(asked: AskedSheet, date1904: boolean): SheetAlong {
  const asking = { ...extentOf(asked), date1904 };
  let mayTravel = asking.rowCount > 0 && fitsOneResponse(asking);
  let readWhole: (() => SheetBody) | undefined;
  return {
    ask: () => {
      readWhole = mayTravel ? askWholeBody(asked.sheet, asking) : undefined;
      mayTravel = false;
    },
    grid: () => (readWhole ? Promise.resolve(gridOf(asked, date1904, readWhole())) : readGrid(asked, { date1904 })),
  };
}

function extentOf({ used, most }: AskedSheet): SheetExtent {
  if (used.isNullObject) return { rowCount: 0, colCount: 0 };
  const rowCount = used.rowIndex + used.rowCount;
  const colCount = used.columnIndex + used.columnCount;
  if (most) return { rowCount: Math.min(rowCount, most.rowCount), colCount: Math.min(colCount, most.colCount) };
  if (rowCount * colCount > MAX_CELLS) throw new HostError('too-large', `${rowCount} × ${colCount} cells`);
  return { rowCount, colCount };
}

function gridOf(asked: AskedSheet, date1904: boolean, body: SheetBody): Grid {
  const { name, protection } = asked.sheet;
  return { sheet: name, ...extentOf(asked), isProtected: protection.protected, date1904, ...body };
}
