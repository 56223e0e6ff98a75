import { type DeadlinePattern, sticky } from '../pattern';
import { periodOf } from '../rhythms/periods';
import { AFTER_END, MONTH_OF_QUARTER } from '../rhythms/rhythm-words';
import { BEFORE, DAY_NUMBER, LEAD_IN } from '../words';

/** Not 「2016年一季度末月」, which is one date. */
const NO_NUMBER_BEFORE = '(?<![\\d一二三四第本当上下该同])';

export const quarterDay: DeadlinePattern = {
  id: 'quarter-day',
  title: '季后、月度终了后、年度结束后若干天，季末月几日（没有「每」字）',
  cue: /[季月年]/,
  pattern: sticky(
    `${LEAD_IN}{0,5}自?${NO_NUMBER_BEFORE}(?:次?(季)度?(${MONTH_OF_QUARTER}${BEFORE}?)|(季度?|月度|月(?=后|终了|结束)|月份或者?季度|年度)的?(${AFTER_END}${BEFORE}?|后(?:${DAY_NUMBER}(?:日|号)${BEFORE})))`,
  ),
  read: ([, quarter, month, unit, after]) => {
    const at = month ?? (after?.startsWith('后') ? `${(unit ?? '').replace(/度$/, '')}${after}` : after);
    return {
      kind: 'recurring',
      period: periodOf(quarter ?? unit?.replace(/^月.*/, '月') ?? ''),
      ...(at !== undefined && { at }),
    };
  },
  examples: [
    ['季后10日内', '每季度一次（季后10日内）'],
    ['季度终了后15日内', '每季度一次（终了后15日内）'],
    ['于月后12日前', '每月一次（月后12日前）'],
    ['年度终了之日起5个月内', '每年一次（终了之日起5个月内）'],
    ['次季度首月10日前', '每季度一次（首月10日前）'],
    ['季度末月25日前', '每季度一次（末月25日前）'],
  ],
  nearMisses: ['一季度结束后10日内', '季度末', '4月结束后5日内'],
};
