import type { NoticeRow } from '../notice';
import { COLUMNS, type ColumnId, type SheetWords } from './sheet-words';
import { unitCells } from './unit-cells';

/** What a row says in each column; 序号 counts from 1. */
export type RowCells = Readonly<Record<ColumnId, string>>;

/** The cells of rows, in their order. */
export function cellsOfRows(rows: readonly NoticeRow[], words: SheetWords): readonly RowCells[] {
  return rows.map((row, index) => ({
    no: String(index + 1),
    category: row.category.text === '' ? words.noCategory[row.kind] : row.category.text,
    task: row.task.text,
    requirement: row.requirement.text,
    ...unitCells(row, words),
    deadline: deadlineText(row),
  }));
}

/** Several deadlines in one cell; where one of them has a list of its own, a stronger mark parts them. */
export function deadlineText({ deadlines }: NoticeRow): string {
  const texts = [...new Set(deadlines.map(({ text }) => text))];
  return texts.join(texts.some((text) => /[、，；]/.test(text)) ? '；' : '、');
}

/**
 * The columns rows have something for: a notice without headings has no categories, one without titles no 工作任务. Where
 * nobody leads anything, as with 「负责落实」 throughout, a column 牵头单位 would only be blank; where nobody is named at all
 * both columns of units wait to be filled in.
 */
export function columnsOf(rows: readonly NoticeRow[]): readonly ColumnId[] {
  const has = (part: 'lead' | 'responsible') => rows.some(({ units }) => units.some((unit) => unit.part === part));
  const [leads, others] = [has('lead'), has('responsible')];
  const isWanted: Readonly<Partial<Record<ColumnId, boolean>>> = {
    category: rows.some(({ category }) => category.text !== ''),
    task: rows.some(({ task }) => task.text !== ''),
    lead: leads || !others,
    responsible: others || !leads,
  };
  return COLUMNS.filter((column) => isWanted[column] ?? true);
}
