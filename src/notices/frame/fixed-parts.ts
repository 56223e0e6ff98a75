import type { ResidueKind } from '../notice';
import { type FrameLine, paragraphOf } from './frame-line';
import {
  isAttachmentList,
  isFileName,
  isAttachmentMark,
  isBindingLabel,
  isContact,
  isDateLine,
  isImprint,
  isNote,
  isSealRemark,
  isSetPhrase,
  isSigningUnit,
  isUnitAndDate,
} from './recognise';

const MAX_SIGNERS = 8;
const MAX_ENTRY = 80;

/** Parts that are known by their own words wherever they stand below the head; `note` is prose that may hold a duty. */
export function readFixedParts(
  lines: readonly FrameLine[],
  start: number,
  end: number,
): ReadonlyMap<number, ResidueKind> {
  const parts = new Map<number, ResidueKind>();
  for (let at = start; at < end; at++) {
    const line = lines[at];
    if (line?.block.kind !== 'paragraph' || parts.has(at)) continue;
    const kind = fixedKind(line.text);
    if (kind) parts.set(at, kind);
    if (kind === 'attachment') for (const entry of entriesBelow(lines, at, end)) parts.set(entry, 'attachment');
    if (isDateLine(line.text)) for (const signer of signersAbove(lines, at, start)) parts.set(signer, 'signature');
  }
  const last = lastUnsigned(lines, start, end, parts);
  if (last !== undefined) parts.set(last, 'signature');
  return parts;
}

function fixedKind(text: string): ResidueKind | undefined {
  if (isDateLine(text) || isUnitAndDate(text) || isSealRemark(text)) return 'signature';
  if (isImprint(text)) return 'imprint';
  if (isContact(text)) return 'contact';
  if (isSetPhrase(text)) return 'closing';
  if (isNote(text)) return 'note';
  if (isBindingLabel(text)) return 'link';
  if (isAttachmentMark(text) || isAttachmentList(text) || isFileName(text)) return 'attachment';
  return undefined;
}

/** 「附件：1.……」 with 「2.……」 in the lines below it. */
function entriesBelow(lines: readonly FrameLine[], at: number, end: number): readonly number[] {
  const entries: number[] = [];
  let number = Number(/^附(?:件|表|录)?[:：]?(\d{1,2})[.、]/.exec(lines[at]?.text ?? '')?.[1] ?? 0);
  for (let next = at + 1; next < end && isEntry(lines[next], number + 1); next++) {
    number++;
    entries.push(next);
  }
  return entries;
}

function isEntry(line: FrameLine | undefined, number: number): boolean {
  const mark = paragraphOf(line)?.mark;
  if (!line || mark?.style !== 'digit' || mark.number !== number) return false;
  return line.text.length <= MAX_ENTRY && !line.text.includes('。');
}

function signersAbove(lines: readonly FrameLine[], at: number, start: number): readonly number[] {
  const signers: number[] = [];
  for (let above = at - 1; above >= Math.max(start, at - MAX_SIGNERS); above--) {
    const line = lines[above];
    if (!line || line.level !== undefined || line.names !== undefined || !isSigningUnit(line.text)) break;
    signers.push(above);
  }
  return signers;
}

/** A unit's name in the last line signs, with no date below it. */
function lastUnsigned(
  lines: readonly FrameLine[],
  start: number,
  end: number,
  parts: ReadonlyMap<number, ResidueKind>,
) {
  let last = end - 1;
  while (last > start && parts.has(last)) {
    if (parts.get(last) === 'signature') return undefined;
    last--;
  }
  const line = lines[last];
  const isFree = line?.level === undefined && line?.names === undefined;
  return line && last > start && isFree && isSigningUnit(line.text) ? last : undefined;
}

const LEADERS = /[.…·]{2,300}\s?-?\d{0,4}-?$/;

/** 目录 with its entries: lines that end in a page number, or that stand again as headings below. */
export function readContents(lines: readonly FrameLine[]): readonly number[] {
  const at = lines.findIndex(({ text }) => text === '目录' || text === '目次');
  if (at < 0) return [];
  const last = new Map(lines.map(({ text }, index) => [text, index]));
  let end = at + 1;
  while (end < lines.length && isContentsEntry(lines[end]?.text ?? '', end, last)) end++;
  return lines.slice(at, end).map((_, index) => at + index);
}

function isContentsEntry(text: string, index: number, last: ReadonlyMap<string, number>): boolean {
  if (text === '' || text.length > MAX_ENTRY + 300) return false;
  return LEADERS.test(text) || (last.get(text.replace(/ ?\d{1,4}$/, '')) ?? 0) > index;
}
