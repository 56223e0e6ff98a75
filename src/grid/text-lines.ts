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

/** A text in lines no wider than that, broken at its line breaks and wherever a line is full; at least one line. */
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
      lines.push(line);
      line = '';
      width = 0;
    }
    line += char;
    width += more;
  }
  return [...lines, line];
}

function widthOf(char: string): number {
  return char.length > 1 || WIDE.test(char) ? 2 : 1;
}
