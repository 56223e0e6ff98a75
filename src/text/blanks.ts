/** Code points that show nothing but which `\s` does not cover: zero-width signs, soft hyphen, Hangul and Braille blanks. */
const INVISIBLE = '\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2800\u3164';

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

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
  while (start < end && isBlankAt(text, start)) start++;
  while (end > start && isBlankAt(text, end - 1)) end--;
  return text.slice(start, end);
}

/** Most texts begin and end with a Han character, which needs no pattern. */
function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit < HAN_FIRST || unit > HAN_LAST) && BLANK.test(text.charAt(at));
}

/** True where a text shows nothing. */
export function isBlank(text: string): boolean {
  return !SHOWN.test(text);
}

/** True where a text holds any white space or invisible character. */
export function holdsBlank(text: string): boolean {
  return BLANK.test(text);
}
