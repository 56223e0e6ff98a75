import type { Paragraph } from '../paragraph';
import { showText } from '../traced-text';
import type { PhysicalLine } from './physical-line';

const NUMBER = String.raw`[\p{Script=Han}]{1,16}[〔[(【]\d{4}[〕\])】]第?\d{1,5}号`;
/** Blanks are gone: the label must say where the number begins, unless it stands alone. */
const LABELLED = new RegExp(`(?:发文字号|文件字号|公文字号|发文文号|公文文号|文件编号|文号)[】\\]]?:?(${NUMBER})`, 'u');
const ALONE = new RegExp(`^(${NUMBER})$`, 'u');

/** The 文号 among the lines of a web page's box: 「文号 某政办发〔2026〕3号　有效性 有效」. */
export function boxedNumber(source: string, lines: readonly PhysicalLine[]): Paragraph | undefined {
  for (const line of lines) {
    const match = LABELLED.exec(line.text) ?? ALONE.exec(line.text);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const shown = showText(source, line.kept);
    const end = match.index + match[0].length;
    const start = end - number.length;
    return { text: shown.text.slice(start, end), offsets: shown.offsets.slice(start, end) };
  }
  return undefined;
}
