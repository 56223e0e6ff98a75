import { areConfusable } from '../../units/matching/confusable';
import { LOCAL_NAMES, NATIONWIDE_NAMES } from '../../units/names/known-names';
import { isKnownBody } from '../../units/names/read-name';
import { namePartsOf } from './name-parts';

const SHORTEST = 3;
/** More is a sentence. */
const LONGEST = 40;
/** A name of so many characters is hardly another one with one character changed. */
const LONG = 5;
/** 校工委, 工务局, 建管局: names put together of a character and an ending, of which no table has all. */
const PUT_TOGETHER = /^.(?:工委|[务管建][局处办])$/;
/** An ending that is right already: 计生办 is no 计生协. */
const RIGHT_ENDING = /[局委办厅部处科室股站所院会协行队校园馆台社镇乡]$/;
/** 督查 and 督察 are both in use. */
const BOTH_IN_USE = /督[查察]/;

/**
 * The known names an unknown one is a slip of the pen for: 机关事物管理局 → 机关事务管理局, 卫建委 → 卫健委, 财政政局 → 财政局.
 * Prefix and bracket kept; empty for a name that is known itself.
 */
export function rightSpellings(name: string): readonly string[] {
  const parts = namePartsOf(name);
  if (!parts || !mayBeSlip(parts.body)) return wholeSpellings(name);
  const right = new Set([...undoubled(parts.body).filter(isKnown), ...soundingAlike(parts.body)]);
  return right.size > 0 ? [...right].map(parts.around) : wholeSpellings(name);
}

/** 县往房和城乡建设局 ends like another body (城乡建设局), 县城市管里局 begins like a place: read whole behind the level. */
function wholeSpellings(name: string): readonly string[] {
  const [, level = '', body = ''] = /^([省市县区]?)(.+)$/.exec(name) ?? [];
  if (body.length < LONG || !mayBeSlip(body)) return [];
  return soundingAlike(body).map((right) => level + right);
}

function mayBeSlip(body: string): boolean {
  return body.length >= SHORTEST && body.length <= LONGEST && !isKnown(body) && !BOTH_IN_USE.test(body);
}

function undoubled(body: string): readonly string[] {
  return Array.from(body, (character, at) =>
    body.charAt(at + 1) === character ? body.slice(0, at) + body.slice(at + 1) : '',
  ).filter((shorter) => shorter !== '');
}

/** Known names that differ in one character only, which sounds or looks like the one that is written. */
function soundingAlike(body: string): readonly string[] {
  const first = PUT_TOGETHER.test(body) ? 1 : 0;
  const last = body.length - (RIGHT_ENDING.test(body) ? 2 : 1);
  return namesOfLength(body.length).filter((known) => {
    const at = firstDifference(body, known);
    const isOnlyOne = body.slice(at + 1) === known.slice(at + 1);
    const mayDiffer = isOnlyOne && at >= first && at <= last && areConfusable(body.charAt(at), known.charAt(at));
    return mayDiffer && !beginsKnownName(body.slice(0, at + 1));
  });
}

/** 农机中心 is no slip for 农技中心: 农机 is a word of other names. */
function beginsKnownName(start: string): boolean {
  if (start.length < 2) return false;
  for (const known of LOCAL_NAMES) if (known.startsWith(start)) return true;
  return false;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at;
}

function isKnown(body: string): boolean {
  return isKnownBody(body) || NATIONWIDE_NAMES.has(body);
}

const byLength = new Map<number, readonly string[]>();

function namesOfLength(length: number): readonly string[] {
  const known = byLength.get(length);
  if (known) return known;
  const names = [...new Set([...LOCAL_NAMES, ...NATIONWIDE_NAMES])].filter((name) => name.length === length);
  byLength.set(length, names);
  return names;
}
