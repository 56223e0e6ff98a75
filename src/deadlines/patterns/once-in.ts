import { type DeadlinePattern, sticky } from '../pattern';
import { periodOf } from '../rhythms/periods';
import { readChineseNumber } from '../../text/numerals';
import { BEFORE, DAY_NUMBER, NUMBER } from '../words';

const TIMES: Readonly<Partial<Record<string, number>>> = { 两: 2, 二: 2, 三: 3 };

export const onceIn: DeadlinePattern = {
  id: 'once-in',
  title: '一月一次、一年两次',
  cue: /[次周月隔季]/,
  pattern: sticky(
    `(?:([一两二三])个?(周|月|季度|季|年)|(半年|半月|双周|双月))[^,;。:\\d一二三每]{0,6}?(${NUMBER})次|隔(日|天|周|月|年)(?:一次|1次)?|(双周|双月)(?=$|[,;。])|[于在]?(?:每月)?([单双]月(?:${DAY_NUMBER}[日号]|[初底末])${BEFORE}?)|(春、?秋)[两二]季(?:分别|各)?`,
  ),
  read: ([, count = '', unit, named, times = '一', everyOther, bare, oddMonth, season]) => {
    if (everyOther !== undefined) return { kind: 'recurring', period: periodOf(everyOther, 2) };
    if (oddMonth !== undefined) return { kind: 'recurring', period: 'P2M', at: oddMonth };
    if (season !== undefined) return { kind: 'recurring', period: 'P6M', at: '春季、秋季' };
    const period = periodOf(unit ?? named ?? bare ?? '', TIMES[count] ?? 1);
    const minCount = readChineseNumber(times);
    if (minCount === undefined) return undefined;
    return minCount > 1 ? { kind: 'minfreq', period, minCount } : { kind: 'recurring', period };
  },
  examples: [
    ['一月一次', '每月一次'],
    ['一季度一次', '每季度一次'],
    ['一年两次', '每年不少于 2 次'],
    ['两周一次', '每2周一次'],
    ['双周', '每2周一次'],
    ['隔月一次', '每2个月一次'],
    ['单月5日前', '每2个月一次（单月5日前）'],
    ['每月双月底前', '每2个月一次（双月底前）'],
    ['春秋两季各开展一次', '每半年一次（春季、秋季）（开展一次）'],
  ],
  nearMisses: ['一季度', '一次性'],
};
