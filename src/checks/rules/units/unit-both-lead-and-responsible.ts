import type { Fix } from '../../../findings/finding';
import { a1, cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import type { TaskCell, TaskRow } from '../../../tasks/task-table';
import { readUnitList } from '../../../units/read-unit-list';
import type { UnitList, UnitMention } from '../../../units/unit-list';
import type { CheckContext, TableRule } from '../../check-rule';
import { listed } from '../../units/named-units';
import { headerOver, rowsWithOwnUnits } from '../../units/unit-columns';
import { textFix, typedText } from '../../fixes/text-fix';
import { withoutUnits } from '../../units/without-units';

/** As many tasks, and more than half of those with both parts, make it the office's way. */
const MANY = 3;

/** A cell that gives units a part beside the lead they have already. */
interface DoubledPart {
  readonly row: TaskRow;
  readonly cell: TaskCell;
  /** The cell that makes them leads; may be the same one. */
  readonly lead: TaskCell;
  readonly names: ReadonlySet<string>;
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
    const doubled = onceACell(rows.flatMap(doubledIn));
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
    const without = remover();
    for (const part of doubled) {
      report({
        at: cellRange(part.cell.source),
        message: `${listed([...part.names])}已是这项任务的牵头单位，又列为责任（配合）单位。`,
        fixes: removal(context, part, without),
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
  const found = new Map<TaskCell, DoubledPart & { readonly names: Set<string> }>();
  for (const { part, expanded, cell } of row.units) {
    const lead = leads.get(expanded);
    if (part === 'lead' || !lead || (cell.inherited !== 'no' && lead.inherited !== 'no')) continue;
    const known = found.get(cell) ?? { row, cell, lead, names: new Set() };
    known.names.add(expanded);
    found.set(cell, known);
  }
  return [...found.values()];
}

/** A merged cell that doubles the leads of several of its tasks is told of once for each of them. */
function onceACell(parts: readonly DoubledPart[]): readonly DoubledPart[] {
  const told = new Set<string>();
  return parts.filter(({ cell, names }) => {
    const key = [a1(cell.source), ...names].join(' ');
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** What a text is without the units that lead already; a text and names that come again are worked out once. */
type Remover = (part: DoubledPart, typed: string) => string | undefined;

function remover(): Remover {
  const known = new Map<string, string | undefined>();
  return (part, typed) => {
    const key = [typed, part.lead === part.cell, ...part.names].join('\n');
    if (!known.has(key)) known.set(key, withoutDoubled(part, readUnitList(typed)));
    return known.get(key);
  };
}

/** The table's names tell which mentions go, the typed text how they are written. */
function withoutDoubled({ row, cell, lead, names }: DoubledPart, typed: UnitList): string | undefined {
  const read = row.unitLists.get(row.cells.indexOf(cell))?.mentions ?? [];
  if (read.length !== typed.mentions.length) return undefined;
  const isOut = ({ role }: UnitMention) => (lead === cell ? role === 'responsible' : role !== 'lead');
  const written = new Set(
    typed.mentions.flatMap(({ expanded }, at) => (names.has(read[at]?.expanded ?? '') ? expanded : [])),
  );
  return withoutUnits(typed, (mention) => written.has(mention.expanded) && isOut(mention));
}

/** Takes the unit out of its second part; offered only where every other unit keeps its own, and the cell serves no task with another lead. */
function removal({ grid, merges }: CheckContext, part: DoubledPart, without: Remover): readonly Fix[] {
  const { cell, lead } = part;
  const area = merges.areaAt(cell.source);
  const isShared = area && area.bottom > area.top && merges.areaAt(lead.source)?.bottom !== area.bottom;
  const typed = isShared === true || cell.inherited !== 'no' ? undefined : typedText(grid, cell.source);
  const text = typed === undefined ? undefined : without(part, typed);
  return text === undefined ? [] : textFix(grid, cell.source, text, 'review');
}
