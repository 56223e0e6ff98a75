import { WEEKDAY_PATTERN } from '../../calendar/weekday-names';
import { AMOUNT, BEFORE, CLOCK, DAY_NUMBER, MONTH_NUMBER, NUMBER, POINT, WITHIN } from '../words';

/** Pieces of regular expressions for the day within a period that a rhythm names: 「每月25日前」「每季度终了后15日内」. */

const AND = '(?:、|,|和|及|与|至|到|-|~)';
const NO_COUNTER = '(?![次期件场篇个条项批轮遍天家小])';
/** Alone, 「一」 may be a number (「每周一调度」) and wants a word that makes it a day. */
const LONE_MONDAY = `一(?=${BEFORE}|上午|下午|中午|晚|召开|下班|\\d|$|[,;。)、和])`;
/** 「周五」「周末」「一、三、五」 behind 「每周」. */
export const DAY_OF_WEEK = `(?:(?:周|星期)${WEEKDAY_PATTERN}|${LONE_MONDAY}|[二三四五六日末]|天(?!然))${NO_COUNTER}(?:${AND}(?:周|星期)?${WEEKDAY_PATTERN}${NO_COUNTER}){0,6}`;

const DAYS = `${DAY_NUMBER}(?:日|号)?(?:${AND}${DAY_NUMBER}(?:日|号)?){0,9}(?<=日|号)`;
const EDGE = '(?:[上中下]旬|[初底末]|中(?=前|$))';
const FIRST_OR_LAST = '(?:第[一二三四五1-5]|最后|头|首|末)';
/** 「第一个工作日」「最后一周」「第一周周五」「前5个工作日」. */
const COUNTED = `(?:${FIRST_OR_LAST}(?:一?个)?(?:工作日|(?:周|星期)(?:的?(?:周|星期)?${WEEKDAY_PATTERN})?)|(?:最后|前)${NUMBER}个?(?:工作日|日|天|周))`;
/** 「次月5日」「下一季度首月10日」. */
const NEXT_MONTH = `(?:次|下个?|下一个)(?:月|季度?的?(?:首|第一个)月|年度?(?=\\d))(?:${DAYS}|${EDGE})?`;
const FIRST_MONTH = `(?:首|第一个)月(?:${DAYS}|${EDGE})?`;
/** 「结束后5日内」「终了15日内」「后10日内」「结束后次月10日前」. */
export const AFTER_END = `(?:(?:年度)?(?:结束|终了|届满|完结)(?:之日起|之后|以后|后)?|(?:之后|以后|后))的?(?:第?${AMOUNT}${WITHIN}?|${NEXT_MONTH}|${FIRST_MONTH})`;

/** Within a month: 「25日」「10日、20日」「底」「次月5日」「第一个工作日」. */
export const DAY_OF_MONTH_AT = `(?:月?(?:${DAYS}|${EDGE})|${NEXT_MONTH}|${COUNTED})`;
/** 「首月10日」「末月」, and without 「每」 only so. */
export const MONTH_OF_QUARTER = `(?:首|末|第[一二三1-3]个?|最后一?个|头一?个)月(?:的?(?:${DAYS}|${EDGE}))?`;
/** Within a quarter or half year: 「首月10日」「末」「次月10日」. */
export const DAY_OF_QUARTER_AT = `(?:(?:季度?)?${MONTH_OF_QUARTER}|季?[末底初](?:的?(?:${DAYS}|${COUNTED}))?|${NEXT_MONTH}|${COUNTED})`;

const EVENT =
  '(?:[^,;。:、\\d前每]{1,6}(?=前)|主?汛(?:期(?:期间|中|内|后|结束后)?|后)|(?:采暖|供暖|取暖)[期季](?:期间|中|内|后|结束后)?)';
const MONTHS = `${MONTH_NUMBER}(?:[、,]${MONTH_NUMBER}){1,11}月(?:份的?)?(?:的?${DAYS}|${EDGE})?`;
/** Within a year: 「3月31日」「6月、12月底」「汛期前」「第四季度」「次年1月15日」. */
export const DAY_OF_YEAR_AT = `(?:(?:${POINT}|次年${POINT})(?:${CLOCK}?${AND}(?:次年)?${POINT}){0,11}|${MONTHS}|[底末初]|${EVENT})`;

/** Within a school term: 「开学前」「末」「开学后两周内」. */
export const DAY_OF_TERM_AT = `(?:[初中末底]|期[初中末]|(?:开学|结束|放假)(?:前|初|后(?:${AMOUNT}${WITHIN}?)?|时)?|${COUNTED}(?:左右|前后)?)`;
