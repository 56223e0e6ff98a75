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

/** Parts that follow one another to the end of a text. */
interface ScoredChain {
  readonly chain: PlaceChain;
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
/** Places that are also words at the head of a body's name: 公安县 and 公安特警支队. */
const ALSO_WORDS = new Set(['公安', '平安', '港口', '新华', '和平', '互助', '通道', '友谊', '东方', '城区', '郊区']);
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
/** Zones with departments of their own: 高新区财政局. */
const ZONE =
  /^[^省市县区局委办厅高经开新度保综商]{0,4}(?:高新(?:技术产业开发)?区|(?:经济(?:技术)?)?开发区|经开区|新区|商务区|度假区|(?:综合)?保税区|综保区)/;
const NO_PLACE = /^[各全]|^(?:乡|城|村|小城|集)镇|政府|公司|法院|有关|相关|部门|示范|园区|景区/;
/** The last place where the body itself names its kind: 「桂城」 before 街道办事处. */
const UNKNOWN_NAME = /^[^省市县区局委办厅部院校各及和、国]{2,6}$/;
const NO_NAME =
  /^[小新农]?[城农乡村]$|乡$|^农业农$|特色|中心|重点|示范|行政|自然|贫困|试点|先进|文明|美丽|建制|有关|相关|其他/;

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
    for (const name of table.split(' ').flatMap(namesIn)) {
      const known = ranks.get(name);
      if (known) known.push(rank);
      else ranks.set(name, [rank]);
    }
  }
  return ranks;
}

/** 「阳洛安」 → 洛阳, 安阳; 「3石家庄张家口」 → 石家庄, 张家口. */
function namesIn(word: string): string[] {
  const [key = '', ...firsts] = word;
  const length = Number(key);
  if (Number.isNaN(length)) return firsts.map((first) => first + key);
  return Array.from({ length: (word.length - 1) / length }, (_, index) =>
    word.slice(1 + index * length, 1 + (index + 1) * length),
  );
}

/** Reads a text that is a prefix from end to end: 「市」「佛山市南海区」「常德」. Undefined where it is none. */
export function readPlaces(prefix: string): PlaceChain | undefined {
  return prefix.length > LONGEST_PREFIX ? undefined : chainFrom(prefix, 0)?.chain;
}

/** The same where all places must be in the tables: a text that is a place and nothing else. */
export function readKnownPlaces(text: string): PlaceChain | undefined {
  const scored = text.length > LONGEST_PREFIX ? undefined : chainFrom(text, 0);
  return scored?.guessed === 0 ? scored.chain : undefined;
}

/** The same before 街道办事处 and 高新区管委会, where the last place has no kind of its own: 「南海区桂城」「松山湖」. */
export function readPlacesBeforeKind(prefix: string): PlaceChain | undefined {
  const known = readPlaces(prefix);
  if (known) return known;
  for (let at = 0; at <= prefix.length - SHORTEST_NAME; at++) {
    const place = prefix.slice(at);
    if (!UNKNOWN_NAME.test(place) || NO_NAME.test(place)) continue;
    const before = at === 0 ? [] : readPlaces(prefix.slice(0, at))?.places;
    if (before) return { places: [...before, place] };
  }
  return undefined;
}

/** How much of a text's beginning is places of the tables with their kind, whatever body stands behind. */
export function leadingPlaces(text: string): string {
  let end = 0;
  for (;;) {
    const part = knownPlace(text, end);
    if (!part || !/[省市县区州盟旗]$/.test(text.slice(end, part.end))) return text.slice(0, end);
    end = part.end;
  }
}

/** True where a text begins with a province or city, or with a county and its kind: 「厦门海事局」「锦江区教育局」. */
export function beginsWithPlace(text: string): boolean {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= SHORTEST_NAME; length--) {
    const ranks = RANKS.get(text.slice(0, length));
    if (!ranks || ALSO_WORDS.has(text.slice(0, length))) continue;
    if (ranks.includes('province') || ranks.includes('city') || KIND.test(text.slice(length))) return true;
  }
  return false;
}

/** True for a city of a county's rank, written without its kind: 「瑞安」. */
export function isCountyCity(place: string): boolean {
  const ranks = RANKS.get(place);
  return ranks?.length === 1 && ranks[0] === 'countyCity';
}

type ChainsByStart = Map<number, ScoredChain | undefined>;

/** The chain with the fewest guessed characters; every place in the text is looked at once. */
function chainFrom(text: string, at: number, known: ChainsByStart = new Map()): ScoredChain | undefined {
  if (known.has(at)) return known.get(at);
  let best: ScoredChain | undefined;
  for (const part of partsAt(text, at)) {
    const isLast = part.end === text.length;
    const rest = isLast ? undefined : chainFrom(text, part.end, known);
    if (!rest && !isLast) continue;
    const guessed = part.guessed + (rest?.guessed ?? 0);
    if (!best || guessed < best.guessed) best = { chain: joined(part, rest?.chain), guessed };
  }
  known.set(at, best);
  return best;
}

function joined(part: PlacePart, rest: PlaceChain | undefined): PlaceChain {
  const own = part.place === undefined ? [] : [part.place];
  const { level } = rest ?? part;
  return { places: [...own, ...(rest?.places ?? [])], ...(level && { level }) };
}

function partsAt(text: string, at: number): PlacePart[] {
  const rest = text.slice(at);
  const parts = [knownPlace(text, at), at === 0 ? bareLevel(text) : undefined, zone(rest, at), shapedPlace(rest, at)];
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
    if (kind === '' && ALSO_WORDS.has(place)) continue;
    const level = levelOfPlace(place, kind, ranks);
    return { end: at + length + (autonomous?.[0] ?? kind).length, place, ...(level && { level }), guessed: 0 };
  }
  return undefined;
}

function levelOfPlace(place: string, kind: string, ranks: readonly Rank[]): UnitLevel | undefined {
  if (kind !== '' && kind !== '市') return KIND_LEVELS[kind];
  if (MUNICIPALITIES.has(place)) return 'province';
  if (kind === '市') return levelOfCity(ranks);
  const levels = new Set(ranks.map((rank) => (rank === 'countyCity' ? 'county' : rank)));
  if (levels.has('province') && !levels.has('city')) return 'province';
  const [level] = levels;
  return levels.size === 1 ? level : undefined;
}

/** 大理市 is a county-level city of the prefecture 大理州. */
function levelOfCity(ranks: readonly Rank[]): UnitLevel | undefined {
  if (ranks.includes('countyCity')) return 'county';
  return ranks.includes('city') ? 'city' : undefined;
}

function bareLevel(text: string): PlacePart | undefined {
  const kind = BARE_LEVEL.exec(text)?.[0];
  if (kind === undefined) return undefined;
  const level = KIND_LEVELS[kind];
  return { end: kind.length, ...(level && { level }), guessed: 0.5 };
}

function zone(rest: string, at: number): PlacePart | undefined {
  const place = ZONE.exec(rest)?.[0];
  return place === undefined ? undefined : { end: at + place.length, place, guessed: place.length / 2 };
}

function shapedPlace(rest: string, at: number): PlacePart | undefined {
  const shape = SHAPE.exec(rest)?.[0];
  if (shape === undefined || NO_PLACE.test(shape) || ZONE.test(shape)) return undefined;
  const kind = /(?:自治[州县旗]|街道|.)$/.exec(shape)?.[0] ?? '';
  const name = shape.slice(0, -kind.length);
  const level = kind === '市' ? undefined : KIND_LEVELS[kind];
  const place = name.length === 1 ? shape : name;
  return { end: at + shape.length, place, ...(level && { level }), guessed: shape.length };
}
