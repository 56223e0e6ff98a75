import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';
import { BEFORE, DONE_WORD, LEAD_IN, MONTH_NUMBER, YEAR } from '../words';

export const missingMonthWord: DeadlinePattern = {
  id: 'missing-month-word',
  title: '漏写「月」字',
  cue: /[底末初]/,
  pattern: sticky(`${LEAD_IN}{0,5}(${YEAR})(${MONTH_NUMBER})份?([底末初])${BEFORE}?${DONE_WORD}?`),
  read: ([, year = '', month = '', edge = '']) => {
    const point = readPoint(`${year}${month}月${edge}`);
    return point && { kind: 'by', point, isBefore: false, flags: ['typo-fixed'] };
  },
  examples: [
    ['2016年12底前完成', '截止 2016-12-31（有错字，已按原意理解）'],
    ['2016年9末', '截止 2016-09-30（有错字，已按原意理解）'],
  ],
  nearMisses: ['2016年12月底前', '2016年底前', '2016年13底'],
};
