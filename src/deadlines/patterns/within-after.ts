import { type DeadlinePattern, sticky } from '../pattern';
import { readAmount } from '../periods';
import { AMOUNT, DONE_WORD, LEAD_IN } from '../words';

const NAMED_TRIGGER = '(?:自|从|在|于|接到|收到|应在|应于|应自|应当自|应当在|须在|须自|请在|请于)[^,;。:]{1,40}?';
const BARE_TRIGGER = '(?:每次)?[^,;。:、\\d每前]{1,40}?';
const FROM = '(?:之日起|当日起|次日起|之日|的次日起|起|之后|以后|后)';

/** Words that say this document's own issue is meant, whose date the document gives. */
const ISSUE =
  /^(?:自|从|在|于|应|请|须)*(?:(?:本|此|该)?(?:通知|方案|意见|要点|清单|分工|计划|办法|实施意见|实施方案|工作方案)?(?:印发|下发|发文|成文)|(?:本|此)(?:通知|方案|意见|要点|办法|文件|清单|计划)(?:印发|下发|发布|公布|实施|施行))$/;

export const withinAfter: DeadlinePattern = {
  id: 'within-after',
  title: '某事之后若干天内',
  cue: /[后起到日]/,
  pattern: sticky(
    `(?:(${NAMED_TRIGGER}|${BARE_TRIGGER})(${FROM}),?|((?:在|自)?(?:接到|收到)[^,;。:\\d]{1,20}))(?:算起|计算)?(?:的|,)?${LEAD_IN}{0,3}(${AMOUNT})(?:之内|以内|内)?${DONE_WORD}?`,
  ),
  read: ([, event, from = '', received, amountText = '']) => {
    const amount = readAmount(amountText);
    const words = event ?? received ?? '';
    if (!amount) return undefined;
    const trigger = words.replace(/^(?:应当|应|请|须)?(?:自|从|在|于)?/, '') + from.replace(/起$/, '');
    return { kind: 'relative', trigger, ...amount, isFromIssue: ISSUE.test(words) };
  },
  examples: [
    ['在本通知印发后20个工作日内', '「本通知印发后」20 个工作日内，按成文日期算到 2016-05-19'],
    ['自收到申请之日起7个工作日内', '「收到申请之日」7 个工作日内'],
    ['办结后一周内', '「办结后」1 周内'],
    ['在接到报告1小时内', '「接到报告」1 小时内'],
  ],
  nearMisses: ['5个工作日内', '印发后实施'],
};
