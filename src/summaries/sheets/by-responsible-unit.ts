import { NO_UNIT, text, word } from '../cells';
import { countSentence, tallyOfDetails } from '../count-sentence';
import type { Criteria } from '../counting';
import { groupedList, type ListGroup } from '../grouped-list';
import type { Summary, SummaryContext } from '../summary';
import { TASK_COLUMNS, taskCells } from '../task-cells';
import { otherUnits, type UnitEntry, type UnitGroup, unitGroups, unitsOfTasks } from '../unit-groups';

/** 按责任单位: all tasks of every unit, whether it leads or is responsible, under a line with its counts. */
export const byResponsibleUnit: Summary = {
  id: 'by-responsible-unit',
  title: '按责任单位',
  about: '每个单位的全部任务，写明是牵头还是责任，并数出各状态有几项。',
  needs: [['responsible', 'cooperating', 'lead+responsible']],
  *plan(context) {
    const { details } = context;
    const groups = unitGroups(details, ({ isEntry, isTask, role }) => isEntry || (isTask && role === undefined));
    yield;
    const units = unitsOfTasks(details);
    yield;
    const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
    const hasNobody = groups.some(({ unit }) => unit === '');
    return yield* groupedList<UnitEntry & { readonly unit: string }>(context, {
      id: 'by-responsible-unit',
      title: '按责任单位',
      heading: '各单位任务汇总',
      note: '牵头任务和责任任务都列出；一项任务有多个单位的，每个单位各列一次。',
      columns: [
        { header: '单位', widthChars: 20 },
        { header: '角色', widthChars: 7 },
        ...TASK_COLUMNS,
        { header: '其他单位', widthChars: 26 },
      ],
      taskCol: 2,
      groups: groups.map((group) => listGroup(context, group)),
      rowOf: ({ task, role, unit }) => [
        word(role ?? ''),
        ...taskCells(context, task),
        text(otherUnits(units.get(task), unit)),
      ],
      total: countSentence(
        `共 ${total} 项次：`,
        tallyOfDetails(context, hasNobody ? [{ isEntry: 1 }, NAMES_NOBODY] : [{ isEntry: 1 }]),
        'label',
      ),
    });
  },
};

const NAMES_NOBODY: Criteria = { unit: NO_UNIT, isTask: 1 };

function listGroup(
  context: SummaryContext,
  { unit, entries }: UnitGroup,
): ListGroup<UnitEntry & { readonly unit: string }> {
  const led = entries.filter(({ role }) => role === '牵头').length;
  const roles = led === 0 || unit === '' ? '' : `（牵头 ${led}，责任 ${entries.length - led}）`;
  const criteria: Criteria = unit === '' ? NAMES_NOBODY : { unit, isEntry: 1 };
  return {
    name: unit || NO_UNIT,
    entries: entries.map(({ task, role }) => ({ task, role, unit })),
    counts: () => countSentence(`共 ${entries.length} 项次${roles}：`, tallyOfDetails(context, [criteria]), 'label'),
  };
}
