import type { DeadlineStatus } from '../deadlines/reading';

/** The columns in which statuses are counted; 其他 gathers those that ask for no action by a date. */
export const COUNT_HEADERS = ['已完成', '已逾期', '临期', '未到期', '长期', '其他'] as const;

export type CountHeader = (typeof COUNT_HEADERS)[number];

/** The column a status is counted in, so that every task is counted exactly once. */
export function countHeaderOf(status: DeadlineStatus): CountHeader {
  switch (status) {
    case '已完成':
    case '已逾期':
    case '临期':
    case '未到期':
    case '长期':
      return status;
    case '未开始':
    case '待触发':
    case '立即':
    case '无法判断':
      return '其他';
  }
}

/** How many of a list of statuses fall into each column, in the columns' order. */
export function countStatuses(statuses: readonly DeadlineStatus[]): readonly number[] {
  const headers = statuses.map(countHeaderOf);
  return COUNT_HEADERS.map((header) => headers.filter((other) => other === header).length);
}
