import type { DerivedColumn } from '../derived-column';
import { liveStatusOf } from '../live-status-of';
import { daysLeftFormula } from '../live-status';

/** 剩余天数: days to the date that decides the status, negative once it has passed; empty on done tasks and without a date. */
export const daysLeft: DerivedColumn = {
  id: 'days-left',
  header: '剩余天数',
  about: '离截止日期或下一节点还有几天，逾期的是负数；已完成的和没有日期的空着。',
  needs: ['deadline'],
  widthChars: 10,
  value: (task, context) => {
    const value = context.statusOf(task).daysLeft;
    if (context.numbers === 'frozen') return value === undefined ? undefined : { value, numberFormat: '0' };
    const live = liveStatusOf(task, context);
    const status = context.derivedCell('status', task);
    const done = live.done !== undefined && status !== undefined ? `${status}="已完成"` : live.done;
    const formula = daysLeftFormula({ ...live, ...(done !== undefined && { done }) });
    return formula === undefined ? undefined : { value: value ?? '', formula, numberFormat: '0' };
  },
};
