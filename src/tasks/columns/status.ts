import type { ColumnRole } from '../column-role';

/** 状态: a word or a light for how the task stands. */
export const status: ColumnRole = {
  id: 'status',
  headers: [
    '状态',
    '完成状态',
    '任务状态',
    '办理状态',
    '进展状态',
    '当前状态',
    '办理结果',
    '整改结果',
    '落实结果',
    '督办结果',
    '办结结果',
    '结果',
    '是否完成',
    '是否办结',
    '是否销号',
    '是否按期完成',
    '是否整改到位',
    '销号情况',
    '亮灯情况',
    '预警',
  ],
  parts:
    /状态$|^是否.{0,4}(?:完成|办结|销号|到位|落实|达标|解决|办理|整改)|(?:办理|整改|督办|考核|验收|落实)结果$|亮灯/,
};
