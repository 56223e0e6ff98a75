import { addDays, type CivilDate } from '../../calendar/civil-date';
import type { TextSpan } from '../../text/text-span';
import { addMonths } from '../count-from';
import type { DeadlinePart } from '../reading';
import { joinNeighbours } from './join-neighbours';

type PartOf<Kind extends DeadlinePart['kind']> = Extract<DeadlinePart, { kind: Kind }>;

/** 「开始时间：3月 结束时间：6月」. */
const EDGE = /^(?:开始|起始|起|结束|终止|止)$/;

/**
 * Joins parts that mean one thing: 「自2016年起每季度」 is a rhythm with a beginning, 「从6月开始……年底结束」 a range.
 * `source` is the cell's text, from which the joined part takes its words.
 */
export function joinStarts(source: string, parts: readonly DeadlinePart[]): readonly DeadlinePart[] {
  return joinNeighbours(parts, (before, part) =>
    before.kind === 'start' ? joinStart(source, before, part) : undefined,
  );
}

function joinStart(source: string, start: PartOf<'start'>, part: DeadlinePart): DeadlinePart | undefined {
  if (start.start === undefined) return undefined;
  const span: TextSpan = { start: start.span.start, end: part.span.end };
  const text = source.slice(span.start, span.end);
  const flags = [...new Set([...start.flags, ...part.flags])];
  if (part.kind === 'recurring') return { ...part, span, text, start: start.start, flags };
  const due = endOf(start.start, part);
  if (due === undefined || due < start.start) return undefined;
  const { action } = part;
  const label = [part.label, start.label].find((words) => words !== undefined && !EDGE.test(words));
  return {
    kind: 'range',
    span,
    text,
    ...(label !== undefined && { label }),
    ...(action !== undefined && { action }),
    start: start.start,
    due,
    flags,
  };
}

/** The end that a part gives to a beginning: its date, or its amount of time (「从2016年开始，用三年时间」). */
function endOf(start: CivilDate, part: DeadlinePart): CivilDate | undefined {
  if (part.kind === 'by') return part.due;
  if (part.kind !== 'relative' || part.trigger !== undefined || part.due !== undefined) return undefined;
  const months = part.unit === '年' ? part.amount * 12 : part.unit === '月' ? part.amount : 0;
  const next = months > 0 ? addMonths(start, months) : undefined;
  return next && addDays(next, -1);
}
