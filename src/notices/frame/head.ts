import type { ResidueKind } from '../notice';
import type { FrameLine } from './frame-line';
import {
  endsTitle,
  isAddressees,
  isAttachmentMark,
  isDateLine,
  isDocumentNumber,
  isLabelledHead,
  isSealRemark,
  isTitleLine,
} from './recognise';

const MAX_HEAD = 14;
const MAX_TITLE_LINES = 5;

/** The parts above a document's body by line number: title, 文号, 主送. */
export function readHead(lines: readonly FrameLine[], start: number, end: number): ReadonlyMap<number, ResidueKind> {
  const head = new Map<number, ResidueKind>();
  for (let at = start; at < Math.min(end, start + MAX_HEAD); at++) {
    const line = lines[at];
    if (line?.block.kind !== 'paragraph') break;
    const kind = headKind(line.text);
    if (kind) head.set(at, kind);
    else if (isTitle(lines, at, head)) head.set(at, 'title');
    else break;
    if (kind === 'addressees') break;
  }
  return withoutLooseTitles(lines, head);
}

function headKind(text: string): ResidueKind | undefined {
  if (isDocumentNumber(text) || isLabelledHead(text)) return 'number';
  if (isDateLine(text) || isSealRemark(text)) return 'signature';
  if (isAttachmentMark(text)) return 'attachment';
  if (isAddressees(text)) return 'addressees';
  return undefined;
}

const FINISHED = /(?:通知|方案|要点|意见|清单|计划|函)(?:》)?\)?$/;
const GOES_ON = /^(?:\(.{1,30}\)$|的?(?:通知|函)|责任|任务)/;

function isTitle(lines: readonly FrameLine[], at: number, head: ReadonlyMap<number, ResidueKind>): boolean {
  const line = lines[at];
  if (!line || line.level !== undefined || line.names === 'over' || !isTitleLine(line.text)) return false;
  const before = [...head].filter(([, kind]) => kind === 'title').map(([index]) => lines[index]?.text ?? '');
  const last = before.at(-1);
  // A finished title is followed by no further line of it: what comes is a heading of the body.
  const isFinished = last !== undefined && endsTitle(last) && FINISHED.test(last);
  return before.length < MAX_TITLE_LINES && (!isFinished || GOES_ON.test(line.text));
}

/** Title lines that end no title, without 文号 or 主送 below them, are headings of a plain text. */
function withoutLooseTitles(
  lines: readonly FrameLine[],
  head: ReadonlyMap<number, ResidueKind>,
): ReadonlyMap<number, ResidueKind> {
  const kept = new Map(head);
  const titles = [...head].filter(([, kind]) => kind === 'title').map(([at]) => at);
  for (const at of [...titles].reverse().slice(0, -1)) {
    if (endsTitle(lines[at]?.text ?? '') || [...head].some(([other, kind]) => other > at && kind !== 'title')) break;
    kept.delete(at);
  }
  return kept;
}
