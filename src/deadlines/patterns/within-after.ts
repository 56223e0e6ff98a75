import { type DeadlinePattern, sticky } from '../pattern';
import { readAmount } from '../rhythms/periods';
import { type Point, readPoint } from '../points/point';
import { AMOUNT, BEFORE, DONE_WORD, LEAD_IN, POINT, WITHIN } from '../words';

const NAMED_TRIGGER =
  '(?:自(?!然|主|身|行|愿|查)|从|在|于|接到|收到|应在|应于|应自|应当自|应当在|须在|须自|请在|请于)[^,;。:]{1,40}?';
const BARE_TRIGGER = '(?:每[次批笔项个]|(?:19|20)\\d{2}年)?[^,;。:、\\d每前]{1,40}?';
const FROM = '(?:的?(?:之日|当日|次日|当天|第二天|之时)起?|起|之后|以后|(?<![今最前然落先滞])后)';
/** Without 「后」: 「考试结束一周内」. */
const JUST_HAPPENED =
  '(?<!内)[^,;。:、\\d每前后自从]{0,20}(?:结束|终了|届满|期满|入职|到岗|发生|受理|立案|签订|生效|下达|开工|竣工|投产|批准|送达|挂牌|报到)';
const TOGETHER = '(?:与|同|和|随)[^,;。:\\d]{1,20}同步(?:公开|发布|推进|进行)?';

/** Words that say this document's own issue is meant, whose date the document gives. */
const ISSUE =
  /^(?:自|从|在|于|应|请|须)*(?:(?:本|此|该)?(?:文件|通知|方案|意见|要点|清单|分工|计划|办法|实施意见|实施方案|工作方案)?(?:印发|下发|发文|成文)|(?:本|此)(?:通知|方案|意见|要点|办法|文件|清单|计划|实施方案|工作方案|实施意见)(?:印发|下发|发布|公布|实施|施行)|发布|即日)$/;
const LEAD = /^(?:应当|应|请|须|将|要|可)?(?:自(?!然人|查)|从|在|于|待|等|俟)?/;
const LIMITING = /最迟|至迟|最晚|最长|不得?超过/;

export const withinAfter: DeadlinePattern = {
  id: 'within-after',
  title: '某事之后若干天内',
  cue: /[后起到日天时的步内]/,
  pattern: sticky(
    `(?:(${NAMED_TRIGGER}|${BARE_TRIGGER}|${POINT})(${FROM})|((?:在|自)?(?:接到|收到)[^,;。:\\d]{1,20})|在?((?<=在)[^,;。:\\d前]{2,30}(?=的)|${JUST_HAPPENED}|${TOGETHER}))`,
    `,?(?:算起|计算)?(?:的|,)?${LEAD_IN}{0,4}(?:时间)?(${AMOUNT})${WITHIN}?(?!${BEFORE})${DONE_WORD}?`,
  ),
  read: ([whole, event, from = '', received, beside, amountText = '']) => {
    const amount = readAmount(amountText);
    const words = event ?? received ?? beside ?? '';
    if (!amount || words === '即' || (beside !== undefined && !/内[^内]*$|同步/.test(whole))) return undefined;
    const trigger = words.replace(LEAD, '') + from.replace(/^的|起$/g, '');
    const fromDay = dayIn(words);
    const isLimit = LIMITING.test(whole.slice(words.length + from.length));
    return {
      kind: 'relative',
      trigger,
      ...amount,
      isFromIssue: isIssue(words, from),
      ...(fromDay && { fromDay }),
      ...(isLimit && { isLimit }),
    };
  },
  examples: [
    ['在本通知印发后20个工作日内', '「本通知印发后」20 个工作日内，从成文日期 2016-04-20 算到 2016-05-19'],
    ['自收到申请之日起7个工作日内', '「收到申请之日」7 个工作日内'],
    ['突发事件发生后，应在24小时内', '「突发事件发生后」24 小时内'],
    ['自收到申请的次日起10日内', '「收到申请次日」10 日内'],
    ['办结后一周内', '「办结后」1 周内'],
    ['在接到报告1小时内', '「接到报告」1 小时内'],
    ['2016年春季开学后2周内', '「2016年春季开学后」2 周内'],
    ['摘牌后6个月内开工，18个月内竣工', '「摘牌后」6 个月内（开工）；18 个月内（没有写明起算时间）（竣工）'],
    ['考试结束一周内', '「考试结束」1 周内'],
    ['与文件同步公开，最迟不超过3个工作日', '「与文件同步公开」3 个工作日内'],
    ['在作出决定的5日内', '「作出决定」5 日内'],
    ['自2016年7月1日起30日内', '「2016年7月1日」30 日内，从 2016-07-01 算到 2016-07-31'],
  ],
  nearMisses: ['5个工作日内', '印发后实施', '今后五年内'],
};

/** 「发布」 alone may be of anything; 「自发布之日起」 is this document's. */
function isIssue(words: string, from: string): boolean {
  return ISSUE.test(words) && (!words.endsWith('发布') || from.includes('之日'));
}

/** A single day as the event: 「自7月1日起30日内」. */
function dayIn(words: string): Point | undefined {
  const point = readPoint(words.replace(/^[自从在于]/, ''));
  return point && !point.isStretch && point.part.kind === 'days' ? point : undefined;
}
