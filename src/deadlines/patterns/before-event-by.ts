import { type DeadlinePattern, sticky } from '../pattern';
import { readAmount } from '../rhythms/periods';
import { AMOUNT, BEFORE, NUMBER } from '../words';

const EVENT = '(?:每次)?[^,;。:、\\d每前]{1,30}?';
/** What happens on one day, so that 「…5日前」 behind it counts back and names no day of the month. */
const HAPPENS =
  '(?:召开|举行(?:会议)?|举办|开始|开幕|开庭|启动|实施|施行|结束|到期|届满|期满|出台|公布|发布|开工|开学|投产|交付|会议(?!室)|大会)的?';

export const beforeEventBy: DeadlinePattern = {
  id: 'before-event-by',
  title: '某事之前若干天',
  cue: /[前距]/,
  pattern: sticky(
    `(?:(?:在|于)?((?:${EVENT}[^,;。:、\\d每前])${BEFORE}|[会考赛节]前)(?:至少|不少于)?(${AMOUNT})(?:左右)?|` +
      `(?:至少|应|须|请)?(?:至少)?提前(?:至少|不少于)?(${AMOUNT})|` +
      `距离?(${EVENT})(?:不少于|至少|不足|还有)(${AMOUNT})|` +
      `(?:在|于)?((?:${EVENT}${HAPPENS}|(?:${EVENT})?(?:选举|投票|考试|开标)日))(${AMOUNT})${BEFORE}|` +
      `(?:在|于)?(${EVENT}[^,;。:、\\d每前])的?(${NUMBER}(?:个工作日|个?小时|天|个月|周|个星期))${BEFORE})(?:之内|以内|内)?`,
  ),
  read: ([, before, amount, ahead, away, awayAmount, happens, happensAmount, event, eventAmount]) => {
    const length = readAmount(amount ?? ahead ?? awayAmount ?? happensAmount ?? eventAmount ?? '');
    const other = away ?? happens ?? event;
    const trigger = before ?? (other === undefined ? undefined : `${other.replace(/的$/, '')}前`);
    return (
      length && {
        kind: 'relative',
        ...(trigger !== undefined && { trigger }),
        ...length,
        isFromIssue: false,
        isBefore: true,
      }
    );
  },
  examples: [
    ['会议召开前3个工作日', '「会议召开前」3 个工作日'],
    ['会前3天', '「会前」3 日'],
    ['每次会议前3天', '「每次会议前」3 日'],
    ['会议召开5日前', '「会议召开前」5 日'],
    ['选举日5日前', '「选举日前」5 日'],
    ['距会议召开不少于5日', '「会议召开前」5 日'],
    ['提前5个工作日', '提前 5 个工作日（没有写明是什么事）'],
  ],
  nearMisses: ['会议召开前', '目前3个工作日', '报送5日前', '6月5日前'],
};
