import { readUnitName } from '../names/read-name';
import { readPlaces } from '../names/read-place';
import type { UnitLevel } from '../names/named-body';
import { type SpelledBody, spellBody } from './spell-body';

/** Which body a name means, as far as the name itself says. */
export interface UnitIdentity {
  /** The place named last: 「佛山市南海区」 → 南海; 「」 for a bare level or none. */
  readonly place: string;
  /** Places before it. */
  readonly parents: readonly string[];
  /** 市, 县, 区 … as the prefix ends; 「」 where it names none. */
  readonly kind: string;
  readonly level?: UnitLevel;
  /** The body as the tables call it, ways of writing that mean nothing evened out. */
  readonly body: string;
  readonly spelled: SpelledBody;
  readonly bracket: string;
  /** The whole name, evened out. */
  readonly evened: string;
}

/** Ways of writing one name; what stands right is left after them. */
const EVENED: readonly (readonly [RegExp, string])[] = [
  [/^(?:中共|中国共产党)/, ''],
  [/人民政府/g, '政府'],
  [/管理委员会$/, '管委会'],
  [/高新(?:技术)?(?:产业)?(?:开发区|园区)/, '高新区'],
  [/经济(?:技术)?开发区/, '经开区'],
  [/综合保税区/, '综保区'],
  [/((?:高新|经开|综保|度假|管理|示范|开发|名胜|景)区)$/, '$1管委会'],
  [/街道(?:办事处|办)$/, '街道'],
  [/([镇乡])政府$/, '$1'],
  [/(村|社区)(?:村民|居民)?委(?:员)?会$/, '$1'],
  [/([省市县区州])委(?:员会)?\1直/, '$1直'],
  [/直(?:属)?机关工(?:作)?委(?:员会)?$/, '直机关工委'],
  [/(纪委)[省市县区州]监委/, '$1监委'],
  [/公安(?=交警|交通)/, '公安局'],
  [/^(?:人民银行|人行)(?=.{2,40}行$)/, '中国人民银行'],
];
const ZONE = /^(.*)((?:高新|经开|综保)区(?:管委会|党工委))$/;
const KIND = /(?:自治[区州县旗]|地区|新区|街道|[省市县区州盟旗镇乡])$/;

/** Reads the identity of a folded name. */
export function identityOf(key: string): UnitIdentity {
  const evened = EVENED.reduce((text, [pattern, plain]) => text.replace(pattern, plain), key);
  const { prefix, places, level, body, bracket = '' } = readUnitName(evened);
  const zone = prefix === '' ? zoneIn(body) : undefined;
  if (zone) return { ...zone, spelled: spellBody(zone.body), bracket, evened };
  const bare = prefix === '' || places.length > 0 ? '' : prefix;
  return {
    place: places.at(-1) ?? '',
    parents: places.slice(0, -1),
    kind: bare === '' ? (KIND.exec(prefix)?.[0] ?? '') : bare,
    ...(level && { level }),
    body,
    spelled: spellBody(body),
    bracket,
    evened,
  };
}

/** 「常德高新区管委会」: a place before a zone that every city has. */
function zoneIn(body: string): Omit<UnitIdentity, 'spelled' | 'bracket' | 'evened'> | undefined {
  const [, before = '', zone = ''] = ZONE.exec(body) ?? [];
  if (zone === '') return undefined;
  const chain = before === '' ? undefined : readPlaces(before);
  if (before !== '' && !chain) return undefined;
  const places = chain?.places ?? [];
  return { place: places.at(-1) ?? '', parents: places.slice(0, -1), kind: KIND.exec(before)?.[0] ?? '', body: zone };
}
