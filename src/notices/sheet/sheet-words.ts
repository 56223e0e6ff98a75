import { looksTraditional } from '../../text/script';
import type { NoticeRow, NoticeRowKind } from '../notice';

/** The columns a sheet made of a notice can have, in their order. */
export const COLUMNS = ['no', 'category', 'task', 'requirement', 'lead', 'responsible', 'deadline'] as const;

/** A column of the sheet, by the role its header has. */
export type ColumnId = (typeof COLUMNS)[number];

/** All a sheet says that the notice does not. */
export interface SheetWords {
  /** Headers the reader of task tables knows. */
  readonly headers: Readonly<Record<ColumnId, string>>;
  /** What stands in 类别 for a row without one: a blank cell would mean 「as above」. */
  readonly noCategory: Readonly<Record<NoticeRowKind, string>>;
  /** Behind units that share a task out among themselves; without it nobody would seem to answer for it. */
  readonly shared: Readonly<Record<'lead' | 'responsible', string>>;
  readonly documentNumber: string;
  readonly issued: string;
}

/** The words for a notice in simplified script. */
export const SIMPLIFIED: SheetWords = {
  headers: {
    no: '序号',
    category: '类别',
    task: '工作任务',
    requirement: '具体要求',
    lead: '牵头单位',
    responsible: '责任单位',
    deadline: '完成时限',
  },
  noCategory: { task: '其他', report: '报送事项' },
  shared: { lead: '分别牵头', responsible: '按职责分工负责' },
  documentNumber: '文号：',
  issued: '成文日期：',
};

const TRADITIONAL: SheetWords = {
  headers: {
    no: '序號',
    category: '類別',
    task: '工作任務',
    requirement: '具體要求',
    lead: '牽頭單位',
    responsible: '責任單位',
    deadline: '完成時限',
  },
  noCategory: { task: '其他', report: '報送事項' },
  shared: { lead: '分別牽頭', responsible: '按職責分工負責' },
  documentNumber: '文號：',
  issued: '成文日期：',
};

/** Rows looked at before the script is settled. */
const SAMPLE_ROWS = 40;

/** The words in the script of the rows: one sheet is not written in two. */
export function sheetWords(rows: readonly NoticeRow[]): SheetWords {
  const sample = rows.slice(0, SAMPLE_ROWS).map(({ body }) => body.text);
  return looksTraditional(sample.join('\n')) ? TRADITIONAL : SIMPLIFIED;
}
