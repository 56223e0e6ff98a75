import { type DeadlinePattern, sticky } from '../pattern';

export const atOnce: DeadlinePattern = {
  id: 'at-once',
  title: '立即、随到随办、当日',
  cue: /[时即刻上改边速立当随]/,
  pattern: sticky(
    '(?:第一时间|立即|立刻|马上(?:就办)?|即刻|即时|立行立改|立改立行|立整立改|立说立行|立查立改|边[\\u4e00-\\u9fff]边[\\u4e00-\\u9fff]|' +
      '即[\\u4e00-\\u9fff]即[\\u4e00-\\u9fff]|随[\\u4e00-\\u9fff]{1,2}随[\\u4e00-\\u9fff]|随即|当即|迅速|当[日天](?:之内|以内|内)?(?=$|[,;。、)]|完成|办|报|反馈|答复))',
  ),
  read: () => ({ kind: 'asap', isVague: false }),
  examples: [
    ['立即', '立即'],
    ['立行立改', '立即'],
    ['第一时间', '立即'],
    ['即知即改', '立即'],
    ['随到随办', '立即'],
    ['当日办结', '立即（办结）'],
  ],
  nearMisses: ['及时', '即将', '随时', '当日起'],
};
