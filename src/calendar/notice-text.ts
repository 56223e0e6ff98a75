import { isBlank } from '../text/blanks';
import { simplifyFrequent, stripArtefacts } from '../text/script';
import { toHalfWidth } from '../text/width';

const DASHES = /[–—―‒﹣−~〜∼─]/g;
/** Quotation marks around 「五一」, and brackets that web pages leave around titles. */
const QUOTES = /["'“”‘’「」『』《》〈〉<>]/g;

/**
 * A pasted notice as its readers take it: simplified, half-width, without pinyin artefacts, blanks and line breaks.
 * Digits that a line break had kept apart stay apart: nobody knows whether they are one number.
 */
export function normaliseNotice(text: string): string {
  const plain = simplifyFrequent(stripArtefacts(toHalfWidth(text)))
    .replace(DASHES, '-')
    .replace(QUOTES, '');
  let kept = '';
  let wasBlank = false;
  for (const char of plain) {
    if (isBlank(char)) {
      wasBlank = true;
      continue;
    }
    if (wasBlank && isDigit(char) && isDigit(kept.slice(-1))) kept += ' ';
    kept += char;
    wasBlank = false;
  }
  return kept;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}
