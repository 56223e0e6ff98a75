import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../point';
import { LEAD_IN, POINT } from '../words';

export const starting: DeadlinePattern = {
  id: 'starting',
  title: '从某时起',
  cue: /[起始来后]/,
  pattern: sticky(`(?:自|从|${LEAD_IN}){0,4}(${POINT})(?:起|开始|以来|以后|之后|后)(?![续期草点步到])`),
  read: ([, pointText = '']) => {
    const point = readPoint(pointText);
    return point && { kind: 'start', point };
  },
  examples: [
    ['2016年7月1日起', '从 2016-07-01 起'],
    ['自2016年起', '从 2016-01-01 起'],
    ['自2016年起每季度', '从 2016-01-01 起，每季度一次'],
    ['从2016年6月开始在各镇展开,年底基本结束', '2016-06-01 至 2016-12-31'],
  ],
  nearMisses: ['即日起', '2016年起草'],
};
