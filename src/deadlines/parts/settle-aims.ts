import { normaliseDeadline } from '../normalise';
import type { DeadlinePart } from '../reading';

type ByPart = Extract<DeadlinePart, { kind: 'by' }>;

/** Words that put a limit behind an aim, whatever is to be done: 「最迟不超过8月底」. */
const LIMITING = /^(?:最[迟晚长]|至[迟晚]|不)/;
const AIMED_AMOUNT = /原则上|力争|争取|尽量/;
const LIMITING_AMOUNT = /最迟|至迟|最晚|最长|不得?超过/;

/**
 * A date that is only hoped for (力争, 原则上) stays one where a later binding date for the same thing stands beside it;
 * alone it is the deadline.
 */
export function settleAims(parts: readonly DeadlinePart[]): readonly DeadlinePart[] {
  if (!parts.some(({ flags }) => flags.includes('aimed'))) return parts;
  return parts.map((part, index) => {
    if (part.kind !== 'by' || !part.flags.includes('aimed')) return part;
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const isAim = [before, after].some((other) => other?.kind === 'by' && binds(other, part));
    return isAim ? part : { ...part, flags: part.flags.filter((flag) => flag !== 'aimed') };
  });
}

function binds(other: ByPart, aim: ByPart): boolean {
  const isLater = other.due !== undefined && aim.due !== undefined && other.due > aim.due;
  if (!isLater || other.flags.includes('aimed')) return false;
  return LIMITING.test(plain(other)) || isSameThing(other, aim);
}

/** What is to be done may be said once for both dates, at the end: 「力争6月底前、确保9月底前完成建设」. */
function isSameThing(one: ByPart, other: ByPart): boolean {
  const [first, second] = one.span.start < other.span.start ? [one, other] : [other, one];
  return (first.action === undefined || first.action === second.action) && second.label === undefined;
}

/** 「原则上3个工作日内，最迟不超过5个工作日」: the first amount is aimed at, the second one binds. */
export function settleAimedAmounts(parts: readonly DeadlinePart[]): readonly DeadlinePart[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    if (part.kind !== 'relative' || next?.kind !== 'relative') return part;
    const isAimed = AIMED_AMOUNT.test(plain(part)) && LIMITING_AMOUNT.test(plain(next));
    return isAimed ? { ...part, flags: [...part.flags, 'aimed'] } : part;
  });
}

/** The words of a part in simplified script. */
function plain({ text }: DeadlinePart): string {
  return normaliseDeadline(text).text;
}
