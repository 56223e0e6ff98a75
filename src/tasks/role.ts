/** What a column is for. One list everywhere, in the words of the command line's JSON. */
export type Role =
  | 'no'
  | 'category'
  | 'task'
  | 'requirement'
  | 'target'
  | 'lead'
  | 'responsible'
  | 'cooperating'
  | 'lead+responsible'
  | 'leader'
  | 'person'
  | 'phone'
  | 'deadline'
  | 'progress'
  | 'doneDate'
  | 'status'
  | 'remark'
  | 'other';

/** How sure the reader is of a column's role: 确定 · 可能 · 请选择. */
export type Confidence = 'certain' | 'likely' | 'unsure';

/** The Chinese name of every role, as the pane shows it. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  no: '序号',
  category: '类别',
  task: '工作任务',
  requirement: '具体要求',
  target: '工作目标',
  lead: '牵头单位',
  responsible: '责任单位',
  cooperating: '配合单位',
  'lead+responsible': '牵头及责任单位',
  leader: '责任领导',
  person: '责任人',
  phone: '联系电话',
  deadline: '完成时限',
  progress: '完成情况',
  doneDate: '完成日期',
  status: '状态',
  remark: '备注',
  other: '其他',
};

/** Roles that name units. */
export const UNIT_ROLES: readonly Role[] = ['lead', 'responsible', 'cooperating', 'lead+responsible'];
