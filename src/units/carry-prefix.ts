import { isLocalBody, partLevel } from './levels';
import { NATIONWIDE_NAMES, LOCAL_NAMES, PARTY_OFFICE_NAMES } from './names/known-names';
import { standingOf, withoutRemark } from './recognise';

/** Endings of departments that belong to the level of the units around them. */
const DEPARTMENT = /(?:局|委|办|厅|办公室|委员会|指挥部|专班|联合会)$/;
const NOT_LOCAL =
  /^(?:[省市县区州](?:直|级|属)|国家|中央|全国|国务院|中国|中华|最高|团[省市县区州]委|共青团)|公司|集团|银行|学校|学院|大学|医院|分局|支行|分行|驻|街道|[镇乡村](?:人民政府|政府|党委)?$/;

/** True where a folded name without level takes the level of its neighbours: 财政局, 政务公开办; never 人行, 各镇区, 第一小学. */
export function takesPrefix(name: string): boolean {
  const body = withoutRemark(name);
  if ((NATIONWIDE_NAMES.has(body) && !LOCAL_NAMES.has(body)) || NOT_LOCAL.test(body)) return false;
  if (partLevel(body).level !== '' || standingOf(body) === 'collective') return false;
  return isLocalBody(body) || (DEPARTMENT.test(body) && body.length >= 3);
}

/** The level a folded name carries itself, 「」 for none and for groups. */
export function ownLevel(name: string): string {
  const body = withoutRemark(name);
  return standingOf(body) === 'collective' ? '' : partLevel(body).level;
}

/** Names a city's own departments have without a second 市: 市政园林局, but 市市场监管局. */
const BEGINS_WITH_CITY = /^市[政容民]/;

/** What goes before a name so that it stands alone: 「市」, for party offices 「市委」 (宣传部 → 市委宣传部). */
export function prefixFor(name: string, level: string): string {
  const isProvincial = /(?:省|自治区)$/.test(level);
  if (level === '' || !takesPrefix(name) || (name.endsWith('厅') && !isProvincial)) return '';
  if (level.endsWith('市') && BEGINS_WITH_CITY.test(name)) return '';
  return PARTY_OFFICE_NAMES.has(withoutRemark(name)) ? `${level}委` : level;
}
