import type { RuleGroup } from './check-rule';

/** The groups of the catalogue in the order the pane and the docs list them, with the step's name while checking. */
export const GROUPS: readonly { readonly id: RuleGroup; readonly title: string }[] = [
  { id: 'table', title: '表格' },
  { id: 'numbering', title: '序号' },
  { id: 'task', title: '工作任务' },
  { id: 'units', title: '责任单位' },
  { id: 'deadlines', title: '完成时限' },
  { id: 'progress', title: '完成情况' },
  { id: 'people', title: '责任人' },
  { id: 'safety', title: '保密安全' },
];
