import type { CellValue } from '../../grid/grid';
import { type ShowValue, compileFormat, showGeneral } from '../number-format/shown-text';

/** What Excel says of a cell as far as its shown text goes. */
export interface ReadCell {
  readonly value: CellValue;
  readonly text: string;
  readonly numberFormat: string;
}

/**
 * Formats that follow the system's short date: Office.js spells them the American way whatever the system shows
 * (OfficeDev/office-js issue 4291). Chinese systems put the year first.
 */
const SYSTEM_DATES: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'yyyy/m/d',
  'm/d/yy': 'yyyy/m/d',
  'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
};

/**
 * Answers what cells show, in a column of any width. Excel's `text` is documented not to depend on the width, but the
 * same property of its older interfaces gives 「####」 in narrow columns and cuts long texts: neither may hide a date
 * or a task, so a plain text counts as it is and a row of # is replaced by our own rendering.
 */
export function shownTexts(date1904: boolean): (cell: ReadCell) => string {
  const compiled = new Map<string, ShowValue>();
  const showIn = (code: string) => {
    const known = compiled.get(code) ?? (code === 'General' ? showGeneral : compileFormat(SYSTEM_DATES[code] ?? code));
    compiled.set(code, known);
    return known;
  };
  return ({ value, text, numberFormat }) => {
    if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
    return /^#+$/.test(text) ? showIn(numberFormat)(value, date1904) : text;
  };
}
