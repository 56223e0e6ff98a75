import { holdsBlank, trimBlanks } from '../../text/blanks';

/** What stands in a cell: running text may be indented and spaced out, a name or a date may not. */
export type CellKind = 'name' | 'text';

/** Signs of no width that pasting leaves behind; joiners inside emoji and other scripts stay. */
const NO_WIDTH = /[\u200b\u2060\ufeff]+/g;
const INSIDE_NAME = /(?<=[\p{Script=Han}、，；）)])[ \t\u00a0\u3000]+(?=[\p{Script=Han}、，；（(])/gu;
const RUN_BETWEEN_HAN = /(?<=\p{Script=Han})[ \t\u00a0\u3000]{2,}(?=\p{Script=Han})/gu;

/** 「　　」 before the first word is how Chinese paragraphs begin. */
const INDENTATION = '\u3000\u3000';

/** The text without stray blanks: at its ends, at the ends of lines, between characters; line breaks inside stay. */
export function tidySpace(text: string, kind: CellKind): string {
  if (!holdsBlank(text)) return text;
  const lines = text.replace(NO_WIDTH, '').split('\n');
  const tidied = lines.map((line) => (kind === 'name' ? tidyName(line) : tidyText(line))).join('\n');
  const indentation = kind === 'text' && isIndented(tidied) ? INDENTATION : '';
  return indentation + trimBlanks(tidied);
}

function tidyName(line: string): string {
  return trimBlanks(line).replace(INSIDE_NAME, '');
}

function tidyText(line: string): string {
  const tidied = line.replace(RUN_BETWEEN_HAN, ' ');
  const words = trimBlanks(tidied);
  return words === '' ? '' : tidied.slice(0, tidied.indexOf(words.charAt(0))) + words;
}

function isIndented(text: string): boolean {
  return text.startsWith(INDENTATION) && trimBlanks(text.charAt(INDENTATION.length)) !== '';
}
