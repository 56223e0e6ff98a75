import { fold } from '../fold';
import { bareLevelOf, isLocalBody } from '../levels';
import { remarkOf, withoutRemark } from '../recognise';
import { rememberNames } from '../remember-names';
import { bodiesCalled, bodiesOnceCalled } from './bodies';
import { CENTRAL_NAMES, LOCAL_NAMES, NATIONWIDE_NAMES, PLACE_BODY_NAMES, TOWN_BODY_NAMES } from './known-names';
import type { UnitLevel, UnitName } from './named-body';
import { leadingPlaces, type PlaceChain, readKnownPlaces, readPlaces, readPlacesBeforeKind } from './read-place';

/** Longer texts are sentences. */
const LONGEST_NAME = 60;
/** The State's own bodies that no table has. */
const CENTRAL = /^(?:国家(?![级公])|国务院|中央(?![商公厨大])|最高人民|全国(?:人大|政协|人民代表)|中华全国)/;
/** Branches with the place inside: 国家税务总局佛山市税务局, 中国移动佛山分公司. */
const HEAD =
  /^(?:国家(?:税务总局|统计局|金融监(?:督管理|管)总局|外汇管理局|电网)|国网|南方电网|中国(?:银|证|银保|保)监会|[^省市县区]{0,7}银行|中国(?:移动|电信|联通|铁塔|邮政|石油|石化|人寿|人保)(?:集团)?|[农工建交中人]行|邮储|农发行|(?:住房)?公积金管理)/;
const TAIL =
  /(?:税务局|调查队|监管局|监管[分支]局|分中心|(?:中心)?支[行局]|分[行局]|分公司|供电局|供电公司|电力公司|公司)$/;
/** What stands before the place where committees of organisations name it inside: 团市委, 政协佛山市委员会. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  团: '团委',
  共青团: '团委',
  中国共产主义青年团: '团委',
  政协: '政协',
  中国人民政治协商会议: '政协',
  民革: '民革委员会',
  民盟: '民盟委员会',
  民建: '民建委员会',
  民进: '民进委员会',
  农工党: '农工党委员会',
  致公党: '致公党委员会',
  九三学社: '九三学社委员会',
  台盟: '台盟委员会',
};
const ORGANISATION_COMMITTEE = new RegExp(`^(${Object.keys(ORGANISATIONS).join('|')})(.{1,30}?)(?:委员会|委)$`);
const PARTY = /^(?:中共|中国共产党)/;
/** What ends so is a department, although no table knows it. */
const DEPARTMENT = /..[局委办厅室部会院站所队心]$/;

/** Takes a unit's name apart: bracket, prefix with its places and level, body. Total. */
export const readUnitName: (name: string) => UnitName = rememberNames((name) => readFolded(fold(name).key));

function readFolded(key: string): UnitName {
  const remark = remarkOf(key);
  const name = withoutRemark(key);
  const read = name.length > LONGEST_NAME ? whole(name) : partPrefix(name);
  return remark ? { ...read, bracket: key.slice(remark.start, remark.end) } : read;
}

function partPrefix(name: string): UnitName {
  return committee(name) ?? knownWhole(name) ?? placeInside(name) ?? partyOrgan(name) ?? behindPrefix(name);
}

function whole(body: string, level?: UnitLevel): UnitName {
  return { prefix: '', places: [], ...(level && { level }), body };
}

function behind(prefix: string, chain: PlaceChain, body: string): UnitName {
  const level = TOWN_BODY_NAMES.has(body) ? 'town' : chain.level;
  return { prefix, places: chain.places, ...(level && { level }), body };
}

/** Names that stand in a table as they are; 市场监管局 has no prefix. */
function knownWhole(name: string): UnitName | undefined {
  if (LOCAL_NAMES.has(name)) return whole(name);
  if (CENTRAL_NAMES.has(name)) return whole(name, 'central');
  return NATIONWIDE_NAMES.has(name) || /^[各全]/.test(name) ? whole(name) : undefined;
}

function committee(name: string): UnitName | undefined {
  const [, organisation = '', prefix = ''] = ORGANISATION_COMMITTEE.exec(name) ?? [];
  const body = ORGANISATIONS[organisation];
  const chain = body === undefined ? undefined : readPlaces(prefix);
  return body !== undefined && chain ? behind(prefix, chain, body) : undefined;
}

function placeInside(name: string): UnitName | undefined {
  const head = HEAD.exec(name)?.[0];
  const tail = TAIL.exec(name)?.[0];
  if (head === undefined || tail === undefined || head.length + tail.length >= name.length) return undefined;
  const prefix = name.slice(head.length, name.length - tail.length);
  const chain = readPlaces(prefix);
  return chain && behind(prefix, chain, head === '国家税务总局' ? tail : head + tail);
}

/** 中共佛山市委宣传部 is 佛山市委宣传部. */
function partyOrgan(name: string): UnitName | undefined {
  return PARTY.test(name) ? behindKnownBody(name.replace(PARTY, '')) : undefined;
}

function behindPrefix(name: string): UnitName {
  if (CENTRAL.test(name)) return whole(name, 'central');
  return behindKnownBody(name) ?? behindSurePrefix(name);
}

/** The longest known body that has a prefix before it. */
function behindKnownBody(name: string): UnitName | undefined {
  if (isKnownBody(name)) return whole(name, TOWN_BODY_NAMES.has(name) ? 'town' : undefined);
  for (let at = 1; at < name.length; at++) {
    const body = name.slice(at);
    if (!isKnownBody(body)) continue;
    const prefix = name.slice(0, at);
    const chain = PLACE_BODY_NAMES.has(body) ? placesBeforeKind(prefix, body) : readPlaces(prefix);
    if (chain) return behind(prefix, chain, body);
  }
  return undefined;
}

/** A town has a name; 「市高新区管委会」 needs none. */
function placesBeforeKind(prefix: string, body: string): PlaceChain | undefined {
  const chain = readPlacesBeforeKind(prefix);
  return chain && (chain.places.length > 0 || !TOWN_BODY_NAMES.has(body)) ? chain : undefined;
}

/** True for a name without prefix that the tables have, today's or a former one. */
export function isKnownBody(body: string): boolean {
  return isLocalBody(body) || bodiesCalled(body).length > 0 || bodiesOnceCalled(body).length > 0;
}

/** Before a body no table knows only a place of the tables and a bare level count. */
function behindSurePrefix(name: string): UnitName {
  const alone = readKnownPlaces(name);
  if (alone) return behind(name, alone, '');
  const prefix = leadingPlaces(name) || (DEPARTMENT.test(name) ? bareLevelOf(name) : '');
  const chain = prefix === '' ? undefined : readPlaces(prefix);
  return chain ? behind(prefix, chain, name.slice(prefix.length)) : whole(name);
}
