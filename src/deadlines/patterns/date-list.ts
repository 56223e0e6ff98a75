import { type DeadlinePattern, type PlacedMeaning, sticky } from '../pattern';
import { readPoint } from '../point';
import { BEFORE, DAY_NUMBER, DONE_WORD, LEAD_IN, MONTH_NUMBER, YEAR } from '../words';

const JOIN = '(?:、|,|和|与|及|以及|或)';

export const dateList: DeadlinePattern = {
  id: 'date-list',
  title: '几个日期共用「月」「底」等字',
  pattern: sticky(
    `(${LEAD_IN}{0,5})(${YEAR}?)(?<![\\d.])(?:((?:${MONTH_NUMBER}${JOIN}){1,11}${MONTH_NUMBER})月份?([底末初]?)|` +
      `(第?(?:[一二三四1-4]${JOIN}?第?){1,3}[一二三四1-4])季度?([底末]?)|(${MONTH_NUMBER}月)((?:${DAY_NUMBER}(?:日|号)?${JOIN}){1,9}${DAY_NUMBER})(?:日|号))${BEFORE}?${DONE_WORD}?`,
  ),
  read: (match) => {
    const [whole, leadIn = '', year = '', months, edge = '', quarters, quarterEdge = '', month = '', days = ''] = match;
    if (quarters !== undefined) {
      return placeItems(
        quarters,
        leadIn.length + year.length,
        whole.length,
        (item) => `${year}${item}季度${quarterEdge}`,
      );
    }
    const stem = months === undefined ? year + month : year;
    const tail = months === undefined ? '日' : `月${edge}`;
    const start = leadIn.length + stem.length;
    return placeItems(months ?? days, start, whole.length, (item) => `${stem}${item.replace(/[日号]/, '')}${tail}`);
  },
  examples: [
    ['2016年6、9、12月底前', '截止 2016-06-30；截止 2016-09-30；截止 2016-12-31'],
    ['6月10日、20日', '截止 2016-06-10（按文件推定年份）；截止 2016-06-20（按文件推定年份）'],
    ['2016年三、四季度', '截止 2016-09-30；截止 2016-12-31'],
    ['6、12月底', '截止 2016-06-30（按文件推定年份）；截止 2016-12-31（按文件推定年份）'],
  ],
  nearMisses: ['一季度', '6月底和7月底', '2、3项工作'],
};

/** One date for each item of a list; the first takes the words before it, the last those behind it. */
function placeItems(
  list: string,
  start: number,
  end: number,
  pointText: (item: string) => string,
): readonly PlacedMeaning[] | undefined {
  const placed: PlacedMeaning[] = [];
  let at = start;
  for (const piece of list.split(/(以及|[、,和与及或]|(?<=[一二三四])(?=[一二三四](?:$|季)))/)) {
    const isItem = /[\d一二三四五六七八九十]/.test(piece);
    const point = isItem ? readPoint(pointText(piece)) : undefined;
    if (isItem && !point) return undefined;
    if (point) placed.push({ meaning: { kind: 'by', point, isBefore: false }, start: at, end: at + piece.length });
    at += piece.length;
  }
  return placed.map((item, index) => ({
    ...item,
    start: index === 0 ? 0 : item.start,
    end: index === placed.length - 1 ? end : item.end,
  }));
}
