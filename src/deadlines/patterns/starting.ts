import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';
import { CLOCK, DAY_NOTE, LEAD_IN, POINT } from '../words';

export const starting: DeadlinePattern = {
  id: 'starting',
  title: '从某时起',
  cue: /[起始来后启实施执生]/,
  pattern: sticky(
    `(?:自|从|将|${LEAD_IN}){0,5}(${POINT})${DAY_NOTE}?${CLOCK}?(?:(?:正式)?(?:起|开始)|以来|以后|之后|后|(?<=(?:[自从]|[将拟定]于).{2,24})(?:正式)?(?:启动|实施|施行|执行|生效))(?![续期草点步])`,
  ),
  read: ([, pointText = '']) => {
    const point = readPoint(pointText);
    return point && { kind: 'start', point };
  },
  examples: [
    ['2016年7月1日起', '从 2016-07-01 起'],
    ['自2016年起', '从 2016-01-01 起'],
    ['从2016年5月15日正式启动', '从 2016-05-15 起'],
    ['将于2016年6月11日启动', '从 2016-06-11 起'],
    ['将从2016年6月1日8时开始', '从 2016-06-01 起'],
    ['从2016年开始，用三年左右时间', '2016-01-01 至 2018-12-31'],
    ['自2016年起每季度', '从 2016-01-01 起，每季度一次'],
    ['从2016年6月开始在各镇展开,年底基本结束', '2016-06-01 至 2016-12-31'],
  ],
  nearMisses: ['即日起', '2016年起草', '2016年启动'],
};
