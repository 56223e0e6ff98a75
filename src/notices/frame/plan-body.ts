import { isAttributed } from './attributed';
import type { BodyPart } from './body-part';
import { closingLines } from './closing';
import type { FrameLine } from './frame-line';
import { isHeadingBefore, isLooseTitle } from './headings';
import { leadIns } from './lead-ins';
import { isOpeningTitle, openingSections } from './opening-sections';

/** Headings, items, opening and closing among the body's lines, by line number. */
export function readPlanBody(lines: readonly FrameLine[], body: readonly number[]): ReadonlyMap<number, BodyPart> {
  const parts = new Map<number, BodyPart>();
  const closing = closingLines(lines, body);
  const opening = openingSections(lines, body);
  const own = body.filter((at) => !closing.has(at));
  const first = firstTask(lines, own, opening);
  const place: Place = { headings: [], level: undefined, hasWords: false };
  for (const [index, at] of own.entries()) {
    const line = lines[at];
    if (line?.block.kind !== 'paragraph') {
      place.hasWords = true;
      continue;
    }
    const next = lineAt(lines, own, index + 1);
    if (index < first || opening.has(at)) parts.set(at, openingPart(line, next));
    else parts.set(at, taskPart(line, next, place));
  }
  for (const at of leadIns(lines, own, parts)) parts.set(at, { kind: 'lead-in' });
  for (const at of closing) parts.set(at, { kind: 'closing' });
  return parts;
}

/** Where the plan stands: the headings above, the level of what came last, and whether words followed it. */
interface Place {
  headings: number[];
  level: number | undefined;
  hasWords: boolean;
}

function lineAt(lines: readonly FrameLine[], body: readonly number[], index: number): FrameLine | undefined {
  const at = body[index];
  return at === undefined ? undefined : lines[at];
}

function openingPart(line: FrameLine, next: FrameLine | undefined): BodyPart {
  return { kind: isHeadingBefore(line, next) || isLooseTitle(line, next) ? 'opening-heading' : 'opening' };
}

/** Articles that ask nothing: 「第一条 为规范……，制定本办法。」 */
const FORMAL =
  /^(?:为|为了|根据)[^。]{0,300}(?:制定|特制定)(?:本|如下)|^本.{1,8}(?:适用于|所称|所指)|^(?:.{0,20}适用本)|^本.{1,8}(?:自.{4,20}起?(?:施行|执行|实施)|由.{2,30}负责解释)/;

function taskPart(line: FrameLine, next: FrameLine | undefined, place: Place): BodyPart {
  if (line.form === 'article' && FORMAL.test(line.title) && !isAttributed(line)) return { kind: 'opening' };
  const isLoose = isLooseTitle(line, next);
  if (isLoose || isHeadingBefore(line, next)) {
    const level = isLoose ? looseLevel(line, next, place) : (line.level ?? 1);
    place.headings = [...place.headings.filter((above) => above < level), level];
    place.level = level;
    place.hasWords = false;
    return { kind: 'heading', level };
  }
  if (line.level !== undefined) place.level = line.level;
  place.hasWords = true;
  return { kind: 'item', level: line.level };
}

/** The level of a heading without a number: of what it stands beside, or between what stands above and below. */
function looseLevel(line: FrameLine, next: FrameLine | undefined, { headings, level, hasWords }: Place): number {
  if (line.names === 'over') return unitLevel(next, headings);
  if (next?.level !== undefined) {
    const below = next.level;
    return headings.filter((above) => above < below).at(-1) ?? Math.max(1, below - 1);
  }
  if (level === undefined) return 1;
  return hasWords ? level : Math.floor(level) + 1;
}

/** Units without numbers stand between the section they divide and what they do. */
const UNIT_STEP = 0.4;

function unitLevel(next: FrameLine | undefined, headings: readonly number[]): number {
  const below = next?.level ?? Infinity;
  return (headings.filter((above) => above < below && Number.isInteger(above)).at(-1) ?? 0) + UNIT_STEP;
}

/** The place in the body of the first heading or item; what stands before it opens the plan. */
function firstTask(lines: readonly FrameLine[], body: readonly number[], opening: ReadonlySet<number>): number {
  const found = body.findIndex((at) => {
    const line = lines[at];
    return line !== undefined && !opening.has(at) && (line.level !== undefined || isAttributed(line));
  });
  if (found < 0) return firstLooseTitle(lines, body);
  // The words a line of names belongs to stand above it.
  let first = lineAt(lines, body, found)?.names === 'all' ? Math.max(0, found - 1) : found;
  while (first > 0 && isHeadingAbove(lines, body, first - 1)) first--;
  return first;
}

function isHeadingAbove(lines: readonly FrameLine[], body: readonly number[], index: number): boolean {
  const line = lineAt(lines, body, index);
  return line !== undefined && !isOpeningTitle(line.title) && isLooseTitle(line, lineAt(lines, body, index + 1));
}

/** Without any number or unit, headings tell the tasks where there are several. */
function firstLooseTitle(lines: readonly FrameLine[], body: readonly number[]): number {
  const titles = body.map((_, index) => index).filter((index) => isHeadingAbove(lines, body, index));
  const [first] = titles;
  return first !== undefined && titles.length >= 2 ? first : body.length;
}
