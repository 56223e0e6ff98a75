import type { DeadlineKind } from '../deadlines/main-part';

/** What a deadline is as a whole, in Chinese (时限类型). */
export const KIND_WORDS: Readonly<Record<DeadlineKind, string>> = {
  by: '截止日期',
  range: '起止时间',
  milestones: '多个节点',
  year: '全年',
  recurring: '定期',
  minfreq: '最低频次',
  relative: '相对时限',
  start: '起始时间',
  conditional: '待条件',
  asap: '立即',
  open: '长期',
  none: '未写明',
};
