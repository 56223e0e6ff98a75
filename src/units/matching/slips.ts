import { isContrast } from './abbreviates';
import { areHomophones } from './homophones';
import { readPlaces } from '../names/read-place';
import { isLocalBody } from '../levels';
import { listIn, type SheetUnit } from './sheet-units';

/** A name that seems to be another one with one character wrong, lost, doubled or changed for its neighbour. */
export interface Slip {
  readonly slip: SheetUnit;
  readonly right: SheetUnit;
}

const SHORTEST = 4;
const LONGEST = 40;
/** More names that differ in one and the same place are a row of bodies, not slips. */
const MOST_ALIKE = 30;

/** Finds slips of the pen by what is left of a name without one of its characters: every name is looked at once. */
export function slips(units: readonly SheetUnit[]): readonly Slip[] {
  const rests = new Map<string, SheetUnit[]>();
  for (const unit of units) {
    if (unit.isCollective || unit.key.length < SHORTEST || unit.key.length > LONGEST) continue;
    for (const rest of restsOf(unit.key)) listIn(rests, rest).push(unit);
  }
  const found = new Map<string, Slip>();
  for (const alike of rests.values()) {
    if (alike.length > MOST_ALIKE) continue;
    for (const slip of alike) {
      for (const right of alike) if (isSlip(slip, right)) found.set(`${slip.key}\n${right.key}`, { slip, right });
    }
  }
  return [...found.values()];
}

/** The name, and the name without each of its characters. */
function restsOf(key: string): ReadonlySet<string> {
  return new Set([key, ...Array.from({ length: key.length }, (_, at) => key.slice(0, at) + key.slice(at + 1))]);
}

/** What turns the right name into the other: the stretch in which they differ. */
interface Change {
  readonly at: number;
  readonly was: string;
  readonly is: string;
}

function isSlip(slip: SheetUnit, right: SheetUnit): boolean {
  if (slip.key === right.key || isKnown(slip) || slip.count > right.count) return false;
  const change = changeBetween(right.key, slip.key);
  if (!isOneSlip(change) || [...change.was, ...change.is].some(isContrast)) return false;
  const prefixLength = right.key.endsWith(right.identity.body) ? right.key.length - right.identity.body.length : 0;
  if (change.at < prefixLength) return isSlipOfPlace(slip, right, change);
  return isSlipOfBody(slip, right, change);
}

function changeBetween(right: string, slip: string): Change {
  let start = 0;
  while (start < right.length && right.charAt(start) === slip.charAt(start)) start++;
  let tail = 0;
  const most = Math.min(right.length, slip.length) - start;
  while (tail < most && right.charAt(right.length - 1 - tail) === slip.charAt(slip.length - 1 - tail)) tail++;
  return { at: start, was: right.slice(start, right.length - tail), is: slip.slice(start, slip.length - tail) };
}

function isOneSlip({ was, is }: Change): boolean {
  if (was.length === 2 && is.length === 2) return was === [...is].reverse().join('');
  return was.length <= 1 && is.length <= 1;
}

/** A name the tables have, or one made of words a department's name is made of, is no slip. */
function isKnown({ identity, today, once }: SheetUnit): boolean {
  if (today.size > 0 || once.size > 0 || (identity.body !== '' && isLocalBody(identity.body))) return true;
  const { words, headKinds } = identity.spelled;
  return words.length > 0 && headKinds.length > 0 && words.every(({ kind }) => kind !== 'unknown');
}

/** 武凌区政府 for 武陵区政府: sounds alike, and there is no such place. */
function isSlipOfPlace(slip: SheetUnit, right: SheetUnit, { was, is }: Change): boolean {
  if (was.length !== 1 || !areHomophones(was, is) || !isRare(slip, right)) return false;
  const { place } = slip.identity;
  return place === '' || readPlaces(place) === undefined;
}

function isSlipOfBody(slip: SheetUnit, right: SheetUnit, change: Change): boolean {
  const isRightKnown = isKnown(right);
  if (!isRightKnown && !isRare(slip, right)) return false;
  const { was, is } = change;
  const { body, spelled } = right.identity;
  if (was === '') return isDoubled(right.key, change) || (isRightKnown && body.length >= 5);
  if (is === '') return isRightKnown && body.length >= 5;
  if (was.length === 2 || areHomophones(was, is)) return true;
  return isRightKnown && spelled.stem.length >= 4;
}

function isDoubled(key: string, { at, is }: Change): boolean {
  return key.charAt(at - 1) === is || key.charAt(at) === is;
}

/** Names no table vouches for are told apart by how often they are used. */
function isRare(slip: SheetUnit, right: SheetUnit): boolean {
  return slip.count * 3 <= right.count;
}
