import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, sticky } from '../pattern';
import { periodOf } from '../rhythms/periods';
import {
  AFTER_END,
  DAY_OF_MONTH_AT,
  DAY_OF_QUARTER_AT,
  DAY_OF_TERM_AT,
  DAY_OF_WEEK,
  DAY_OF_YEAR_AT,
} from '../rhythms/rhythm-words';
import { BEFORE, CLOCK, DAY_NUMBER, LEAD_IN, MONTH_NUMBER, NUMBER } from '../words';

const UNIT =
  '个?(?:工作日|日(?!常)|天(?!然)|小时|双周|周(?![期年边密])|星期|旬|半个?月|双月|月份?|季度|季(?!节)|半年度?|学期|学年|年度|年(?!产))';
/** What the named day depends on stands right before it, or parted from it by 「的」「内」. */
const AT =
  `(?:${AFTER_END}|(?<=(?:周|星期)的?)${DAY_OF_WEEK}|(?<=月的?)${DAY_OF_MONTH_AT}|(?<=(?:季度?|半年度?)的?)${DAY_OF_QUARTER_AT}|` +
  `(?<=年度?的?)${DAY_OF_YEAR_AT}|(?<=学[期年]的?)${DAY_OF_TERM_AT})`;
const ONCE = '(?:(?:进行|开展|召开|组织|组织开展|修订|更新|报送|报告|编制)?(?:一|1)(?:次|期)(?![\\u4e00-\\u9fff]))';
const MONTH_EDGE = `(?:[底末]|${DAY_NUMBER}日)?`;
/** 「（3、6、9、12月）」 behind 「每季度」. */
const MONTHS = `\\(((?:${MONTH_NUMBER}(?:月${MONTH_EDGE})?前?[、,和及]){1,11}${MONTH_NUMBER}月${MONTH_EDGE}前?)\\)`;

/** 「每季度」「每两周」「每年3月31日前」「每月25日前」; the number must not be the day 「每周二」. */
export const every: DeadlinePattern = {
  id: 'every',
  title: '每天、每周、每月、每季度、每年',
  cue: /[每各]/,
  pattern: sticky(
    `${LEAD_IN}{0,5}(?:每(?:隔|间隔|个|逢)?|各(?=季度|学期|年度))(?:${NUMBER}(?:-|~|至|到))?(${NUMBER})?(${UNIT})的?(${AT}?${CLOCK}?${BEFORE}?)(?:内|${ONCE})?(?:(?<!月)${MONTHS})?`,
  ),
  read: ([, count, unit = '', own = '', months = '']) => {
    const times = count === undefined ? 1 : readChineseNumber(count);
    if (times === undefined || times === 0) return undefined;
    const at = own === '' ? months : own;
    // Only the school knows when its terms end.
    const named = at === '' && /学/.test(unit) ? `${unit.replace(/^个/, '')}内` : wholeWords(unit, at);
    return { kind: 'recurring', period: periodOf(unit, times), ...(named !== '' && { at: named }) };
  },
  examples: [
    ['每季度', '每季度一次'],
    ['每季度一次', '每季度一次'],
    ['每月25日前', '每月一次（25日前）'],
    ['每周二前', '每周一次（周二前）'],
    ['每周一、三、五', '每周（周一、三、五）'],
    ['每年3月31日前', '每年一次（3月31日前）'],
    ['每年6月、12月', '每年（6月、12月）'],
    ['每季度（3、6、9、12月）', '每季度一次（3、6、9、12月）'],
    ['每季度首月5日前（1月、4月、7月、10月）', '每季度一次（首月5日前）'],
    ['每半年一次（6月底、12月底）', '每半年一次（6月底、12月底）'],
    ['每年汛期前', '每年一次（汛期前）'],
    ['每周五下班前', '每周一次（周五下班前）'],
    ['每季度首月10日前', '每季度一次（首月10日前）'],
    ['每季度最后一个月25日前', '每季度一次（最后一个月25日前）'],
    ['每月10日、20日', '每月（10日、20日）'],
    ['每月最后一个工作日前', '每月一次（最后一个工作日前）'],
    ['每两周', '每2周一次'],
    ['每半个月', '每半个月一次'],
    ['每间隔4~6个月', '每半年一次'],
    ['各季度末', '每季度一次（季末）'],
    ['每隔三天', '每3天一次'],
    ['每10年进行一次', '每10年一次'],
    ['每季度结束后10日内', '每季度一次（结束后10日内）'],
    ['每季度终了15日内', '每季度一次（终了15日内）'],
    ['每季度次月5日前', '每季度一次（次月5日前）'],
    ['每学期末', '每半年一次（学期末）'],
    ['每学期', '每半年一次（学期内）'],
  ],
  nearMisses: ['每项工作', '每个单位', '每周年', '每日常'],
};

/** 「每周二前」 shares 「周」 between the rhythm and the day: the day gets it back. */
function wholeWords(unit: string, at: string): string {
  return /^[一二三四五六日天底末初](?!季|月)/.test(at) ? unit.replace(/^个|(?<!年)度$|份$/g, '') + at : at;
}
