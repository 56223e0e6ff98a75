import { FESTIVAL } from './points/festival-words';
import { FULL_YEAR, NUMERIC_DATE, SHORT_YEAR } from './points/numeric-dates';

/**
 * Pieces of regular expressions that several patterns are made of. All are written for normalised text
 * (half-width, simplified, no blanks), and every repetition has a small upper bound: a match costs the same on any text.
 */

const YEAR_DIGIT = '[〇零0Oo一二三四五六七八九]';

/** A year of two digits wants a word that shows it to be one: 「16年底」, 「’16年」, or a place of its own. */
const TWO_DIGIT_YEAR =
  `(?:['’‘]\\d{2}年度?|(?<![A-Za-z])\\d{2}年(?=\\d{1,2}月|[底初]|年底|末|[Qq][1-4]|第?[一二三四1-4]季|前三季|[上下]半年|元旦|春节|国庆)|` +
  `(?<=^|[,;。、(:于在])${SHORT_YEAR}年度?(?=$|[,;。)]|完成))`;

/** 「2016年」「二〇一六年度」「16年」 before a month or quarter, 「今年」. */
export const YEAR =
  `(?:(?:${FULL_YEAR}|一九[四五六七八九]${YEAR_DIGIT}|二[〇零0Oo]${YEAR_DIGIT}{2})年度?|${FULL_YEAR}(?=[Qq][1-4]|[上下]半年|第?[一二三四]季度)|${TWO_DIGIT_YEAR}|` +
  '(?:今|本|当|明|次|来|翌|后|去|上|同|下一?(?=年(?!级))|第二(?=年(?:\\d|[一二三四五六七八九十]{1,2}月|春节|[上下]半年)))年度?)';

/** Not inside a longer number, nor behind a year that is none, nor by the lunar calendar (but for its festivals); a list number 「1.」 may stand before a full year. */
const NO_NUMBER_BEFORE = '(?<![\\d一二三四五六七八九十几半近每数]|\\d年|[农阴旧]历)(?:(?<!\\.)|(?=(?:19|20)\\d{2}年))';

/** 「12」「十二」, a month's number. */
export const MONTH_NUMBER = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';

/** 「31」「三十一」, a day's number. */
export const DAY_NUMBER = '(?:[12]\\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** What brackets behind a day add to it: its weekday, that it counts itself, the time zone. */
export const DAY_NOTE =
  '(?:\\((?:(?:星期|周|礼拜)[一二三四五六日天]|含(?:\\d{1,2}[日号]?|[当本该]?[日天月])?|\\d{1,2}[日号]|共\\d{1,3}[天日]|北京时间)\\))';
const NOT_COUNTED = '(?![\\d.%个次项件家人名户万亿元倍月周天小种季年时点分:])';
/** Without 「日」 only where it cannot be the number of something else. */
const BARE_DAY = `(?:[12]\\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?)${NOT_COUNTED}`;
const DAY_OF_MONTH = `(?:${DAY_NUMBER}[日号](?:日(?=前))?|${BARE_DAY})${DAY_NOTE}?`;
/** 「中」 as the middle of a time, not as the first character of 中考, 中小学. */
const MIDDLE = '中(?![考等小心央型级医国学期])';
/** 「上旬」「上、中旬」「中下旬」. */
const TEN_DAYS = '(?:上[、,至到-]?中旬|中[、,至到-]?下旬|[上中下]旬)';
/** What no calendar tells without being asked: 「第一周」「最后一个工作日」. */
const WEEK_OF_MONTH = '份?的?(?:第[一二三四五1-5]|[首末]|最后一?)个?(?:周|星期|工作日)';
const MONTH_PART = `(?:${TEN_DAYS}|月?[初底末]|${MIDDLE}|${DAY_OF_MONTH}|(?!\\d{1,3}[日号]|${WEEK_OF_MONTH}|[一二三四五六七八九](?=$|[,;。])))`;
const MONTH_POINT = `${MONTH_NUMBER}月份?${MONTH_PART}`;
const NEAR_MONTH = `(?:[本当这下次翌]个?月份?${MONTH_PART}|(?<![月个年\\dA-Za-z])月(?:[初底末]|${MIDDLE}))`;
const QUARTER_PART = `(?:的?(?:[首末]|第[一二三]个|最后一?个)月份?(?:${TEN_DAYS}|[初底末]|${DAY_NUMBER}[日号])?|[初中底末])?`;
const QUARTER = `(?:(?:第?[一二三四1-4]|前[两二三23]个?)季度?|[Qq][1-4])${QUARTER_PART}`;
const HALF_YEAR = '[上下前后]半年[初底末]?';
const YEAR_EDGE = `年?(?:[底末内终初]|${MIDDLE})`;
const BARE_YEAR_EDGE = `(?:年度?(?:[底末内终初]|${MIDDLE})|岁末)`;

const NEAR_DAYS = `(?:[本这下]个?(?:周|星期)(?:[一二三四五六日天]|末)?|今[天日]|明[天日]|后天)(?:${DAY_NOTE})?`;

/** A point of the calendar: a year, half year, quarter, month, ten days, day or festival, as written. */
export const POINT =
  `(?:${NO_NUMBER_BEFORE}(?:${NUMERIC_DATE}|${YEAR}(?:(?:(?<=\\d年)年(?=\\d{1,2}月))?${MONTH_POINT}|${QUARTER}|${HALF_YEAR}|${FESTIVAL}|${YEAR_EDGE})?|` +
  `${MONTH_POINT}|${NEAR_MONTH}|${QUARTER}|${HALF_YEAR}|${BARE_YEAR_EDGE}|${FESTIVAL}|${NEAR_DAYS}))`;

const HOUR = '(?:\\d{1,2}|二?十[一二三四]?|[一二三四五六七八九零两])';

/** Clock time behind a day: 「18时」「上午6时」「17:30」「下班前」, with its brackets. */
export const CLOCK =
  `(?:(?: ?(?:上午|下午|中午|傍晚|晚上?|凌晨)?(?:${HOUR}(?:[时点](?:\\d{1,2}分|半|整|钟)?)|\\d{1,2}:\\d{2}(?::\\d{2})?[时分]?)|` +
  `(?:上午|下午)?下班|上午|下午|中午)${DAY_NOTE}?)`;

/** Words that lead in a deadline: 「力争」「应于」「完成时限为：」「最迟不超过」. */
export const LEAD_IN =
  '(?:请|应当|应该|应|必须|须|需|要|务必|务|力争|力求|争取|尽量|确保|保证|能够|原则上|一般|预计|(?<!工作|年度|建设|实施)计划|拟|定|可|均|都|统一|分别|' +
  '最迟|至迟|最晚|最长|不[得能应准可]?(?:迟于|晚于|超过)|截止|截至|截|赶在|到|至|在|于|为|是|:|(?:完成|整改|报送|截止|办理|申报|上报|提交|公开|办结)?(?:时限|时间|期限|日期))';

/** Words that only say that the thing is done by then; where more text follows they begin the action instead. */
export const DONE_WORD =
  '(?:(?:基本|全面|全部|如期|按期|按时|要|应|须|予以)?(?:整改完成|整改到位|完成整改|落实到位|办理完毕|办理完成|执行完毕|完成|办结|办毕|完毕|结束|报送|上报|提交|送达|报|落实|到位|销号)' +
  '(?![\\u4e00-\\u9fff:]))';

/** 「前」 and its like behind a point. */
export const BEFORE = '(?:之前|以前|前(?!后|期|述|三季|半年))';

/** 「内」 and its like behind an amount or a stretch of time. */
export const WITHIN = '(?:之内|以内|内)';

/** A whole number: 「20」「二十」. */
export const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十百]{1,5})';

/** A unit an amount of time is counted in, after 「个」. */
const AMOUNT_UNIT =
  '(?:个?工作日|个?工作天|个?(?:日历|自然)[日天]|日|天|个?小时|分钟|周|个?星期|个月|(?<=[一二两三四五六])月(?=[之以]?内)|年)';

/** An amount of time: 「20个工作日」「2-3年」「半年」「一年零三个月」. */
export const AMOUNT = `(?:${NUMBER}年零?${NUMBER}个月|${NUMBER}(?:(?:-|~|至|到)${NUMBER})?${AMOUNT_UNIT}|半(?:年|个月|天|小时)|[1一]个半月|[一两]年半)`;
