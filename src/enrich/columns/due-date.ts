import { serialOfDate } from '../../calendar/civil-date';
import { DATE_FORMAT, type DerivedColumn } from '../derived-column';

/** 截止日期: the last day that is still on time, as a real date that sorts; empty where no date can be known. */
export const dueDate: DerivedColumn = {
  id: 'due-date',
  header: '截止日期',
  about: '完成时限的最后一天，写成可以排序的日期；多个节点写最后一个，算不出日期的空着。',
  needs: ['deadline'],
  widthChars: 12,
  value: (task, { date1904 }) => {
    const due = task.deadline?.due;
    return due && { value: serialOfDate(due, date1904), numberFormat: DATE_FORMAT };
  },
};
