import { type ItemMark, readItemMark } from '../../text/marks';
import type { PhysicalLine } from './physical-line';
import { type RoleLines, roleLines } from './role-lines';
import { beginsAnew, isClosed, isCut, isCutShort } from './sentence-end';
import { baseIndent, isIndented, readWrapping, type Wrapping } from './wrapping';

/** A line of the notice's own words, with what stood between it and the one before. */
export interface BodyLine {
  readonly line: PhysicalLine;
  /** A page number or a running head stands before it. */
  readonly isAfterPage: boolean;
  /** A table or a box of the web page stands before it: no paragraph reaches over it. */
  readonly isAfterBreak: boolean;
}

/** The paragraph being put together; of a long one only its end is looked at. */
interface Growing {
  readonly lines: PhysicalLine[];
  tail: string;
}

const TAIL = 600;
/** Lines between two chances to stop: a few milliseconds of work. */
const LINES_PER_PAUSE = 256;

/** Lines put together to paragraphs, each a list of its lines. */
export function* joinLines(body: readonly BodyLine[]): Generator<undefined, readonly (readonly PhysicalLine[])[]> {
  const lines = body.map(({ line }) => line);
  const base = baseIndent(lines);
  const wrapping = readWrapping(lines, base);
  const numbers = new Map<string, number>();
  const roles = yield* roleLines(lines);
  const paragraphs: PhysicalLine[][] = [];
  let growing: Growing | undefined;
  for (const [index, next] of body.entries()) {
    if (index % LINES_PER_PAUSE === 0) yield;
    const { line } = next;
    const mark = readItemMark(line.text);
    const joins =
      growing !== undefined && !next.isAfterBreak && goesOn(growing, next, { mark, base, wrapping, numbers, roles });
    if (growing && joins) {
      growing.lines.push(line);
      growing.tail = (growing.tail + line.text).slice(-TAIL);
      continue;
    }
    growing = { lines: [line], tail: line.text.slice(-TAIL) };
    if (mark) numbers.set(mark.style, mark.number);
    paragraphs.push(growing.lines);
  }
  return paragraphs;
}

interface Around {
  readonly mark: ItemMark | undefined;
  readonly base: number;
  readonly wrapping: Wrapping | undefined;
  /** The number each style of marks has come to. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly roles: RoleLines;
}

/** Nothing ends like this. */
const HANGING = /[、,(《“‘〔]$/;

function goesOn(growing: Growing, { line, isAfterPage }: BodyLine, around: Around): boolean {
  const last = growing.lines.at(-1);
  if (!last || line.begins || last.ends || isIndented(line, around.base)) return false;
  const { wrapping } = around;
  if (isApart(last, line, around)) return false;
  if (wrapping?.isFull(last, line)) {
    const isParted = line.blanks > wrapping.spacing && !(isAfterPage && !isClosed(growing.tail));
    return isParted ? isGoingOnBehindBlank(growing, line, around) : isGoingOnBelow(growing, line, around);
  }
  return isGoingOnBehindBlank(growing, line, around);
}

/** Between lines of units and roles and what they close. */
function isApart(last: PhysicalLine, line: PhysicalLine, { roles, wrapping }: Around): boolean {
  const { closing, areUnstopped } = roles;
  if (areUnstopped) return closing.has(line) || closing.has(last) || !HANGING.test(last.text);
  return closing.has(last) && wrapping?.isFull(last, line) !== true;
}

/** Nothing but the broken sentence says that it goes on. */
function isGoingOnBehindBlank({ tail }: Growing, line: PhysicalLine, around: Around): boolean {
  return isCut(tail) && (isCutShort(tail) || !beginsAnew(line.text)) && !beginsItem(around);
}

/** The line before reaches the right edge, and no blank line parts the two. */
function isGoingOnBelow({ tail }: Growing, line: PhysicalLine, around: Around): boolean {
  const { wrapping, mark } = around;
  if (wrapping?.parting) return true;
  if (mark) return isCut(tail) && !beginsItem(around);
  return !(isClosed(tail) && beginsAnew(line.text));
}

/** A mark that counts on, or counts anew. */
function beginsItem({ mark, numbers }: Around): boolean {
  return mark !== undefined && (mark.number === 1 || mark.number === (numbers.get(mark.style) ?? 0) + 1);
}
