import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../point';
import { DONE_WORD, LEAD_IN } from '../words';

/** The eleventh plan ended in 2010, each further one five years later. */
const ELEVENTH_END = 2010;

export const fiveYearPlan: DeadlinePattern = {
  id: 'five-year-plan',
  title: '五年规划期间、期末',
  cue: /五/,
  pattern: sticky(
    `${LEAD_IN}{0,5}[“"]?十([一二三四五六])五[”"]?(?:规划|时期)?(?:期间|期末|末期?|底|内|结束)(?:之前|以前|前)?${DONE_WORD}?`,
  ),
  read: ([, ordinal = '']) => {
    const plan = readChineseNumber(ordinal) ?? 1;
    const point = readPoint(`${ELEVENTH_END + (plan - 1) * 5}年底`);
    return point && { kind: 'by', point, isBefore: false };
  },
  examples: [
    ['“十三五”期间', '截止 2020-12-31'],
    ['“十三五”末', '截止 2020-12-31'],
  ],
  nearMisses: ['“十三五”规划纲要', '十五日内'],
};
