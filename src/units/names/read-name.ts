import { fold } from '../fold';
import { isLocalBody } from '../levels';
import { remarkOf, withoutRemark } from '../recognise';
import { bodiesCalled, bodiesOnceCalled } from './bodies';
import { LOCAL_NAMES, NATIONWIDE_NAMES } from './known-names';
import type { UnitLevel, UnitName } from './named-body';
import { BODY_GROUPS } from './body-groups';
import { leadingPlaces, type PlaceChain, readPlaces, readPlacesBeforeKind } from './read-place';

/** Longer texts are sentences. */
const LONGEST_NAME = 60;
const LONGEST_PREFIX = 40;
/** Kept names; a sheet has a few hundred. */
const MOST_KEPT = 5000;
/** The State's own bodies say so themselves. */
const CENTRAL = /^(?:国家(?!级|公园)|国务院|中央(?!商务|公园|厨房|大街)|最高人民|全国(?:人大|政协|人民代表)|中华全国)/;
/** Branches with the place inside: 国家税务总局佛山市税务局, 中国移动佛山分公司. */
const HEAD =
  /^(?:国家税务总局|国家统计局|国家金融监督管理总局|中国人民银行|中国[^省市县区]{2,6}银行|中国(?:移动|电信|联通|铁塔|邮政|石油|石化|人寿|人保)(?:集团)?|国家电网|国网|南方电网|[农工建交]行|中行)/;
const TAIL = /(?:税务局|调查队|监管局|监管分局|(?:中心)?支行|分行|分公司|供电局|供电公司|电力公司|公司)$/;
/** 团市委, 共青团佛山市委: the level stands inside the name. */
const YOUTH_LEAGUE = /^(?:团|共青团|中国共产主义青年团)(.{1,20}?)(委员会|委)$/;

/** Streets, towns and zones: the place stands before them without a kind of its own. */
const PLACE_NAMES: ReadonlySet<string> = new Set(
  BODY_GROUPS.filter(({ scope }) => scope === 'place').flatMap(({ bodies }) =>
    bodies.flatMap(({ name, otherNames }) => [name, ...otherNames]),
  ),
);
const TOWN = /^(?:[镇乡](?!村)|街道|街办|地区办|办事处)/;

const kept = new Map<string, UnitName>();

/** Takes a unit's name apart: bracket, prefix with its places and level, body. Total and kept, so that asking again is cheap. */
export function readUnitName(name: string): UnitName {
  const before = kept.get(name);
  if (before) return before;
  const read = readFolded(fold(name).key);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, read);
  return read;
}

function readFolded(key: string): UnitName {
  const remark = remarkOf(key);
  const bare = withoutRemark(key);
  const parted = bare.length > LONGEST_NAME ? plain(bare) : partPrefix(bare);
  return remark ? { ...parted, bracket: key.slice(remark.start, remark.end) } : parted;
}

function plain(body: string, level?: UnitLevel): UnitName {
  return { prefix: '', places: [], ...(level && { level }), body };
}

function parted(prefix: string, chain: PlaceChain, body: string): UnitName {
  const level = TOWN.test(body) ? 'town' : chain.level;
  return { prefix, places: chain.places, ...(level && { level }), body };
}

function partPrefix(name: string): UnitName {
  if (LOCAL_NAMES.has(name)) return plain(name);
  if (NATIONWIDE_NAMES.has(name)) return plain(name, CENTRAL.test(name) ? 'central' : undefined);
  return placeInside(name) ?? youthLeague(name) ?? nationalBody(name) ?? beforeKnownBody(name) ?? beforeAnyBody(name);
}

function nationalBody(name: string): UnitName | undefined {
  return CENTRAL.test(name) ? plain(name, 'central') : undefined;
}

function placeInside(name: string): UnitName | undefined {
  const head = HEAD.exec(name)?.[0];
  const tail = TAIL.exec(name)?.[0];
  if (head === undefined || tail === undefined || head.length + tail.length >= name.length) return undefined;
  const prefix = name.slice(head.length, name.length - tail.length);
  const chain = readPlaces(prefix);
  return chain && parted(prefix, chain, head === '国家税务总局' ? tail : head + tail);
}

function youthLeague(name: string): UnitName | undefined {
  const prefix = YOUTH_LEAGUE.exec(name)?.[1];
  const chain = prefix === undefined ? undefined : readPlaces(prefix);
  return prefix !== undefined && chain ? parted(prefix, chain, '团委') : undefined;
}

/** The longest known body that has a prefix before it. */
function beforeKnownBody(name: string): UnitName | undefined {
  if (isBody(name) || /^[各全]/.test(name)) return undefined;
  for (let at = 1; at < name.length && at <= LONGEST_PREFIX; at++) {
    const body = name.slice(at);
    if (!isBody(body)) continue;
    const chain = PLACE_NAMES.has(body) ? readPlacesBeforeKind(name.slice(0, at)) : readPlaces(name.slice(0, at));
    if (chain) return parted(name.slice(0, at), chain, body);
  }
  return undefined;
}

function isBody(body: string): boolean {
  return isLocalBody(body) || bodiesCalled(body).length > 0 || bodiesOnceCalled(body).length > 0;
}

/** 「市」 before what ends like a department; the words that merely begin with such a character are left out. */
const BARE_LEVEL =
  /^(?:自治[区州县]|兵团|省(?![级直际属])|市(?![场容长区县镇]|民中|民服|民热|政(?![府协法务研数])|[级直属])|县(?![域级直属区市城])|区(?![域块县级直属间位])|州(?![市县级直属])|[镇乡](?![街区村镇]))(?=.{2})/;
const DEPARTMENT = /[局委办厅室部会院站所队中心]$/;

function beforeAnyBody(name: string): UnitName {
  if (isBody(name) || /^[各全]/.test(name)) return plain(name);
  const places = leadingPlaces(name);
  const level = places === '' && DEPARTMENT.test(name) ? (BARE_LEVEL.exec(name)?.[0] ?? '') : places;
  const chain = level === '' ? readPlaces(name) : readPlaces(level);
  if (!chain) return plain(name);
  return level === '' ? parted(name, chain, '') : parted(level, chain, name.slice(level.length));
}
