import { isBlank, trimBlanks, withoutBlanks } from './blanks';
import { toHalfWidth } from './width';

/** A marking is a few characters: 「机密★1年」「密级：秘密」. */
const MOST_CHARS = 24;

/** The text says nothing but a marking. */
const MARKING =
  /^[[【(《]?(?:密级[:、]?)?[★☆*]?(?:绝密|机密|秘密)级?(?:[★☆*].{0,8}|(?:\d{1,2}|[一二三五十]{1,3}|长)(?:年|个月|期))?[\]】)》]?$/;

/** A marking with its star among other words of a line: 「机密★1年 特急」; also one that is set wide, 「机　密★1年」. */
const STARRED = /(?:^|[^\p{Script=Han}])(?:绝\s*密|机\s*密|秘\s*密)\s?级?\s?[★☆*]/u;
/** A marking behind its label among other words of a line: 「密级：秘密　签发人：张某」. */
const LABELLED = /密\s*级\s?[:、]\s*(?:绝\s*密|机\s*密|秘\s*密)(?!\p{Script=Han})/u;
const MOST_CHARS_OF_LINE = 60;

/** A marking stands at the top of a document: so many lines with words are looked through for one among other words. */
const FIRST_LINES = 15;

/** Whether a text is nothing but 秘密, 机密 or 绝密 as a marking, however it is spaced. */
export function isMarking(text: string): boolean {
  return text.length <= MOST_CHARS && MARKING.test(withoutBlanks(toHalfWidth(text)));
}

/** Whether a short line holds a marking among other words; 「保守秘密」 and 「商业秘密」 are none. */
export function holdsMarking(line: string): boolean {
  if (line.length > MOST_CHARS_OF_LINE) return false;
  const plain = toHalfWidth(line.trim());
  return STARRED.test(plain) || LABELLED.test(plain);
}

/**
 * The marking among what stands at the edges of pages (页眉、页脚、水印), where a name or the number of the page may stand
 * beside it: 「机密　　第1页」.
 */
export function edgeMarkingIn(edges: readonly string[]): string | undefined {
  for (const edge of edges) {
    const marking = markingIn(edge) ?? edge.split(/\s{2,}|[\t\n\v]/).find(isMarking);
    if (marking !== undefined) return trimBlanks(marking);
  }
  return undefined;
}

/**
 * The marking (密级标志) a document bears, as written: among other words in its first lines, or alone on a line or in a
 * table's cell anywhere. Undefined where it bears none.
 */
export function markingIn(text: string): string | undefined {
  if (!text.includes('密')) return undefined;
  let seen = 0;
  for (const line of text.split(/[\n\r\v]/)) {
    if (isBlank(line)) continue;
    seen += 1;
    const alone = line.split('\t').find(isMarking);
    if (alone !== undefined) return trimBlanks(alone);
    if (seen <= FIRST_LINES && holdsMarking(line)) return trimBlanks(line);
  }
  return undefined;
}
