import { serialOfDay } from './serial-dates';
import { SYSTEM_DATE } from './shown-text';
import type { Cell, Scalar } from './workbook';

const NUMBER = /^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:e[+-]?\d{1,3})?$/i;
const PERCENT = /^[+-]?\d{1,15}(?:\.\d{0,15})?%$/;
const DATE = /^(\d{4})(?:[-/]|年)(\d{1,2})(?:(?:[-/]|月)(\d{1,2})日?|月?)$/;

/**
 * Writes through `values` or `formulas` as Excel does (quirks.ts: typed-text, text-format, apostrophe).
 * The value of a formula is '' until somebody gives the cached one (quirks.ts: formulas-not-calculated).
 */
export function writeCell(cell: Cell, input: Scalar, date1904: boolean): void {
  delete cell.mixedFont;
  delete cell.formula;
  if (typeof input !== 'string' || cell.numberFormat === '@') {
    cell.value = cell.numberFormat === '@' && typeof input === 'number' ? String(input) : input;
    return;
  }
  if (input.startsWith("'")) cell.value = input.slice(1);
  else if (/^[=+-]\S/.test(input) && !NUMBER.test(input) && !PERCENT.test(input)) storeFormula(cell, input);
  else readTyped(cell, input, date1904);
}

function storeFormula(cell: Cell, input: string): void {
  cell.formula = input.startsWith('=') ? input : `=${input}`;
  cell.value = '';
}

function readTyped(cell: Cell, input: string, date1904: boolean): void {
  const date = serialOf(input, date1904);
  if (NUMBER.test(input)) cell.value = Number(input);
  else if (PERCENT.test(input)) setFormatted(cell, Number(input.slice(0, -1)) / 100, '0%');
  else if (/^(?:true|false)$/i.test(input)) cell.value = input.toLowerCase() === 'true';
  else if (date !== undefined) setFormatted(cell, date, SYSTEM_DATE);
  else cell.value = input;
}

function setFormatted(cell: Cell, value: number, numberFormat: string): void {
  cell.value = value;
  if (cell.numberFormat === 'General') cell.numberFormat = numberFormat;
}

/** 「2016-12」, 「2016年12月」 and 「2016/12/31」 are dates to Excel (quirks.ts: system-date). */
function serialOf(input: string, date1904: boolean): number | undefined {
  const match = DATE.exec(input);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return serialOfDay(year, month, day, date1904);
}
