import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import type { TaskCell, TaskRow } from '../../../tasks/task-table';
import type { CheckContext, TableRule } from '../../check-rule';
import { listed } from '../../named-units';
import { headerOver, rowsWithOwnUnits } from '../../task-units';
import { textFix } from '../../text-fix';
import { typedList } from '../../unit-cells';
import { withoutUnits } from '../../without-units';

/** As many tasks, and more than half of those with both parts, make it the office's way. */
const MANY = 3;

/** A cell that gives units a part beside the lead they have already. */
interface DoubledPart {
  readonly cell: TaskCell;
  readonly names: ReadonlySet<string>;
  /** Both parts stand in one cell. */
  readonly isOneCell: boolean;
}

/** One body as lead and as responsible unit of the same task. */
export const unitBothLeadAndResponsible: TableRule = {
  id: 'unit-both-lead-and-responsible',
  group: 'units',
  scope: 'table',
  title: '单位既牵头又配合',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '同一项任务里一个单位既牵头又配合，分不清它的职责，统计任务数时也会多算一次。',
  whenNotToUse: '大半任务都把牵头单位再写进责任单位的，是这张表的写法，只在表头列一处；统称不算。',
  check(context, report) {
    const rows = rowsWithOwnUnits(context.table);
    const doubled = rows.flatMap((row) => doubledIn(row));
    const [first] = doubled;
    if (!first) return;
    const tasks = rows.filter(hasBothParts).length;
    if (doubled.length >= MANY && doubled.length * 2 > tasks) {
      report({
        at: headerOver(first.cell, context.table),
        message: `有 ${doubled.length} 项任务把牵头单位又列为责任（配合）单位，宜只列一次。`,
      });
      return;
    }
    for (const part of doubled) {
      report({
        at: cellRange(part.cell.source),
        message: `${listed([...part.names])}已是这项任务的牵头单位，又列为责任（配合）单位。`,
        fixes: removal(context, part),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 建设智慧停车场 | 市城管局 | 市公安局、市财政局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 建设智慧停车场 | 市城管局 | «市城管局、市公安局、市财政局» | 2016年12月底前
2 | 施划停车泊位 | 市公安局 | 市城管局 | 2016年11月底前`,
    ],
  },
};

function hasBothParts({ units }: TaskRow): boolean {
  const first = units[0]?.part;
  return units.some(({ part }) => part !== first);
}

function doubledIn(row: TaskRow): readonly DoubledPart[] {
  if (!hasBothParts(row)) return [];
  const leads = new Map<string, TaskCell>();
  for (const { part, kind, expanded, cell } of row.units) {
    if (part === 'lead' && kind === 'unit') leads.set(expanded, cell);
  }
  const byCell = new Map<TaskCell, Set<string>>();
  let isOneCell = false;
  for (const { part, expanded, cell } of row.units) {
    const lead = leads.get(expanded);
    if (part === 'lead' || !lead || (cell.inherited !== 'no' && lead.inherited !== 'no')) continue;
    isOneCell ||= lead === cell;
    byCell.set(cell, (byCell.get(cell) ?? new Set()).add(expanded));
  }
  return Array.from(byCell, ([cell, names]) => ({ cell, names, isOneCell }));
}

/** Takes the unit out of its second part; offered only where every other unit keeps its own, and the cell serves no other task. */
function removal({ grid, merges }: CheckContext, { cell, names, isOneCell }: DoubledPart): readonly Fix[] {
  const area = merges.areaAt(cell.source);
  const list = typedList(grid, cell);
  if (!list || cell.inherited !== 'no' || (area && area.bottom > area.top)) return [];
  const text = withoutUnits(
    list,
    ({ expanded, role }) => names.has(expanded) && (isOneCell ? role === 'responsible' : role !== 'lead'),
  );
  return text === undefined ? [] : textFix(grid, cell.source, text, 'review');
}
