import { type DeadlinePattern, sticky } from '../pattern';
import { periodOf, RHYTHM } from '../periods';

/** 「按月」「逐季」「分月度、季度」; not 「按年初计划」「按日程」. */
export const rhythm: DeadlinePattern = {
  id: 'rhythm',
  title: '按月、逐季、分年度',
  cue: /[按逐分一]/,
  pattern: sticky(
    `(?:(?:按|逐|分)(${RHYTHM})度?(?![度程边初底末内份常报时]|计划|工作计|目标|任务|安排|要求|预算)(?:(?:或|、|和|及)(?:${RHYTHM})度?)*|` +
      `一(${RHYTHM})一(?:调度|通报|报告|报送|汇报|报|检查|督查|研判|小结|总结|考核|评估|分析|例会|更新))`,
  ),
  read: ([, first, second]) => ({ kind: 'recurring', period: periodOf(first ?? second ?? '') }),
  examples: [
    ['按月', '每月一次'],
    ['按季度', '每季度一次'],
    ['按月或季', '每月一次'],
    ['逐年', '每年一次'],
    ['分月度、季度', '每月一次'],
    ['一月一调度', '每月一次'],
  ],
  nearMisses: ['按年初计划', '按日程安排', '按年度计划'],
};
