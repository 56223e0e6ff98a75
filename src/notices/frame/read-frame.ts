import type { FramePart, NoticeFrame, NoticeLayout } from '../paragraph';
import type { ResidueKind } from '../notice';
import { readContents, readFixedParts } from './fixed-parts';
import { type FrameLine, frameLine, mergeParagraphs, paragraphOf } from './frame-line';
import { readHead } from './head';
import { type BodyPart, readPlanBody } from './plan-body';
import { isDateLine, isUnitAndDate } from './recognise';
import { readSegments, type Segment } from './segments';

/** Every paragraph of a layout in its place: head, opening, headings, items, closing, signature, attachments. */
export function readFrame(layout: NoticeLayout): NoticeFrame {
  const lines = layout.blocks.map(frameLine);
  const fixed = new Map<number, ResidueKind>();
  const body = new Map<number, BodyPart>();
  const segments = readSegments(lines);
  for (const segment of segments) {
    const { start, end } = segment;
    const head = readHead(lines, start, end);
    const from = start + (head.size === 0 ? 0 : Math.max(...head.keys()) - start + 1);
    for (const at of readContents(lines, from, end)) fixed.set(at, 'contents');
    for (const [at, kind] of [...head, ...readFixedParts(lines, from, end)]) if (!fixed.has(at)) fixed.set(at, kind);
    if (segment.role !== 'plan') continue;
    const own: number[] = [];
    for (let at = from; at < end; at++) if (!fixed.has(at)) own.push(at);
    for (const [at, part] of readPlanBody(lines, own)) body.set(at, part);
  }
  const parts = segments.flatMap(({ start, end, role }) =>
    lines.slice(start, end).map((line, index) => partOf(line, role, fixed.get(start + index), body.get(start + index))),
  );
  return { parts, residue: layout.residue, ...factsOf(lines, fixed) };
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
  switch (body?.kind) {
    case 'heading':
      return { kind: 'heading', paragraph, level: body.level };
    case 'item':
      return { kind: 'item', paragraph, level: body.level };
    case 'opening-heading':
      return { kind: 'frame', paragraph, part: 'opening' };
    case 'closing':
      return { kind: 'prose', paragraph, part: 'closing' };
    case 'opening':
    case undefined:
      return { kind: 'prose', paragraph, part: 'opening' };
  }
}

type Facts = Pick<NoticeFrame, 'title' | 'documentNumber' | 'addressees' | 'issueDate'>;

function factsOf(lines: readonly FrameLine[], fixed: ReadonlyMap<number, ResidueKind>): Facts {
  const all = (kind: ResidueKind) =>
    [...fixed]
      .filter(([, other]) => other === kind)
      .map(([at]) => at)
      .sort((a, b) => a - b);
  const paragraph = (at: number | undefined) => (at === undefined ? undefined : paragraphOf(lines[at]));
  const title = mergeParagraphs(titleLines(lines, all('title')).flatMap((at) => paragraph(at) ?? []));
  const documentNumber = paragraph(all('number').find((at) => /号/.test(lines[at]?.text ?? '')));
  const addressees = paragraph(all('addressees')[0]);
  const issueDate = paragraph(dateLine(lines, all('signature')));
  return {
    ...(title && { title }),
    ...(documentNumber && { documentNumber }),
    ...(addressees && { addressees }),
    ...(issueDate && { issueDate }),
  };
}

/** The lines of the first title, without the red head 「某县人民政府文件」. */
function titleLines(lines: readonly FrameLine[], titles: readonly number[]): readonly number[] {
  const named = titles.filter((at) => !/文件$/.test(lines[at]?.text ?? ''));
  const [first] = named;
  if (first === undefined) return titles.slice(0, 1);
  const own: number[] = [];
  for (const at of named) {
    if (own.length > 0 && at !== (own.at(-1) ?? 0) + 1) break;
    own.push(at);
  }
  return own;
}

/** The date under the first signature. */
function dateLine(lines: readonly FrameLine[], signatures: readonly number[]): number | undefined {
  return signatures.find((at) => isDateLine(lines[at]?.text ?? '') || isUnitAndDate(lines[at]?.text ?? ''));
}
