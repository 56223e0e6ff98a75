import type { CheckRequest } from '../app/assistant';
import type { DatedRequest } from '../app/read-tables';
import { dateOption, yearOption } from './arguments';
import { OFFICE_OPTIONS, officeSettings, type OfficeValues } from './office-options';
import type { Terminal } from './terminal';

/** Options of every command that reads a sheet. */
export const SHEET_OPTIONS = { ...OFFICE_OPTIONS, sheet: { type: 'string' }, year: { type: 'string' } } as const;

/** Options of the commands whose answer depends on the day. */
export const DATED_OPTIONS = { ...SHEET_OPTIONS, 'as-of': { type: 'string' }, format: { type: 'string' } } as const;

/** How the help text lists the options of every command that reads a sheet. */
export const SHEET_USAGE = '[--sheet 工作表] [--year 年份] [--trigger 事件=日期]… [--holidays 通知.txt]…';

interface SheetValues extends OfficeValues {
  readonly sheet?: string;
  readonly year?: string;
}

/** What `--sheet`, `--year`, `--trigger` and `--holidays` ask of a use case. */
export async function sheetRequest(
  values: SheetValues,
  terminal: Terminal,
): Promise<Pick<CheckRequest, 'sheet' | 'planYear' | 'office'>> {
  const year = yearOption(values.year);
  return {
    ...(values.sheet !== undefined && { sheet: values.sheet }),
    ...(year !== undefined && { planYear: year }),
    office: await officeSettings(values, terminal),
  };
}

/** The same with the day of `--as-of`, today without one. */
export async function datedRequest(
  values: SheetValues & { readonly 'as-of'?: string },
  terminal: Terminal,
): Promise<DatedRequest> {
  return {
    ...(await sheetRequest(values, terminal)),
    asOf: values['as-of'] === undefined ? terminal.today : dateOption('as-of', values['as-of']),
  };
}
