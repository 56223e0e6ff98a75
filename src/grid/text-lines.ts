/** Scripts and marks that take two columns where a digit takes one; pictures and rare characters too, to be on the safe side. */
const WIDE =
  /[\u1100-\u11ff\u2010-\u2027\u2030-\u205e\u2100-\u27ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;

/**
 * How many digits' width of text fits a column of a width: programs measure fonts differently, and in Calibri two digits are
 * narrower than a Han character.
 */
export function roomChars(widthChars: number): number {
  return Math.floor(widthChars * 0.92);
}

/**
 * A text in lines no wider than that, broken at its line breaks and wherever a line is full; at least one line. No line begins
 * with a mark that ends words (，。」) or ends with one that opens them (「（), nor is a number taken apart, where a few
 * characters more on the next line can help it.
 */
export function brokenLines(text: string, widthChars: number): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => brokenLine(line, widthChars));
}

function brokenLine(text: string, widthChars: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const char of text) {
    const more = widthOf(char);
    if (line !== '' && width + more > widthChars) {
      const kept = keptOf(line, char);
      lines.push(kept);
      line = line.slice(kept.length);
      width = widthOfAll(line);
    }
    line += char;
    width += more;
  }
  return [...lines, line];
}

const CLOSING = /[，。、；：？！」』）》】〉”’…％,.;:?!)%]/;
const OPENING = /[「『（《【〈“‘(]/;
const NUMBER = /[0-9.\-/]/;

/** More characters than this are not taken down to the next line. */
const MOST_TAKEN = 10;

/** What of a full line stays before the character that no longer fits. */
function keptOf(line: string, next: string): string {
  const chars = Array.from(line);
  let after = next;
  for (let kept = chars.length; kept > 0 && chars.length - kept <= MOST_TAKEN; kept--) {
    const before = chars[kept - 1] ?? '';
    if (mayBreak(before, after)) return chars.slice(0, kept).join('');
    after = before;
  }
  return line;
}

function mayBreak(before: string, after: string): boolean {
  return !CLOSING.test(after) && !OPENING.test(before) && !(NUMBER.test(before) && NUMBER.test(after));
}

function widthOfAll(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + widthOf(char), 0);
}

function widthOf(char: string): number {
  return char.length > 1 || WIDE.test(char) ? 2 : 1;
}
