import { type DeadlinePattern, sticky } from '../pattern';
import { BEFORE, DAY_NUMBER, DONE_WORD, LEAD_IN, WITHIN } from '../words';

export const nextMonth: DeadlinePattern = {
  id: 'next-month',
  title: '次月几日前',
  cue: /次/,
  pattern: sticky(
    `都?${LEAD_IN}{0,5}每?(次月(?:${DAY_NUMBER}(?:日|号)|[上中下]旬|[初底末])(?:${BEFORE}|${WITHIN})?)(?!起)${DONE_WORD}?`,
  ),
  read: ([, at = '']) => ({ kind: 'recurring', period: 'P1M', at }),
  examples: [
    ['次月5日前', '每月一次（次月5日前）'],
    ['次月10日前报送', '每月一次（次月10日前）'],
    ['于次月10日前报送上月情况', '每月一次（次月10日前）（报送上月情况）'],
  ],
  nearMisses: ['次月起', '登记注册的次月'],
};
