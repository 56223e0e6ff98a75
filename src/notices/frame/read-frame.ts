import { toHalfWidth } from '../../text/width';
import { attributionsOf } from '../attributions/paragraph-attributions';
import type { FramePart, NoticeFrame, NoticeLayout, Paragraph } from '../paragraph';
import type { NoticeProgress, ResidueKind } from '../notice';
import { readContents, readFixedParts } from './fixed-parts';
import { type FrameLine, frameLine, mergeParagraphs, paragraphOf } from './frame-line';
import { readHead } from './head';
import { type IdleKind, idleLines } from './idle';
import type { BodyPart } from './body-part';
import { readPlanBody } from './plan-body';
import { endsPrinted, endsTitle, isDateLine, isUnitAndDate } from './recognise';
import { isRemark } from './remarks';
import { inSections } from './section-articles';
import { readSegments, type Segment } from './segments';
import { withNames } from './unlabelled';

/** Every paragraph of a layout in its place: head, opening, headings, items, closing, signature, attachments; piece by piece. */
export function* readingFrame(layout: NoticeLayout): Generator<NoticeProgress, NoticeFrame> {
  yield* readingAttributions(layout);
  const all = layout.blocks.map(frameLine);
  const contents = new Set(readContents(all));
  const lines = yield* withNames(inSections(all.filter((_, index) => !contents.has(index))));
  const fixed = new Map<number, ResidueKind>();
  const parts: FramePart[] = [];
  for (const segment of readSegments(lines)) {
    for (const part of yield* segmentParts(lines, segment, fixed)) parts.push(part);
  }
  return {
    parts: withContents(all, contents, parts),
    residue: layout.residue,
    ...factsOf(lines, fixed, layout.boxedNumber),
  };
}

/** Who does it, paragraph by paragraph; the paragraphs keep it for whoever asks later. */
function* readingAttributions({ blocks }: NoticeLayout): Generator<NoticeProgress, void> {
  for (const [done, block] of blocks.entries()) {
    yield { step: 'units', counted: { done, of: blocks.length } };
    if (block.kind === 'paragraph') attributionsOf(block.paragraph);
  }
}

/** The parts of one document; what it is framed by is added to `fixed`. */
function* segmentParts(
  lines: readonly FrameLine[],
  segment: Segment,
  fixed: Map<number, ResidueKind>,
): Generator<NoticeProgress, readonly FramePart[]> {
  const { start, end, role } = segment;
  const named: NoticeProgress = { step: 'outline', counted: { done: lines.length, of: lines.length } };
  const head = readHead(lines, start, end);
  const from = head.size === 0 ? start : Math.max(...head.keys()) + 1;
  for (const [at, kind] of [...head, ...readFixedParts(lines, from, end)]) fixed.set(at, kind);
  const idle = yield* idleLines(lines, from, end, fixed);
  const own: number[] = [];
  for (let at = from; at < end; at++) if (!fixed.has(at) && !idle.has(at)) own.push(at);
  yield named;
  const body: ReadonlyMap<number, BodyPart> = role === 'plan' ? readPlanBody(lines, own) : new Map();
  yield named;
  return lines.slice(start, end).map((line, index) => {
    const at = start + index;
    return idlePartOf(line, idle.get(at)) ?? partOf(line, role, fixed.get(at), body.get(at));
  });
}

/** The lines of 目录 back in their places. */
function withContents(
  all: readonly FrameLine[],
  contents: ReadonlySet<number>,
  parts: readonly FramePart[],
): readonly FramePart[] {
  if (contents.size === 0) return parts;
  const rest = parts[Symbol.iterator]();
  return all.flatMap((line, index): readonly FramePart[] => {
    if (contents.has(index)) return [partOf(line, 'plan', 'contents', undefined)];
    const next = rest.next();
    return next.done === true ? [] : [next.value];
  });
}

/** What a document says of itself is prose like its closing; a heading over it is not. */
function idlePartOf(line: FrameLine, kind: IdleKind | undefined): FramePart | undefined {
  const paragraph = paragraphOf(line);
  if (!kind || !paragraph) return undefined;
  const isProse = kind === 'closing' && isRemark(line);
  return isProse ? { kind: 'prose', paragraph, part: kind } : { kind: 'frame', paragraph, part: kind };
}

function partOf(
  line: FrameLine,
  role: Segment['role'],
  fixed: ResidueKind | undefined,
  body: BodyPart | undefined,
): FramePart {
  const { block } = line;
  if (block.kind === 'table') return { kind: 'table', table: block.table };
  const { paragraph } = block;
  if (fixed === 'note') return { kind: 'prose', paragraph, part: 'note' };
  if (fixed) return { kind: 'frame', paragraph, part: fixed };
  if (role !== 'plan') return { kind: 'prose', paragraph, part: role };
  return planPartOf(paragraph, line, body);
}

function planPartOf(paragraph: Paragraph, line: FrameLine, body: BodyPart | undefined): FramePart {
  switch (body?.kind) {
    case 'heading':
      return { kind: 'heading', paragraph, level: body.level, ...(line.names === 'over' && { names: 'over' }) };
    case 'item':
      return { kind: 'item', paragraph, level: body.level, ...itemNames(line) };
    case 'opening-heading':
      return { kind: 'frame', paragraph, part: 'opening' };
    case 'closing':
    case 'lead-in':
      return { kind: 'prose', paragraph, part: body.kind };
    case 'opening':
    case undefined:
      return { kind: 'prose', paragraph, part: 'opening' };
  }
}

function itemNames({ names }: FrameLine) {
  return names === 'all' || names === 'first' ? { names } : {};
}

type Facts = Pick<NoticeFrame, 'title' | 'documentNumber' | 'addressees' | 'issueDate'>;

function factsOf(
  lines: readonly FrameLine[],
  fixed: ReadonlyMap<number, ResidueKind>,
  boxed: Paragraph | undefined,
): Facts {
  const all = (kind: ResidueKind) =>
    [...fixed]
      .filter(([, other]) => other === kind)
      .map(([at]) => at)
      .sort((a, b) => a - b);
  const paragraph = (at: number | undefined) => (at === undefined ? undefined : paragraphOf(lines[at]));
  const title = mergeParagraphs(titleLines(lines, all('title')).flatMap((at) => paragraph(at) ?? []));
  const documentNumber = numberIn(paragraph(all('number').find((at) => NUMBER.test(lines[at]?.text ?? '')))) ?? boxed;
  const addressees = paragraph(all('addressees')[0]);
  const issueDate = paragraph(dateLine(lines, all('signature')) ?? printedLine(lines, all('imprint')));
  return {
    ...(title && { title }),
    ...(documentNumber && { documentNumber }),
    ...(addressees && { addressees }),
    ...(issueDate && { issueDate }),
  };
}

const NUMBER = /[〔[(【]\d{4}[〕\])】]第?\d{1,5}[号期]/;

/** 「某政办发〔2026〕3号」 without 签发人 behind it. */
function numberIn(paragraph: Paragraph | undefined): Paragraph | undefined {
  const match = paragraph && NUMBER.exec(toHalfWidth(paragraph.text));
  if (!match) return paragraph;
  const end = match.index + match[0].length;
  return { text: paragraph.text.slice(0, end), offsets: paragraph.offsets.slice(0, end) };
}

/** The lines of the first title, without the red head 「某县人民政府文件」, or 「某公司会议纪要」 over a title of its own. */
function titleLines(lines: readonly FrameLine[], titles: readonly number[]): readonly number[] {
  const named = titles.filter((at) => !/文件$/.test(lines[at]?.text ?? ''));
  if (named.length === 0) return titles.slice(0, 1);
  const [first = [], second] = inRuns(named);
  const isRedHead = /(?:纪要|简报|专报)$/.test(lines[first.at(-1) ?? 0]?.text ?? '');
  return isRedHead && second && endsTitle(lines[second.at(-1) ?? 0]?.text ?? '') ? second : first;
}

/** Line numbers that follow each other, together. */
function inRuns(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const at of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === at - 1) last.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** 「某办公室 2026年5月11日印发」, where nobody has signed. */
function printedLine(lines: readonly FrameLine[], imprint: readonly number[]): number | undefined {
  return imprint.find((at) => endsPrinted(lines[at]?.text ?? ''));
}

/** The date under the first signature. */
function dateLine(lines: readonly FrameLine[], signatures: readonly number[]): number | undefined {
  return signatures.find((at) => isDateLine(lines[at]?.text ?? '') || isUnitAndDate(lines[at]?.text ?? ''));
}
