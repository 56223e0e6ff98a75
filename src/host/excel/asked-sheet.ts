import type { Grid } from '../../grid/grid';
import { HostError } from '../host';
import { type PlaceName, placesOn } from '../places';
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

/** What has been asked of the workbook along with its sheets. */
export interface KnownOfWorkbook {
  readonly date1904: boolean;
  readonly names: readonly PlaceName[];
}

/**
 * Reads a sheet's cells, after the sync behind `askSheet`; above the payload limit in chunks. `askMore` may ask for
 * something along with the cells; it is called again where they have to be asked for again.
 */
export async function readGrid(asked: AskedSheet, known: KnownOfWorkbook, askMore?: () => void): Promise<Grid> {
  const asking = { ...extentOf(asked), date1904: known.date1904 };
  return gridOf(asked, known, await readBody(asked.sheet, asking, askMore));
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
export function readAlong(asked: AskedSheet, known: KnownOfWorkbook): SheetAlong {
  const asking = { ...extentOf(asked), date1904: known.date1904 };
  let mayTravel = asking.rowCount > 0 && fitsOneResponse(asking);
  let readWhole: (() => SheetBody) | undefined;
  return {
    ask: () => {
      readWhole = mayTravel ? askWholeBody(asked.sheet, asking) : undefined;
      mayTravel = false;
    },
    grid: () => (readWhole ? Promise.resolve(gridOf(asked, known, readWhole())) : readGrid(asked, known)),
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

function gridOf(asked: AskedSheet, { date1904, names }: KnownOfWorkbook, body: SheetBody): Grid {
  const { name, protection } = asked.sheet;
  const places = placesOn(names, name);
  return {
    sheet: name,
    ...extentOf(asked),
    isProtected: protection.protected,
    date1904,
    ...body,
    ...(places.size > 0 && { places }),
  };
}
