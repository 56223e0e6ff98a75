import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  daysBetween,
  daysInMonth,
  monthEnd,
} from '../../calendar/civil-date';
import type { SeasonDays } from '../../calendar/seasons';
import { readWeekday } from '../../calendar/weekday-names';
import { isWorkday, weekday } from '../../calendar/workdays';
import { readChineseNumber } from '../../text/numerals';
import { countFrom } from '../count-from';
import { readAmount } from './periods';
import { readPoint } from '../points/point';
import type { OfficeFacts } from '../reading';
import { resolvePoint } from '../points/resolve-point';
import { runFrom } from '../points/season-days';

/** One turn of a rhythm: a week, a month, a quarter. */
export interface Turn {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

const CLOCK =
  /(?:上午|下午|中午|晚上?|凌晨)?(?:\d{1,2}(?:[时点](?:\d{1,2}分|半|整)?|:\d{2}(?::\d{2})?)|下班)(?:之前|以前|前)?$|(?:上午|下午|中午)$/;
const COUNTED =
  /^(第|头|首|最后|末|前)([\d一二两三四五六七八九十]{0,3})个?(工作日|周|星期|天|日)的?(?:周|星期)?([一二三四五六日天])?$/;
const BEFORE = /(?:之前|以前|前|之内|以内|内|期间)$/;
const AND = /[、,和及与]/;
const TO = /至|到|-|~/;

/**
 * The days that the words of a rhythm name within one turn: 「25日」 in a month, 「末月25日」 in a quarter, 「6月和12月」 in a
 * year; what follows the turn's end (「终了后15日内」「次月5日前」) lies behind it. Empty where the words name no day.
 */
export function pointsInPeriod(at: string, turn: Turn, facts: OfficeFacts): readonly CivilDate[] {
  const words = at.replace(CLOCK, '');
  if (words === '') return [turn.last];
  const isEarlier = /(?:之前|以前|前)$/.test(words);
  const bare = words.replace(BEFORE, '').replace(/^的/, '');
  const list = listOf(bare);
  return list.flatMap((item) => oneDay(item, turn, isEarlier, facts) ?? []);
}

/** 「10日、20日」 → two; 「6、12月底」 shares its unit; of 「25日至30日」 the end counts. */
function listOf(words: string): readonly string[] {
  const items = words.split(AND).filter((item) => item !== '');
  const tail = /(?<=\d|[一二三四五六七八九十])(?:月.*|日|号)$/.exec(items.at(-1) ?? '')?.[0] ?? '';
  const month = /^(?:次?年?)\d{1,2}月(?=\d)/.exec(items[0] ?? '')?.[0] ?? '';
  return items.map((item, index) => {
    const end = item.split(TO).at(-1) ?? item;
    const isShort = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(end);
    if (isShort) return (/日|号/.test(tail) && index > 0 ? month : '') + end + tail;
    return index > 0 && month !== '' && /^\d{1,2}(?:日|号)$/.test(end) ? month + end : end;
  });
}

type DayReader = (words: string, turn: Turn, isEarlier: boolean, facts: OfficeFacts) => CivilDate | undefined;

function oneDay(words: string, turn: Turn, isEarlier: boolean, facts: OfficeFacts): CivilDate | undefined {
  const readers: readonly DayReader[] = [
    afterEnd,
    nextMonthDay,
    counted,
    weekdayIn,
    monthIn,
    edgeOf,
    seasonIn,
    dayOfYear,
  ];
  for (const read of readers) {
    const day = read(words, turn, isEarlier, facts);
    if (day) return day;
  }
  return undefined;
}

/** 「结束后5日」「终了15日」「后10日」. */
function afterEnd(words: string, { last }: Turn, _: boolean, { calendar }: OfficeFacts): CivilDate | undefined {
  const rest =
    /^(?:年度?|季度?|月度?)?(?:(?:结束|终了|届满|完结)(?:之日起|之后|以后|后)?|之后|以后|后)的?第?(.+)$/.exec(
      words,
    )?.[1];
  if (rest === undefined) return undefined;
  const amount = readAmount(rest);
  const counted = amount && countFrom(last, amount, calendar);
  return counted?.date ?? (/月/.test(rest) ? monthDay(rest.replace(/^.*月/, ''), addDays(last, 1)) : undefined);
}

/** 「次月5日」「下月初」「下一季度首月10日」: in the month behind the turn's end. */
function nextMonthDay(words: string, { last }: Turn): CivilDate | undefined {
  const rest = /^(?:次|下个?|下一个?)(?:月|季度?的?(?:首|第一个)月)(.*)$/.exec(words)?.[1];
  return rest === undefined ? undefined : monthDay(rest, addDays(last, 1));
}

/** 「第一个工作日」「最后一周」「第一周周五」「前5个工作日」「最后10天」. */
function counted(words: string, turn: Turn, _: boolean, { calendar }: OfficeFacts): CivilDate | undefined {
  const match = COUNTED.exec(words);
  if (!match) return undefined;
  const [, head = '', number = '', unit = '', named] = match;
  const count = readChineseNumber(number) ?? 1;
  const isFromEnd = /最后|末/.test(head);
  if (unit === '工作日') {
    return isFromEnd ? nthWorkday(turn.last, 1, -1, calendar) : nthWorkday(turn.first, count, 1, calendar);
  }
  const days = /日|天/.test(unit) ? count : 7 * count;
  const end = isFromEnd ? turn.last : addDays(turn.first, days - 1);
  const day = named === undefined ? end : onOrBefore(end, named);
  return isInside(day, turn) ? day : undefined;
}

function isInside(day: CivilDate, { first, last }: Turn): boolean {
  return day >= first && day <= last;
}

function nthWorkday(
  from: CivilDate,
  count: number,
  step: 1 | -1,
  calendar: OfficeFacts['calendar'],
): CivilDate | undefined {
  let day = from;
  for (let left = count, tried = 0; tried < 400; tried++, day = addDays(day, step)) {
    if (isWorkday(day, calendar)) left--;
    if (left === 0) return day;
  }
  return undefined;
}

function onOrBefore(day: CivilDate, named: string): CivilDate {
  return addDays(day, -((weekday(day) - readWeekday(named) + 7) % 7));
}

/** 「周五」「星期三」「周末」 of a week. */
function weekdayIn(words: string, { first, last }: Turn): CivilDate | undefined {
  if (daysBetween(first, last) !== 6) return undefined;
  const named = /^(?:周|星期)?([一二三四五六日天末])$/.exec(words)?.[1];
  if (named === undefined) return undefined;
  return named === '末' ? last : addDays(first, readWeekday(named) - 1);
}

/** 「首月10日」「末月」「第二个月25日」「最后一个月」 of a quarter or half year. */
function monthIn(words: string, { first, last }: Turn): CivilDate | undefined {
  const match = /^(?:季度?)?(首|末|头一?|第[一二三四五六1-6]|最后一?)个?月的?(.*)$/.exec(words);
  if (!match) return undefined;
  const [, which = '', rest = ''] = match;
  const isLast = which === '末' || which.startsWith('最后');
  const number = readChineseNumber(which.replace('第', '')) ?? 1;
  const { year, month } = dateParts(first);
  const begin = isLast
    ? civilDate(dateParts(last).year, dateParts(last).month, 1)
    : civilDate(year, month + number - 1, 1);
  return begin && monthDay(rest, begin);
}

/** 「25日」 of a month, 「月底」「季末」「年初」, 「末20日」. */
function edgeOf(words: string, { first, last }: Turn): CivilDate | undefined {
  const rest = words.replace(/^(?:月|季度?|年度?|半年度?)(?=[初底末中终]|[上中下]旬)/, '');
  const isMonth = daysBetween(first, last) < 31;
  if (isMonth) return daysBetween(first, last) > 26 ? monthDay(rest, first) : undefined;
  const [, edge, day = ''] = /^([初底末终])(?:的?(\d{1,2}日))?$/.exec(rest) ?? [];
  if (edge === undefined) return undefined;
  const { year, month } = dateParts(edge === '初' ? first : last);
  const begin = civilDate(year, month, 1);
  return begin && monthDay(day === '' && edge === '初' ? (daysBetween(first, last) > 300 ? '底' : '初') : day, begin);
}

/** A day of the month that begins on `first`: 「5日」「初」「中旬」, its end for 「」. */
function monthDay(words: string, first: CivilDate): CivilDate | undefined {
  const { year, month } = dateParts(first);
  const end = monthEnd(year, month);
  if (words === '' || /^(?:[底末]|下旬)$/.test(words)) return end;
  const fixed = /^(?:初|上旬)$/.test(words) ? 10 : /^(?:中|中旬)$/.test(words) ? 20 : undefined;
  const number = fixed ?? readChineseNumber(words.replace(/[日号]$/, ''));
  if (number === undefined || number < 1 || number > 31) return undefined;
  return civilDate(year, month, Math.min(number, daysInMonth(year, month)));
}

/** 「汛期前」「采暖期结束前」 of a year, where the office has dated the season. */
function seasonIn(
  words: string,
  { first, last }: Turn,
  isEarlier: boolean,
  { seasons }: OfficeFacts,
): CivilDate | undefined {
  if (daysBetween(first, last) < 300) return undefined;
  const [, name, over] = /^(汛|(?:采暖|供暖|取暖)[期季]?)期?(结束)?/.exec(words) ?? [];
  const days: SeasonDays | undefined = name === undefined ? undefined : seasons?.[name === '汛' ? '汛期' : '采暖期'];
  const run = days && runFrom(days, dateParts(first).year, []);
  if (!run) return undefined;
  return isEarlier && over === undefined ? addDays(run.first, -1) : run.last;
}

/** A date of the turn's year: 「3月31日」「第四季度」「春节」, in the next one for 「次年1月15日」; of 「3、6、9、12月」 the one in the turn. */
function dayOfYear(words: string, turn: Turn, isEarlier: boolean): CivilDate | undefined {
  if (daysBetween(turn.first, turn.last) > 300) return namedDay(words, turn, isEarlier);
  const found = /\d月/.test(words) ? namedDay(words, turn, isEarlier) : undefined;
  return found && isInside(found, turn) ? found : undefined;
}

function namedDay(words: string, { first }: Turn, isEarlier: boolean): CivilDate | undefined {
  const isNext = words.startsWith('次年');
  const point = readPoint(words.replace(/^次年|的/g, ''));
  if (!point || point.part.kind === 'near-month') return undefined;
  const day = resolvePoint(point, { planYear: dateParts(first).year + (isNext ? 1 : 0) });
  const isStrict = isEarlier && (point.isStretch || point.part.kind === 'festival');
  return isStrict ? day.first && addDays(day.first, -1) : day.last;
}
