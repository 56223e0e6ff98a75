import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';
import { BEFORE, DONE_WORD, LEAD_IN, MONTH_NUMBER, YEAR } from '../words';

export const mistypedEnd: DeadlinePattern = {
  id: 'mistyped-end',
  title: '「底」误写为「低」「地」「抵」，「末」误写为「未」',
  cue: /[低地抵未]/,
  pattern: sticky(
    `${LEAD_IN}{0,5}((?:${YEAR}年?)?(?:${MONTH_NUMBER}月)?)(?:[低地抵]${BEFORE}|未(?:${BEFORE}|(?=$|[,;。)])))${DONE_WORD}?`,
  ),
  read: ([, stem = '']) => {
    const point = stem === '' ? undefined : readPoint(`${stem}底`);
    return point && { kind: 'by', point, isBefore: false, flags: ['typo-fixed'] };
  },
  examples: [
    ['2016年12月低前完成', '截止 2016-12-31（有错字，已按原意理解）'],
    ['2016年12月地前', '截止 2016-12-31（有错字，已按原意理解）'],
    ['2016年低前', '截止 2016-12-31（有错字，已按原意理解）'],
    ['2016年6月未', '截止 2016-06-30（有错字，已按原意理解）'],
  ],
  nearMisses: ['降低前期投入', '2016年最低', '6月未完成'],
};
