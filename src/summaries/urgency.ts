import type { StatusReading } from '../deadlines/reading';
import type { TaskRow } from '../tasks/task-table';

/** How pressing a task is: 红 `late`, 黄 `soon`, 蓝 `coming`; also the look of its cells. */
export type Urgency = 'late' | 'soon' | 'coming';

/** The most pressing first. */
export const URGENCIES: readonly Urgency[] = ['late', 'soon', 'coming'];

/** Days ahead that count as 「30 天内到期」. */
export const COMING_DAYS = 30;

/**
 * How pressing a task is, undefined where nothing presses. Blue is for dates that must be met: the next turn of a rhythm, the
 * day work begins and the like do not count, else every monthly report would be blue all year.
 */
export function urgencyOf(task: TaskRow, { status, daysLeft, decidedBy }: StatusReading): Urgency | undefined {
  if (status === '已逾期') return 'late';
  if (status === '临期') return 'soon';
  if (status === '已完成' || daysLeft === undefined || daysLeft < 0 || daysLeft > COMING_DAYS) return undefined;
  return decidedBy !== undefined && task.deadline?.dueDates.includes(decidedBy) ? 'coming' : undefined;
}

/** A task that presses, with the reading that says so. */
export interface Pressing {
  readonly task: TaskRow;
  readonly urgency: Urgency;
  readonly reading: StatusReading;
}

/** Red before yellow before blue, and in each colour by the days left; equals stay in their order. */
export function byUrgency(a: Pressing, b: Pressing): number {
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) || (a.reading.daysLeft ?? 0) - (b.reading.daysLeft ?? 0)
  );
}

/** 「逾期 16 天」「今天到期」「还有 4 天」. */
export function daysWords(daysLeft: number): string {
  if (daysLeft < 0) return `逾期 ${-daysLeft} 天`;
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`;
}
