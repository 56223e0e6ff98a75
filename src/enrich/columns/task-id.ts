import type { DerivedColumn } from '../derived-column';

/** 任务编号: the row's key; once it is there, rows are known by it (`remembered-keys.ts`). */
export const taskId: DerivedColumn = {
  id: 'task-id',
  header: '任务编号',
  about: '每项任务固定的编号：排序、插入行、改任务文字都不变，助手靠它认出同一项任务。请勿手改。',
  needs: [['task', 'requirement', 'category', 'target']],
  widthChars: 20,
  value: ({ key }) => ({ value: key, numberFormat: '@' }),
};
