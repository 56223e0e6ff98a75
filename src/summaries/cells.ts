import { type CivilDate, serialOfDate } from '../calendar/civil-date';
import type { DeadlineStatus } from '../deadlines/reading';
import { a1, a1Range, type CellAddress, type CellRange } from '../grid/address';
import type { PlannedCell, PlannedLook, SourceLink } from '../grid/sheet-plan';
import { mainCellOf } from '../tasks/main-columns';
import type { TaskRow } from '../tasks/task-table';
import type { SummaryContext } from './summary';

/** One row of a planned sheet. */
export type Row = readonly (PlannedCell | undefined)[];

/** What stands for the name of a unit where a task names none. */
export const NO_LEAD = '（未写牵头单位）';
export const NO_RESPONSIBLE = '（未写责任单位）';
export const NO_UNIT = '（未写单位）';

/** Number format of every date we write. */
export const DATE_FORMAT = 'yyyy-mm-dd';

/** A cell with its look. */
export function cell(look: PlannedLook, value: string | number): PlannedCell {
  return { value, look };
}

/** Long words, at the left. */
export function text(value: string): PlannedCell {
  return { value, look: 'text' };
}

/** A short word, in the middle. */
export function word(value: string): PlannedCell {
  return { value, look: 'word' };
}

export function number(value: number): PlannedCell {
  return { value, look: 'number' };
}

/** A real date, or an empty cell in the same frame. */
export function date(day: CivilDate | undefined, { date1904 }: Pick<SummaryContext, 'date1904'>): PlannedCell {
  if (day === undefined) return { value: null, look: 'date' };
  return { value: serialOfDate(day, date1904), look: 'date', numberFormat: DATE_FORMAT };
}

/** Cells of one look side by side. */
export function rowOf(look: PlannedLook, values: readonly (string | number)[]): Row {
  return values.map((value) => cell(look, value));
}

/** Cells of an area that will be one: the content in the first, the look in all, so that the border goes around. */
export function spread(content: PlannedCell, cols: number): Row {
  return Array.from({ length: cols }, (_, col) => (col === 0 ? content : { value: null, look: content.look }));
}

/** Where the cells of one row become one. */
export function mergeOf(row: number, left: number, right: number): CellRange {
  return { top: row, left, bottom: row, right };
}

/** What a task says is to be done. The way to its row lies behind its 序号: LibreOffice does not wrap linked texts. */
export function taskCell({ table }: Pick<SummaryContext, 'table'>, task: TaskRow): PlannedCell {
  return text(mainCellOf(table, task)?.text ?? '');
}

/** The cell in which a task says what is to be done. */
export function taskSource({ table }: Pick<SummaryContext, 'table'>, task: TaskRow): SourceLink {
  const at = mainCellOf(table, task)?.at ?? { row: task.row, col: table.range.left };
  return { sheet: table.sheet, at, rowKey: task.key };
}

/** Late is red, soon yellow, due with time left blue, done green; the rest are words without colour. */
export function lookOfStatus(status: DeadlineStatus): PlannedLook {
  switch (status) {
    case '已逾期':
      return 'late';
    case '临期':
      return 'soon';
    case '未到期':
      return 'coming';
    case '已完成':
      return 'done';
    case '未开始':
    case '长期':
    case '待触发':
    case '立即':
    case '无法判断':
      return 'word';
  }
}

/** A cell's words on one line: the line breaks inside are leavings of narrow columns. */
export function oneLine(value: string): string {
  return value.replace(/(?<!\s)[^\S\n]*\n\s*/g, '');
}

/** The sum of an area of its own sheet, counted by the workbook where numbers are live. */
export function sumCell({ numbers }: Pick<SummaryContext, 'numbers'>, value: number, area: CellRange): PlannedCell {
  return { value, look: 'total', ...(numbers === 'live' && { formula: `=SUM(${a1Range(area)})` }) };
}

/** A share of two cells of its own sheet, from 0 to 1; empty where there is nothing to divide. */
export function shareCell(
  { numbers }: Pick<SummaryContext, 'numbers'>,
  part: { readonly value: number; readonly at: CellAddress },
  whole: { readonly value: number; readonly at: CellAddress },
  look: PlannedLook = 'number',
): PlannedCell {
  const value = whole.value === 0 ? '' : part.value / whole.value;
  const formula = `=IF(${a1(whole.at)}=0,"",${a1(part.at)}/${a1(whole.at)})`;
  return { value, look, numberFormat: SHARE_FORMAT, ...(numbers === 'live' && { formula }) };
}

const SHARE_FORMAT = '0.0%';
