import { readSubject, type UnitSubject } from '../attributions/unit-subjects';
import type { NoticeProgress } from '../notice';
import { type FrameLine, LINES_PER_PAUSE, paragraphOf } from './frame-line';
import { isOffice } from './unit-headings';
import { type SiblingRun, siblingRuns } from './sibling-runs';

/** Fewer units divide no work. */
const FEWEST_UNITS = 3;
/** Under 「职责分工」 */
const FEWEST_IN_DIVISION = 2;
/** So much of a run must begin with a unit. */
const SHARE = 2 / 3;
/** Sections that exhort everybody: groups are addressed there, and only units named for sure have a duty. */
const EXHORTATION = /(?:保障|要求|组织领导|组织实施|纪律|措施)(?:措施)?[。：:]?$/;

/** What is known of lines before their runs are. */
export interface KnownLines {
  /** A bracket, a label or a line of names already says who does it. */
  readonly isSaid: (at: number) => boolean;
  /** It stands in a section 「职责分工」. */
  readonly isInDivision: (at: number) => boolean;
}

/** A paragraph of a run, with the unit it begins with. */
interface Member {
  readonly at: number;
  readonly isSaid: boolean;
  readonly subject: UnitSubject | undefined;
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
  const isSaidIn = (from: number, to: number) => (said[to] ?? 0) > (said[from] ?? 0);
  const found = new Set<number>();
  for (const run of yield* siblingRuns(lines, isSaid)) {
    yield { step: 'outline' };
    const kind = kindOf(lines, run, isInDivision);
    const fewest = kind === 'division' ? FEWEST_IN_DIVISION : FEWEST_UNITS;
    if (run.isNamed || run.members.length < fewest) continue;
    for (const at of subjectsAmong(lines, run, yield* membersOf(lines, run, kind, isSaidIn), fewest)) found.add(at);
  }
  return found;
}

type RunKind = 'division' | 'exhortation' | 'other';

function kindOf(
  lines: readonly FrameLine[],
  { heading, members }: SiblingRun,
  isInDivision: KnownLines['isInDivision'],
): RunKind {
  if (isInDivision(members[0] ?? 0)) return 'division';
  return EXHORTATION.test(lines[heading ?? -1]?.title ?? '') ? 'exhortation' : 'other';
}

function* membersOf(
  lines: readonly FrameLine[],
  { members, end }: SiblingRun,
  kind: RunKind,
  isSaidIn: (from: number, to: number) => boolean,
): Generator<NoticeProgress, readonly Member[]> {
  const all: Member[] = [];
  for (const [index, at] of members.entries()) {
    if (index % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    const isSaid = isSaidIn(at, members[index + 1] ?? end);
    all.push({ at, isSaid, subject: isSaid ? undefined : subjectOf(lines[at], kind) });
  }
  return all;
}

/** The members that count. */
function subjectsAmong(
  lines: readonly FrameLine[],
  { level }: SiblingRun,
  members: readonly Member[],
  fewest: number,
): readonly number[] {
  const own = level === undefined ? betweenSubjects(members) : members;
  // The last may speak for all of them; without numbers every line does for those above it.
  if (own.at(-1)?.isSaid === true || (level === undefined && own.some(({ isSaid }) => isSaid))) return [];
  const subjects = own.flatMap(({ at, subject }) =>
    subject ? [{ at, name: nameOf(lines[at], subject), isVague: subject.trust === 'vague' }] : [],
  );
  const units = new Set(subjects.flatMap(({ name, isVague }) => (isVague ? [] : [name]))).size;
  return units >= fewest && subjects.length >= own.length * SHARE ? subjects.map(({ at }) => at) : [];
}

/** Without numbers, what stands before the first unit and behind the last belongs to something else. */
function betweenSubjects(all: readonly Member[]): readonly Member[] {
  const at = all.flatMap(({ subject }, index) => (subject ? [index] : []));
  return at.length === 0 ? [] : all.slice(at[0], (at.at(-1) ?? 0) + 1);
}

function subjectOf(line: FrameLine | undefined, kind: RunKind): UnitSubject | undefined {
  const paragraph = paragraphOf(line);
  if (!line || !paragraph || line.form === 'chapter') return undefined;
  const subject = readSubject(paragraph.text, line.text.length - line.title.length);
  return subject && mayHaveDuty(paragraph.text, subject, kind) ? subject : undefined;
}

/** 「学校：食堂、宿舍」 may as well be places; 「安监部：」 is no place. */
function mayHaveDuty(text: string, { attribution: { units }, trust, by }: UnitSubject, kind: RunKind): boolean {
  switch (kind) {
    case 'division':
      return true;
    case 'exhortation':
      return trust === 'sure' && units.every((unit) => unit.kind === 'unit');
    case 'other':
      return trust === 'sure' || by !== 'sign' || units.every(({ start, end }) => isOffice(text.slice(start, end)));
  }
}

function nameOf(line: FrameLine | undefined, { attribution: { start, end } }: UnitSubject): string {
  return line?.text.slice(start, end) ?? '';
}
