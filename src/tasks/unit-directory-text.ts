import type { UnitDirectory } from '../units/unit-directory';
import { DIRECTORY_LABELS } from './unit-directory-header';
import { directoryCells } from './unit-directory-rows';

/** What Excel takes for a formula when it is pasted, in both widths, and digits that would lose their zeros in front. */
const CHANGED_BY_PASTING = /^[=+\-@＝＋－＠]|^0\d+$/;

/**
 * The 单位名录 as Excel's clipboard has cells: columns parted by tabs, a unit a line, header first; a cell that holds a tab,
 * a line break or a quotation mark stands in quotation marks. A text that Excel would take for a formula or a number gets
 * an apostrophe in front, as a person would type it: it stays a text even where Excel shows the sign.
 */
export function directoryAsText(units: UnitDirectory): string {
  const lines = [DIRECTORY_LABELS.map(([, label]) => label), ...units.map(directoryCells)];
  return lines.map((cells) => `${cells.map(pastedCell).join('\t')}\n`).join('');
}

function pastedCell(text: string): string {
  const safe = CHANGED_BY_PASTING.test(text.trimStart()) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
