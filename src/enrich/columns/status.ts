import type { DerivedColumn } from '../derived-column';
import { liveStatusOf } from '../live-status-of';
import { statusFormula } from '../live-status';

/** 状态: one of the nine statuses, as a formula that follows the calendar or as of a day. */
export const status: DerivedColumn = {
  id: 'status',
  header: '状态',
  about: '未开始、未到期、临期、已逾期、长期、待触发、立即、无法判断；完成情况写明完成的是已完成。',
  needs: ['deadline'],
  widthChars: 10,
  value: (task, context) => {
    const value = context.statusOf(task).status;
    const plain = { value, numberFormat: 'General' };
    if (context.numbers === 'frozen') return plain;
    const live = liveStatusOf(task, context);
    const isSettled = live.done === undefined && live.timeline.length === 1;
    return isSettled ? plain : { ...plain, formula: statusFormula(live) };
  },
};
