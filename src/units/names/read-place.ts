import type { UnitLevel } from './named-body';
import { CITIES, COUNTIES, COUNTY_CITIES, PROVINCES } from './places';

/** The places a prefix names and the level of the last one. */
export interface PlaceChain {
  readonly places: readonly string[];
  readonly level?: UnitLevel;
}

/** One part of a prefix, found at some place of a text. */
interface PlacePart {
  readonly end: number;
  /** Absent for a bare level: 「市」. */
  readonly place?: string;
  readonly level?: UnitLevel;
  /** Characters that no table vouches for. */
  readonly guessed: number;
}

type Rank = 'province' | 'city' | 'countyCity' | 'county';

const RANKS = ranksByName([
  ['province', PROVINCES],
  ['city', CITIES],
  ['countyCity', COUNTY_CITIES],
  ['county', COUNTIES],
]);
const MUNICIPALITIES = new Set(['北京', '天津', '上海', '重庆']);
const LONGEST_NAME = Math.max(...Array.from(RANKS.keys(), (name) => name.length));
const SHORTEST_NAME = 2;
/** Longest prefix: province, prefecture, autonomous county and town. */
const LONGEST_PREFIX = 40;
/** 苗族侗族自治州: peoples between a name and its kind. */
const AUTONOMOUS = /^[^省市县区局委办厅]{0,17}?自治([区州县旗])/;
const KIND = /^(?:地区|新区|林区|特区|[省市县区州盟旗])/;
const BARE_LEVEL = /^(?:自治[区州县旗]|兵团|街道|[省市县区州盟旗镇乡])/;
/** A place no table knows: towns, and counties that have been renamed. */
const SHAPE = /^[^省市县区局委办厅]{1,6}?(?:自治[州县旗]|街道|[市县区旗镇乡])/;
const UNKNOWN_NAME = /^[^省市县区局委办厅部院校各及和、国]{2,6}$/;
const NO_PLACE = /^[各全]|政府|公司|法院|有关|相关|部门|高新|开发|示范|度假|园区|景区|保税/;

const KIND_LEVELS: Readonly<Record<string, UnitLevel>> = {
  省: 'province',
  自治区: 'province',
  市: 'city',
  州: 'city',
  自治州: 'city',
  盟: 'city',
  地区: 'city',
  县: 'county',
  自治县: 'county',
  区: 'county',
  新区: 'county',
  林区: 'county',
  特区: 'county',
  旗: 'county',
  自治旗: 'county',
  镇: 'town',
  乡: 'town',
  街道: 'town',
};

function ranksByName(tables: readonly (readonly [Rank, string])[]): ReadonlyMap<string, readonly Rank[]> {
  const ranks = new Map<string, Rank[]>();
  for (const [rank, table] of tables) {
    for (const name of table.split(' ').flatMap(namesOfOneLength)) {
      const known = ranks.get(name);
      if (known) known.push(rank);
      else ranks.set(name, [rank]);
    }
  }
  return ranks;
}

/** 「2常德湘潭」 → 常德, 湘潭. */
function namesOfOneLength(word: string): string[] {
  const length = Number(word.charAt(0));
  return Array.from({ length: (word.length - 1) / length }, (_, index) =>
    word.slice(1 + index * length, 1 + (index + 1) * length),
  );
}

/** Reads a text that is a prefix from end to end: 「市」「佛山市南海区」「常德」. Undefined where it is none. */
export function readPlaces(prefix: string): PlaceChain | undefined {
  return prefix.length > LONGEST_PREFIX ? undefined : chainFrom(prefix, 0, 0)?.chain;
}

/** The same before 街道办事处 and 高新区管委会, where the last place has no kind of its own: 「南海区桂城」「松山湖」. */
export function readPlacesBeforeKind(prefix: string): PlaceChain | undefined {
  const known = readPlaces(prefix);
  if (known) return known;
  for (let at = 0; at <= prefix.length - SHORTEST_NAME; at++) {
    const place = prefix.slice(at);
    if (!UNKNOWN_NAME.test(place)) continue;
    const chain = at === 0 ? { places: [] } : readPlaces(prefix.slice(0, at));
    if (chain) return { ...chain, places: [...chain.places, place] };
  }
  return undefined;
}

/** How much of a text's beginning is places and levels, without knowing the body behind: only places that name their kind. */
export function leadingPlaces(text: string): string {
  let at = 0;
  for (;;) {
    const part = knownPlace(text, at);
    if (!part?.level || part.end === at || !hasKind(text, part)) return text.slice(0, at);
    at = part.end;
  }
}

function hasKind(text: string, { end }: PlacePart): boolean {
  return /[省市县区州盟旗]$/.test(text.slice(0, end));
}

interface ScoredChain {
  readonly chain: PlaceChain;
  readonly guessed: number;
}

/** The chain with the fewest guessed characters; places do not get larger to the right. */
function chainFrom(text: string, at: number, depth: number): ScoredChain | undefined {
  if (depth > 4) return undefined;
  let best: ScoredChain | undefined;
  for (const part of partsAt(text, at)) {
    const rest = part.end === text.length ? undefined : chainFrom(text, part.end, depth + 1);
    if (!rest && part.end !== text.length) continue;
    const guessed = part.guessed + (rest?.guessed ?? 0);
    if (best && best.guessed <= guessed) continue;
    best = { chain: joined(part, rest?.chain), guessed };
  }
  return best;
}

function joined(part: PlacePart, rest: PlaceChain | undefined): PlaceChain {
  const own = part.place === undefined ? [] : [part.place];
  const level = rest ? rest.level : part.level;
  return { places: [...own, ...(rest?.places ?? [])], ...(level && { level }) };
}

function partsAt(text: string, at: number): PlacePart[] {
  const parts = [knownPlace(text, at), bareLevel(text, at), shapedPlace(text, at)];
  return parts.filter((part) => part !== undefined);
}

function knownPlace(text: string, at: number): PlacePart | undefined {
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= SHORTEST_NAME; length--) {
    const place = text.slice(at, at + length);
    const ranks = RANKS.get(place);
    if (!ranks) continue;
    const rest = text.slice(at + length);
    const autonomous = AUTONOMOUS.exec(rest);
    const kind = autonomous ? `自治${autonomous[1] ?? ''}` : (KIND.exec(rest)?.[0] ?? '');
    const level = levelOfPlace(place, kind, ranks);
    return { end: at + length + (autonomous?.[0] ?? kind).length, place, ...(level && { level }), guessed: 0 };
  }
  return undefined;
}

function levelOfPlace(place: string, kind: string, ranks: readonly Rank[]): UnitLevel | undefined {
  if (kind !== '' && kind !== '市') return KIND_LEVELS[kind];
  if (MUNICIPALITIES.has(place)) return 'province';
  const possible = kind === '市' ? ranks.filter((rank) => rank === 'city' || rank === 'countyCity') : ranks;
  const levels = new Set(possible.map((rank) => (rank === 'countyCity' ? 'county' : rank)));
  const [level] = levels;
  return levels.size === 1 ? level : undefined;
}

function bareLevel(text: string, at: number): PlacePart | undefined {
  const kind = at === 0 ? BARE_LEVEL.exec(text)?.[0] : undefined;
  if (kind === undefined) return undefined;
  const level = KIND_LEVELS[kind];
  return { end: kind.length, ...(level && { level }), guessed: 0.5 };
}

function shapedPlace(text: string, at: number): PlacePart | undefined {
  const shape = SHAPE.exec(text.slice(at))?.[0];
  if (shape === undefined || NO_PLACE.test(shape)) return undefined;
  const kind = /(?:自治[州县旗]|街道|.)$/.exec(shape)?.[0] ?? '';
  const name = shape.slice(0, -kind.length);
  const level = kind === '市' ? undefined : KIND_LEVELS[kind];
  const place = name.length === 1 ? shape : name;
  return { end: at + shape.length, place, ...(level && { level }), guessed: shape.length };
}
