import { LOCAL_NAMES } from './names/known-names';
import { isCollective, standingOf } from './recognise';

/** A kind of place without a name: 县, 县(市), 乡镇, 街道, 开发区. */
const KIND =
  '(?:有关|相关)?(?:省辖市|省直管县|直辖市|县级市|地级市|设区市|辖市|建制镇|[省市县区州盟旗镇乡街村场]{1,3}(?!道)|街道|园区|开发区|功能区|新区|社区|自治[区州县]|林场|农场)(?:[(〔][^()〔〕]*[)〕])?';
const ORGAN = '(?:(?:人民)?政府|行政公署|办事处|街道办|党工?委)';
/** 政府, 党委和政府; the committee alone only before its government: 区委和政府. */
const BODY = `(?:${ORGAN}(?:[和与]${ORGAN})?|委[和与]${ORGAN})`;
/** 各级党委、政府. */
const PARTY = /^各.*党工?委$/;
/** 高新区党工委、管委会 */
const ZONE_PARTY = /[区园]党工委$/;
const COMMITTEE_ALONE = /^(?:管委会|管理委员会|办事处)$/;
const OWN_GOVERNMENT = /^(?:(?:人民)?政府|办事处)$/;
/** Fields of work that wait for 部门: 各级教育、财政部门, 各临床、医技科室. */
const FIELD_OF_WORK = /^(?:各级?|[省市县区州]级)([^()]{2,6})$/;
const OFFICES_OF_FIELD = /^(?!各|其[他它]|有关|相关|[省市县区州全驻]).{2,6}(?:部门|科室|处室|股室)$/;
/** A group that may go on: 「各县」「各县、市」「各镇人民政府」. */
const OPEN_GROUP = new RegExp(`^各${KIND}(?:[市县区]|${BODY})?(?:、${KIND})*$`);
const NEXT_KIND = new RegExp(`^${KIND}(?:两级)?${BODY}?(?:\\([^()]*\\))?$`);
/** 各县、区教育局; 各县(市)区、开发区经信部门. */
const NEXT_KINDS_BODY = new RegExp(`^${KIND}([^()]{2,})$`);
const BODY_OF_PLACES = /^(?![直级属有相各政]).{2,6}部门$/;
/** One level's own government: it goes on a group only where the group has no such level: 各县市、区政府. */
const BODY_OF_LEVEL = /^([省市县区州])(?:(?:人民)?政府(?:\([^()]*\))?|[^、级辖]{2,}[局委办])$/;
const TOWNS = /^各[镇乡街村园]/;
/** A level alone, which names nothing: 县、市、区政府. */
const LONE_LEVEL = /^(?:(?:中央?|[省市县区州盟旗镇乡街村场])(?:、|$))+$/;
const LEVEL_FIRST = new RegExp(`^${KIND}`);
/** Attributes that wait for their noun: 市直和中央、省驻…有关单位. */
const OPEN_ATTRIBUTE =
  /(?:^|[和及、])(?:国家|中央|中[直属]|中省直|央属|部属|[省市县区州](?:直|属|级)?|省部属|[省市县区州]?驻[^单部企机高]{1,3})$/;
/** 各部、委、办、局. */
const OFFICES = /[部委办局厅]$/;
const ONE_OFFICE = /^[部委办局厅]{1,2}$/;
const COMMITTEE = /^([省市县区州])委$/;
/** 各部门、单位; 市政府各部门、直属机构; 市直有关部门、单位; with 各 the second is a group of its own. */
const DEPARTMENTS_OF_OWNER =
  /(?:^各级?|[委府院]各|[省市县区州]各|[省市县区州盟旗镇][直级属](?:各)?)(?:有关|相关)?(?:部门|局办|办局|委办局|部委|委局|部委办局)$/;
const OTHERS_OF_OWNER =
  /^(?!各)(?:有关|相关)?(?:直属|派出|事业|企事业|企业)?(?:各|事业|企事业)?(?:单位|机构|企业)(?:\([^()]*\))?$/;
/** 示范区、高新区管委会: the first zone waits for the noun behind the second. */
const ZONE_ALONE =
  /^(?!各|[省市县区州]直).*(?:[新园]区|示范区|试验区|开发区|集中区|高新区|经开区|度假区|保税区|商务区|经济区|工业区|合作区|(?:工业|产业|科技|物流|创业)园)$/;
const ZONE_COMMITTEE = /^(?!各).*[区园城](?:党工委[和与])?(?:管委会|管理委员会|党工委)$/;
/** Longest group still being put together; keeps the work linear on 「县、县、县…」. */
const LONGEST_GROUP = 40;

/** True where 「、」 between two folded pieces stands inside one group: 各县、市、区政府; 市委、市政府各部门. */
export function isOneCollective(before: string, after: string): boolean {
  if (before.length > LONGEST_GROUP) return false;
  if (DEPARTMENTS_OF_OWNER.test(before) && OTHERS_OF_OWNER.test(after)) return true;
  if (/^[各全]/.test(after)) return false;
  if (joinsZones(before, after)) return true;
  if (ONE_OFFICE.test(after)) return OFFICES.test(before);
  if (isPairOfOrgans(before, after)) return true;
  if (OPEN_GROUP.test(before)) return isNextKind(after) && !isOtherGovernment(before, after);
  if (LONE_LEVEL.test(before)) return LEVEL_FIRST.test(after);
  return waitsForNoun(before, after);
}

/** 各县区党委、政府; 高新区党工委、管委会. */
function isPairOfOrgans(before: string, after: string): boolean {
  if (PARTY.test(before)) return OWN_GOVERNMENT.test(after);
  return ZONE_PARTY.test(before) && COMMITTEE_ALONE.test(after);
}

function isNextKind(after: string): boolean {
  if (NEXT_KIND.test(after)) return true;
  const body = NEXT_KINDS_BODY.exec(after)?.[1] ?? '';
  return BODY_OF_PLACES.test(body) || (LOCAL_NAMES.has(body) && /[局委办]$/.test(body));
}

/** True for a zone before 「、」 that waits for the noun behind the next one: 示范区、高新区管委会. */
export function joinsZones(before: string, after: string): boolean {
  return after.length <= LONGEST_GROUP && ZONE_COMMITTEE.test(after) && ZONE_ALONE.test(before);
}

/** 市直和中央、…有关单位; 各级教育、财政部门; 市委、市政府各部门. */
function waitsForNoun(before: string, after: string): boolean {
  if (OPEN_ATTRIBUTE.test(before)) return isCollective(after);
  if (isFieldOfWork(before)) return OFFICES_OF_FIELD.test(after);
  const committee = COMMITTEE.exec(before);
  return committee !== null && after.startsWith(`${committee[1] ?? ''}政府`) && isCollective(after);
}

function isFieldOfWork(words: string): boolean {
  const field = FIELD_OF_WORK.exec(words)?.[1] ?? '';
  return field !== '' && standingOf(field) === 'part' && !/[省市县区州旗镇乡街村]$/.test(field);
}

/** 各镇街、区政府 and 各县区、市政府 are two, 各县、市、区政府 is one. */
function isOtherGovernment(before: string, after: string): boolean {
  const level = BODY_OF_LEVEL.exec(after)?.[1];
  if (level === undefined) return false;
  const isSeries = before.includes('、') || /^各.(?:\(|$|行政公署)/.test(before);
  return TOWNS.test(before) || before.includes(level) || (level === '市' && !isSeries);
}
