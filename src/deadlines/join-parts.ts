import type { TextSpan } from '../text/text-span';
import type { DeadlinePart } from './reading';

type PartOf<Kind extends DeadlinePart['kind']> = Extract<DeadlinePart, { kind: Kind }>;

/**
 * Joins parts that mean one thing: 「自2016年起每季度」 is a rhythm with a beginning, 「从6月开始……年底结束」 a range.
 * `source` is the cell's text, from which the joined part takes its words.
 */
export function joinParts(source: string, parts: readonly DeadlinePart[]): readonly DeadlinePart[] {
  const joined: DeadlinePart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const whole = before?.kind === 'start' ? joinStart(source, before, part) : undefined;
    if (whole) joined.pop();
    joined.push(whole ?? part);
  }
  return joined;
}

function joinStart(source: string, start: PartOf<'start'>, part: DeadlinePart): DeadlinePart | undefined {
  if (start.start === undefined) return undefined;
  const span: TextSpan = { start: start.span.start, end: part.span.end };
  const text = source.slice(span.start, span.end);
  const flags = [...new Set([...start.flags, ...part.flags])];
  if (part.kind === 'recurring') return { ...part, span, text, start: start.start, flags };
  const isEnd = part.kind === 'by' && part.due !== undefined && part.due >= start.start;
  if (!isEnd) return undefined;
  const { label = start.label, action, due } = part;
  return {
    kind: 'range',
    span,
    text,
    ...(label !== undefined && { label }),
    ...(action !== undefined && { action }),
    start: start.start,
    ...(due && { due }),
    flags,
  };
}
