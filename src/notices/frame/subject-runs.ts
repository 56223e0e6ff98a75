import type { UnitSubject } from '../attributions/unit-subjects';
import { readSubject } from '../attributions/unit-subjects';
import type { NoticeProgress } from '../notice';
import { type FrameLine, paragraphOf } from './frame-line';

/** Fewer units divide no work. */
const FEWEST_UNITS = 3;
/** Under 「职责分工」 */
const FEWEST_IN_DIVISION = 2;
/** So much of a run must begin with a unit. */
const SHARE = 2 / 3;
const LINES_PER_PAUSE = 32;
const TITLE = /^[^。;；]{2,45}[。：:]?$/;
const SHORT_TITLE = /^[^,。;:、]{2,20}$/;
/** Sections that exhort everybody. */
const EXHORTATION = /(?:保障|要求|组织领导|组织实施|纪律|措施)(?:措施)?[。：:]?$/;

/** What is known of lines before their runs are. */
export interface KnownLines {
  /** A bracket, a label or a line of names already says who does it. */
  readonly isSaid: (at: number) => boolean;
  /** It stands in a section 「职责分工」. */
  readonly isInDivision: (at: number) => boolean;
}

/** Paragraphs of one level under one heading, or without numbers one below the other. */
interface Run {
  readonly level: number | undefined;
  /** The heading's title; a line without number, or nothing, stands above some. */
  readonly title: string;
  readonly members: number[];
  /** The number of the last one. */
  number: number;
  /** The line behind its last one's words. */
  end: number;
  /** Somebody answers for all of it already: its heading names them. */
  readonly isNamed: boolean;
}

/**
 * Lines that begin with the unit that has the duty, 「1．区教育局负责……」, where their neighbours do: at least two thirds of the paragraphs
 * of a level under one heading, with three different units; two in a section 「职责分工」.
 */
export function* subjectRuns(
  lines: readonly FrameLine[],
  { isSaid, isInDivision }: KnownLines,
): Generator<NoticeProgress, ReadonlySet<number>> {
  const said = [0];
  for (const at of lines.keys()) said.push((said[at] ?? 0) + (isSaid(at) ? 1 : 0));
  const found = new Set<number>();
  for (const [done, run] of runsOf(lines, isSaid).entries()) {
    if (done % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    const isSaidIn = (from: number, to: number) => (said[to] ?? 0) > (said[from] ?? 0);
    const isDivision = isInDivision(run.members[0] ?? 0);
    for (const at of subjectsIn(lines, { ...run, isDivision }, isSaidIn)) found.add(at);
  }
  return found;
}

function runsOf(lines: readonly FrameLine[], isSaid: (at: number) => boolean): readonly Run[] {
  const all: Run[] = [];
  let open: Run[] = [];
  const close = (isClosed: (run: Run) => boolean, at: number) => {
    for (const run of open) if (isClosed(run)) run.end = at;
    open = open.filter((run) => !isClosed(run));
  };
  for (const [at, line] of lines.entries()) {
    const { level } = line;
    if (line.block.kind === 'table' || (level === undefined && SHORT_TITLE.test(line.text))) {
      close((run) => run.level === undefined, at);
      continue;
    }
    if (level !== undefined) close((run) => (run.level ?? Infinity) > level, at);
    const last = open.at(-1);
    if (last && last.level === level && !beginsAnew(last, line)) {
      last.members.push(at);
      last.number = line.number ?? 0;
      continue;
    }
    close((run) => run.level === level, at);
    if (level === undefined && !mayHoldParagraphs(lines, open.at(-1))) continue;
    open.push(newRun(lines, at, open.at(-1), isSaid));
    all.push(...open.slice(-1));
  }
  close(() => true, lines.length);
  return all;
}

function beginsAnew({ level, number }: Run, line: FrameLine): boolean {
  return level !== undefined && (line.number ?? 0) <= number;
}

/** Paragraphs behind an item that is a sentence go on with it. */
function mayHoldParagraphs(lines: readonly FrameLine[], above: Run | undefined): boolean {
  const line = above && lines[above.members.at(-1) ?? 0];
  return !line || TITLE.test(line.title);
}

function newRun(lines: readonly FrameLine[], at: number, above: Run | undefined, isSaid: (at: number) => boolean): Run {
  const { level, number = 0 } = lines[at] ?? {};
  const heading = above?.members.at(-1);
  const isNamed = above !== undefined && heading !== undefined && (above.isNamed || isSaid(heading));
  return { level, number, title: lines[heading ?? -1]?.title ?? '', members: [at], end: lines.length, isNamed };
}

/** The members that count; without numbers what stands before the first unit and behind the last is none of them. */
function subjectsIn(
  lines: readonly FrameLine[],
  { level, title, members, end, isNamed, isDivision }: Run & { readonly isDivision: boolean },
  isSaidIn: (from: number, to: number) => boolean,
): readonly number[] {
  const [first] = members;
  const fewest = isDivision ? FEWEST_IN_DIVISION : FEWEST_UNITS;
  if (isNamed || first === undefined || members.length < fewest) return [];
  const all = members.map((at, index) => {
    const isSaid = isSaidIn(at, members[index + 1] ?? end);
    return { at, isSaid, subject: isSaid ? undefined : subjectOf(lines[at], EXHORTATION.test(title)) };
  });
  const own = level === undefined ? betweenSubjects(all) : all;
  // The last may speak for all of them; without numbers every line does for those above it.
  if (own.at(-1)?.isSaid === true || (level === undefined && own.some(({ isSaid }) => isSaid))) return [];
  const subjects = own.flatMap(({ at, subject }) => (subject ? [{ at, subject }] : []));
  const names = new Set(subjects.map(({ at, subject }) => nameOf(lines[at], subject)));
  const areMost = subjects.length >= own.length * SHARE;
  return areMost && names.size >= fewest ? subjects.map(({ at }) => at) : [];
}

function betweenSubjects<T extends { readonly subject: UnitSubject | undefined }>(all: readonly T[]): readonly T[] {
  const at = all.flatMap(({ subject }, index) => (subject ? [index] : []));
  return at.length === 0 ? [] : all.slice(at[0], (at.at(-1) ?? 0) + 1);
}

function subjectOf(line: FrameLine | undefined, mustBeSure: boolean): UnitSubject | undefined {
  const paragraph = paragraphOf(line);
  if (!line || !paragraph || line.form === 'chapter') return undefined;
  const subject = readSubject(paragraph.text, line.text.length - line.title.length);
  return mustBeSure && subject?.trust !== 'sure' ? undefined : subject;
}

function nameOf(line: FrameLine | undefined, { attribution: { start, end } }: UnitSubject): string {
  return line?.text.slice(start, end) ?? '';
}
