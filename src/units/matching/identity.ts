import { bareLevelOf, isField } from '../levels';
import { bodiesCalled, formerBodiesCalled } from '../names/bodies';
import type { NamedBody, UnitLevel, UnitName } from '../names/named-body';
import { readUnitName } from '../names/read-name';
import { readPlaces } from '../names/read-place';
import { rememberNames } from '../remember-names';
import { withPlaceInFront } from './branch';
import { type SpelledBody, spellBody } from './spell-body';

/** Which body a name means, as far as the name itself and the tables say. */
export interface UnitIdentity {
  /** The place named last: 「佛山市南海区」 → 南海; 「」 for a bare level or none. */
  readonly place: string;
  /** Places before it. */
  readonly parents: readonly string[];
  /** 市, 县, 区 … as the prefix ends; 「」 where it names none. */
  readonly kind: string;
  readonly level?: UnitLevel;
  /** The body without prefix and bracket, ways of writing that mean nothing evened out. */
  readonly body: string;
  readonly spelled: SpelledBody;
  readonly bracket: string;
  /** The whole name, evened out. */
  readonly evened: string;
  /** Bodies the tables call so: today's, and by their full names those that a reform ended. */
  readonly named: ReadonlySet<NamedBody | string>;
}

/** Kinds that a bare level stands for: 县 is also 自治县. */
const PLAIN_KIND: Readonly<Record<string, string>> = {
  自治县: '县',
  自治州: '州',
  自治旗: '旗',
  新区: '区',
  特区: '区',
};

/** A kind of place as people shorten it: 州 for 自治州. */
export function plainKind(kind: string): string {
  return PLAIN_KIND[kind] ?? kind;
}

/** Ways of writing one name, and the one that stands for all. */
const EVENED: readonly (readonly [RegExp, string])[] = [
  [/^(?:中共|中国共产党)(.{1,30}[省市县区州])委员会/, '$1委'],
  [/^(?:中共|中国共产党)/, ''],
  [/^([省市县区州])协办$/, '$1政协办'],
  [/^(?:中国)?人民政治协商会议(.{1,30})委员会/, '$1政协'],
  [/与/g, '和'],
  [/人民代表大会/, '人大'],
  [/人大常务委员会/, '人大常委会'],
  [/人民政府/g, '政府'],
  [/(?<!建设|监督|城市|资产)管理委员会$/, '管委会'],
  [/高新(?:技术)?(?:产业)?开发区/, '高新区'],
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
  [/^国网.{2,8}电力(?:有限)?公司(?=.{2,20}供电)/, '国网'],
  [/供电分公司$/, '供电公司'],
  [/\((.{2,6})\)(?=.{0,12}公司$)/, '$1'],
  [/^(.).汽车集团(?:(?:股份)?有限公司)?/, '$1汽集团'],
  [/^(.汽)集团(?=.{2})/, '$1'],
  [/^中国联合网络通信/, '中国联通'],
  [/^(中国(?:移动|联通|电信|铁塔)).{0,16}公司(?=.{2,20}分公司$)/, '$1'],
];
/** A zone's committee may leave out what kind of zone it is: 柳叶湖旅游度假区管委会. */
const KIND_OF_ZONE = /(?<=..)(?:旅游度假区|度假区|管理区|风景名胜区|风景区)(?=管委会$)/;
const ZONE = /^(.*)((?:高新|经开|综保)区(?:管委会|党工委))$/;
const KIND = /(?:自治[区州县旗]|地区|新区|街道|[省市县区州盟旗镇乡])$/;
/** Companies and houses of a level, which are no departments: 市交投集团. */
const OF_LEVEL = /^[省市县区州](?![场政容直级属域区县市])(?=.{2,40}$)/;
const NO_DEPARTMENT = /(?:公司|集团|银行|学校|大学|学院|中学|小学|职中|职高|幼儿园|[馆台社场园])$/;

const DEPARTMENT_ENDINGS = '局委厅';
/** Longest name of a department or company without its ending: 「市国投」. */
const LONGEST_STUB = 5;

/** Longer texts are sentences. */
const LONGEST_NAME = 60;
/** Reads the identity of a folded name. */
export const identityOf: (key: string) => UnitIdentity = rememberNames(readIdentity);

function readIdentity(key: string): UnitIdentity {
  if (key.length > LONGEST_NAME) return sentence(key);
  const even = EVENED.reduce((text, [pattern, plain]) => text.replace(pattern, plain), key);
  const evened = withPlaceInFront(even.replace(KIND_OF_ZONE, ''));
  const { places, prefix, level, body, bracket = '' } = partsOf(evened);
  const bodies = [...new Set([body, readUnitName(key).body, body.replace(/及/g, '和'), ...departmentsFor(body)])];
  return {
    place: places.at(-1) ?? '',
    parents: places.slice(0, -1),
    kind: places.length > 0 ? (KIND.exec(prefix)?.[0] ?? '') : prefix,
    ...(level && { level }),
    body,
    spelled: spellBody(body),
    bracket,
    evened,
    named: new Set([...bodies.flatMap(bodiesCalled), ...bodies.flatMap(formerBodiesCalled)]),
  };
}

/** What a field of work without its ending may be: 人口计生局, 人口计生委 for 「省人口计生」. */
function departmentsFor(body: string): readonly string[] {
  return isField(body) && bodiesCalled(body).length === 0
    ? Array.from(DEPARTMENT_ENDINGS, (ending) => body + ending)
    : [];
}

/** A text that is no name is only itself. */
function sentence(key: string): UnitIdentity {
  const spelled = { owner: '', words: [], stem: '', head: key, headKinds: [] };
  return { place: '', parents: [], kind: '', body: key, spelled, bracket: '', evened: key, named: new Set() };
}

/** 「市」 of 市国投 and 省人口计生, names without their ending. */
function levelOfStub(body: string): string {
  const level = body.length > LONGEST_STUB ? '' : bareLevelOf(body);
  const rest = body.slice(level.length);
  return rest.length > 1 && spellBody(rest).head === '' ? level : '';
}

function partsOf(name: string): UnitName {
  const read = readUnitName(name);
  const { prefix, body } = read;
  if (prefix !== '') return read;
  const level = NO_DEPARTMENT.test(body) ? OF_LEVEL.exec(body)?.[0] : levelOfStub(body);
  if (level !== '' && level !== undefined) return { ...read, prefix: level, body: body.slice(level.length) };
  const [, before = '', zone = ''] = ZONE.exec(body) ?? [];
  const chain = before === '' ? undefined : readPlaces(before);
  return chain ? { ...read, ...chain, prefix: before, body: zone } : read;
}
