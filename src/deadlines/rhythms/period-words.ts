import type { CivilDate } from '../../calendar/civil-date';
import type { AmountUnit } from '../reading';

const UNIT_WORDS: Readonly<Record<string, string>> = { H: '小时', D: '天', W: '周', M: '月', Y: '年' };
const NAMED_PERIODS: Readonly<Record<string, string>> = {
  P3M: '每季度',
  P6M: '每半年',
  P10D: '每旬',
  P15D: '每半个月',
  PT1H: '每小时',
};

/** 「每月」「每季度」「每2周」 of an ISO period; 「定期」 of 「P?」. */
export function periodWords(period: string): string {
  const named = NAMED_PERIODS[period];
  if (named !== undefined) return named;
  const match = /^PT?(\d+)([HDWMY])$/.exec(period);
  if (!match) return '定期';
  const [, count = '1', unit = ''] = match;
  if (count === '1') return `每${UNIT_WORDS[unit] ?? ''}`;
  return `每${count}${unit === 'M' ? '个月' : (UNIT_WORDS[unit] ?? '')}`;
}

/** Whether a condition is something that happens; 「待定」「按计划」 only put the date off. */
export function isEvent(trigger: string): boolean {
  return !/^(?:待定|视|按需|根据|因地制宜|(?:序时|时序)?进度|时间节点|计划|要求|安排)$|^(?:视|根据)/.test(trigger);
}

/** 「20 个工作日」「3 个月」「7 日」. */
export function amountWords(amount: number, unit: AmountUnit): string {
  return `${amount} ${unit === '月' || unit === '工作日' ? '个' : ''}${unit}`;
}

/** 「截止 2016-12-31，还有 91 天」. */
export function dueWords(due: CivilDate, daysLeft: number): string {
  return daysLeft === 0 ? `截止 ${due}，今天到期` : `截止 ${due}，还有 ${daysLeft} 天`;
}
