import type { ResidueKind } from '../notice';
import type { FrameLine } from './frame-line';
import {
  isAttachmentList,
  isAttachmentMark,
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
  if (isAttachmentMark(text) || isAttachmentList(text)) return 'attachment';
  return undefined;
}

/** 「附件：1.……」 with 「2.……」 in the lines below it. */
function entriesBelow(lines: readonly FrameLine[], at: number, end: number): readonly number[] {
  const entries: number[] = [];
  let number = Number(/^附件[:：]?(\d{1,2})[.、]/.exec(lines[at]?.text ?? '')?.[1] ?? 0);
  for (let next = at + 1; next < end; next++) {
    const line = lines[next];
    const mark = line?.block.kind === 'paragraph' ? line.block.paragraph.mark : undefined;
    if (
      !line ||
      mark?.style !== 'digit' ||
      mark.number !== number + 1 ||
      line.text.length > MAX_ENTRY ||
      /。/.test(line.text)
    )
      break;
    number = mark.number;
    entries.push(next);
  }
  return entries;
}

function signersAbove(lines: readonly FrameLine[], at: number, start: number): readonly number[] {
  const signers: number[] = [];
  for (let above = at - 1; above >= Math.max(start, at - MAX_SIGNERS); above--) {
    const line = lines[above];
    if (!line || line.level !== undefined || !isSigningUnit(line.text)) break;
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
  return line && last > start && line.level === undefined && isSigningUnit(line.text) ? last : undefined;
}

const LEADERS = /[.…·]{2,300}\s?-?\d{0,4}-?$/;

/** 目录 with its entries: lines that end in a page number, or that stand again as headings below. */
export function readContents(lines: readonly FrameLine[], start: number, end: number): readonly number[] {
  const at = lines.findIndex(({ text }, index) => index >= start && index < end && /^目录$/.test(text));
  if (at < 0) return [];
  const contents = [at];
  const later = new Map<string, number>();
  for (let index = at + 1; index < end; index++) later.set(lines[index]?.text ?? '', index);
  for (let index = at + 1; index < end; index++) {
    const text = lines[index]?.text ?? '';
    const bare = text.replace(LEADERS, '');
    const isEntry = bare.length <= 60 && (bare !== text || (later.get(text.replace(/\s?\d{1,4}$/, '')) ?? 0) > index);
    if (!isEntry) break;
    contents.push(index);
  }
  return contents;
}
