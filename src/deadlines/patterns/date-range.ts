import { type DeadlinePattern, sticky } from '../pattern';
import { type Point, readPoint } from '../points/point';
import { FULL_YEAR } from '../points/numeric-dates';
import { AMOUNT, BEFORE, CLOCK, DAY_NOTE, DAY_NUMBER, DONE_WORD, LEAD_IN, MONTH_NUMBER, POINT } from '../words';

/** 「7月底8月初」 needs no word between. */
const TO = '(?:至|到|-{1,4}|~{1,4}|(?<!一)直到|直至|截至|截止到?|(?<=[底末旬])(?=[^,;。]{2,4}(?:初|上旬)))';
/** The first end may leave its last word to the second: 「4-5月」「1-2季度」. */
const SHORT_MONTHS = `(?:(?:${FULL_YEAR}|[今本当明次]|\\d{2})年度?)?${MONTH_NUMBER}(?=${TO}${MONTH_NUMBER}月)`;
const SHORT_YEARS = `${FULL_YEAR}(?=${TO}${FULL_YEAR}(?:年|$|[,;)]))`;
const SHORT_QUARTER = `(?:(?:${FULL_YEAR}|[今本明])年)?第?[一二三1-3](?=${TO}第?[二三四2-4]季)`;
const SHORT_DAY = `${DAY_NUMBER}[日号]`;
/** 「3.1-5.31」: a figure like 「增长5.2-6.5」 does not end in a day of two digits. */
const DOTTED = `${MONTH_NUMBER}[./]${DAY_NUMBER}日?`;
const DOTTED_FROM = `(?<![A-Za-z])${DOTTED}(?=${TO}${MONTH_NUMBER}[./](?:[12]\\d|3[01])(?:日|前|止|之前|以前|完成|$|[,;。)]))`;
/** Words that say how long the same range is: 「为期三个月（4月1日至6月30日）」. */
const LENGTH = `(?:(?:利用|用|为期|历时|共)${AMOUNT}(?:左右)?的?(?:时间)?[,(:]{0,2})?`;
/** 「6月1日起，至」, 「6月开始入户登记，一直到」. */
const BEGINNING =
  '(?:(?:正式)?(?:起|开始|开头|开启|启动))?(?:[^,;。:\\d]{0,10}?,?将?(?:一直|持续|延续)(?=至|到))?[,、]?';
const FROM = `${SHORT_MONTHS}|${SHORT_YEARS}|${SHORT_QUARTER}|${DOTTED_FROM}|${POINT}`;
const UNTIL = `${DOTTED}(?!\\.?\\d)(?=日|前|止|之前|以前|完成|$|[,;。)])|${POINT}|${FULL_YEAR}(?=$|[,;)])|${DAY_NUMBER}(?=$|[,;。)])|${SHORT_DAY}`;

export const dateRange: DeadlinePattern = {
  id: 'date-range',
  title: '从某时到某时',
  cue: /[至到~初旬止-]/,
  pattern: sticky(
    `${LENGTH}(?:自|从|${LEAD_IN}){0,5}(?<![\\d.])(${FROM})${DAY_NOTE}?${CLOCK}?${BEGINNING}${TO}(${UNTIL})${DAY_NOTE}?${CLOCK}?`,
    `(${BEFORE}|为?止|期间|之?内|结束)?${DAY_NOTE}?${DONE_WORD}?`,
  ),
  read: ([, fromText = '', toText = '', suffix = '']) => {
    const from = readPoint(completed(fromText, toText));
    const to = readPoint(/^\d{4}$/.test(toText) ? `${toText}年` : toText) ?? sameHead(fromText, toText);
    return from && to && { kind: 'range', from, to, isBefore: suffix.endsWith('前') };
  },
  examples: [
    ['2016年5月-7月', '2016-05-01 至 2016-07-31'],
    ['7月23日至7月底', '2016-07-23 至 2016-07-31（按文件推定年份）'],
    ['2016年4－5月', '2016-04-01 至 2016-05-31'],
    ['2016年10月至2017年底', '2016-10-01 至 2017-12-31'],
    ['9月至2017年3月', '2016-09-01 至 2017-03-31'],
    ['从5月初起到6月25日', '2016-05-01 至 2016-06-25（按文件推定年份）'],
    ['2016年8月10日-20日', '2016-08-10 至 2016-08-20'],
    ['2016—2018年', '2016-01-01 至 2018-12-31'],
    ['2016年6月1日9:00至6月5日17:00', '2016-06-01 至 2016-06-05'],
    ['2016年二至四季度', '2016-04-01 至 2016-12-31'],
    ['2016.3.1-2016.5.31', '2016-03-01 至 2016-05-31'],
    ['2016.05-07', '2016-05-01 至 2016-07-31'],
    ['5.1—7.31', '2016-05-01 至 2016-07-31（按文件推定年份）'],
    ['11月15日至2017年春节前', '2016-11-15 至 2017-01-27'],
    ['2016年11月15日至春节前', '2016-11-15 至 2017-01-27'],
    ['2015年11月至2月底', '2015-11-01 至 2016-02-29（早于成文日期）'],
    ['5月至2017年1月前', '2016-05-01 至 2016-12-31，宽限理解 2017-01-31（「前」有两种理解）'],
    ['6月底7月初', '2016-06-30 至 2016-07-10（按文件推定年份）'],
    ['11月至次年2月', '2016-11-01 至 2017-02-28（按文件推定年份）'],
    ['为期两个月（5月1日至6月30日）', '2016-05-01 至 2016-06-30（按文件推定年份）'],
    ['2016年9月至2016年3月', '2016-09-01 至 2016-03-31（结束早于开始、早于成文日期）'],
  ],
  nearMisses: ['2-3年内', '2016-12-31', '3至5个工作日', '增长5.2-6.5%', '2016-12-35'],
};

/** Gives the first end the unit that only the second one carries. */
function completed(fromText: string, toText: string): string {
  if (/^\d{4}[./]\d{1,2}$/.test(fromText)) return fromText;
  if (!/\d$|[一二三四五六七八九十]$/.test(fromText) || /[-./]/.test(fromText)) return fromText;
  if (/^\d{4}$/.test(fromText)) return `${fromText}年`;
  if (/季/.test(toText)) return `${fromText}季度`;
  return /月/.test(toText) && !/月/.test(fromText) ? `${fromText}月` : fromText;
}

/** 「8月10日-20日」, 「2016.05-07」: the second end takes from the first what it leaves out. */
function sameHead(fromText: string, toText: string): Point | undefined {
  const head = /^(?:.*月|\d{4}[./](?=\d{1,2}$))/.exec(fromText)?.[0];
  return head === undefined ? undefined : readPoint(head + toText);
}
