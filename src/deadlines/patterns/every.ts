import { type DeadlinePattern, sticky } from '../pattern';
import { periodOf } from '../periods';
import { readChineseNumber } from '../../text/numerals';
import { AMOUNT, BEFORE, CLOCK, DAY_NUMBER, LEAD_IN, MONTH_NUMBER, NUMBER, POINT } from '../words';

const WEEKDAY = `[一二三四五六日天](?:${BEFORE}|(?=上午|下午|召开|下班|$|[,;。)]))`;
const MONTH_DAY = `(?:月)?(?:[底末初]|[上中下]旬|${DAY_NUMBER}(?:日|号)?(?:[、和]${DAY_NUMBER}(?:日|号)?){0,9}(?<=日|号))`;
const YEAR_DAY = `(?:${POINT}(?:(?:至|到|-|~|、|和|及)${POINT}){0,11}|${MONTH_NUMBER}(?:、${MONTH_NUMBER}){1,11}月[底末初]?)`;
const AFTER = `(?:结束|终了|度|满)?后(?:的?第?)?${AMOUNT}(?:之内|以内|内)?`;
const EVENT = '[^,;。:、\\d前每]{1,6}(?=前)';

/** 「每季度」「每两周」「每年3月31日前」「每月25日前」; the number must not be the day 「每周二」. */
export const every: DeadlinePattern = {
  id: 'every',
  title: '每天、每周、每月、每季度、每年',
  cue: /每/,
  pattern: sticky(
    `${LEAD_IN}{0,5}每(?:隔|个)?(?:(${NUMBER})?(个?(?:工作日|日|天|小时|双周|旬|双月|季度|季|半年|学期|年度|年|月|周|星期)))`,
    `(?:的|内)?((?:${AFTER}|(?<=(?:周|星期)的?)${WEEKDAY}|(?<=月的?)${MONTH_DAY}|(?<=季度?的?)(?:(?:首|末|第[一二三]个|最后一?个)月(?:[底末初]|${DAY_NUMBER}(?:日|号))?|[底末初])|(?<=年度?的?)(?:${YEAR_DAY}|${EVENT}))?${CLOCK}?${BEFORE}?)`,
    `(?:内|(?:进行|开展|召开|组织)?(?:一|1)(?:次|期)(?![\\u4e00-\\u9fff]))?`,
  ),
  read: ([, count, unit = '', at = '']) => {
    const times = count === undefined ? 1 : readChineseNumber(count);
    if (times === undefined || times === 0) return undefined;
    return { kind: 'recurring', period: periodOf(unit, times), ...(at !== '' && { at: wholeWords(unit, at) }) };
  },
  examples: [
    ['每季度', '每季度一次'],
    ['每季度一次', '每季度一次'],
    ['每月25日前', '每月一次（25日前）'],
    ['每周二前', '每周一次（周二前）'],
    ['每年3月31日前', '每年一次（3月31日前）'],
    ['每年汛期前', '每年一次（汛期前）'],
    ['每周五下班前', '每周一次（周五下班前）'],
    ['每季度首月10日前', '每季度一次（首月10日前）'],
    ['每季度最后一个月25日前', '每季度一次（最后一个月25日前）'],
    ['每月10日、20日', '每月一次（10日、20日）'],
    ['每两周', '每2周一次'],
    ['每10年进行一次', '每10年一次'],
    ['每季度结束后10日内', '每季度一次（结束后10日内）'],
  ],
  nearMisses: ['每项工作', '每个单位'],
};

/** 「每周二前」 shares 「周」 between the rhythm and the day: the day gets it back. */
function wholeWords(unit: string, at: string): string {
  return /^[一二三四五六日天底末初](?!季|月)/.test(at) ? unit.replace(/^个|度$/g, '') + at : at;
}
