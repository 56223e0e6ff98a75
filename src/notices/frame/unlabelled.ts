import { readNameLine } from '../attributions/name-lines';
import type { NoticeProgress } from '../notice';
import { isAttributed } from './attributed';
import { type FrameLine, LINES_PER_PAUSE, paragraphOf } from './frame-line';
import { endsTitle, isDateLine, isFixedEnd, isUnitAndDate } from './recognise';
import { withRoleBlocks } from './role-blocks';
import { subjectRuns } from './subject-runs';
import { dividedLines } from './unit-headings';

/** Lines of which the document shows that they name units without bracket or label; `names` tells how. */
export function* withNames(all: readonly FrameLine[]): Generator<NoticeProgress, readonly FrameLine[]> {
  return yield* withRoleBlocks(yield* withUnits(all));
}

function* withUnits(lines: readonly FrameLine[]): Generator<NoticeProgress, readonly FrameLine[]> {
  const { over, first: divided, isInDivision } = yield* dividedLines(lines);
  const all = yield* nameLines(lines, over);
  const isSaid = (at: number) => all.has(at) || over.has(at) || isAttributed(lines[at]);
  const first = yield* subjectRuns(lines, { isSaid, isInDivision });
  if (all.size + first.size + over.size + divided.size === 0) return lines;
  return lines.map((line, at): FrameLine => {
    if (over.has(at)) return { ...line, names: 'over' };
    if (all.has(at)) return { ...line, names: 'all' };
    return first.has(at) || divided.has(at) ? { ...line, names: 'first' } : line;
  });
}

function outlining(done: number, { length: of }: readonly FrameLine[]): NoticeProgress {
  return { step: 'outline', counted: { done, of } };
}

/** Lines of nothing but names below the words they belong to: 「市政府办公室、市发展改革委」; those of a signature are not among them. */
function* nameLines(
  lines: readonly FrameLine[],
  over: ReadonlySet<number>,
): Generator<NoticeProgress, ReadonlySet<number>> {
  const candidates: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_PAUSE === 0) yield outlining(at, lines);
    if (over.has(at)) continue;
    if (isNameLine(line) && isBelowWords(lines, at) && !isAboveParts(lines, at)) candidates.push(at);
  }
  const areOthers = candidates.some((at) => !endsDocument(lines, at));
  const found = candidates.filter((at) => !endsDocument(lines, at) || isBeforeSigner(lines, at, areOthers));
  const isNumbered = found.some((at) => lines[at - 1]?.level !== undefined);
  return new Set(isNumbered || found.length > 1 ? found : []);
}

/** Where other items end in names the first of several lines above a date is for the item; without a date a list signs nothing. */
function isBeforeSigner(lines: readonly FrameLine[], at: number, areOthers: boolean): boolean {
  const isUndated = !isDate(lines[at + 1]);
  if (lines[at]?.text.includes('、') === true) return areOthers || isUndated;
  return areOthers && isUndated;
}

function isNameLine(line: FrameLine | undefined): boolean {
  const paragraph = paragraphOf(line);
  return line?.level === undefined && paragraph !== undefined && readNameLine(paragraph.text) !== undefined;
}

/** An item, or a sentence, stands above. */
function isBelowWords(lines: readonly FrameLine[], at: number): boolean {
  const above = lines[at - 1];
  if (above?.block.kind !== 'paragraph' || isNameLine(above) || isDate(above)) return false;
  if (above.level !== undefined) return above.form !== 'chapter';
  return /[。;]$/.test(above.text) && !/(?:通知|安排|分工)?如下。$|特此/.test(above.text);
}

/** 「市财政局」 with numbers below that begin anew is a heading over what the unit does; with 「……工作要点」 below it begins a title. */
function isAboveParts(lines: readonly FrameLine[], at: number): boolean {
  const next = lines[at + 1];
  const above = lines[at - 1];
  if (next !== undefined && next.level === undefined && next.text !== '' && endsTitle(next.text)) return true;
  return next?.number === 1 && next.level !== undefined && above?.level !== undefined && next.level === above.level;
}

/** Nothing but signers stands between a line and the date or the end. */
function endsDocument(lines: readonly FrameLine[], at: number): boolean {
  let next = at + 1;
  while (next < lines.length && isNameLine(lines[next])) next++;
  const line = lines[next];
  return line === undefined || isDate(line) || isFixedEnd(line.text);
}

function isDate(line: FrameLine | undefined): boolean {
  return line !== undefined && (isDateLine(line.text) || isUnitAndDate(line.text));
}
