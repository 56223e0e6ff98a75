import type { ColumnRole } from '../column-role';

/** 完成日期: the day on which a task was in fact done. */
export const doneDate: ColumnRole = {
  id: 'doneDate',
  headers: [
    '完成日期',
    '实际完成',
    '实际完成时间',
    '实际完成日期',
    '办结时间',
    '办结日期',
    '销号时间',
    '销号日期',
    '办理完成时间',
    '验收时间',
    '验收日期',
  ],
  parts: /(?:实际|办结|销号|完结|结案|验收).{0,4}(?:时间|日期)$/,
};
