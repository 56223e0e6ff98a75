import { readUnitHeading, type UnitHeading } from '../attributions/unit-headings';
import { readSubject } from '../attributions/unit-subjects';
import type { NoticeProgress } from '../notice';
import { type Division, divisionsOf, type UnitHeadings } from './divisions';
import { type FrameLine, LINES_PER_PAUSE, paragraphOf } from './frame-line';
import { isDateLine, isFixedEnd, isUnitAndDate } from './recognise';

/** Lines by which a notice divides its duties among units. */
export interface DividedLines {
  /** 「（一）市教育局」 with its duties below. */
  readonly over: ReadonlySet<number>;
  /** 「1．市教育局：负责……」 under 「职责分工」. */
  readonly first: ReadonlySet<number>;
  /** Whether a line stands in a section 「职责分工」. */
  readonly isInDivision: (at: number) => boolean;
}

/** Finds headings that are units, where they stand under 「职责分工」 or among their like, and the lines there that begin with a unit. */
export function* dividedLines(lines: readonly FrameLine[]): Generator<NoticeProgress, DividedLines> {
  const units = new Map<number, UnitHeading>();
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    const heading = readUnits(line);
    if (heading) units.set(at, heading);
  }
  const divisions = divisionsOf(lines, units);
  const standing = new Map([...units].filter(([at]) => standsOver(lines, at, units, divisions[at])));
  const sure = [...standing].filter(([, { trust }]) => trust === 'sure').map(([at]) => at);
  const likes = countsOf(sure.map((at) => lines[at]?.level));
  const isTold = (at: number) => divisions[at] !== undefined || units.get(at)?.saysDuties === true;
  const among = amongOffices(lines, standing);
  const isOver = (at: number) => isTold(at) || among.has(at) || (likes.get(lines[at]?.level) ?? 0) > 1;
  const over = new Set([...standing.keys()].filter(isOver));
  const first = yield* subjectsOf(lines, divisions, over);
  return { over, first, isInDivision: (at) => divisions[at] !== undefined };
}

const FEWEST_OFFICES = 2;
const OFFICE = /(?:公司|集团|中心|[部处科室股局厅])$/;

/** A department, 「安监部」, or a company; a school or a hospital may as well be a place. */
export function isOffice(name: string): boolean {
  return OFFICE.test(name);
}

/** 「（一）省公司重点工作」「（二）地市公司」: all headings of a level below one line are offices, and two are. */
function amongOffices(lines: readonly FrameLine[], standing: UnitHeadings): ReadonlySet<number> {
  const groups = new Map<number, { readonly at: number; readonly level: number }[]>();
  const open: { readonly at: number; readonly level: number }[] = [];
  for (const [at, { level }] of lines.entries()) {
    if (level === undefined) continue;
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    const parent = open.at(-1)?.at ?? -1;
    const group = groups.get(parent) ?? [];
    group.push({ at, level });
    groups.set(parent, group);
    open.push({ at, level });
  }
  const isAmong = ({ at }: { readonly at: number }) => {
    const heading = standing.get(at);
    if (!heading || heading.trust === 'sure') return heading !== undefined;
    const paragraph = paragraphOf(lines[at]);
    return heading.attribution.units.every(({ start, end }) => isOffice(paragraph?.text.slice(start, end) ?? ''));
  };
  const all = [...groups.values()].filter((group) => group.length >= FEWEST_OFFICES && group.every(isAmong));
  return new Set(all.flatMap((group) => group.map(({ at }) => at)));
}

/** In a division lines that begin with a unit and a colon, or several with a unit and what it does. */
function* subjectsOf(
  lines: readonly FrameLine[],
  divisions: readonly (Division | undefined)[],
  over: ReadonlySet<number>,
): Generator<NoticeProgress, ReadonlySet<number>> {
  const found: { readonly at: number; readonly division: Division; readonly isSet: boolean }[] = [];
  let above: FrameLine | undefined;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    const division = divisions[at];
    if (above?.level !== undefined && (line.level ?? Infinity) <= above.level) above = undefined;
    if (over.has(at)) above = line;
    if (!division || over.has(at)) continue;
    const by = subjectBehind(line, above !== undefined);
    if (by !== undefined) found.push({ at, division, isSet: by === 'sign' });
  }
  const counts = countsOf(found.map(({ division }) => division));
  return new Set(found.flatMap(({ at, division, isSet }) => (isSet || (counts.get(division) ?? 0) > 1 ? [at] : [])));
}

/** What shows that a line begins with its unit; below a heading of units the line's own must be sure. */
function subjectBehind(line: FrameLine, isBelow: boolean): 'sign' | 'duty' | undefined {
  const paragraph = paragraphOf(line);
  const subject = paragraph && readSubject(paragraph.text, line.text.length - line.title.length);
  if (!subject || subject.by === 'verb' || subject.trust === 'vague') return undefined;
  if (isBelow && subject.trust !== 'sure') return undefined;
  return subject.by;
}

function readUnits(line: FrameLine): UnitHeading | undefined {
  const paragraph = paragraphOf(line);
  if (!paragraph || line.form === 'chapter') return undefined;
  return readUnitHeading(paragraph.text, line.text.length - line.title.length);
}

/** How often each comes. */
function countsOf<T>(all: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function standsOver(
  lines: readonly FrameLine[],
  at: number,
  headings: UnitHeadings,
  division: Division | undefined,
): boolean {
  const [line, next] = lines.slice(at, at + 2);
  if (!line || !next) return false;
  const isOverWords = !headings.has(at + 1) && isWords(next);
  if (line.level !== undefined) return isOverWords || (next.level ?? 0) > line.level;
  if (isOverWords) return division?.opensWithUnits === true;
  return next.number === 1 && next.level !== undefined && beginsAnew(lines, at, next.level, division);
}

/** A paragraph of the body without a number. */
function isWords({ level, text, block }: FrameLine): boolean {
  if (block.kind === 'table' || level !== undefined || text === '') return false;
  return !isDateLine(text) && !isUnitAndDate(text) && !isFixedEnd(text);
}

const LOOKED_AT = 12;

/** Below a unit without a number the count begins anew; below a heading and a unit that answers for it, it begins. */
function beginsAnew(lines: readonly FrameLine[], at: number, level: number, division: Division | undefined): boolean {
  if (division !== undefined) return true;
  const above = [...lines.slice(Math.max(0, at - LOOKED_AT), at)].reverse().find((line) => line.level !== undefined);
  if (above?.level !== undefined) return above.level >= level;
  return !/[:：]$/.test(lines[at]?.text ?? '');
}
