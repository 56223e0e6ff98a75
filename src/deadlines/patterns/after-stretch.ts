import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';
import { BEFORE, CLOCK, DONE_WORD, LEAD_IN, NUMBER, POINT, WITHIN } from '../words';

/** A longer time than this behind a month or quarter is a slip. */
const MOST_DAYS = 120;

export const afterStretch: DeadlinePattern = {
  id: 'after-stretch',
  title: '某月、某季度、某年结束后若干天内',
  cue: /后/,
  pattern: sticky(
    `${LEAD_IN}{0,5}(${POINT})(?:(?:结束|终了|届满)(?:之后|以后|后)|[月季年]后)的?(${NUMBER})(?:日|天|个?(?:自然|日历)日)${CLOCK}?(?:${WITHIN}|${BEFORE})?${DONE_WORD}?`,
  ),
  read: ([, pointText = '', amount = '']) => {
    const point = readPoint(pointText);
    const daysAfter = readChineseNumber(amount);
    if (!point?.isStretch || daysAfter === undefined || daysAfter > MOST_DAYS) return undefined;
    return { kind: 'by', point, isBefore: false, daysAfter };
  },
  examples: [
    ['2016年第三季度结束后10日内', '截止 2016-10-10'],
    [
      '一季度季后7日、二季度季后6日',
      '截止 2016-04-07（按文件推定年份、早于成文日期）；截止 2016-07-06（按文件推定年份）',
    ],
    ['2016年终了后30日内', '截止 2017-01-30'],
  ],
  nearMisses: ['每季度结束后10日内', '2016年后10日内', '项目结束后10日内'],
};
