import { isBareOrgan, isLocalBody, partLevel } from './levels';
import { NATIONWIDE_NAMES } from './names/known-names';
import { rememberNames } from './remember-names';

/**
 * How much of a unit's name a piece of text is: in the tables (`known`), shaped like a name by its ending (`shaped`),
 * a group of units (`collective`), or no whole name (`part`).
 */
export type Standing = 'known' | 'shaped' | 'collective' | 'part';

/** Longer pieces are sentences; only their ends are looked at. */
const LONGEST_NAME = 60;

const ENDING =
  /(?:局|委|办|厅|部|处|室|科|股|署|中心|公司|集团|政府|会|院|行|校|大学|中学|小学|中专|幼儿园|街道|镇|乡|村|社区|站|所|队|社|团|园|馆|台|段|专班|组|[林农牧渔茶制]场|之家|支部|总部|校区|海关|红会|联|[市县区州盟旗]|协|纪委|人大|基地|平台)$/;
/** Words that end like a unit and are none: 市住房城乡⏎建设局. */
const NO_ENDING = /(?:城乡|农村|乡村|城镇|乡镇|村镇|市镇|全市|全县|全区|全省|社会|(?<!医)学科|国科|残疾人联|机关)$/;

/** Longest of the two lists, with the character before it. */
const LONGEST_ENDING = 5;

/** Groups by their last words. */
const GROUP_ENDING =
  /(?:部门|单位|机构|企业|国企|央企|(?:直|级|属|党政|司法|行政)机关|院校|高校|委办局|委局|(?<!^[教政总])科室|处室|股室|站所|镇街|街镇|镇区|乡镇|县区|区县|县市区|区县市|市县区|县市|部委办局|部委)(?:\([^()]*\))?$/;
const GROUP_START =
  /^(?:全[省市县区州镇乡]|[厅局校院]直属|所有|其他|其它|[省市县区州]?(?:有关|相关)|属地|所在地|辖区内?|[省市县区州]属)/;
/** 部、委、办、局 written out. */
const OFFICES = /[部委办局厅]、[部委办局厅]$/;
/** Kinds of places without a name of their own: 区县市人民政府, 县(市、区)政府, 乡镇, 街道办事处. */
const PLACE_KINDS =
  /^(?![和及、)])(?:(?:街道|园区|开发区|功能区|新区|社区|自治[区州县]|[省市县区州旗盟乡镇街村场]|[()、和及])+)((?:人民)?政府|管委会|办事处|街道办|党工?委)?$/;
/** 示范区、高新区管委会 */
const ZONES = /[区园]、[^、]{1,20}(?:党工委、)?(?:管委会|管理委员会|党工委)$/;
/** 各 before what it counts; 市县两级法院. */
const EACH = /各(?!$)|[两三]级/;
const BARE_KINDS =
  /^(?:学校|建制镇(?:人民)?政府|街道|园区|开发区|功能区|社区|村委会|居委会|管委会|管理委员会|(?:开发区|园区|功能区)管委|村社区|街道办|街道办事处|办事处)$/;

/** Judges a folded piece; a bracket behind the name does not count. */
export const standingOf: (piece: string) => Standing = rememberNames(judge);

function judge(piece: string): Standing {
  const name = withoutRemark(piece);
  if (name.length > LONGEST_NAME) return GROUP_ENDING.test(name.slice(-LONGEST_NAME)) ? 'collective' : 'part';
  if (isCollective(name)) return 'collective';
  if (NATIONWIDE_NAMES.has(name)) return 'known';
  const { level, body } = partLevel(name);
  if (isLocalBody(body) && (level !== '' || !isBareOrgan(body))) return 'known';
  return body.length >= 2 && endsLikeName(name.slice(-LONGEST_ENDING)) ? 'shaped' : 'part';
}

function endsLikeName(end: string): boolean {
  return ENDING.test(end) && !NO_ENDING.test(end);
}

/** True for 各镇区, 市直有关部门, 区县市人民政府: groups that are never taken apart. */
export function isCollective(name: string): boolean {
  return (
    EACH.test(name) ||
    GROUP_ENDING.test(name) ||
    GROUP_START.test(name) ||
    BARE_KINDS.test(name) ||
    ZONES.test(name) ||
    OFFICES.test(name) ||
    isPlaceKinds(name)
  );
}

function isPlaceKinds(name: string): boolean {
  const match = PLACE_KINDS.exec(name);
  if (!match) return false;
  const kinds = name.slice(0, name.length - (match[1]?.length ?? 0));
  return kinds.length > 1 && !/^.街道$/.test(kinds);
}

const OPENERS = new Map([
  [')', '('],
  [']', '['],
  ['〕', '〔'],
  ['】', '【'],
]);

/** Where in a folded name the remark in its last bracket stands, brackets not included: 「市交通委(市道运局)」. */
export function remarkOf(name: string): { readonly start: number; readonly end: number } | undefined {
  const closer = name.charAt(name.length - 1);
  const opener = OPENERS.get(closer);
  if (opener === undefined) return undefined;
  let depth = 0;
  for (let index = name.length - 1; index > 0; index--) {
    if (name.charAt(index) === closer) depth++;
    else if (name.charAt(index) === opener) depth--;
    if (depth === 0) return { start: index + 1, end: name.length - 1 };
  }
  return undefined;
}

/** A folded name without the bracket at its end: 「市交通委(市道运局)」 → 「市交通委」. */
export function withoutRemark(name: string): string {
  const remark = remarkOf(name);
  return remark ? name.slice(0, remark.start - 1) : name;
}
