import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, sticky } from '../pattern';
import { periodOf, RHYTHM } from '../rhythms/periods';
import { LEAD_IN, NUMBER } from '../words';

export const atLeastEvery: DeadlinePattern = {
  id: 'at-least-every',
  title: '至少每季度一次',
  cue: /每/,
  pattern: sticky(
    `${LEAD_IN}{0,5}(?:至少|最少|不少于)每(?:隔|个)?(${NUMBER})?个?(${RHYTHM})度?(?:[^,;。:每]{0,16}?(${NUMBER})(?:次|期|场|批|轮|遍))?`,
  ),
  read: ([, count = '一', unit = '', times = '一']) => {
    const [periods, minCount] = [readChineseNumber(count), readChineseNumber(times)];
    return periods && minCount ? { kind: 'minfreq', period: periodOf(unit, periods), minCount } : undefined;
  },
  examples: [
    ['至少每季度召开一次', '每季度不少于 1 次'],
    ['至少每两周', '每2周不少于 1 次'],
  ],
  nearMisses: ['每季度至少一次', '至少每人3次'],
};
