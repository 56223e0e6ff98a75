import type { CellContent } from '../../grid/edit';

/** Signs, brackets and currency that may stand in a typed number, date or time besides digits and letters. */
const DATE_WORDS = '年月日号时時分秒上下午早晚星期周一二三四五六七八九十天';
const LOOKS_TYPED = new RegExp(`^[\\s\\x20-\\x7e\\uff01-\\uff5e\\u3000¥￥€£${DATE_WORDS}]*$`, 'u');
const HAS_DIGIT = /[0-9\uff10-\uff19]/;
const STARTS_FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const WORD_VALUE = /^\s*(?:true|false|#[A-Z/0]+[!?]?)\s*$/i;

/** Whether Excel, were the text typed, might read it as a formula, number, date, truth or error value. */
export function mayBeRead(text: string): boolean {
  if (text.startsWith("'") || STARTS_FORMULA.test(text) || WORD_VALUE.test(text)) return true;
  return HAS_DIGIT.test(text) && LOOKS_TYPED.test(text);
}

/**
 * What to hand to `range.formulas` so that the cell afterwards holds exactly this content.
 * Texts Excel might read as something else get the apostrophe Excel itself uses for text: it is neither value nor
 * shown text and leaves the number format alone. In a cell of format @ nothing is read, so nothing is added.
 */
export function asInput(content: CellContent, numberFormat: string): string | number | boolean {
  if ('formula' in content) return content.formula;
  const { value } = content;
  if (value === null) return '';
  if (typeof value !== 'string' || numberFormat === '@') return value;
  return mayBeRead(value) ? `'${value}` : value;
}
