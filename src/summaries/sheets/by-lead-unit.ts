import { NO_LEAD, text } from '../cells';
import { countSentence, tallyOfDetails } from '../count-sentence';
import type { Criteria } from '../counting';
import { groupedList, type ListGroup } from '../grouped-list';
import type { Summary, SummaryContext } from '../summary';
import { TASK_COLUMNS, taskCells } from '../task-cells';
import type { TaskRow } from '../../tasks/task-table';
import { otherUnits, unitGroups, type UnitGroup, unitsOfTasks } from '../unit-groups';

/** 按牵头单位: every lead unit's tasks under a line with its counts, each linked to its row. */
export const byLeadUnit: Summary = {
  id: 'by-lead-unit',
  title: '按牵头单位',
  about: '每个牵头单位有哪些任务、各是什么状态，一项任务有几个牵头单位就各列一次。',
  needs: [['lead', 'lead+responsible']],
  *plan(context) {
    const { details } = context;
    const led = unitGroups(details, ({ isEntry, role }) => isEntry && role === '牵头');
    const leading = new Set(led.flatMap(({ entries }) => entries.map(({ task }) => task)));
    yield;
    const left = unitGroups(details, ({ isTask, task }) => isTask && !leading.has(task)).flatMap(
      ({ entries }) => entries,
    );
    const units = unitsOfTasks(details);
    yield;
    const total = led.reduce((sum, { entries }) => sum + entries.length, left.length);
    return yield* groupedList(context, {
      id: 'by-lead-unit',
      title: '按牵头单位',
      heading: '牵头单位任务汇总',
      note: '一项任务有多个牵头单位的，每个单位各列一次。',
      columns: [{ header: '牵头单位', widthChars: 20 }, ...TASK_COLUMNS, { header: '其他单位', widthChars: 26 }],
      taskCol: 1,
      groups: [...led.map((group) => unitGroup(context, group)), ...nobody(context, left)],
      rowOf: ({ task, unit }) => [...taskCells(context, task), text(otherUnits(units.get(task), unit))],
      total: countSentence(
        `共 ${total} 项次：`,
        tallyOfDetails(context, left.length === 0 ? [LED] : [LED, LED_BY_NOBODY]),
        'label',
      ),
    });
  },
};

interface Entry {
  readonly task: TaskRow;
  readonly unit: string;
}

const LED: Criteria = { role: '牵头', isEntry: 1 };
const LED_BY_NOBODY: Criteria = { hasNoLead: 1 };

function unitGroup(context: SummaryContext, { unit, entries }: UnitGroup): ListGroup<Entry> {
  return {
    name: unit,
    entries: entries.map(({ task }) => ({ task, unit })),
    counts: () => countSentence(`共 ${entries.length} 项：`, tallyOfDetails(context, [{ ...LED, unit }]), 'label'),
  };
}

function nobody(context: SummaryContext, entries: readonly { readonly task: TaskRow }[]): readonly ListGroup<Entry>[] {
  if (entries.length === 0) return [];
  return [
    {
      name: NO_LEAD,
      entries: entries.map(({ task }) => ({ task, unit: '' })),
      counts: () => countSentence(`共 ${entries.length} 项：`, tallyOfDetails(context, [LED_BY_NOBODY]), 'label'),
    },
  ];
}
