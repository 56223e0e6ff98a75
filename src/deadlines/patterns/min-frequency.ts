import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, sticky } from '../pattern';
import { periodOf } from '../periods';
import { NUMBER, YEAR } from '../words';

const FREE = '[^,;。:每]';
const COUNTER = '(?:次|期|件|场|篇|个|条|项|批|轮|遍|天|人次|家)';
const RHYTHMS = '(?:日|天|周|星期|旬|月|季度?|半年|年度?|学期)';

/** 「每年…不少于1次」「年内至少听取一次」「每季度1次以上」. */
export const minFrequency: DeadlinePattern = {
  id: 'min-frequency',
  title: '每年不少于几次',
  cue: /[次件期场篇个条项批轮遍天家]/,
  pattern: sticky(
    `(?:每个?(${RHYTHMS})|${YEAR}?(?:全年|年内|年度内)|(一年|半年|一个?季度|一个?月|一周))`,
    `${FREE}{0,30}?(?:(?:不少于|不低于|不得少于|至少|最少)${FREE}{0,12}?(${NUMBER})${COUNTER}|(${NUMBER})${COUNTER}(?:及?以上)|(?<=每个?${RHYTHMS}${FREE}{0,8})(${NUMBER})(?:-${NUMBER})?(?:次|期|场|批))`,
  ),
  read: ([, every, within, least, orMore, times]) => {
    const minCount = readChineseNumber(least ?? orMore ?? times ?? '');
    const word = every ?? within?.replace(/^一个?/, '') ?? '年';
    if (times !== undefined && minCount === 1) return undefined;
    return minCount === undefined ? undefined : { kind: 'minfreq', period: periodOf(word), minCount };
  },
  examples: [
    ['每年不少于1次', '每年不少于 1 次'],
    ['每季度巡查不少于两次', '每季度不少于 2 次'],
    ['年内至少听取一次', '每年不少于 1 次'],
    ['每周编发二期', '每周不少于 2 次'],
    ['每月2次以上', '每月不少于 2 次'],
  ],
  nearMisses: ['每年一次', '不少于3次'],
};
