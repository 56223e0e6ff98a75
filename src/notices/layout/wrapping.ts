import { readItemMark } from '../../text/marks';
import type { PhysicalLine } from './physical-line';
import { beginsAnew, isClosed, standsAlone } from './sentence-end';

/** How the lines of a copied page were broken at a fixed width. */
export interface Wrapping {
  /** True for a line that reaches the right edge, or that leaves no room for the word the next one begins with. */
  readonly isFull: IsFull;
  /** What stands before a new paragraph; undefined where that cannot be told. */
  readonly parting: 'indent' | 'blank' | undefined;
  /** Blank lines between any two lines; more of them part paragraphs. */
  readonly spacing: number;
}

type IsFull = (line: PhysicalLine, next: PhysicalLine | undefined) => boolean;

/** The indent that lines have anyway: one in ten lines begins no further right. */
export function baseIndent(lines: readonly PhysicalLine[]): number {
  const indents = lines.map(({ indent }) => indent).sort((a, b) => a - b);
  return indents[Math.floor(indents.length / 10)] ?? 0;
}

/** A first line is set in by two columns at least. */
export function isIndented(line: PhysicalLine, base: number): boolean {
  return line.indent - base >= 2;
}

interface Measure {
  readonly widthOf: (line: PhysicalLine) => number;
  readonly slack: number;
}

const MIN_WIDTH = 14;
/** Share of the lines that may be longer than the width: an address, a line of a table. */
const LONGER = 0.03;
const MIN_FIT = 0.65;
const MIN_OPEN = 2;

/** The width at which a document was wrapped, from its lines; undefined where each line is a paragraph. */
export function readWrapping(lines: readonly PhysicalLine[], base: number): Wrapping | undefined {
  const indentOf = (line: PhysicalLine) => Math.max(0, line.indent - base);
  const measures: readonly Measure[] = [
    { widthOf: (line) => line.text.length + indentOf(line) / 2, slack: 2 },
    { widthOf: (line) => (line.columns + indentOf(line)) / 2, slack: 3 },
  ];
  for (const broken of brokenLines(lines, base)) {
    const [best] = measures.map((measure) => fitOf(lines, broken, measure)).sort((one, other) => other.fit - one.fit);
    if (!best || best.fit < MIN_FIT) continue;
    const { isFull } = best;
    return wrappingOf(lines, base, isFull);
  }
  for (const measure of measures) {
    const isFull = firstLinesFull(lines, base, measure);
    if (isFull) return wrappingOf(lines, base, isFull);
  }
  return undefined;
}

function wrappingOf(lines: readonly PhysicalLine[], base: number, isFull: IsFull): Wrapping {
  return { isFull, parting: partingOf(lines, base, isFull), spacing: spacingOf(lines, isFull) };
}

const MIN_FIRST = 3;
/** Shorter lines are headings and remarks. */
const MIN_FIRST_WIDTH = 18;

/** Where only a part of a text was wrapped: first lines set in, whose sentences go on in the line below, are all of one width. */
function firstLinesFull(lines: readonly PhysicalLine[], base: number, { widthOf, slack }: Measure): IsFull | undefined {
  const first = lines.filter((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !isIndented(line, base) || isIndented(next, base)) return false;
    if (next.blanks > 0 || next.begins || isClosed(line.text) || beginsAnew(next.text)) return false;
    return readItemMark(next.text) === undefined && !(readItemMark(line.text) && standsAlone(line.text));
  });
  const widths = first.map(widthOf).filter((reached) => reached >= MIN_FIRST_WIDTH);
  const width = widths.reduce((most, reached) => Math.max(most, reached), 0);
  const isOne = widths.every((reached) => reached >= width - slack);
  if (widths.length < MIN_FIRST || !isOne) return undefined;
  return (line) => widthOf(line) >= width - slack && widthOf(line) <= width + slack;
}

/** Share of the lines that are parted from the next where paragraphs are kept apart throughout. */
const PARTED = 0.4;

/** Lines that a width may have broken, from the surest sign down; where a document is wrapped they are full. */
function brokenLines(lines: readonly PhysicalLine[], base: number): readonly ReadonlySet<PhysicalLine>[] {
  const unparted = lines.filter((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || line.ends || next.blanks > 0 || next.begins || isIndented(next, base)) return false;
    return readItemMark(next.text) === undefined && !beginsAnew(next.text);
  });
  const isOpen = ({ text, ends }: PhysicalLine) =>
    !ends && !isClosed(text) && !(standsAlone(text) && text.length < MIN_WIDTH - 3);
  const isMostlyParted = lines.length - unparted.length >= lines.length * PARTED;
  const groups = [...(isMostlyParted ? [unparted] : []), unparted.filter(isOpen), lines.filter(isOpen)];
  return groups.filter((group) => group.length >= MIN_OPEN).map((group) => new Set(group));
}

/** No page breaks a word or a number in half. */
const WORD = /^[!-~]{1,20}/;

function fitOf(lines: readonly PhysicalLine[], broken: ReadonlySet<PhysicalLine>, { widthOf, slack }: Measure) {
  const widths = lines.map(widthOf).sort((one, other) => other - one);
  const width = widths[Math.floor(widths.length * LONGER)] ?? 0;
  const isFull: IsFull = (line, next) => {
    const reached = widthOf(line);
    if (reached >= width - slack) return true;
    const word = next && WORD.exec(next.text)?.[0].length;
    return word !== undefined && reached + word > width;
  };
  const full = lines.filter((line, index) => isFull(line, lines[index + 1]));
  const count = full.filter((line) => broken.has(line)).length;
  const fit = width < MIN_WIDTH || count < MIN_OPEN ? 0 : count / broken.size;
  // Paragraphs of like length end in 「。」, lines broken by a width mostly do not.
  return { isFull, fit: count * 2 >= full.length ? fit : 0 };
}

const MIN_STARTS = 2;
const PLAIN = 0.9;

/** Behind a line that is not full a paragraph begins: what do most of them begin with? */
function partingOf(lines: readonly PhysicalLine[], base: number, isFull: IsFull) {
  const starts = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && !line.begins && !before.ends && !isFull(before, line);
  });
  if (starts.length < MIN_STARTS) return undefined;
  if (starts.filter((line) => isIndented(line, base)).length >= starts.length * PLAIN) return 'indent' as const;
  if (starts.filter(({ blanks }) => blanks > 0).length >= starts.length * PLAIN) return 'blank' as const;
  return undefined;
}

/** Every line is followed by a blank one where the full lines without an end are. */
function spacingOf(lines: readonly PhysicalLine[], isFull: IsFull): number {
  const between = lines
    .filter((line, index) => {
      const before = lines[index - 1];
      return before !== undefined && isFull(before, line) && !isClosed(before.text);
    })
    .map(({ blanks }) => blanks)
    .sort((a, b) => a - b);
  return between[Math.floor(between.length / 4)] ?? 0;
}
