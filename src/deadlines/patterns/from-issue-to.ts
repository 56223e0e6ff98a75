import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';
import { BEFORE, CLOCK, DAY_NOTE, DONE_WORD, POINT } from '../words';

const DOCUMENT = '(?:(?:本|此|该)?(?:通知|方案|意见|要点|清单|文件|办法|实施方案|工作方案))?';
const ISSUE = `${DOCUMENT}(?:印发|下发|发布|发文|成文|公布)(?:之日|当日|日)?`;
const NOW = '(?:即日|现在|目前|当前|今日|今天)';

export const fromIssueTo: DeadlinePattern = {
  id: 'from-issue-to',
  title: '即日起、自印发之日起到某时',
  cue: /[至到~-]/,
  pattern: sticky(
    `(?:自|从)?(?:${NOW}|(?<=自|从)${ISSUE})(?:起|开始)?[,、]?(?:至|到|-{1,2}|~|直到|直至|截至|截止)(${POINT})${DAY_NOTE}?${CLOCK}?(${BEFORE}|为?止|期间|内)?${DONE_WORD}?`,
  ),
  read: ([, toText = '', suffix = '']) => {
    const to = readPoint(toText);
    return to && { kind: 'range', from: 'issue-date', to, isBefore: suffix.endsWith('前') };
  },
  examples: [
    ['即日起至12月底', '2016-04-20 至 2016-12-31（按文件推定年份）'],
    ['即日起至国庆节前', '2016-04-20 至 2016-09-30（按文件推定年份）'],
    ['从现在起到2016年底', '2016-04-20 至 2016-12-31（按文件推定年份）'],
    ['自本方案印发之日起至2017年6月30日止', '2016-04-20 至 2017-06-30（按文件推定年份）'],
  ],
  nearMisses: ['即日起到岗', '自印发之日起至少30日', '印发至各单位'],
};
