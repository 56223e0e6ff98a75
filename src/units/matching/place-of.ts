import { isCountyCity } from '../names/read-place';
import { plainKind, type UnitIdentity } from './identity';
import type { SheetUnit } from './sheet-units';

/** Names of its own offices that show a city of a county's rank to be the sheet's 「市」, and how many times as many as the prefecture's. */
const ENOUGH_OFFICES = 3;

/** How often a place is named, by names of offices, and of which rank it is, as far as known. */
interface NamedPlace {
  readonly isOfCounty: boolean;
  readonly isPrefecture: boolean;
  readonly offices: number;
}

/** Tells for each name which place it belongs to: 「市」 is 常德市 where the sheet names no other 市. 「」 where nothing says. */
export function placeReader(units: readonly SheetUnit[]): (unit: SheetUnit) => string {
  const kinds = new Map<string, Set<string>>();
  const named = new Map<string, Map<string, NamedPlace>>();
  const hasCounties = units.some(isInCounty);
  for (const { identity } of units) {
    if (identity.place === '') continue;
    add(kinds, identity.place, plainKind(identity.kind));
  }
  for (const { identity } of units) {
    const { place } = identity;
    if (place === '') continue;
    const bare = plainKind(identity.kind) || onlyKind(kinds.get(place)) || usualKind(identity);
    const places = named.get(bare) ?? new Map<string, NamedPlace>();
    named.set(bare, places.set(place, withName(places.get(place), identity)));
  }
  return ({ identity }) => {
    if (identity.level === 'central') return '中央';
    const { place } = identity;
    const kind = plainKind(identity.kind);
    if (place !== '') return place + (kind || onlyKind(kinds.get(place)) || usualKind(identity));
    return kind === '' ? '' : (onlyPlace(named.get(kind), hasCounties && kind === '市') ?? '') + kind;
  };
}

/** True for a name of a county or district: a city that has some is a prefecture. */
function isInCounty({ identity: { level, kind, place } }: SheetUnit): boolean {
  return level === 'county' && place !== '' && /[县旗区]$/.test(kind);
}

/** 佛山 and 瑞安 without a kind are cities. */
function usualKind({ level, place }: UnitIdentity): string {
  return level === 'city' || (level === 'county' && isCountyCity(place)) ? '市' : '';
}

function add(sets: Map<string, Set<string>>, key: string, member: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(member));
}

function onlyKind(kinds: ReadonlySet<string> | undefined): string | undefined {
  const named = [...(kinds ?? [])].filter((kind) => kind !== '');
  return named.length === 1 ? named[0] : undefined;
}

/** A government's own name says nothing about whose sheet it is: a prefecture's names its cities too. */
function withName(before: NamedPlace | undefined, { level, body }: UnitIdentity): NamedPlace {
  const isOffice = body !== '' && body !== '政府';
  return {
    isOfCounty: level === 'county' || before?.isOfCounty === true,
    isPrefecture: level === 'city' || before?.isPrefecture === true,
    offices: (before?.offices ?? 0) + Number(isOffice),
  };
}

/** The one place of a kind; of cities beside one prefecture the prefecture, unless one has many more offices here; no city of a county's rank beside counties. */
function onlyPlace(places: ReadonlyMap<string, NamedPlace> | undefined, hasCounties: boolean): string | undefined {
  if (!places) return undefined;
  const [first, second] = [...places].sort(([, a], [, b]) => b.offices - a.offices);
  if (!second) return first?.[1].isOfCounty === true && hasCounties ? undefined : first?.[0];
  const prefectures = [...places].filter(([, { isPrefecture }]) => isPrefecture);
  if (prefectures.length !== 1) return undefined;
  const isSheets = first !== undefined && first[1].offices >= ENOUGH_OFFICES * Math.max(1, second[1].offices);
  return isSheets ? first[0] : prefectures[0]?.[0];
}
