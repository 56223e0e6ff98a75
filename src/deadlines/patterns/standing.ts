import { type DeadlinePattern, sticky } from '../pattern';

export const standing: DeadlinePattern = {
  id: 'standing',
  title: '长期坚持',
  cue: /[长续常永始滚动间贯]/,
  pattern: sticky(
    '(?:(?<!中)长期(?!以来|规划|目标)|(?<!可)持续(?!到|至|性|发展)|常态化?|经常性?|动态(?=更新|调整|管理|完善)|常年|长年|永久|始终|一以贯之|滚动|日常(?=工作$|性工作$|$))' +
      '(?:坚持|公开|公示|推进|开展|保持|落实|执行|有效|实施|工作|任务|进行)?',
  ),
  read: () => ({ kind: 'open' }),
  examples: [
    ['长期坚持', '长期'],
    ['持续推进', '长期'],
    ['常态化', '长期'],
  ],
  nearMisses: ['可持续发展', '中长期规划', '长期以来', '日常培训'],
};
