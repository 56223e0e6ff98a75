import type { DeadlinePart } from '../reading';

type ByPart = Extract<DeadlinePart, { kind: 'by' }>;

/** Words that put a limit behind a wish, whatever is to be done: 「最迟不超过8月底」. */
const LIMITING = /^(?:最[迟晚长]|至[迟晚]|不)/;

/**
 * A date that is only hoped for (力争, 原则上) stays one where a later binding date for the same thing stands beside it;
 * alone it is the deadline.
 */
export function settleWishes(parts: readonly DeadlinePart[]): readonly DeadlinePart[] {
  if (!parts.some(({ flags }) => flags.includes('aimed'))) return parts;
  return parts.map((part, index) => {
    if (part.kind !== 'by' || !part.flags.includes('aimed')) return part;
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const isWish = [before, after].some((other) => other?.kind === 'by' && binds(other, part));
    return isWish ? part : { ...part, flags: part.flags.filter((flag) => flag !== 'aimed') };
  });
}

function binds(other: ByPart, wish: ByPart): boolean {
  const isLater = other.due !== undefined && wish.due !== undefined && other.due > wish.due;
  if (!isLater || other.flags.includes('aimed')) return false;
  return LIMITING.test(other.text) || isSameThing(other, wish);
}

/** What is to be done may be said once for both dates, at the end: 「力争6月底前、确保9月底前完成建设」. */
function isSameThing(one: ByPart, other: ByPart): boolean {
  const [first, second] = one.span.start < other.span.start ? [one, other] : [other, one];
  return (first.action === undefined || first.action === second.action) && second.label === undefined;
}
