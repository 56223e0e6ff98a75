import { isCollective } from './recognise';

const KIND =
  '(?:省|市|县|区|州|盟|旗|镇|乡|街|村|场|市州|州市|区县|县区|县市|县市区|市区|乡镇|镇街|街镇|街道|园区|开发区|功能区|新区|社区|自治[区州县]|林场|农场)(?:\\([^()]*\\))?';
/** Everything of the group so far names only kinds of places: 「各县」「各县、市」「县」. */
const OPEN_KINDS = new RegExp(`^各?${KIND}(?:、${KIND})*$`);
const FIRST_KIND_IS_SHORT = /^.(?:、|$)/;
const KIND_FIRST = new RegExp(`^${KIND}`);
const KIND_ONLY = new RegExp(
  `^${KIND}(?:级|两级)?(?:(?:人民)?政府|管委会|管理委员会|办事处|街道办|党工?委|直?(?:各|有关|相关)?(?:部门|单位))?$`,
);
/** Attributes that wait for their noun: 市直和中央、省驻常有关单位. */
const OPEN_ATTRIBUTE =
  /(?:^|[和及、])(?:国家|中央|中省直|央属|部属|[省市县区州](?:直|属|级)?|省部属|驻.{1,3}|[省市县区州]驻.{1,3})$/;
/** Longest group still being put together; keeps the work linear on 「县、县、县…」. */
const LONGEST_GROUP = 40;
const SAME_LEVEL_COMMITTEE = /^([省市县区州])委$/;

/** True where 「、」 between two pieces stands inside one group: 各县、市、区政府; 市委、市政府各部门. */
export function isOneCollective(before: string, after: string): boolean {
  if (before.length > LONGEST_GROUP || /^[各全]/.test(after)) return false;
  if (OPEN_KINDS.test(before)) {
    if (before.startsWith('各')) return KIND_ONLY.test(after);
    return FIRST_KIND_IS_SHORT.test(before) && KIND_FIRST.test(after);
  }
  if (OPEN_ATTRIBUTE.test(before)) return isCollective(after);
  const committee = SAME_LEVEL_COMMITTEE.exec(before);
  return committee !== null && after.startsWith(`${committee[1] ?? ''}政府`) && isCollective(after);
}
