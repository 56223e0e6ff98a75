/** Widths of characters in parts of the font size: Chinese Excel’s 宋体 11 has digits 8 pixels wide, characters of 15. */
const HALF_EM = 0.54;
const FULL_EM = 1;

/** Size of the standard font, in points. */
export const STANDARD_POINTS = 11;

const OPENERS = new Set('（《〈「『【〔［｛“‘([{');
const CLOSERS = new Set('，。、；：？！）》〉」』】〕］｝”’…—,.;:?!)]}%％');

/** Points to pixels, as every screen of Office counts them. */
export function pxOf(points: number): number {
  return (points * 4) / 3;
}

/** Height of one line of text in a font of so many points. */
export function lineHeightPx(points: number): number {
  return Math.round(pxOf(points) * 1.3);
}

/** Estimated width of a text on one line. */
export function textWidthPx(text: string, points: number): number {
  let ems = 0;
  for (const char of text) ems += emsOf(char);
  return ems * pxOf(points);
}

function emsOf(char: string): number {
  return isWide(char.codePointAt(0) ?? 0) ? FULL_EM : HALF_EM;
}

/** Chinese characters and their punctuation, circled numbers, box and geometric signs. */
function isWide(code: number): boolean {
  if (code < 0x2014) return false;
  if (code <= 0x2026) return true;
  if (code < 0x2460) return code >= 0x2160;
  return code <= 0x27bf || (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code < 0xff61) || code >= 0xffe0;
}

/** Number of lines a wrapped text takes in so much room: breaks between Chinese characters, not inside words. */
export function lineCount(text: string, roomPx: number, points: number): number {
  const room = Math.max(FULL_EM, roomPx / pxOf(points));
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

function paragraphLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { ems, isSpace } of unitsOf(text)) {
    // White space hangs over the end of a line.
    if (isSpace || used + ems <= room) used += ems;
    else {
      if (used > 0) lines += 1;
      lines += Math.ceil(ems / room) - 1;
      used = ems > room ? ems % room : ems;
    }
  }
  return lines;
}

interface Unit {
  ems: number;
  readonly isSpace: boolean;
}

/** What stays together on a line: words, and Chinese characters with the punctuation that clings to them. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let before = '';
  for (const char of text) {
    const unit = units.at(-1);
    const isSpace = char === ' ' || char === '\t' || char === '\u3000';
    if (unit && !isSpace && !unit.isSpace && staysWith(before, char)) unit.ems += emsOf(char);
    else units.push({ ems: emsOf(char), isSpace });
    before = char;
  }
  return units;
}

function staysWith(before: string, char: string): boolean {
  if (OPENERS.has(before) || CLOSERS.has(char)) return true;
  return !CLOSERS.has(before) && !OPENERS.has(char) && emsOf(before) === HALF_EM && emsOf(char) === HALF_EM;
}
