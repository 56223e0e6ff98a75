import type { TaskTable } from '../../tasks/task-table';
import { levelOfForm } from '../../units/names/bodies';
import { LOCAL_NAMES, NATIONWIDE_NAMES } from '../../units/names/known-names';
import type { UnitLevel, UnitName } from '../../units/names/named-body';
import { isLocalBody } from '../../units/levels';
import { type NameParts, namePartsOf } from './name-parts';

/** A name whose form belongs to another level. */
export interface MisplacedForm {
  /** Chinese, without full stop. */
  readonly because: string;
  /** What may be meant, likeliest first; empty where nobody can tell. */
  readonly instead: readonly string[];
}

const LEVEL_NAMES: Readonly<Record<UnitLevel, string>> = {
  central: '中央',
  province: '省',
  city: '市',
  county: '县（区）',
  town: '镇街',
};

/** Forms of names, and what they are at lower levels. */
const LOWER_FORMS: readonly (readonly [RegExp, Partial<Readonly<Record<UnitLevel, string>>>])[] = [
  [/办公厅$/, { county: '办公室', town: '办公室' }],
  [/厅$/, { city: '局', county: '局' }],
  [/部$/, { province: '厅', city: '局', county: '局' }],
  [/高级人民法院$/, { city: '中级人民法院', county: '人民法院' }],
  [/高院$/, { city: '中院', county: '法院' }],
  [/中级人民法院$/, { province: '高级人民法院', county: '人民法院' }],
  [/中院$/, { province: '高院', county: '法院' }],
];
/** Bureaus below the province that every province has as 厅. */
const PROVINCIAL_OFFICE =
  /^(?:教育|财政|民政|司法|公安|审计|商务|水利|交通运输|自然资源|生态环境|农业农村|应急管理|文化和旅游|住房和?城乡建设|人力资源和?社会保障|科学技术|科技|工业和信息化)局$/;
/** 人民银行 and 银保监会 have branches everywhere, which people name by their place. */
const CENTRAL_FORM = /[部署]$|总局$|^(?:国家|中央|国务院|最高人民)/;
const MUNICIPALITY = /北京|天津|上海|重庆/;

/** What is wrong with a name whose form does not fit its level; undefined where it fits, and where either is unknown. */
export function misplacedForm(name: string, table: TaskTable): MisplacedForm | undefined {
  const read = namePartsOf(name);
  if (!read || read.level === undefined || read.prefix === '' || !isKnown(read.body)) return undefined;
  const { level, body, prefix } = read;
  const levels = fittingLevels(body, level);
  if (!levels || levels.includes(level) || isLocalOfState(body, levels) || isMunicipal(read, table)) return undefined;
  const because = `「${body}」是${levels.map((fitting) => LEVEL_NAMES[fitting]).join('、')}级的名称，前面却是「${prefix}」`;
  return { because, instead: [...otherForm(read, level), ...higherPrefix(read, levels)] };
}

const CENTRAL_ONLY: readonly UnitLevel[] = ['central'];
const BELOW_PROVINCE: readonly UnitLevel[] = ['city', 'county'];

/** The levels a name of this form stands at; undefined where nothing speaks against its level. */
function fittingLevels(body: string, level: UnitLevel): readonly UnitLevel[] | undefined {
  if (isMinistry(body)) return CENTRAL_ONLY;
  if (level === 'province' && PROVINCIAL_OFFICE.test(body)) return BELOW_PROVINCE;
  const levels = levelOfForm(body);
  return levels?.includes('central') === true && !CENTRAL_FORM.test(body) ? undefined : levels;
}

/** 服务大厅 ends like a department and is none. */
function isKnown(body: string): boolean {
  return isLocalBody(body) || NATIONWIDE_NAMES.has(body);
}

/** 住房和城乡建设部; never 宣传部. */
function isMinistry(body: string): boolean {
  return body.endsWith('部') && NATIONWIDE_NAMES.has(body) && !LOCAL_NAMES.has(body);
}

/** 市国家税务局, 市国家保密局: the State's bodies in a city. */
function isLocalOfState(body: string, levels: readonly UnitLevel[]): boolean {
  return levels.includes('central') && LOCAL_NAMES.has(body);
}

/** A municipality is a city with a province's bodies. */
function isMunicipal({ places, level, prefix }: UnitName, { document, sheet }: TaskTable): boolean {
  if (MUNICIPALITY.test(places[0] ?? '')) return true;
  return level === 'city' && prefix === '市' && MUNICIPALITY.test(document.title + sheet);
}

function otherForm({ body, around }: NameParts, level: UnitLevel): readonly string[] {
  if (PROVINCIAL_OFFICE.test(body)) return [around(body.replace(/局$/, '厅'))];
  const [form, lower] = LOWER_FORMS.find(([pattern]) => pattern.test(body)) ?? [];
  const ending = lower?.[level];
  if (!form || ending === undefined) return [];
  const changed = body.replace(form, ending);
  return isLocalBody(changed) ? [around(changed)] : [];
}

/** 「省」 instead of a bare level; a named place has a province that only a person knows. */
function higherPrefix({ prefix, body }: UnitName, levels: readonly UnitLevel[]): readonly string[] {
  return levels.includes('province') && prefix.length === 1 ? [`省${body}`] : [];
}
