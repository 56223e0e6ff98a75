import { readItemMark } from '../../text/marks';

/** Ends of sentences with the quotation marks and brackets that may close behind them, over half-width text. */
const END = /[。!?;:…][”’"'」』)〕\]】》]{0,3}$/;
const ATTRIBUTION = /牵头|负责|落实|配合|责任|主办|承办|协办|单位|部门|政府|[局委厅办处科室院会镇乡街道]$/;
const CLOSING = ')〕]】';
const OPENING = '(〔[【';
const MAX_BRACKET = 600;

/** True where a text is at an end: 「…落实。」, 「…落实。（市教育局牵头）」. */
export function isClosed(text: string): boolean {
  if (END.test(text.slice(-6)) || endsInLabel(text)) return true;
  if (!CLOSING.includes(text.slice(-1)) || text === '') return false;
  const open = openingBracket(text);
  if (open < 0) return false;
  return /[。;!?]/.test(text.charAt(open - 1)) || ATTRIBUTION.test(text.slice(open + 1, -1));
}

/** 「…验收。责任单位：市教育局」: what stands behind the last sentence names who does it. */
function endsInLabel(text: string): boolean {
  const last = Math.max(text.lastIndexOf('。'), text.lastIndexOf(';')) + 1;
  const label = text.slice(last, last + 14);
  return last > 0 && beginsWithLabel(label) && !WORDY_LABEL.test(label) && !HANGING.test(text.slice(-2));
}

/** Where the bracket opens that closes a text; -1 where it cannot be found. */
function openingBracket(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= Math.max(0, text.length - MAX_BRACKET); at--) {
    const char = text.charAt(at);
    if (CLOSING.includes(char)) depth++;
    if (OPENING.includes(char)) depth--;
    if (depth === 0) return at;
  }
  return -1;
}

const PAUSE = /[,;。]/;
const STOP = /[;。]/;
/** Nothing ends like this. */
const HANGING = /[、,(《“‘〔和与及或]$|(?<![目标])的$/;
const TITLE =
  /(?:通知|意见|方案|要点|办法|决定|规定|公告|通告|计划|清单|细则|报告|函|批复|规划|措施|制度|任务|分工|安排|表)(?:\([^()]{1,12}\))?$/;
const LABEL = /^[\p{Script=Han}]{2,7}(?<!如下|包括|要求|通知):(?=.)/u;
/** Sentences stand behind it. */
const WORDY_LABEL = /^[^:]{0,5}(?:职责|任务|内容|措施):/;
/** Labels of lists and times, which often have no end mark. */
const LIST_LABEL = /^[^:]{0,6}(?:单位|部门|领导|人|科室|机构|时限|时间|期限|日期|地点|方式|电话):/;
const DATE = /(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日(?:\([^()]{1,12}\))?(?:印发)?$/;
const MAX_HEADING = 40;
const MAX_TITLE = 80;
const MAX_MARKED_HEADING = 30;
const MAX_LABEL_LINE = 200;
/** A stretch before a page break is at least this long, where nothing else tells. */
const MIN_CUT = 16;

/** True for a line that can go on nothing: a date, words like 「责任单位：」. */
export function beginsAnew(text: string): boolean {
  return beginsWithLabel(text) || (text.length <= 24 && DATE.test(text) && /^[\d〇○零一二]/.test(text));
}

/** True for words like 「责任单位：」 at the start of a text. */
function beginsWithLabel(text: string): boolean {
  return LABEL.test(text.slice(0, 14));
}

/** True where a text without an end mark may stand as it is: a heading, a title, a date, a line with a label. */
export function standsAlone(text: string): boolean {
  if (HANGING.test(text.slice(-2))) return false;
  if (DATE.test(text.slice(-30))) return true;
  if (text.length > MAX_LABEL_LINE) return false;
  if (beginsWithLabel(text)) return !(LIST_LABEL.test(text.slice(0, 14)) ? STOP : PAUSE).test(text);
  if (!PAUSE.test(text)) return text.length <= (TITLE.test(text.slice(-24)) ? MAX_TITLE : MAX_HEADING);
  return text.length <= MAX_MARKED_HEADING && !STOP.test(text) && (readItemMark(text)?.level ?? 9) <= 2;
}

/** True where a text was plainly cut in the middle of a sentence. */
export function isCut(text: string): boolean {
  return !isClosed(text) && !standsAlone(text) && (text.length >= MIN_CUT || HANGING.test(text.slice(-2)));
}

/** True where a text was cut so that nothing else can follow but its rest: behind 「、」, or behind a word or two of a sentence. */
export function isCutShort(text: string): boolean {
  if (isClosed(text)) return false;
  const last = Math.max(text.lastIndexOf('。'), text.lastIndexOf(';'));
  return HANGING.test(text.slice(-2)) || (last > 0 && text.length - last - 1 <= 4);
}
