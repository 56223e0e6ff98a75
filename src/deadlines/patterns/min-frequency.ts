import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, type Meaning, sticky } from '../pattern';
import { periodOf } from '../rhythms/periods';
import { readPoint } from '../points/point';
import { LEAD_IN, NUMBER, YEAR } from '../words';

const COUNTER =
  '(?:人次|场次|批次|频次|[次期件场篇个条项批轮遍天家份名人户所处起例节回部册课位幅](?!月|工作日)|学时|课时|小时)';
const RHYTHMS = '(?:日|天|周|星期|旬|半个?月|月|季度?|半年|年度?|学期|学年)';
/** 「每」 that begins no rhythm: 「每月对每条河至少巡查1次」. */
const FREE = `(?:[^,;。:每]|每(?!个?(?:${NUMBER})?个?${RHYTHMS}))`;
const AT_LEAST = '(?:不少于|不低于|不得少于|不得低于|至少|最少|应有)';
const COUNT = `(${NUMBER})(?:(?:-|~|至|到|、)${NUMBER})?${COUNTER}`;

/** 「每年…不少于1次」「年内至少听取一次」「每季度1次以上」; of 「1-2次」 the smaller number is the least. */
export const minFrequency: DeadlinePattern = {
  id: 'min-frequency',
  title: '每年不少于几次',
  cue: /[次件期场篇个条项批轮遍天家份名人户所处起例节回部册课位幅时]/,
  pattern: sticky(
    `${LEAD_IN}{0,5}(?:每个?(${NUMBER})?个?(${RHYTHMS})|(?:(${YEAR})?(?:全年度?|年内|年度内)|(${YEAR})(?:年?内|共|累计)?(?![底末初中\\d第一二三四上下春秋国元]))|(一年|半年|一个?季度|一个?月|一周)内?)`,
    `(?:${FREE}{0,30}?${AT_LEAST}${FREE}{0,12}?${COUNT}|${FREE}{0,30}?(${NUMBER})${COUNTER}(?:及?以上)|${FREE}{0,20}?(${NUMBER})((?:-|~|至|到)${NUMBER})?(?:次|期|场|批|轮|遍))`,
  ),
  read: ([, everyCount, every, yearOfWhole, year, span, least, orMore, times, upTo]) => {
    const minCount = countIn(least ?? orMore ?? times);
    const unit = every ?? span;
    const count = everyCount === undefined ? 1 : countIn(everyCount);
    if (!minCount || !count) return undefined;
    // 「每月1次」 is a plain rhythm; 「每月1-2次」 and 「全年1次」 say how often at least.
    if (times !== undefined && saysLess(every, year ?? span, times, upTo)) return undefined;
    if (unit !== undefined) return { kind: 'minfreq', period: periodOf(unit.replace(/^一个?/, ''), count), minCount };
    return ofYear(minCount, yearOfWhole ?? year);
  },
  examples: [
    ['每年不少于1次', '每年不少于 1 次'],
    ['每季度巡查不少于两次', '每季度不少于 2 次'],
    ['每季度1—2次', '每季度不少于 1 次'],
    ['每月对每条河至少巡查1次', '每月不少于 1 次'],
    ['每3年至少一次', '每3年不少于 1 次'],
    ['每周编发二期', '每周不少于 2 次'],
    ['每月2次以上', '每月不少于 2 次'],
    ['原则上每月不少于1次', '每月不少于 1 次'],
    ['年内至少听取一次', '到 2016-12-31，每年不少于 1 次（按文件推定年份）'],
    ['2017年全年不少于4次', '到 2017-12-31，每年不少于 4 次'],
    ['全年4次', '到 2016-12-31，每年不少于 4 次（按文件推定年份）'],
    ['每名领导每年联系企业不少于2个', '每名领导：每年不少于 2 次'],
  ],
  nearMisses: ['每年一次', '不少于3次', '每年人均不少于2亿元', '每次增长不低于5个百分点', '一年不少于2个月'],
};

function ofYear(minCount: number, year = '年'): Meaning {
  const within = readPoint(`${year}底`);
  return { kind: 'minfreq', period: 'P1Y', minCount, ...(within && { within }) };
}

function countIn(words: string | undefined): number | undefined {
  return words === undefined ? undefined : readChineseNumber(words);
}

/** A count without 「至少」 behind a bare year (「2016年开展2次」) or a rhythm's plain 「一次」. */
function saysLess(
  every: string | undefined,
  bare: string | undefined,
  times: string,
  upTo: string | undefined,
): boolean {
  return bare !== undefined || (every !== undefined && upTo === undefined && countIn(times) === 1);
}
