import { isLocalBody } from '../units/levels';
import { areConfusable } from '../units/matching/confusable';
import { bodiesCalled, bodiesOnceCalled } from '../units/names/bodies';
import { LOCAL_NAMES, NATIONWIDE_NAMES } from '../units/names/known-names';
import { readUnitName } from '../units/names/read-name';

const SHORTEST = 3;
/** More is a sentence. */
const LONGEST = 40;
/** 校工委, 工务局, 建管局: names put together of a character and an ending, of which no table has all. */
const PUT_TOGETHER = /^.(?:工委|[务管建][局处办])$/;

/**
 * The known names an unknown one is a slip of the pen for: 机关事物管理局 → 机关事务管理局, 卫建委 → 卫健委, 财政政局 → 财政局.
 * Prefix kept; empty for a name that is known itself.
 */
export function rightSpellings(name: string): readonly string[] {
  const { prefix, body } = readUnitName(name);
  if (body.length < SHORTEST || body.length > LONGEST || isKnown(body)) return [];
  const right = new Set([...undoubled(body).filter(isKnown), ...soundingAlike(body)]);
  return [...right].map((spelling) => prefix + spelling);
}

function undoubled(body: string): readonly string[] {
  return Array.from(body, (character, at) =>
    body.charAt(at + 1) === character ? body.slice(0, at) + body.slice(at + 1) : '',
  ).filter((shorter) => shorter !== '');
}

/** Known names that differ in one character only, which sounds or looks like the one that is written. */
function soundingAlike(body: string): readonly string[] {
  const first = PUT_TOGETHER.test(body) ? 1 : 0;
  return namesOfLength(body.length).filter((known) => {
    const at = firstDifference(body, known);
    const isOnlyOne = body.slice(at + 1) === known.slice(at + 1);
    return isOnlyOne && at >= first && areConfusable(body.charAt(at), known.charAt(at));
  });
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at;
}

function isKnown(body: string): boolean {
  return (
    isLocalBody(body) ||
    NATIONWIDE_NAMES.has(body) ||
    bodiesCalled(body).length > 0 ||
    bodiesOnceCalled(body).length > 0
  );
}

const byLength = new Map<number, readonly string[]>();

function namesOfLength(length: number): readonly string[] {
  const known = byLength.get(length);
  if (known) return known;
  const names = [...new Set([...LOCAL_NAMES, ...NATIONWIDE_NAMES])].filter((name) => name.length === length);
  byLength.set(length, names);
  return names;
}
