import type { CivilDate } from '../../../calendar/civil-date';
import { readDeadline } from '../../../deadlines/read-deadline';
import { cellRange } from '../../../grid/address';
import type { TaskCell, TaskTable } from '../../../tasks/task-table';
import type { CheckContext, TableRule } from '../../check-rule';
import { type DeadlineCell, deadlineCells, isFlagged, understoodOf } from '../../deadlines/deadline-cells';
import { preview } from '../../fixes/text-fix';

/** A stretch of time that ends before it begins, in one cell or against a column 「开始时间」. */
export const deadlineEndBeforeStart: TableRule = {
  id: 'deadline-end-before-start',
  group: 'deadlines',
  scope: 'table',
  title: '结束早于开始',
  severity: 'error',
  needs: ['deadline'],
  why: '起止时间前后颠倒，多半是年份或月份写错，到期日无法认定。',
  whenNotToUse:
    '开始、结束分两列写的，只比较两边都写明年份的行；「3月」开始、「3月15日」结束不算颠倒。没有年份的「9月至次年3月」按跨年理解。',
  noFix: '是开始写错还是结束写错，只有填表人知道。',
  check(context, report) {
    const startAt = startColumn(context.table);
    for (const found of deadlineCells(context)) {
      const { cell, reading } = found;
      const start = startAt === undefined ? undefined : lateStart(found, startAt, context);
      if (start) {
        const message = `时限「${preview(cell.text)}」早于开始时间「${preview(start.raw)}」。`;
        report({ at: cellRange(cell.source), message, understood: understoodOf(reading) });
        continue;
      }
      const turned = reading.parts.find((part) => part.kind === 'range' && isFlagged(part, 'end-before-start'));
      if (turned?.kind !== 'range') continue;
      const days = turned.start && turned.due ? `：${turned.start} 开始，${turned.due} 结束` : '';
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(turned.text)}」的结束早于开始${days}。`,
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 整治河道采砂 | 市水务局 | 2016年9月至2017年3月`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 整治河道采砂 | 市水务局 | «2016年9月至2016年3月»`,
      `
序号 | 工作内容 | 责任单位 | 开始时间 | 完成时间
1 | 施工图设计 | 市住建局 | 2016年3月 | 2016年9月底
2 | 主体工程施工 | 市住建局 | 2016年10月8日 | «2016年3月底»`,
    ],
  },
};

const START_HEADER = /(?:开始|起始|启动|开工)(?:时间|日期|月份|节点)?$/;

/** The index of the column that says when the tasks begin. */
function startColumn({ columns }: TaskTable): number | undefined {
  const index = columns.findIndex(({ role, label }) => role !== 'deadline' && START_HEADER.test(label));
  return index < 0 ? undefined : index;
}

/** The start of a task that lies behind its last date; undefined where a year on either side is only inferred. */
function lateStart({ reading, rows }: DeadlineCell, column: number, context: CheckContext): TaskCell | undefined {
  const end = reading.latest ?? reading.due;
  if (end === undefined || isFlagged(reading, 'year-inferred')) return undefined;
  return rows
    .map(({ cells }) => cells[column])
    .find((cell) => cell !== undefined && (startIn(cell, context) ?? end) > end);
}

/** The first day a start cell means: 「2016年3月」 is the first of March. */
function startIn({ date, text }: TaskCell, { table }: CheckContext): CivilDate | undefined {
  if (date !== undefined) return date;
  const [part, ...others] = readDeadline(`${text}起`, table.deadlineContext).parts;
  if (part?.kind !== 'start' || others.length > 0 || isFlagged(part, 'year-inferred')) return undefined;
  return part.start;
}
