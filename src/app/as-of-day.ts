import { type CivilDate, dateOfSerial } from '../calendar/civil-date';
import { AS_OF_NAME } from '../enrich/as-of-cell';
import { asOfPlan } from '../enrich/as-of-sheet';
import type { Host } from '../host/host';

/** The day numbers are counted for. */
export interface SettledDay {
  readonly asOf: CivilDate;
  /** The sheet that was made for the cell 「截至日期」. */
  readonly madeSheet?: string;
}

/**
 * The day of live formulas: what the cell 「截至日期」 says, which is today unless a person has typed another. Where the
 * workbook has no such cell, or it holds no day, `asOf` counts for now.
 */
export async function readLiveDay(host: Host, asOf: CivilDate, date1904: boolean): Promise<CivilDate> {
  const cell = await host.readNamedCell(AS_OF_NAME);
  if (cell?.formula !== undefined || typeof cell?.value !== 'number') return asOf;
  return dateOfSerial(cell.value, date1904) ?? asOf;
}

/**
 * The same before a write: makes the small sheet with the cell where the workbook has no cell of that name. `fixed` puts a
 * day into a cell of ours instead of =TODAY(): for files that are to be counted for one day.
 */
export async function settleLiveDay(
  host: Host,
  asOf: CivilDate,
  { date1904, fixed }: { readonly date1904: boolean; readonly fixed?: boolean },
): Promise<SettledDay> {
  const standing = await host.readNamedCell(AS_OF_NAME);
  if (standing && fixed !== true) return { asOf: await readLiveDay(host, asOf, date1904) };
  const { sheet, created } = await host.writeSheet(
    asOfPlan(fixed === true ? { fixed: asOf } : { today: asOf }, date1904),
  );
  return { asOf, ...(created && { madeSheet: sheet }) };
}
