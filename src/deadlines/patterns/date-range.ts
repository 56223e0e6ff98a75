import { type DeadlinePattern, sticky } from '../pattern';
import { type Point, readPoint } from '../point';
import { BEFORE, CLOCK, DAY_NUMBER, DONE_WORD, LEAD_IN, MONTH_NUMBER, POINT } from '../words';

const TO = '(?:至|到|-{1,2}|~|直到|直至|截至)';
/** The first end may leave its last word to the second: 「4-5月」「1-2季度」. */
const SHORT_MONTHS = `(?:(?:(?:19|20)\\d{2}|[今本当明次]|\\d{2})年度?)?${MONTH_NUMBER}(?=${TO}${MONTH_NUMBER}月)`;
const SHORT_YEARS = `(?:19|20)\\d{2}(?=${TO}(?:19|20)\\d{2}年)`;
const SHORT_QUARTER = `(?:(?:19|20)\\d{2}年)?第?[一二三1-3](?=${TO}第?[二三四2-4]季)`;
const SHORT_DAY = `${DAY_NUMBER}(?:日|号)`;

export const dateRange: DeadlinePattern = {
  id: 'date-range',
  title: '从某时到某时',
  cue: /[至到~-]/,
  pattern: sticky(
    `(?:自|从|${LEAD_IN}){0,5}(?<![\\d.])(${SHORT_MONTHS}|${SHORT_YEARS}|${SHORT_QUARTER}|${POINT})${CLOCK}?(?:起|开始)?,?${TO}(${POINT}|${SHORT_DAY})${CLOCK}?(?:${BEFORE}|止|期间|内)?${DONE_WORD}?`,
  ),
  read: ([, fromText = '', toText = '']) => {
    const from = readPoint(completed(fromText, toText));
    const to = readPoint(toText) ?? sameMonth(fromText, toText);
    return from && to && { kind: 'range', from, to };
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
  ],
  nearMisses: ['2-3年内', '2016-12-31', '3至5个工作日'],
};

/** Gives the first end the unit that only the second one carries. */
function completed(fromText: string, toText: string): string {
  if (!/\d$|[一二三四五六七八九十]$/.test(fromText) || /[-./]/.test(fromText)) return fromText;
  if (/^\d{4}$/.test(fromText)) return `${fromText}年`;
  if (/季/.test(toText)) return `${fromText}季度`;
  return /月/.test(toText) && !/月/.test(fromText) ? `${fromText}月` : fromText;
}

/** 「8月10日-20日」: the second end takes year and month of the first. */
function sameMonth(fromText: string, toText: string): Point | undefined {
  const month = /^(.*月)/.exec(fromText)?.[1];
  return month === undefined ? undefined : readPoint(month + toText);
}
