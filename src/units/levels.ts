import { LOCAL_NAMES } from './names/known-names';
import { readKnownPlaces } from './names/read-place';
import { rememberNames } from './remember-names';

/** A name parted into its level (「市」「佛山市」「高新区」, 「」 where it has none) and the body: 「财政局」. */
export interface LeveledName {
  readonly level: string;
  readonly body: string;
}

/** Longest place before a level character: 「黔东南苗族侗族自治州」. */
const LONGEST_PLACE = 14;
const LEVEL_CHARACTERS = new Set('省市县区州盟旗镇乡');
/** A level standing alone in front; the words that merely begin with such a character are left out. */
const BARE_LEVEL =
  /^(?:自治[区州县]|兵团|省(?![级直际属道])|市(?!场|容|长|区|县|镇|民中|民服|民热|政(?![府协法务研数])|[级直属])|县(?![域级直属区市城])|区(?![域块县级直属间位])|州(?![市县级直属])|盟(?![市])|旗(?![县区])|镇(?![街区]|村(?!建(?!设)|镇))|乡(?![镇村]))/;
/** Characters of departments: what holds one is no place. */
const NO_PLACE = /[局委办厅]|政府|公司|法院|^(?:建制|重点|中心)镇|^[镇乡][^省市县区]*[镇乡]$/;
/** Committees and governments themselves: bodies only behind a level. */
const BARE_ORGAN = /^(?:委|党委|党工委|人民政府|政府|府|管委会|管理委员会)$/;
/** Offices named by their owner: 政府金融办, 委巡察办. */
const OWNER = /^(?:人民政府|政府|府|委)/;

/** A field of work, and what makes a department of it. */
const FIELD = /^[\u4e00-\u9fff]{2,6}$/;
const DEPARTMENTS = ['局', '委', '办', '厅', '队'];

/** True where a name without its level is a local body the tables know: 「财政局」「委宣传部」「公安厅」. */
export function isLocalBody(body: string): boolean {
  if (LOCAL_NAMES.has(body) || BARE_ORGAN.test(body)) return true;
  if (body.endsWith('厅') && LOCAL_NAMES.has(`${body.slice(0, -1)}局`)) return true;
  const owned = body.replace(OWNER, '');
  return owned !== body && LOCAL_NAMES.has(owned);
}

/** True for a committee or government without an office's name: 「委」 in 市委, 「政府」 in 县政府. */
export function isBareOrgan(body: string): boolean {
  return BARE_ORGAN.test(body);
}

/** The level character a folded name begins with, 「」 where the word only looks so: 「市」 in 市城建办, none in 市场办. */
export function bareLevelOf(name: string): string {
  return BARE_LEVEL.exec(name)?.[0] ?? '';
}

/** True for a field of work that stands for its department: 「环保」 in 「区国土、环保等部门」. */
export function isField(name: string): boolean {
  const field = name.slice(bareLevelOf(name).length);
  return FIELD.test(field) && DEPARTMENTS.some((department) => LOCAL_NAMES.has(field + department));
}

/** Parts a folded name; 市场监管局 has no level, 市市场监管局 has one. */
export const partLevel: (name: string) => LeveledName = rememberNames(readLevel);

function readLevel(name: string): LeveledName {
  if (LOCAL_NAMES.has(name)) return { level: '', body: name };
  const first = name.slice(1);
  if (LEVEL_CHARACTERS.has(name.charAt(0)) && isLocalBody(first)) return { level: name.charAt(0), body: first };
  const bare = bareLevelOf(name);
  if (bare !== '' && isLocalBody(name.slice(bare.length))) return { level: bare, body: name.slice(bare.length) };
  const place = placeBeforeBody(name);
  return place ?? { level: bare, body: name.slice(bare.length) };
}

/** 「佛山市南海区」 + 「财政局」: any words up to a level character, if a known body follows. */
function placeBeforeBody(name: string): LeveledName | undefined {
  if (/^[各全]/.test(name)) return undefined;
  const last = Math.min(LONGEST_PLACE, name.length - 1);
  for (let end = 2; end <= last; end++) {
    if (!LEVEL_CHARACTERS.has(name.charAt(end - 1))) continue;
    const level = name.slice(0, end);
    const body = name.slice(end);
    if (isLocalBody(body)) return isPlace(level) ? { level, body } : undefined;
  }
  return undefined;
}

/** 人口计生省 in a run 「人口计生省妇联」 is no province. */
function isPlace(level: string): boolean {
  return !NO_PLACE.test(level) && (!level.endsWith('省') || readKnownPlaces(level) !== undefined);
}
