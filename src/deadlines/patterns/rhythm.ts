import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, sticky } from '../pattern';
import { DONE_WORD } from '../words';
import { periodOf, RHYTHM } from '../rhythms/periods';

const NOT_A_PLAN = '(?![度程边初底末内份常时]|报(?![送告])|计划|工作计|目标|任务|安排|要求|预算)';
const DOING =
  '(?:调度|通报|报告|报送|汇报|上报|报|检查|督查|督办|督导|巡查|调研|会商|研判|小结|总结|考核|考评|评估|评比|分析|例会|更新|排名|推进|盘点|公示|公开|清零|碰头|会|结)';

/** 「按月」「逐季」「分月度、季度」「一周一调度」; not 「按年初计划」「按日程」. */
export const rhythm: DeadlinePattern = {
  id: 'rhythm',
  title: '按月、逐季、分年度、一周一调度',
  cue: /[按逐分一]/,
  pattern: sticky(
    `(?:(?:按|逐|分)个?(${RHYTHM})度?${NOT_A_PLAN}(?:(?:或|、|和|及|与|或者)(?:${RHYTHM}|全年)度?){0,5}${DONE_WORD}?|` +
      `(?:([一两二三])?个?(${RHYTHM}))一${DOING})`,
  ),
  read: ([, first, count, second]) => {
    const times = count === undefined ? 1 : readChineseNumber(count);
    return times === undefined ? undefined : { kind: 'recurring', period: periodOf(first ?? second ?? '', times) };
  },
  examples: [
    ['按月', '每月一次'],
    ['按季度', '每季度一次'],
    ['按月或季', '每月一次'],
    ['按季度、半年、全年', '每季度一次'],
    ['逐年', '每年一次'],
    ['按季度报送', '每季度一次'],
    ['分月度、季度', '每月一次'],
    ['一月一调度', '每月一次'],
    ['半年一总结', '每半年一次'],
    ['两周一调度', '每2周一次'],
    ['一日一报、一周一总结', '每天一次；每周一次'],
  ],
  nearMisses: ['按年初计划', '按日程安排', '按年度计划', '2016年一次性'],
};
