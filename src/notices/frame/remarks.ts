import { isContact } from './recognise';
import type { FrameLine } from './frame-line';

const SENTENCES = /[^。;]+[。;]?/g;
const MAX_REMARK = 300;
const DOCUMENT = String.raw`(?:[本此](?:若干|实施|行动|工作|暂行|管理)*(?:方案|通知|要点|意见|办法|计划|清单|规定|规划|制度|措施|政策|细则|条例|预案|规程|指南|标准))`;
/** What a document says of itself: since when it holds, who explains it, what holds instead of it. */
const OF_ITSELF = [
  String.raw`${DOCUMENT}?(?:自|从)[^,。;]{1,24}(?:起|后)(?:正式)?(?:施行|执行|实施|生效)`,
  String.raw`${DOCUMENT}?由[^,。;]{2,40}(?:负责|承担)(?:具体)?解释(?:工作)?`,
  String.raw`${DOCUMENT}?(?:的)?(?:最终)?解释权(?:归|属)[^,。;]{2,30}`,
  String.raw`(?:${DOCUMENT}?)?(?:试行期|有效期)(?:为|至|到|自|限)?[^,。;]{1,24}`,
  String.raw`(?:${DOCUMENT}(?:的)?)?未尽事宜,?[^,。;]{0,60}`,
  String.raw`(?:此前|以前|以往|原|之前)[^,。;]{0,60}(?:不一致|有抵触|不符)的?,?(?:以|按)(?:照)?${DOCUMENT}(?:为准|执行|规定)?`,
  String.raw`(?:国家|上级|法律|法规|省|市)[^,。;]{0,30}另有规定的?,?从其规定`,
  String.raw`(?:原|此前)?[^,。;]{0,60}同时废止`,
  String.raw`[^,。;]{0,6}机构改革(?:,?[^,。;]{0,30}){1,2}(?:调整|变化|划转|变动|执行)`,
].join('|');
const REMARK = new RegExp(`^,?(?:${OF_ITSELF})(?:,(?:${OF_ITSELF})){0,3}[。;]?$`);

/** 「本方案自印发之日起施行，由县水利局负责解释。」 and nothing else. */
export function isRemark({ title }: FrameLine): boolean {
  if (title === '' || title.length > MAX_REMARK) return false;
  return (title.match(SENTENCES) ?? []).every((sentence) => REMARK.test(sentence));
}

const NUMBER = String.raw`(?:\(?0\d{2,3}\)?[-— ]?)?[2-9X*]\d{2,3}[\dX*]{4}(?:转\d{1,5})?|1\d{2}[\dX*]{8}`;
const ADDRESS = String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}`;
const REACHED_BY = new RegExp(`(?<![\\dA-Za-z])(?:${NUMBER}|${ADDRESS})(?![\\d%])`, 'gi');
const MAX_CONTACT = 200;
const MAX_BESIDE = 26;

/** A line that is mainly a telephone number or a mail address, with a name beside it: 「县水利局 张某 0551-6260XXXX」. */
export function isReachedBy({ title }: FrameLine): boolean {
  if (title.length > MAX_CONTACT || /[。!]/.test(title)) return false;
  const rest = title.replace(REACHED_BY, '#');
  if (!rest.includes('#') || /公布|开通|设立|拨打|畅通|万|元|吨|亩|牵头|负责(?!人)|配合/.test(rest)) return false;
  return rest.replace(/[#\s,、;:()]/g, '').length <= MAX_BESIDE * (rest.split('#').length - 1);
}

const CONTACTS =
  /^[^,。;:]{0,10}(?:联系人|联系方式|联系电话|联系单位|联络人|联络方式|咨询电话|咨询方式|监督电话|举报电话|通讯录|联系办法)[^,。;:]{0,12}[:]?$/;
const MAX_ENTRY = 80;

/** 「六、联系人及联系方式」 */
export function isContactTitle(title: string): boolean {
  return CONTACTS.test(title) && !/公布|明确|畅通|设立|确定|建立|报送/.test(title);
}

/** Anything short without a sentence, under such a title. */
export function isContactEntry(line: FrameLine | undefined): boolean {
  if (line?.block.kind !== 'paragraph') return false;
  return isContact(line.text) || (line.text.length <= MAX_ENTRY && !/[。!?]/.test(line.text));
}

const CLOSING_TITLE =
  /^(?:附则|其他|其它|施行说明|.{0,6}(?:解释|施行|实施(?:时间|日期|期限)|有效期|生效).{0,8})[。:]?$/;

/** A heading over nothing but remarks: 「附则」「（五）解释权及实施时间」. */
export function isRemarkTitle(title: string): boolean {
  return CLOSING_TITLE.test(title);
}
