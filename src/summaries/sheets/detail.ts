import { a1 } from '../../grid/address';
import type { PlannedCell } from '../../grid/sheet-plan';
import { describeReading } from '../../deadlines/describe';
import { cell, date, lookOfStatus, NO_UNIT, number, type Row, sumCell, taskCell, text, word } from '../cells';
import { statusConditions } from '../counting';
import {
  type CountedColumn,
  countedValue,
  DETAIL_ID,
  type DetailColumnId,
  detailColumns,
  detailHead,
} from '../detail-columns';
import type { Detail } from '../details';
import { kindWords, MONTH_FORMAT, QUARTER_FORMAT } from '../due-group';
import { bodyTop, listSheet } from '../frame';
import { type LiveFormulas, liveFormulas } from '../live-cells';
import type { Summary, SummaryContext } from '../summary';
import { deadlineWords, serialCell } from '../task-cells';

const ROWS_PER_PAUSE = 1000;

/** Every link is a trip of its own to Excel: on longer sheets only the first row of a task has one. */
const MAX_LINKED_ROWS = 5000;

/** 明细: the rows all live numbers are counted from. */
export const detail: Summary = {
  id: DETAIL_ID,
  title: '明细',
  about: '每项任务的每个单位、每种角色、每个日期各占一行；随日期更新的汇总数字都从这里数出。',
  needs: [],
  *plan(context) {
    const head = detailHead(context);
    const columns = detailColumns(context).map(({ id }) => id);
    const top = bodyTop(context, head);
    const rows: Row[] = [];
    let shared: TaskCells | undefined;
    for (const [index, row] of context.details.entries()) {
      if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
      if (shared?.task !== row.task) shared = cellsOfTask(context, row.task);
      const { cells, formulas } = shared;
      const due = `$${a1({ row: top + index, col: columns.indexOf('due') })}`;
      const live = formulas?.(due) ?? {};
      const isLinked = row.isTask || context.details.length <= MAX_LINKED_ROWS;
      const words = isLinked ? cells : { ...cells, no: shared.unlinked };
      rows.push(columns.map((column) => words[column] ?? cellOfRow(context, row, column, live)));
    }
    const statusAt = columns.indexOf('status');
    return listSheet(context, {
      ...head,
      rows,
      totals: rows.length === 0 ? [] : [totalRow(context, columns, { top, rows: rows.length })],
      extra: (body) => ({ conditions: statusConditions(context, { ...body, left: statusAt, right: statusAt }) }),
    });
  },
};

/** Cells that all rows of a task share. */
interface TaskCells {
  readonly task: Detail['task'];
  readonly cells: Partial<Readonly<Record<DetailColumnId, PlannedCell>>>;
  readonly unlinked: PlannedCell;
  readonly formulas: ((dueCell: string) => LiveFormulas) | undefined;
}

function cellsOfTask(context: SummaryContext, task: Detail['task']): TaskCells {
  const linked = serialCell(context, task);
  return {
    task,
    cells: {
      no: linked,
      key: text(task.key),
      task: taskCell(context, task),
      deadline: text(deadlineWords(context, task)),
      due: date(task.deadline?.due, context),
      kind: word(kindWords(task)),
      reason: text(reasonOf(context, task)),
    },
    unlinked: { value: linked.value, look: 'word' },
    formulas: context.numbers === 'live' ? liveFormulas(context, task) : undefined,
  };
}

/** How the deadline was understood, which holds on every day; the days that are left have a column of their own. */
function reasonOf({ statusOf }: SummaryContext, task: Detail['task']): string {
  const { status, reason } = statusOf(task);
  if (status === '已完成' || !task.deadline || task.deadline.parts.length === 0) return reason;
  return describeReading(task.deadline);
}

function cellOfRow(context: SummaryContext, row: Detail, column: DetailColumnId, live: LiveFormulas): PlannedCell {
  if (column === 'unit') return text(row.unit || NO_UNIT);
  if (column === 'date') return date(row.date, context);
  const { status, daysLeft } = context.statusOf(row.task);
  if (column === 'status')
    return withFormula(cell(context.numbers === 'live' ? 'word' : lookOfStatus(status), status), live.status);
  if (column === 'daysLeft') return withFormula({ value: daysLeft ?? null, look: 'number' }, live.daysLeft);
  return countedCell(context, row, column as CountedColumn);
}

function withFormula(planned: PlannedCell, formula: string | undefined): PlannedCell {
  return formula === undefined ? planned : { ...planned, value: planned.value ?? '', formula };
}

const ONE = number(1);
const ZERO = number(0);

function countedCell(context: SummaryContext, row: Detail, column: CountedColumn): PlannedCell {
  const value = countedValue(context, row, column);
  if (column === 'month') return periodCell(value, MONTH_FORMAT);
  if (column === 'quarter') return periodCell(value, QUARTER_FORMAT);
  if (typeof value === 'number') return value === 0 ? ZERO : ONE;
  return word(value);
}

/** 「2026-06」 and 「长期」 stand in one column. */
function periodCell(value: string | number, numberFormat: string): PlannedCell {
  return typeof value === 'number' ? { value, look: 'word', numberFormat } : word(value);
}

const SUMMED: readonly DetailColumnId[] = ['isTask', 'isEntry', 'isDate', 'hasNoLead', 'hasNoResponsible'];

function totalRow(
  context: SummaryContext,
  columns: readonly DetailColumnId[],
  { top, rows }: { readonly top: number; readonly rows: number },
): Row {
  return columns.map((column, col) => {
    if (!SUMMED.includes(column)) return cell('total', col === 0 ? '合计' : '');
    const value = context.details.reduce(
      (sum, row) => sum + Number(countedValue(context, row, column as CountedColumn)),
      0,
    );
    return sumCell(context, value, { top, left: col, bottom: top + rows - 1, right: col });
  });
}
