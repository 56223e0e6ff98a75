import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';
import { BEFORE, DONE_WORD, LEAD_IN } from '../words';

/** The eleventh plan ended in 2010, each further one five years later. */
const ELEVENTH_END = 2010;

export const fiveYearPlan: DeadlinePattern = {
  id: 'five-year-plan',
  title: '五年规划期间、期末',
  cue: /五/,
  pattern: sticky(
    `${LEAD_IN}{0,5}(?<!第)[“"]?十([一二三四五六])五[”"]?(?:规划)?(?:(时期|期间)|(?:期内|期末|末期?|收官|底|内|结束)${BEFORE}?)${DONE_WORD}?`,
  ),
  read: ([, ordinal = '', period]) => {
    const last = ELEVENTH_END + ((readChineseNumber(ordinal) ?? 1) - 1) * 5;
    const from = readPoint(`${last - 4}年`);
    const to = readPoint(`${last}年底`);
    if (period === undefined) return to && { kind: 'by', point: to, isBefore: false };
    return from && to && { kind: 'range', from, to };
  },
  examples: [
    ['“十三五”期间', '2016-01-01 至 2020-12-31'],
    ['“十三五”时期', '2016-01-01 至 2020-12-31'],
    ['“十三五”末', '截止 2020-12-31'],
  ],
  nearMisses: ['“十三五”规划纲要', '十五日内'],
};
