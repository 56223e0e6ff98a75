import { readUnitList } from '../../units/read-unit-list';
import { withNames, withoutMentions } from '../../units/rejoin';
import type { UnitList, UnitMention } from '../../units/unit-list';
import { namesExactly } from './unit-cells';

const JOINT = /^[\s、，,；;]+$/;

/**
 * A cell's text without some of its units, the first ones included; a prefix they gave the others is written out. Undefined
 * where nothing would be left, or where another unit would lose its name or part.
 */
export function withoutUnits(list: UnitList, isOut: (mention: UnitMention) => boolean): string | undefined {
  const kept = list.mentions.filter((mention) => !isOut(mention));
  if (kept.length === 0 || kept.length === list.mentions.length) return undefined;
  const inFull = withNames(
    list,
    new Map(kept.filter(({ prefixCarried }) => prefixCarried).map((mention) => [mention, mention.expanded])),
  );
  return [list, readUnitList(inFull)]
    .map((whole) => cutOut(whole, isOut))
    .find((text) => text !== undefined && namesExactly(text, kept));
}

function cutOut(list: UnitList, isOut: (mention: UnitMention) => boolean): string | undefined {
  const rest = withoutFirst(list, isOut);
  return rest && withoutMentions(rest, rest.mentions.filter(isOut));
}

/** Cuts the units the list begins with, which nothing but separators may part from what follows. */
function withoutFirst(list: UnitList, isOut: (mention: UnitMention) => boolean): UnitList | undefined {
  const { text, mentions } = list;
  const stays = mentions.findIndex((mention) => !isOut(mention));
  const [first] = mentions;
  const next = mentions[stays];
  if (stays === 0 || !first || !next) return list;
  const joints = mentions
    .slice(0, stays)
    .map(({ span }, index) => text.slice(span.end, mentions[index + 1]?.span.start ?? span.end));
  if (!joints.every((joint) => JOINT.test(joint))) return undefined;
  return readUnitList(text.slice(0, first.span.start) + text.slice(next.span.start));
}
