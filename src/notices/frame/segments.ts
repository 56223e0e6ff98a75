import { isAttributed } from './attributed';
import { type FrameLine, paragraphOf } from './frame-line';
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
  return own.filter(({ level }) => level !== undefined).length >= 2 && own.some(isAttributed);
}

function isLetter(lines: readonly FrameLine[], letter: Part, plan: Part): boolean {
  const words = lines.slice(letter.start, letter.end);
  if (!lines.slice(plan.start, plan.end).some(({ level }) => level !== undefined)) return false;
  if (words.some((line) => isAttributed(line) && !isContact(line.text))) return false;
  const isIssuing =
    words.some(({ text }) => ISSUED.test(text)) || words.slice(0, 8).some(({ text }) => ISSUING_TITLE.test(text));
  return isIssuing || plan.end - plan.start > letter.end - letter.start;
}

/** What has been seen of a document so far. */
interface Seen {
  readonly isSigned: boolean;
  readonly isIssued: boolean;
  readonly isBody: boolean;
}

const NOTHING: Seen = { isSigned: false, isIssued: false, isBody: false };

/** Where a further document begins: at 「附件1」, or at a title behind a signature or behind 「印发给你们」. */
function laterStarts(lines: readonly FrameLine[]): readonly number[] {
  const starts: number[] = [];
  let seen = NOTHING;
  for (const [index, { text }] of lines.entries()) {
    if (beginsDocument(lines, index, seen)) {
      starts.push(index);
      seen = NOTHING;
      continue;
    }
    seen = {
      isSigned: seen.isSigned || (seen.isBody && (isDateLine(text) || isUnitAndDate(text))),
      isIssued: seen.isIssued || (starts.length === 0 && text.length > 20 && ISSUED.test(text)),
      isBody: seen.isBody || /[。;]/.test(text),
    };
  }
  return starts;
}

function beginsDocument(lines: readonly FrameLine[], index: number, { isSigned, isIssued, isBody }: Seen): boolean {
  const text = lines[index]?.text ?? '';
  if (!isBody) return false;
  if (isListBelow(lines, index)) return false;
  if (isAttachmentMark(text) || (isSigned && isAttachmentList(text))) return hasBody(lines, index);
  return (isSigned || isIssued) && isSecondTitle(lines, index);
}

/** 「附件：」 with its list in the lines below. */
function isListBelow(lines: readonly FrameLine[], index: number): boolean {
  const [line, next] = lines.slice(index, index + 2);
  const mark = paragraphOf(next)?.mark;
  return line?.text.endsWith(':') === true && mark?.number === 1 && next !== undefined && !next.text.includes('。');
}

/** Further prose or items stand below. */
function hasBody(lines: readonly FrameLine[], index: number): boolean {
  return lines.slice(index + 1, index + 12).some(({ text, block }) => block.kind === 'table' || /[。;]/.test(text));
}

const TITLE_LINES = 3;
const MAX_TITLE_LINE = 60;

function isSecondTitle(lines: readonly FrameLine[], index: number): boolean {
  for (let at = index; at < Math.min(index + TITLE_LINES, lines.length); at++) {
    const line = lines[at];
    if (!line || !mayBeTitle(line)) return false;
    if (endsTitle(line.text)) return hasBody(lines, at);
  }
  return false;
}

function mayBeTitle({ text, level, names, block }: FrameLine): boolean {
  if (level !== undefined || names === 'over' || block.kind === 'table' || text.length > MAX_TITLE_LINE) return false;
  if (isAttachmentList(text) || isContact(text) || isDateLine(text) || isUnitAndDate(text)) return false;
  return !/[,。;:]/.test(text.replace(/《[^《》]{1,60}》/g, ''));
}
