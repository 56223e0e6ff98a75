import { isField, isLocalBody, partLevel } from './levels';
import { CURRENT_LOCAL_NAMES, LOCAL_NAMES, NATIONWIDE_NAMES, PARTY_OFFICE_NAMES } from './names/known-names';
import { beginsWithPlace } from './names/read-place';
import { standingOf, withoutRemark } from './recognise';

/** Endings of departments that belong to the level of the units around them. */
const DEPARTMENT =
  /(?:局|委|办|厅|办公室|委员会|指挥部|专班|联合会|(?:管理|服务|事务|发展)(?:中心|处|站|所)|交警队|运管所|运政所)$/;
/** Branches of national bodies, and bodies named by something else than their level. */
const ELSEWHERE =
  /(?:银?保监局|证监局|通信管理局|监管分局|铁路局|民航局|海事局|监管办|专员办|监管局)$|(?:园区|新区|开发区|高新区|经开区|示范区)管委$/;
/** 运管所, 农技服务站: stations of a department; other 所 and 站 are anybody's. */
const OWN_STATION = /(?:管理|服务|事务|发展)(?:站|所)$|运[管政]所$/;
/** Longest department before a part of it. */
const LONGEST_BODY = 14;
const NOT_LOCAL =
  /^(?:[省市县区州](?:直|级|属)|国家(?!(?:税务|安全)局$)|中央|全国|国务院|中国|中华|最高|团[省市县区州]委|共青团)|公司|集团|银行|学校|学院|大学|医院|支行|分行|军分区|警备区|日报|驻|街道|[小中]学$|幼儿园|卫生院|[所站]$|[镇乡村](?:人民政府|政府|党委)?$/;

/** True where a folded name without level takes the level of its neighbours: 财政局, 政务公开办; never 人行, 各镇区, 第一小学. */
export function takesPrefix(name: string): boolean {
  const body = withoutRemark(name);
  if (NATIONWIDE_NAMES.has(body) && !LOCAL_NAMES.has(body)) return false;
  if (partLevel(body).level !== '' || standingOf(body) === 'collective') return false;
  if (isLocalBody(body) && !NOT_LOCAL.test(body)) return true;
  return body.length >= 2 && !namesItself(body) && (isDepartment(body) || isField(body) || isInsideBody(body));
}

/** 福建出入境检验检疫局, 成都市锦江区政府侨务办公室: a place of its own stands in front. */
function namesItself(body: string): boolean {
  return ELSEWHERE.test(body) || beginsWithPlace(body);
}

function isDepartment(body: string): boolean {
  return body.length >= 3 && DEPARTMENT.test(body) && (OWN_STATION.test(body) || !NOT_LOCAL.test(body));
}

/** 公安局交警支队, 财政局预算科: a part written behind its body. */
function isInsideBody(name: string): boolean {
  for (let length = 3; length < Math.min(name.length, LONGEST_BODY); length++) {
    if (CURRENT_LOCAL_NAMES.has(name.slice(0, length))) return standingOf(name) === 'shaped';
  }
  return false;
}

/** 团市委 carries its level inside. */
const YOUTH_LEAGUE = /^(?:共青团|团)([省市县区州])委/;

/** 国土分局 belongs to the district, 城区分局 to the bureau before it. */
function isBranchOffice(name: string): boolean {
  return LOCAL_NAMES.has(`${name.slice(0, -'分局'.length)}局`);
}

/** The level a folded name carries itself, 「」 for none and for groups. */
export function ownLevel(name: string): string {
  const body = withoutRemark(name);
  if (standingOf(body) === 'collective') return '';
  return YOUTH_LEAGUE.exec(body)?.[1] ?? partLevel(body).level;
}

/** Names a city's own departments have without a second 市: 市政园林局, but 市市场监管局. */
const BEGINS_WITH_CITY = /^市[政容民]/;

/** What goes before a name so that it stands alone: 「市」, for party offices 「市委」 (宣传部 → 市委宣传部). */
export function prefixFor(name: string, level: string): string {
  const isProvincial = /(?:省|自治区)$/.test(level);
  if (level === '' || !takesPrefix(name) || (name.endsWith('厅') && !isProvincial)) return '';
  if (level.endsWith('市') && BEGINS_WITH_CITY.test(name)) return '';
  if (name.endsWith('分局')) return /[区县]$/.test(level) && isBranchOffice(name) ? level : '';
  return PARTY_OFFICE_NAMES.has(withoutRemark(name)) ? `${level}委` : level;
}
