import type { DeadlineStatus } from '../../deadlines/reading';
import { a1, type CellRange } from '../../grid/address';
import type { PlannedCell, PlannedCondition, PlannedLook } from '../../grid/sheet-plan';
import { UNIT_ROLES } from '../../tasks/role';
import { cell, NO_LEAD, NO_RESPONSIBLE, type Row, shareCell, text, word } from '../cells';
import { type Criteria, countConditions, countOf } from '../counting';
import { bodyTop, listSheet, type SheetHead } from '../frame';
import { countAny } from '../status-columns';
import { readColumns } from '../grouped-details';
import type { Summary, SummaryContext } from '../summary';
import { unitGroups } from '../unit-groups';

const HEAD: SheetHead = {
  id: 'completion',
  title: '完成率',
  heading: '任务完成率',
  note: '「到期」指截止日期在截至日期当天或以前，时限有两种理解的，按较早的日期计算；一项任务有多个单位的，每个单位各计一次。',
  columns: [
    { header: '角色', widthChars: 10 },
    { header: '单位', widthChars: 32 },
    { header: '任务数', widthChars: 10 },
    { header: '已完成', widthChars: 10 },
    { header: '完成率', widthChars: 14 },
    { header: '到期', widthChars: 10 },
    { header: '到期已完成', widthChars: 12 },
    { header: '到期未完成', widthChars: 12 },
    { header: '到期完成率', widthChars: 14 },
    { header: '已逾期', widthChars: 10 },
  ],
};

const COLUMN = { all: 2, done: 3, due: 5, dueDone: 6, late: 9 } as const;
/** Columns of shares. */
const RATES = [4, 8] as const;

const UNDONE: readonly DeadlineStatus[] = ['已逾期', '临期', '未到期', '未开始', '长期', '待触发', '立即', '无法判断'];

/** 完成率: how much of every unit's work is done, as a whole and of what is due. */
export const completion: Summary = {
  id: HEAD.id,
  title: HEAD.title,
  about: '每个牵头单位、责任单位的任务完成了多少，到期的完成了多少。',
  needs: [UNIT_ROLES],
  *plan(context) {
    yield* readColumns(context, ['isTask', 'isEntry', 'unit', 'role', 'status', 'hasNoLead', 'hasNoResponsible']);
    const top = bodyTop(context, HEAD);
    const lines = [...linesOf(context, '牵头'), ...linesOf(context, '责任')];
    yield;
    const rows = lines.map((line, index) => rateRow(context, line, top + index));
    yield;
    const below = top + Math.max(1, rows.length);
    const totals = sumLines(context).map((line, index) => rateRow(context, line, below + index, 'total'));
    return listSheet(context, {
      ...HEAD,
      rows,
      totals,
      extra: (body) => ({ conditions: conditionsOf(context, body, totals.length) }),
    });
  },
};

type Role = '牵头' | '责任';

/** A line of the sheet: whose work it is, and the criteria that find it; several exclude each other. */
interface Line {
  readonly role: string;
  readonly name: string;
  /** `nameAt` is the cell with the name: 「$B6」. */
  readonly criteria: (nameAt: string) => readonly Criteria[];
}

const NOBODY: Readonly<Record<Role, { readonly name: string; readonly criteria: Criteria }>> = {
  牵头: { name: NO_LEAD, criteria: { hasNoLead: 1 } },
  责任: { name: NO_RESPONSIBLE, criteria: { hasNoResponsible: 1 } },
};

/** Units in the order in which they are first named; tasks that name nobody for the role stand last. */
function linesOf(context: SummaryContext, role: Role): readonly Line[] {
  const units = unitGroups(context.details, (detail) => detail.isEntry && detail.role === role);
  const { name, criteria } = NOBODY[role];
  const named = units.map(
    ({ unit }): Line => ({
      role,
      name: unit,
      criteria: (ref) => [{ unit: { ref, value: unit }, role, isEntry: 1 }],
    }),
  );
  return units.length > 0 && countOf(context, criteria) > 0
    ? [...named, { role, name, criteria: () => [criteria] }]
    : named;
}

/** Sums of both roles, and every task once. A role that nobody has is left out. */
function sumLines(context: SummaryContext): readonly Line[] {
  const roles = (['牵头', '责任'] as const).filter((role) => countOf(context, { role, isEntry: 1 }) > 0);
  return [
    ...roles.map(
      (role): Line => ({
        role: '合计',
        name: `${role}单位（项次）`,
        criteria: () => [{ role, isEntry: 1 }, NOBODY[role].criteria],
      }),
    ),
    { role: '合计', name: '全部任务（项）', criteria: () => [{ isTask: 1 }] },
  ];
}

function rateRow(context: SummaryContext, line: Line, row: number, look: PlannedLook = 'number'): Row {
  const criteria = line.criteria(`$${a1({ row, col: 1 })}`);
  const count = (narrower: Criteria) =>
    countAny(
      context,
      criteria.map((other): Criteria => ({ ...other, ...narrower })),
      look,
    );
  const numbers = {
    all: count({}),
    done: count({ status: '已完成' }),
    due: count({ isDue: true }),
    dueDone: count({ isDue: true, status: '已完成' }),
  };
  const share = (part: keyof typeof numbers, whole: keyof typeof numbers) => {
    const placed = (name: keyof typeof numbers) => ({
      value: Number(numbers[name].value),
      at: { row, col: COLUMN[name] },
    });
    return shareCell(context, placed(part), placed(whole), look);
  };
  const words = (value: string): PlannedCell => (look === 'total' ? cell('total', value) : text(value));
  return [
    look === 'total' ? words(line.role) : word(line.role),
    words(line.name),
    numbers.all,
    numbers.done,
    share('done', 'all'),
    numbers.due,
    numbers.dueDone,
    count({ isDue: true, status: UNDONE }),
    share('dueDone', 'due'),
    lateCell(context, count({ status: '已逾期' })),
  ];
}

/** Frozen: red where there are any. */
function lateCell({ numbers }: SummaryContext, count: PlannedCell): PlannedCell {
  return numbers === 'frozen' && count.look === 'number' && Number(count.value) > 0
    ? { ...count, look: 'late' }
    : count;
}

function conditionsOf(context: SummaryContext, body: CellRange, totals: number): readonly PlannedCondition[] {
  const column = (col: number, bottom: number): CellRange => ({ ...body, left: col, right: col, bottom });
  return [
    ...RATES.map((col): PlannedCondition => ({ kind: 'data-bar', area: column(col, body.bottom + totals) })),
    ...(context.numbers === 'live' ? [countConditions(column(COLUMN.late, body.bottom), 'late')] : []),
  ];
}
