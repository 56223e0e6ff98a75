/**
 * Pieces of regular expressions that several patterns are made of. All are written for normalised text
 * (half-width, simplified, no blanks), and every repetition has a small upper bound: a match costs the same on any text.
 */

const YEAR_DIGIT = '[〇零一二三四五六七八九]';

/** 「2016年」「二〇一六年度」「16年」 before a month or quarter, 「今年」. */
export const YEAR =
  `(?:(?:(?:19|20)\\d{2}|[一二]${YEAR_DIGIT}{3})年度?|` +
  '\\d{2}年(?=\\d{1,2}月|底|年底|末|第?[一二三四1-4]季|上半年|下半年)|' +
  '(?:今|本|当|明|次|来|翌|后|去|上|同)年度?)';

/** Not inside a longer number, nor behind a year that is none; a list number 「1.」 may stand before a full year. */
const NO_NUMBER_BEFORE = '(?<![\\d一二三四五六七八九十几半近每数]|\\d年)(?:(?<!\\.)|(?=(?:19|20)\\d{2}年))';

/** 「12」「十二」, a month's number. */
export const MONTH_NUMBER = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';

/** 「31」「三十一」, a day's number. */
export const DAY_NUMBER = '(?:[12]\\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';

const DAY_OF_MONTH = `${DAY_NUMBER}(?:日|号|(?![\\d.个次项件家月周天小种季年]))(?:\\((?:星期|周)[一二三四五六日天]\\))?`;
/** 「中」 as the middle of a time, not as the first character of 中考, 中小学. */
const MIDDLE = '中(?![考等小心央型级医国])';
const MONTH_PART = `(?:[上中下]旬|[初底末]|${MIDDLE}|${DAY_OF_MONTH}|(?!\\d{1,3}[日号]))`;
const MONTH_POINT = `${MONTH_NUMBER}月份?${MONTH_PART}`;
const THIS_MONTH = `(?:[本当下次]月${MONTH_PART}|月[底末])`;
const QUARTER = '(?:第?[一二三四1-4]季度?|[Qq][1-4])[初中底末]?';
const HALF_YEAR = '[上下]半年[底末]?';
const YEAR_EDGE = `年?(?:[底末内终初]|${MIDDLE})`;
const BARE_YEAR_EDGE = `(?:年度?(?:[底末内终初]|${MIDDLE})|岁末)`;
const FESTIVAL = '(?:元旦|春节|元宵节?|清明节?|五一|劳动节|端午节?|七一|八一|中秋节?|国庆节?)';
const NUMERIC_DATE =
  '(?:(?:19|20)?\\d{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:[12]\\d|3[01]|0?[1-9])日?(?![\\d.])|' +
  '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])(?!\\d)|' +
  '(?:19|20)\\d{2}[-/.](?:1[0-2]|0?[1-9])月?[底末]?(?![\\d.])|' +
  '(?:19|20)\\d{2}年(?:1[0-2]|0?[1-9])[./](?:[12]\\d|3[01]|0?[1-9])日?(?![\\d.])|' +
  '(?:1[0-2]|0?[1-9])[./](?:[12]\\d|3[01]|0?[1-9])(?:日|(?=前|之前|以前|止|完成|报|[,;、)~-]|至|到|$)))';

/** A point of the calendar: a year, half year, quarter, month, ten days, day or festival, as written. */
export const POINT =
  `(?:${NO_NUMBER_BEFORE}(?:${NUMERIC_DATE}|${YEAR}(?:${MONTH_POINT}|${QUARTER}|${HALF_YEAR}|${FESTIVAL}|${YEAR_EDGE})?|` +
  `${MONTH_POINT}|${THIS_MONTH}|${QUARTER}|${HALF_YEAR}|${BARE_YEAR_EDGE}|${FESTIVAL}))`;

/** Clock time behind a day: 「18时」「上午6时」「17:30」「下班前」. */
export const CLOCK =
  '(?: ?(?:上午|下午|中午|晚上?|凌晨)?\\d{1,2}(?:[时点](?:\\d{1,2}分|半|整)?|:\\d{2}(?::\\d{2})?)|(?:上午|下午)?下班|上午|下午|中午)';

/** Words that lead in a deadline: 「力争」「应于」「完成时限为：」「最迟不超过」. */
export const LEAD_IN =
  '(?:请|应当|应该|应|必须|须|需|要|务必|务|力争|争取|确保|保证|能够|原则上|可|分别|最迟|至迟|最晚|最长|不迟于|不晚于|截止|截至|截|不得?超过|' +
  '赶在|到|至|在|于|为|是|:|(?:完成|整改|报送|截止|办理|申报|上报|提交|公开|办结)?(?:时限|时间|期限|日期))';

/** Words that only say that the thing is done by then; where more text follows they begin the action instead. */
export const DONE_WORD =
  '(?:(?:基本|全面|全部|如期|按期|按时|要|应|须|予以)?(?:整改完成|整改到位|完成整改|落实到位|办理完毕|办理完成|执行完毕|完成|办结|办毕|完毕|结束|报送|上报|提交|送达|报|落实|到位|销号)' +
  '(?![\\u4e00-\\u9fff]))';

/** 「前」 and its like behind a point. */
export const BEFORE = '(?:之前|以前|前)';

/** A whole number: 「20」「二十」. */
export const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十百]{1,5})';

/** A unit an amount of time is counted in, after 「个」. */
export const AMOUNT_UNIT = '(?:个?工作日|个?工作天|个?(?:日历|自然)日|日|天|个?小时|分钟|周|个?星期|个月|年)';

/** An amount of time: 「20个工作日」「2-3年」「半年」. */
export const AMOUNT = `(?:${NUMBER}(?:(?:-|~|至|到)${NUMBER})?${AMOUNT_UNIT}|半(?:年|个月|天|小时)|1个半月|一个半月)`;
