import { type DeadlinePattern, type PlacedMeaning, sticky } from '../pattern';
import { readPoint } from '../point';
import { BEFORE, DAY_NUMBER, DONE_WORD, LEAD_IN, MONTH_NUMBER, YEAR } from '../words';

const JOIN = '(?:、|,|和|与|及|以及|或)';
const MONTHS = `((?:${MONTH_NUMBER}${JOIN}){1,11}${MONTH_NUMBER})月份?([底末初]?)`;
const QUARTERS = `((?:第?[一二三四1-4]${JOIN}?){1,3}第?[一二三四1-4])季度?([底末]?)`;
const DAYS = `(${MONTH_NUMBER}月)((?:${DAY_NUMBER}(?:日|号)?${JOIN}){1,9}${DAY_NUMBER})(?:日|号)`;
const BETWEEN_ITEMS = /(以及|[、,和与及或]|(?<=[一二三四])(?=[一二三四]$))/;

export const dateList: DeadlinePattern = {
  id: 'date-list',
  title: '几个日期共用「月」「季度」「底」等字',
  cue: /[月季]/,
  pattern: sticky(`(${LEAD_IN}{0,5})(${YEAR}?)(?<![\\d.])(?:${MONTHS}|${QUARTERS}|${DAYS})(${BEFORE}?)${DONE_WORD}?`),
  read: (match) => {
    const [whole, leadIn = '', year = '', months, monthEdge = '', quarters, quarterEdge = '', month = '', days = ''] =
      match;
    const isBefore = match[9] !== '';
    const list: List =
      months !== undefined
        ? { items: months, head: year, tail: `月${monthEdge}`, isBefore }
        : quarters !== undefined
          ? { items: quarters, head: year, tail: `季度${quarterEdge}`, isBefore }
          : { items: days, head: year + month, tail: '日', isBefore };
    return placeItems(list, leadIn.length + list.head.length, whole.length);
  },
  examples: [
    ['2016年6、9、12月底前', '截止 2016-06-30；截止 2016-09-30；截止 2016-12-31'],
    ['6月10日、20日', '截止 2016-06-10（按文件推定年份）；截止 2016-06-20（按文件推定年份）'],
    ['2016年三、四季度', '截止 2016-09-30；截止 2016-12-31'],
    ['6、12月底', '截止 2016-06-30（按文件推定年份）；截止 2016-12-31（按文件推定年份）'],
  ],
  nearMisses: ['一季度', '6月底和7月底', '2、3项工作'],
};

/** The items of a list and the words they share. */
interface List {
  readonly items: string;
  readonly head: string;
  readonly tail: string;
  readonly isBefore: boolean;
}

/** One date for each item; the first takes the words before it, the last those behind it. */
function placeItems(
  { items, head, tail, isBefore }: List,
  start: number,
  end: number,
): readonly PlacedMeaning[] | undefined {
  const placed: PlacedMeaning[] = [];
  let at = start;
  for (const piece of items.split(BETWEEN_ITEMS)) {
    const isItem = /[\d一二三四五六七八九十]/.test(piece);
    const point = isItem ? readPoint(head + piece.replace(/[日号]/, '') + tail) : undefined;
    if (isItem && !point) return undefined;
    if (point) placed.push({ meaning: { kind: 'by', point, isBefore }, start: at, end: at + piece.length });
    at += piece.length;
  }
  return placed.map((item, index) => ({
    ...item,
    start: index === 0 ? 0 : item.start,
    end: index === placed.length - 1 ? end : item.end,
  }));
}
