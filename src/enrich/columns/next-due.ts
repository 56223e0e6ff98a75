import { serialOfDate } from '../../calendar/civil-date';
import { nextDue as nextDueOf } from '../../deadlines/next-due';
import { DATE_FORMAT, type DerivedColumn } from '../derived-column';

/** 下一节点: the next day on which something is due, as of the context's day also where numbers are live. */
export const nextDue: DerivedColumn = {
  id: 'next-due',
  header: '下一节点',
  about: '从当天算起，下一个要交成果的日期：定期工作的下一次、多个节点的下一个。日期写定后不变，再次补全时更新。',
  needs: ['deadline'],
  widthChars: 12,
  value: ({ deadline }, { asOf, date1904, deadlineContext }) => {
    const next = deadline && nextDueOf(deadline, asOf, deadlineContext);
    return next && { value: serialOfDate(next, date1904), numberFormat: DATE_FORMAT };
  },
};
