import type { UnitVerdicts } from '../known-units';
import { foldedPairKey } from '../pair-key';
import { stemAbbreviates } from './abbreviates';
import { plainKind, type UnitIdentity } from './identity';
import { isCountyCity } from '../names/read-place';
import { intersect, type SheetUnit } from './sheet-units';
import type { SpelledBody } from './spell-body';

/** What a person has said about two names, if anything. */
export function verdictOn(one: SheetUnit, other: SheetUnit, verdicts: UnitVerdicts): 'same' | 'different' | undefined {
  if (verdicts.same.size === 0 && verdicts.different.size === 0) return undefined;
  let isSame = false;
  for (const a of one.folded) {
    for (const b of other.folded) {
      const key = foldedPairKey(a, b);
      if (verdicts.different.has(key)) return 'different';
      isSame ||= verdicts.same.has(key);
    }
  }
  return isSame ? 'same' : undefined;
}

/** True where two names never stand for one body, whatever else speaks for it: what the sheet and the office say goes first. */
export function areDifferent(one: SheetUnit, other: SheetUnit, verdicts: UnitVerdicts): boolean {
  if (intersect(one.cells, other.cells)) return true;
  const verdict = verdictOn(one, other, verdicts);
  if (verdict) return verdict === 'different';
  if (one.key === other.key) return false;
  if (one.rows.length > 0 && other.rows.length > 0) return !one.rows.some((row) => other.rows.includes(row));
  if (one.isCollective !== other.isCollective) return true;
  return (
    arePlacesDifferent(one.identity, other.identity) ||
    areBracketsDifferent(one.identity, other.identity) ||
    areKnownDifferent(one, other) ||
    haveOtherSubjects(one.identity, other.identity)
  );
}

/** Another level, place or kind of place; a name without prefix fits everywhere but beside the State's own. */
function arePlacesDifferent(one: UnitIdentity, other: UnitIdentity): boolean {
  if ((one.level === 'central') !== (other.level === 'central')) return one.kind !== '' || other.kind !== '';
  if (one.place !== '' && other.place !== '') return !isSamePlace(one, other);
  if (one.kind !== '' && other.kind !== '' && !fits(plainKind(one.kind), plainKind(other.kind))) return true;
  if (isPlaceAlone(one, other) || isPlaceAlone(other, one)) return true;
  return one.kind === '' || other.kind === '' ? !fitLevels(one, other) : false;
}

function isSamePlace(one: UnitIdentity, other: UnitIdentity): boolean {
  return (
    one.place === other.place && fits(plainKind(one.kind), plainKind(other.kind)) && fits(lastOf(one), lastOf(other))
  );
}

/** 「市」 may be a city of a county's rank: 市邮政局, 瑞安邮政局. */
function fitLevels(one: UnitIdentity, other: UnitIdentity): boolean {
  if (one.level === undefined || other.level === undefined || one.level === other.level) return true;
  const [named, bare] = one.place !== '' ? [one, other] : [other, one];
  return bare.kind === '市' && named.kind === '' && isCountyCity(named.place);
}

/** 县政府 is an office, 桃源县 on its own may be all of the county. */
function isPlaceAlone(place: UnitIdentity, government: UnitIdentity): boolean {
  return place.body === '' && government.place === '' && government.kind !== '' && government.body === '政府';
}

function fits(one: string, other: string): boolean {
  return one === other || one === '' || other === '';
}

function lastOf({ parents }: UnitIdentity): string {
  return parents.at(-1) ?? '';
}

/** What stands in a bracket and makes an office of its body: 市教育局（基教科）. */
const INNER_OFFICE = /(?:科|股|处|组|室|站|所|队|分局|中心|除外)$|^(?:不?含|除)/;

function areBracketsDifferent(one: UnitIdentity, other: UnitIdentity): boolean {
  if (one.bracket === other.bracket) return false;
  return [one, other].some(({ bracket }) => INNER_OFFICE.test(bracket) && !/(?:督查室|研究室)$/.test(bracket));
}

/** Two bodies of the tables, or a body and its successor. */
function areKnownDifferent({ identity: one }: SheetUnit, { identity: other }: SheetUnit): boolean {
  if (one.named.size === 0 || other.named.size === 0 || one.body === other.body) return false;
  return !intersect(one.named, other.named);
}

/** Both write their subjects out, they are not the same, and no table says they are: 教育局 and 教育体育局. */
function haveOtherSubjects(first: UnitIdentity, second: UnitIdentity): boolean {
  const [one, other] = [first.spelled, second.spelled];
  if (!isWrittenOut(one) || !isWrittenOut(other) || intersect(first.named, second.named)) return false;
  return !stemAbbreviates(one, other) && !stemAbbreviates(other, one);
}

function isWrittenOut({ words }: SpelledBody): boolean {
  return words.length > 0 && words.every(({ kind }) => kind !== 'unknown');
}
