/** Code points that show nothing but which `\s` does not cover: zero-width signs, soft hyphen, Hangul and Braille blanks. */
const INVISIBLE = '\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2800\u3164';

const BLANK = new RegExp(`[\\s${INVISIBLE}]`);
const SHOWN = new RegExp(`[^\\s${INVISIBLE}]`);
const BLANKS = new RegExp(`[\\s${INVISIBLE}]+`, 'g');

/** The text without any white space, line breaks and invisible characters: 「工 作\n任 务」 → 「工作任务」. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

/** The text without white space and invisible characters at its ends. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** True where a text shows nothing. */
export function isBlank(text: string): boolean {
  return !SHOWN.test(text);
}
