import { isAttributed } from './attributed';
import type { FrameLine } from './frame-line';
import { endsTitle, isAttachmentList, isAttachmentMark, isContact, isDateLine, isUnitAndDate } from './recognise';

/** A document within the source: the letter, the plan, a body behind 「附件2」. Line numbers, end not included. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly role: 'cover' | 'plan' | 'attachment';
}

/** Words of a letter that hands on a plan. */
const ISSUED =
  /印发给你们|转发给你们|印发给各|下发给你们|发给你们|现(?:予|将.{1,80})?(?:印发|转发|下发|发布|公布)|予以(?:印发|转发|公布)|(?:现|随文|一并)印发/;
const ISSUING_TITLE = /关于(?:印发|转发|下发|公布|发布|做好.{0,20}印发)/;

/** The documents a source holds. */
export function readSegments(lines: readonly FrameLine[]): readonly Segment[] {
  const starts = [0, ...laterStarts(lines)];
  const parts = starts.map((start, index) => ({ start, end: starts[index + 1] ?? lines.length }));
  const [letter, plan] = parts;
  const isCover = letter !== undefined && plan !== undefined && isLetter(lines, letter, plan);
  return parts.map((part, index) => ({ ...part, role: roleOf(lines, part, index, isCover) }));
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function roleOf(lines: readonly FrameLine[], part: Part, index: number, isCover: boolean): Segment['role'] {
  if (index === 0) return isCover ? 'cover' : 'plan';
  if (index === 1 && isCover) return 'plan';
  return holdsItems(lines, part) ? 'plan' : 'attachment';
}

/** An attachment is read like a plan where it says who does what. */
function holdsItems(lines: readonly FrameLine[], part: Part): boolean {
  const own = lines.slice(part.start, part.end);
  return own.filter(({ level }) => level !== undefined).length >= 2 && own.some(({ text }) => isAttributed(text));
}

function isLetter(lines: readonly FrameLine[], letter: Part, plan: Part): boolean {
  const words = lines.slice(letter.start, letter.end);
  if (!lines.slice(plan.start, plan.end).some(({ level }) => level !== undefined)) return false;
  if (words.some(({ text }) => isAttributed(text) && !isContact(text))) return false;
  const isIssuing =
    words.some(({ text }) => ISSUED.test(text)) || words.slice(0, 8).some(({ text }) => ISSUING_TITLE.test(text));
  return isIssuing || plan.end - plan.start > letter.end - letter.start;
}

/** Where a further document begins: at 「附件1」, or at a title behind a signature or behind 「印发给你们」. */
function laterStarts(lines: readonly FrameLine[]): readonly number[] {
  const starts: number[] = [];
  let isSigned = false;
  let isIssued = false;
  let isBody = false;
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    if (isDateLine(text) || isUnitAndDate(text)) isSigned ||= isBody;
    const isNew =
      isBody &&
      ((isAttachmentMark(text) && hasBody(lines, index)) ||
        (isSigned && isAttachmentList(text) && hasBody(lines, index)) ||
        ((isSigned || isIssued) && isSecondTitle(lines, index)));
    if (isNew) {
      starts.push(index);
      isSigned = false;
      isIssued = false;
      isBody = false;
      continue;
    }
    if (/[。;]/.test(text)) isBody = true;
    if (starts.length === 0 && ISSUED.test(text) && text.length > 20) isIssued = true;
  }
  return starts;
}

/** Further prose or items stand below. */
function hasBody(lines: readonly FrameLine[], index: number): boolean {
  return lines.slice(index + 1, index + 12).some(({ text, block }) => block.kind === 'table' || /[。;]/.test(text));
}

const TITLE_LINES = 3;

function isSecondTitle(lines: readonly FrameLine[], index: number): boolean {
  const line = lines[index];
  if (!line || line.level !== undefined || isAttachmentList(line.text) || isContact(line.text)) return false;
  for (let at = index; at < Math.min(index + TITLE_LINES, lines.length); at++) {
    const { text, level, block } = lines[at] ?? line;
    if (level !== undefined || block.kind === 'table' || text.length > 60 || isAttachmentList(text)) return false;
    if (isDateLine(text) || isUnitAndDate(text) || /[,。;:]/.test(text.replace(/《[^《》]{1,60}》/g, ''))) return false;
    if (endsTitle(text)) return hasBody(lines, at);
  }
  return false;
}
