import { compileFormat, showGeneral, type ShowValue } from '../../../../src/host/number-format/shown-text';
import { SYSTEM_DATE } from '../../../host/model/shown-text';
import type { Cell } from '../../../host/model/workbook';
import { writeCell } from '../../../host/model/write-cell';

const compiledFormats = new Map<string, ShowValue>();

/** Formats of workbooks are few; a workbook made to have many must not fill the memory. */
const MAX_FORMATS = 2000;

function formatOf(code: string): ShowValue {
  const known = compiledFormats.get(code);
  if (known) return known;
  // The one format that follows the system's short date (quirks.ts: system-date).
  const made = compileFormat(code === SYSTEM_DATE ? 'yyyy/m/d' : code);
  if (compiledFormats.size >= MAX_FORMATS) compiledFormats.clear();
  compiledFormats.set(code, made);
  return made;
}

/** The text a cell shows in a wide enough column. */
export function shownValue({ value, numberFormat }: Cell, date1904: boolean): string {
  return formatOf(numberFormat)(value, date1904);
}

/** The text the formula bar shows: typed again it gives the same cell. */
export function editText(cell: Cell | undefined, date1904: boolean): string {
  if (!cell) return '';
  const { value, formula, numberFormat } = cell;
  if (formula !== undefined) return formula;
  if (typeof value === 'string') return isReadOtherwise(value, numberFormat) ? `'${value}` : value;
  if (typeof value !== 'number') return showGeneral(value);
  const code = numberFormat === SYSTEM_DATE ? 'yyyy/m/d' : numberFormat;
  if (isDateCode(code)) return formatOf(Number.isInteger(value) ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss')(value, date1904);
  return /%/.test(code) ? `${showGeneral(Number((value * 100).toPrecision(15)))}%` : showGeneral(value);
}

function isDateCode(code: string): boolean {
  return code !== 'General' && /[yd]|m/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** Whether Excel would take a text for something else if it were typed. */
function isReadOtherwise(text: string, numberFormat: string): boolean {
  const probe: Cell = { value: '', numberFormat, look: {} };
  writeCell(probe, text, false);
  return probe.value !== text || probe.formula !== undefined;
}
