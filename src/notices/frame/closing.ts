import { readReportDuties } from '../duties/read-report-duties';
import { isAttributed } from './attributed';
import type { FrameLine } from './frame-line';

/** Who is spoken to at the end of a plan. */
const TO_ALL =
  /^(?:请|望|希|希望|要求)?(?:各|有关|相关|全(?:市|县|区|省|校|院|局|镇|系统)|(?:市|县|区|省)(?:级|直|属)?各)/;
const ASKED =
  /结合(?:本|实际|各自|自身|工作)|(?:具体|实施|工作)(?:实施)?(?:方案|办法|措施|计划|细则)|报送?|上报|反馈|遵照执行|贯彻(?:执行|落实)|抓好(?:贯彻)?落实|认真(?:组织|贯彻|抓好|落实)|高度重视/;
const LAST_WORDS =
  /^(?:特此|以上|会议(?:强调|要求|指出|号召)[,:]|(?:施行|实施)说明|本(?:(?:若干|实施|行动|工作|暂行|管理)*(?:方案|通知|要点|意见|办法|计划|清单|规定|规划|制度|措施|政策|细则|条例|举措))(?!.{0,6}(?:明确|确定|提出))|自(?:印发|发布|公布)|未尽事宜|请(?:认真|遵照|结合|按照))/;
/** 「某区人民政府办公室2026年3月17日发布。」 */
const PUBLISHED =
  /^.{2,40}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:印发|发布|公布|公开)?(?:[,;].{0,60}(?:征求意见|有效期|施行|实施).{0,60})?[。]?$/;
/** 「现向社会公开征求意见，征求意见时间为……」 */
const CONSULTED =
  /^.{0,40}(?:公开|社会|书面)征求.{0,8}意见|征求意见(?:时间|期限|截止)|^(?:有关|相关|各)?(?:单位|企业|公众|个人|社会各界).{0,30}(?:提出|反馈).{0,10}(?:意见|建议)/;
/** A heading over nothing but such words. */
const FORMAL_TITLE = /^(?:附则|其他|施行说明|.{0,6}(?:解释|施行|实施(?:时间|日期|期限)|有效期|生效).{0,8})$/;
/** Words of a page below the text: short, and no sentence. */
const LEFT_OVER = /^[^。;:!?,]{1,20}$/;

/** Paragraphs behind the last item that speak to all or end the document. */
export function closingLines(lines: readonly FrameLine[], body: readonly number[]): ReadonlySet<number> {
  const closing = new Set<number>();
  for (let place = body.length - 1; place > 0; place--) {
    const at = body[place] ?? 0;
    const line = lines[at];
    const above = lines[body[place - 1] ?? 0];
    if (line?.block.kind !== 'paragraph' || line.level !== undefined || !isClosing(line, above)) break;
    closing.add(at);
  }
  const before = body[body.length - 1 - closing.size];
  if (before !== undefined && closing.size > 0 && isFormal(lines[before])) closing.add(before);
  return leavesItem(lines, body, closing) ? closing : new Set();
}

function isFormal(line: FrameLine | undefined): boolean {
  return line !== undefined && FORMAL_TITLE.test(line.title);
}

/** A body of one unmarked paragraph and its closing has no item: nothing closes it. */
function leavesItem(lines: readonly FrameLine[], body: readonly number[], closing: ReadonlySet<number>): boolean {
  return closing.size < body.length - 1 || lines[body[0] ?? 0]?.level !== undefined;
}

function isClosing(line: FrameLine, above: FrameLine | undefined): boolean {
  const { text } = line;
  if (isAttributed(line)) return false;
  if (LAST_WORDS.test(text) || PUBLISHED.test(text) || CONSULTED.test(text) || LEFT_OVER.test(text)) return true;
  // The only words below a heading are its task.
  if (above?.level !== undefined && !/[。;)〕]/.test(above.title)) return false;
  return (TO_ALL.test(text) && ASKED.test(text)) || readReportDuties(text).length > 0;
}
