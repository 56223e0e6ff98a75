import { dayOfSerial } from './serial-dates';
import type { Scalar } from './workbook';

/**
 * The text Excel shows, for the number formats the workbench meets: General, 0, 0.00, #,##0, percent and dates
 * of y, m and d. Any other format shows the number itself.
 */
export function shownText(value: Scalar, numberFormat: string, date1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return numberText(value, numberFormat, date1904);
}

/** The one format that follows the system's short date, as scripts see it (quirks.ts: system-date). */
export const SYSTEM_DATE = 'm/d/yyyy';

function numberText(value: number, numberFormat: string, date1904: boolean): string {
  if (numberFormat === SYSTEM_DATE) return dateText(value, 'yyyy/m/d', date1904);
  const code = (numberFormat.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, '');
  if (/[yd]|m/i.test(code.replace(/"[^"]*"/g, '')) && code !== 'General') return dateText(value, code, date1904);
  const percent = code.endsWith('%');
  const decimals = /^[#,]*0(?:\.(0+))?%?$/.exec(code);
  if (!decimals) return String(value);
  const fixed = (percent ? value * 100 : value).toFixed(decimals[1]?.length ?? 0);
  return (code.includes(',') ? grouped(fixed) : fixed) + (percent ? '%' : '');
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  let text = whole;
  for (let at = whole.length - 3; at > 0 && /\d/.test(whole[at - 1] ?? ''); at -= 3) {
    text = `${text.slice(0, at)},${text.slice(at)}`;
  }
  return fraction === undefined ? text : `${text}.${fraction}`;
}

function dateText(serial: number, code: string, date1904: boolean): string {
  const day = dayOfSerial(serial, date1904);
  return code.replace(/"([^"]*)"|\\(.)|yyyy|yy|mm|m|dd|d/gi, (token: string, quoted?: string, escaped?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
    const part = token.toLowerCase();
    const number = part.startsWith('y')
      ? day.getUTCFullYear()
      : part.startsWith('m')
        ? day.getUTCMonth() + 1
        : day.getUTCDate();
    return String(number)
      .padStart(part.length, '0')
      .slice(part === 'yy' ? -2 : 0);
  });
}
