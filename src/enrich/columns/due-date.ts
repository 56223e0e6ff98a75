import { serialOfDate } from '../../calendar/civil-date';
import type { DerivedColumn } from '../derived-column';

/** 截止日期: the last day that is still on time, as a real date that sorts; empty where no date can be known. */
export const dueDate: DerivedColumn = {
  id: 'due-date',
  header: '截止日期',
  needs: ['deadline'],
  widthChars: 12,
  value: (task, { date1904 }) => {
    const due = task.deadline?.due;
    return due && { value: serialOfDate(due, date1904), numberFormat: 'yyyy-mm-dd' };
  },
};
