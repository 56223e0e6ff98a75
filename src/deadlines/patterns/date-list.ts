import { FULL_YEAR } from '../points/numeric-dates';
import { type DeadlinePattern, type PlacedMeaning, sticky } from '../pattern';
import { readPoint } from '../points/point';
import { BEFORE, DAY_NUMBER, DONE_WORD, LEAD_IN, MONTH_NUMBER, YEAR } from '../words';

const JOIN = '(?:、|,|和|与|及|以及|或)';
const DAY = `${DAY_NUMBER}(?:日|号)`;
const MONTHS =
  `(?<months>(?:${MONTH_NUMBER}${JOIN}){1,11}${MONTH_NUMBER}月份?|(?:${MONTH_NUMBER}月份?${JOIN}){1,11}${MONTH_NUMBER}月份?(?=的${DAY_NUMBER}[日号]))` +
  `(?:的?(?<monthDay>${DAY})|(?<monthEdge>[底末初]|[上中下]旬)?)`;
const QUARTERS = `(?<quarters>(?:第?[一二三四1-4]季?度?${JOIN}?){1,3}第?[一二三四1-4])季度?(?<quarterEdge>[底末]?)`;
const DAYS = `(?<month>${MONTH_NUMBER}月)(?<days>(?:${DAY_NUMBER}(?:日|号)?${JOIN}){1,9}${DAY})`;
const YEARS = `(?<years>(?:${FULL_YEAR}年?度?${JOIN}){1,9}${FULL_YEAR}年度?)(?<yearEdge>年?[底末]|${MONTH_NUMBER}月(?:[底末]|${DAY})?)?`;
const DOTTED = `(?<dotted>(?:${MONTH_NUMBER}\\.${DAY_NUMBER}日?${JOIN}){1,9}${MONTH_NUMBER}\\.${DAY_NUMBER}(?:日|(?=前|止)))`;
/** Years alone are a deadline only where nothing is named after them: not in 「2016、2017年工作要点」. */
const MEANT_YEARS = /^(?:$|[,;。、)]|完成|分)/;
const BETWEEN_ITEMS = /(以及|[、,和与及或]|(?<=[一二三四])(?=[一二三四]$)|(?<=上)(?=下))/;

export const dateList: DeadlinePattern = {
  id: 'date-list',
  title: '几个日期共用「月」「季度」「底」等字',
  cue: /[月季年.]/,
  pattern: sticky(
    `${LEAD_IN}{0,5}(?:(?<head>${YEAR}?)(?<![\\d.])(?:${MONTHS}|${QUARTERS}|${DAYS}|(?<halves>上(?:、|和|及)?下)半年(?<halfEdge>[底末]?))|(?<![\\d.])(?:${YEARS}|${DOTTED}))(?<limit>${BEFORE}|期间|内)?${DONE_WORD}?`,
  ),
  read: (match) => {
    const list = listOf(match);
    return list && placeItems(list, match[0]);
  },
  examples: [
    ['2016年6、9、12月底前', '截止 2016-06-30；截止 2016-09-30；截止 2016-12-31'],
    ['6月10日、20日', '截止 2016-06-10（按文件推定年份）；截止 2016-06-20（按文件推定年份）'],
    ['2016年三、四季度', '截止 2016-09-30；截止 2016-12-31'],
    ['6、12月底', '截止 2016-06-30（按文件推定年份）；截止 2016-12-31（按文件推定年份）'],
    ['2016年6月、12月的25日前', '截止 2016-06-25；截止 2016-12-25'],
    ['2016年6、12月中旬', '截止 2016-06-20；截止 2016-12-20'],
    ['2017、2018年底前', '截止 2017-12-31；截止 2018-12-31'],
    ['上、下半年', '截止 2016-06-30（按文件推定年份）；截止 2016-12-31（按文件推定年份）'],
    ['7.10、8.20前', '截止 2016-07-10（按文件推定年份）；截止 2016-08-20（按文件推定年份）'],
  ],
  nearMisses: ['一季度', '6月底和7月底', '2、3年级', '2016、2017年工作要点'],
};

/** The items of a list and the words they share. */
interface List {
  readonly items: string;
  readonly head: string;
  readonly tail: string;
  readonly isBefore: boolean;
}

function listOf(match: RegExpExecArray): List | undefined {
  const groups: Readonly<Partial<Record<string, string>>> = match.groups ?? {};
  const { head = '', days, limit = '' } = groups;
  const isBefore = limit.endsWith('前');
  const shared: readonly (readonly [items: string | undefined, tail: string])[] = [
    [groups['months'], `月${groups['monthDay'] ?? groups['monthEdge'] ?? ''}`],
    [groups['quarters'], `季度${groups['quarterEdge'] ?? ''}`],
    [groups['halves'], `半年${groups['halfEdge'] ?? ''}`],
    [groups['dotted'], ''],
  ];
  for (const [items, tail] of shared) if (items !== undefined) return { items, head, tail, isBefore };
  return days === undefined
    ? yearsOf(match, groups)
    : { items: days, head: head + (groups['month'] ?? ''), tail: '日', isBefore };
}

function yearsOf(match: RegExpExecArray, groups: Readonly<Partial<Record<string, string>>>): List | undefined {
  const { years = '', yearEdge, limit = '' } = groups;
  const rest = match.input.slice(match.index + match[0].length);
  const isMeant = yearEdge !== undefined || limit !== '' || MEANT_YEARS.test(rest);
  return isMeant ? { items: years, head: '', tail: `年${yearEdge ?? ''}`, isBefore: limit.endsWith('前') } : undefined;
}

/** One date for each item; the first takes the words before it, the last those behind it. */
function placeItems({ items, head, tail, isBefore }: List, whole: string): readonly PlacedMeaning[] | undefined {
  const placed: PlacedMeaning[] = [];
  let at = whole.indexOf(head + items) + head.length;
  for (const piece of items.split(BETWEEN_ITEMS)) {
    const isItem = /[\d一二三四五六七八九十上下]/.test(piece);
    const point = isItem ? readPoint(head + withoutUnit(piece) + tail) : undefined;
    if (isItem && !point) return undefined;
    if (point) placed.push({ meaning: { kind: 'by', point, isBefore }, start: at, end: at + piece.length });
    at += piece.length;
  }
  return placed.map((item, index) => ({
    ...item,
    start: index === 0 ? 0 : item.start,
    end: index === placed.length - 1 ? whole.length : item.end,
  }));
}

/** 「10日」「6月份」「二季度」「2017年」 without the word that stands in the tail for all items. */
function withoutUnit(item: string): string {
  return item.replace(/(?<!\.\d{1,2})[日号]$|月份?$|季度?$|年度?$/, '');
}
