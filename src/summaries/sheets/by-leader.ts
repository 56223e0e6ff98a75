import { text } from '../cells';
import { countSentence, STATUSES_UNDER, type Tally } from '../count-sentence';
import { literal } from '../formula-text';
import { bodyTop, type SheetHead } from '../frame';
import { groupedList } from '../grouped-list';
import { leaderNames } from '../leader-names';
import { columnLetters } from '../../grid/address';
import type { TaskRow } from '../../tasks/task-table';
import { type CountHeader, countHeaderOf } from '../status-counts';
import type { Summary, SummaryContext } from '../summary';
import { statusCol, TASK_COLUMNS, taskCells } from '../task-cells';
import { unitsOfTasks, unitsWithRole } from '../unit-groups';

const NO_LEADER = '（未写责任领导）';
const TASK_COL = 1;

const HEAD: SheetHead = {
  id: 'by-leader',
  title: '按领导',
  heading: '责任领导任务汇总',
  note: '一项任务有多位责任领导的，每位各列一次。',
  columns: [{ header: '责任领导', widthChars: 16 }, ...TASK_COLUMNS, { header: '牵头单位', widthChars: 24 }],
};

/** 按领导: every leader's tasks under a line with the counts. */
export const byLeader: Summary = {
  id: HEAD.id,
  title: HEAD.title,
  about: '每位责任领导有哪些任务、各是什么状态。',
  needs: ['leader'],
  *plan(context) {
    const groups = tasksByLeader(context);
    yield;
    const units = unitsOfTasks(context.details);
    const rows = groups.reduce((sum, { tasks }) => sum + tasks.length + 1, 0);
    const tally = tallyOfRows(context, rows);
    return yield* groupedList<TaskRow>(context, {
      ...HEAD,
      taskCol: TASK_COL,
      groups: groups.map(({ leader, tasks }) => ({
        name: leader,
        entries: tasks,
        counts: () => countSentence(`共 ${tasks.length} 项：`, tally(tasks, leader), 'label'),
      })),
      rowOf: (task) => [...taskCells(context, task), text(unitsWithRole(units.get(task), '牵头'))],
      total: countSentence(`共 ${rows - groups.length} 项次：`, tally(groups.flatMap(({ tasks }) => tasks)), 'label'),
    });
  },
};

interface LeaderTasks {
  readonly leader: string;
  readonly tasks: readonly TaskRow[];
}

/** Tasks under each of their leaders, leaders in the order in which they are first named; those without one come last. */
function tasksByLeader({ table }: SummaryContext): readonly LeaderTasks[] {
  const byLeaderName = new Map<string, TaskRow[]>();
  const nobody: TaskRow[] = [];
  for (const task of table.rows) {
    const names = new Set(
      table.columns.flatMap(({ role }, index) => (role === 'leader' ? leaderNames(task.cells[index]?.text ?? '') : [])),
    );
    if (names.size === 0) nobody.push(task);
    for (const name of names) {
      const tasks = byLeaderName.get(name);
      if (tasks) tasks.push(task);
      else byLeaderName.set(name, [task]);
    }
  }
  const named = [...byLeaderName].map(([leader, tasks]) => ({ leader, tasks }));
  return nobody.length === 0 ? named : [...named, { leader: NO_LEADER, tasks: nobody }];
}

/** Excel takes no literal of more characters. */
const MAX_LITERAL_CHARS = 255;

/**
 * Counts the status cells of this list, of one leader or of all: 明细 has the leaders of a task in one cell, where several cannot
 * be told apart by exact matches.
 */
function tallyOfRows(
  context: SummaryContext,
  rows: number,
): (tasks: readonly TaskRow[], leader?: string) => (header: CountHeader) => Tally {
  const top = bodyTop(context, HEAD);
  const column = (col: number) => `$${columnLetters(col)}$${top + 1}:$${columnLetters(col)}$${top + rows}`;
  const statuses = column(statusCol(TASK_COL));
  return (tasks, leader) => {
    const counts = new Map<CountHeader, number>();
    for (const task of tasks) {
      const header = countHeaderOf(context.statusOf(task).status);
      counts.set(header, (counts.get(header) ?? 0) + 1);
    }
    const isWritable = context.numbers === 'live' && (leader ?? '').length <= MAX_LITERAL_CHARS;
    const isHis = leader === undefined ? '' : `EXACT(${column(0)},${literal(leader)})*`;
    return (header) => ({
      value: counts.get(header) ?? 0,
      ...(isWritable && {
        formula: STATUSES_UNDER[header]
          .map((status) => `SUMPRODUCT(1*${isHis}(${statuses}=${literal(status)}))`)
          .join('+'),
      }),
    });
  };
}
