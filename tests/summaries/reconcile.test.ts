import fc from 'fast-check';
import type { DeadlineStatus } from '../../src/deadlines/reading';
import type { SheetPlan } from '../../src/grid/sheet-plan';
import { byDeadline } from '../../src/summaries/sheets/by-deadline';
import { completion } from '../../src/summaries/sheets/completion';
import { detail } from '../../src/summaries/sheets/detail';
import { SUMMARIES } from '../../src/summaries/sheets/index';
import { overview } from '../../src/summaries/sheets/overview';
import type { SummaryContext } from '../../src/summaries/summary';
import { taskStatus } from '../../src/tasks/task-status';
import type { TaskTable } from '../../src/tasks/task-table';
import { date } from '../kit/dates';
import { drawTable } from '../kit/task-table';
import { type Scalar, shownAt, type Workbook } from './formula-kit';
import { bodyOf, columnOf, contextOf, ended } from './plan-kit';

const UNITS = ['市应急局', '市公安局', '市教育局', '市住建局', '市财政局'];

/** Names that COUNTIFS reads as something else; the office may want any. */
const NAMES = [
  '市应急局',
  '=市公安局',
  '市*局',
  '<>"市?~局"',
  'ABC',
  'abc',
  '>5',
  '12',
  '市（发）改委',
  '市(发)改委',
  '长'.repeat(220),
];

const DEADLINES = [
  '2026年6月底前',
  '2026年9月15日前',
  '2026年10月5日前',
  '2026年8月和2027年2月',
  '2026年11月前',
  '2026年9月1日至11月30日',
  '全年工作',
  '每季度',
  '长期坚持',
  '立即整改',
  '按预案修订发布后',
  '收到通知后5个工作日内',
  '适时',
  '定期',
  '',
];

const PROGRESS = ['', '已完成', '正在推进', '100%', '未启动'];

const anyRow = fc.record({
  leads: fc.subarray(UNITS, { maxLength: 3 }),
  others: fc.subarray(UNITS, { maxLength: 3 }),
  deadline: fc.constantFrom(...DEADLINES),
  progress: fc.constantFrom(...PROGRESS),
});

const anyTable = fc
  .array(anyRow, { minLength: 1, maxLength: 12 })
  .map((rows) =>
    [
      '2026年重点工作责任分解表',
      '序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况',
      ...rows.map(
        ({ leads, others, deadline, progress }, index) =>
          `${index + 1} | 完成第${index + 1}项任务 | ${leads.join('、')} | ${others.join('、')} | ${deadline} | ${progress}`,
      ),
    ].join('\n'),
  )
  .map((drawing) => drawTable(drawing).table);

const anyNaming = fc
  .shuffledSubarray(NAMES, { minLength: UNITS.length, maxLength: UNITS.length })
  .map((names) => (unit: string) => names[UNITS.indexOf(unit)] ?? unit);

const anyDay = fc.constantFrom('2026-06-30', '2026-07-01', '2026-10-01', '2026-11-03', '2026-12-28', '2027-03-01');

/** Counted from the table's rows alone. */
function countedByHand(table: TaskTable, asOf: string) {
  const statuses = table.rows.map((row) => taskStatus(table, row, { asOf: date(asOf), soonDays: 7 }).status);
  const names = (part: 'lead' | 'responsible') =>
    table.rows.map(
      (row) => new Set(row.units.filter((unit) => unit.part === part).map(({ expanded }) => expanded)).size,
    );
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const none = (counts: readonly number[]) => counts.filter((count) => count === 0).length;
  const [leads, others] = [names('lead'), names('responsible')];
  return {
    tasks: table.rows.length,
    entries: total(leads) + total(others),
    leads: { entries: total(leads), nobody: none(leads) },
    others: { entries: total(others), nobody: none(others) },
    of: (status: DeadlineStatus) => statuses.filter((other) => other === status).length,
    due: table.rows.filter(({ deadline }) => deadline?.due !== undefined && deadline.due <= date(asOf)).length,
  };
}

function rowNamed(plan: SheetPlan, name: string): readonly Scalar[] {
  const row = plan.rows.find((cells) => cells.some((cell) => cell?.value === name));
  return (row ?? []).map((cell) => cell?.value ?? '');
}

/** Rows between a header and the next empty row. */
function blockUnder(plan: SheetPlan, header: string): readonly (readonly Scalar[])[] {
  const top = plan.rows.findIndex((row) => row[0]?.value === header);
  const end = plan.rows.findIndex((row, index) => index > top && row.length === 0);
  return plan.rows.slice(top + 1, end < 0 ? undefined : end).map((row) => row.map((cell) => cell?.value ?? ''));
}

const sum = (rows: readonly (readonly Scalar[])[], col: number) =>
  rows.reduce((total, row) => total + Number(row[col] ?? 0), 0);

test('总览 adds up to what is counted from the table', () => {
  fc.assert(
    fc.property(anyTable, anyDay, (table, asOf) => {
      const hand = countedByHand(table, asOf);
      const plan = ended(overview.plan(contextOf(table, { asOf })));
      const statuses = blockUnder(plan, '状态').slice(0, 9);
      expect(statuses.map(([, count]) => count)).toEqual(statuses.map(([status]) => hand.of(status as DeadlineStatus)));
      expect(sum(statuses, 1)).toBe(hand.tasks);
      expect(rowNamed(plan, '任务合计（项）')[1]).toBe(hand.tasks);
      expect(rowNamed(plan, '单位任务（项次）')[1]).toBe(hand.entries);
      const [role, ofRole] = hand.leads.entries > 0 ? ['牵头', hand.leads] : ['责任', hand.others];
      const units = blockUnder(plan, `${role}单位`);
      expect(units.at(-1)?.[1]).toBe(ofRole.entries + ofRole.nobody);
      expectSums(units);
      expectSums(blockUnder(plan, '月份'));
    }),
    { numRuns: 20 },
  );
});

test('按时限 counts every line of its list', () => {
  fc.assert(
    fc.property(anyTable, anyDay, (table, asOf) => {
      const plan = ended(byDeadline.plan(contextOf(table, { asOf })));
      const dates = blockUnder(plan, '时间').filter(([name]) => !String(name).includes('季度'));
      expectSums(dates);
      expect(dates.at(-1)?.[1]).toBe(bodyOf(plan).length);
    }),
    { numRuns: 20 },
  );
});

test('完成率 and 明细 add up to what is counted from the table', () => {
  fc.assert(
    fc.property(anyTable, anyDay, (table, asOf) => {
      const hand = countedByHand(table, asOf);
      const context = contextOf(table, { asOf });
      const rates = ended(completion.plan(context));
      expect(rowNamed(rates, '全部任务（项）').slice(2, 4)).toEqual([hand.tasks, hand.of('已完成')]);
      expect(rowNamed(rates, '全部任务（项）')[5]).toBe(hand.due);
      for (const { name, entries, nobody } of [
        { name: '牵头单位（项次）', ...hand.leads },
        { name: '责任单位（项次）', ...hand.others },
      ]) {
        expect(rowNamed(rates, name)[2]).toBe(entries > 0 ? entries + nobody : undefined);
      }
      const base = ended(detail.plan(context));
      expect(base.rows.at(-1)?.[0]?.value).toBe('合计');
      for (const [header, all] of [
        ['任务计数', hand.tasks],
        ['项次计数', hand.entries],
      ] as const) {
        expect(columnOf(base, header).reduce<number>((total, value) => total + Number(value), 0)).toBe(all);
      }
    }),
    { numRuns: 20 },
  );
});

/** The last row is the sum of those above, and each row's parts the sum of its statuses. */
function expectSums(rows: readonly (readonly Scalar[])[]): void {
  for (let col = 1; col <= 7; col++) expect(rows.at(-1)?.[col]).toBe(sum(rows.slice(0, -1), col));
  for (const row of rows) expect(row[1]).toBe(row.slice(2).reduce<number>((all, count) => all + Number(count), 0));
}

test('every sheet says both numbers, the printed forms aside', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const hand = countedByHand(table, '2026-10-01');
      const context = contextOf(table);
      for (const summary of SUMMARIES.filter(({ id }) => id !== 'follow-up')) {
        const words = ended(summary.plan(context))
          .rows.flat()
          .map((cell) => String(cell?.value ?? ''))
          .join('');
        expect([summary.id, words.includes(`任务 ${hand.tasks} 项，单位任务 ${hand.entries} 项次`)]).toEqual([
          summary.id,
          true,
        ]);
      }
    }),
    { numRuns: 10 },
  );
});

/** Keys of the tasks that a sheet's rows lead to; the way back to the table leads to none. */
function linkedTasks(plan: SheetPlan, table: TaskTable): readonly string[] {
  const keys = new Set(table.rows.map(({ key }) => key));
  return plan.rows.flatMap((row) =>
    row.flatMap((cell) => (cell?.source && keys.has(cell.source.rowKey) ? [cell.source.rowKey] : [])),
  );
}

test('every task is led to: once per lead unit under those, once and for all dates in 按时限', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const hand = countedByHand(table, '2026-10-01');
      const context = contextOf(table);
      const all = new Map(SUMMARIES.map((summary) => [summary.id, linkedTasks(ended(summary.plan(context)), table)]));
      expect(all.get('by-lead-unit')).toHaveLength(hand.leads.entries + hand.leads.nobody);
      for (const id of ['by-lead-unit', 'by-deadline', 'detail', 'matrix']) {
        expect([id, new Set(all.get(id)).size]).toEqual([id, hand.tasks]);
      }
    }),
    { numRuns: 10 },
  );
});

/** Live sheets of a table, by the names they stand under. */
function liveSheets(context: SummaryContext): ReadonlyMap<string, SheetPlan> {
  return new Map(SUMMARIES.map((summary) => [summary.title, ended(summary.plan(context))]));
}

test('formulas computed by another hand give their values, and on another day what would stand frozen then', () => {
  fc.assert(
    fc.property(anyTable, anyNaming, anyDay, anyDay, (table, standardName, asOf, later) => {
      const sheets = liveSheets(contextOf(table, { standardName, numbers: 'live', asOf }));
      for (const summary of [detail, overview, byDeadline, completion]) {
        const live = sheets.get(summary.title);
        const frozen = ended(summary.plan(contextOf(table, { standardName, asOf: later })));
        if (!live) throw new Error('no plan');
        expect(shownFormulas(live, { sheets, day: date(asOf) })).toEqual(valuesOfFormulas(live, live));
        expect(shownFormulas(live, { sheets, day: date(later) })).toEqual(valuesOfFormulas(live, frozen));
      }
    }),
    { numRuns: 6 },
  );
});

/** Every formula of a plan with what it gives. */
function shownFormulas(plan: SheetPlan, workbook: Workbook): readonly (readonly Scalar[])[] {
  return eachFormula(plan, (row, col) => shownAt(workbook, plan.title, row, col));
}

/** Every formula of a plan with the value another plan has in its place. */
function valuesOfFormulas(plan: SheetPlan, other: SheetPlan): readonly (readonly Scalar[])[] {
  return eachFormula(plan, (row, col) => other.rows[row]?.[col]?.value ?? '');
}

function eachFormula(plan: SheetPlan, valueAt: (row: number, col: number) => Scalar): readonly (readonly Scalar[])[] {
  return plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) => (cell?.formula === undefined ? [] : [[cell.formula, valueAt(row, col)]])),
  );
}
