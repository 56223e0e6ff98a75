import { type DeadlinePattern, sticky } from '../pattern';

export const atOnce: DeadlinePattern = {
  id: 'at-once',
  title: '立即',
  cue: /[时即刻上改边速立]/,
  pattern: sticky(
    '(?:第一时间|立即|立刻|马上|即刻|即时|立行立改|立改立行|立整立改|即知即改|即行即改|立说立行|立查立改|边[\\u4e00-\\u9fff]边[\\u4e00-\\u9fff]|即日起?|随即|当即|迅速)',
  ),
  read: () => ({ kind: 'asap', isVague: false }),
  examples: [
    ['立即', '立即'],
    ['立行立改', '立即'],
    ['第一时间', '立即'],
  ],
  nearMisses: ['及时', '即将'],
};
