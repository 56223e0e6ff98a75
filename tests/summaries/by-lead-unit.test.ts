import fc from 'fast-check';
import { countStatuses } from '../../src/summaries/status-counts';
import { byLeadUnit } from '../../src/summaries/sheets/by-lead-unit';
import { drawTable } from '../kit/task-table';
import { bodyOf, columnOf, contextOf, ended, formulasOf, headersOf, HOSTILE, numbersOf, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局、市公安局 | 市教育局 | 2026年6月底前 | 已完成
2 | 排查隐患 | 市应急局 | 市住建局 | 2026年9月15日前 | 正在推进
3 | 组织演练 | 市教育局 | | 2026年10月5日前 |
4 | 加强宣传 | 市教育局 | | 全年工作 |
5 | 建立台账 | | 市住建局 | 2026年12月底前 |
`;

test('every unit has a head with its counts, and its tasks below', () => {
  const plan = planOf(byLeadUnit, PLAN);
  expect(bodyOf(plan).map((row) => [row[0], row[1], row[2], row[5], row[8]])).toEqual([
    ['市应急局', null, '共 2 项：已完成 1，已逾期 1，临期 0，未到期 0，长期 0，其他 0', null, null],
    ['市应急局', '1', '修订预案', '已完成', '市公安局（牵头）、市教育局'],
    ['市应急局', '2', '排查隐患', '已逾期', '市住建局'],
    ['市公安局', null, '共 1 项：已完成 1，已逾期 0，临期 0，未到期 0，长期 0，其他 0', null, null],
    ['市公安局', '1', '修订预案', '已完成', '市应急局（牵头）、市教育局'],
    ['市教育局', null, '共 2 项：已完成 0，已逾期 0，临期 1，未到期 0，长期 1，其他 0', null, null],
    ['市教育局', '3', '组织演练', '临期', ''],
    ['市教育局', '4', '加强宣传', '长期', ''],
    ['（未写牵头单位）', null, '共 1 项：已完成 0，已逾期 0，临期 0，未到期 1，长期 0，其他 0', null, null],
    ['（未写牵头单位）', '5', '建立台账', '未到期', '市住建局'],
  ]);
});

test('the last line sums up the heads, outside of the filter', () => {
  const plan = planOf(byLeadUnit, PLAN);
  expect(plan.rows.length - 1).toBe((plan.filter?.bottom ?? 0) + 1);
  expect(
    plan.rows
      .at(-1)
      ?.map((cell) => cell?.value)
      .slice(0, 3),
  ).toEqual(['合计', null, '共 6 项次：已完成 2，已逾期 1，临期 1，未到期 1，长期 1，其他 0']);
});

test('the header stays in view and is what the filter stands on', () => {
  const plan = planOf(byLeadUnit, PLAN);
  expect(plan.filter?.top).toBe(plan.frozenRows - 1);
  expect(headersOf(plan)).toEqual([
    '牵头单位',
    '序号',
    '工作任务',
    '完成时限',
    '截止日期',
    '状态',
    '剩余天数',
    '说明',
    '其他单位',
  ]);
});

test('every listed task links to its row, heads to none; dates are real', () => {
  const plan = planOf(byLeadUnit, PLAN);
  const late = plan.rows.find((row) => row[2]?.value === '排查隐患');
  expect(late?.[1]?.source).toMatchObject({ sheet: '分工方案', at: { row: 3, col: 1 } });
  expect(late?.[4]).toEqual({ value: 46280, look: 'date', numberFormat: 'yyyy-mm-dd' });
  expect(late?.[5]).toEqual({ value: '已逾期', look: 'late' });
  expect(late?.[6]?.value).toBe(-16);
  expect(plan.rows.slice(plan.frozenRows).flatMap((row) => row.filter((cell) => cell?.source))).toHaveLength(6);
});

test('in a workbook that counts from 1904 dates are the same days', () => {
  const late = planOf(byLeadUnit, PLAN, { date1904: true }).rows.find((row) => row[2]?.value === '排查隐患');
  expect(late?.[4]?.value).toBe(44818);
});

test('units go by the name the office wants', () => {
  const standardName = (name: string) => name.replace('市应急局', '市应急管理局');
  const names = columnOf(planOf(byLeadUnit, PLAN, { standardName }), '牵头单位');
  expect(names.filter((name) => name === '市应急管理局')).toHaveLength(3);
});

test('every row has all cells of its frame', () => {
  const plan = planOf(byLeadUnit, PLAN.replace('全年工作', '适时开展'));
  for (const row of plan.rows.slice(plan.frozenRows)) expect(row.filter((cell) => cell !== undefined)).toHaveLength(9);
});

describe('live', () => {
  const plan = planOf(byLeadUnit, PLAN, { numbers: 'live' });

  test('says the same as frozen', () => {
    expect(bodyOf(plan)).toEqual(bodyOf(planOf(byLeadUnit, PLAN)));
  });

  test('heads, sums, statuses and days count over 明细', () => {
    const body = plan.rows.slice(plan.frozenRows);
    expect(body[0]?.[2]?.formula).toMatch(/^="共 2 项：已完成 "&\(COUNTIFS\('明细'!.*"市应急局"/);
    expect(body[8]?.[2]?.formula).not.toContain('（未写牵头单位）');
    expect(body[1]?.[5]?.formula).toMatch(/^='明细'!\$[A-Z]+\$\d+$/);
    expect(body[1]?.[6]?.formula).toBeDefined();
    expect(body.at(-1)?.[2]?.formula).toContain('COUNTIFS');
    expect(plan.conditions).toHaveLength(4);
  });

  test('no formula is longer than Excel takes', () => {
    for (const { formula = '' } of formulasOf(plan)) expect(formula.length).toBeLessThan(8192);
  });
});

test('hostile names are names, and no criteria', () => {
  expect(formulasOf(planOf(byLeadUnit, HOSTILE)).filter(({ formula = '' }) => !formula.startsWith('="截至'))).toEqual(
    [],
  );
  const live = planOf(byLeadUnit, HOSTILE, { numbers: 'live' });
  const star = live.rows.find((row) => row[0]?.value === '市*局' && row[0].look === 'label');
  expect(star?.[2]?.formula).toContain('EXACT(');
  expect(bodyOf(live)).toEqual(bodyOf(planOf(byLeadUnit, HOSTILE)));
});

const UNITS = ['市教育局', '市公安局', '市财政局', '市民政局'];
const DEADLINES = ['2026年6月底前', '2026年10月5日前', '全年工作', '每季度', '立行立改', ''];

const anyPlan = fc
  .array(
    fc.record({
      lead: fc.subarray(UNITS),
      responsible: fc.subarray(UNITS),
      deadline: fc.constantFrom(...DEADLINES),
      progress: fc.constantFrom('', '已完成'),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((tasks) => {
    const rows = tasks.map(
      ({ lead, responsible, deadline, progress }, index) =>
        `${index + 1} | 第${index + 1}项任务 | ${lead.join('、')} | ${responsible.join('、')} | ${deadline} | ${progress}`,
    );
    return `2026年责任分解表\n序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况\n${rows.join('\n')}`;
  });

test('heads reconcile with their rows, with each other and with the table', () => {
  fc.assert(
    fc.property(anyPlan, (drawing) => {
      const { table } = drawTable(drawing);
      const context = contextOf(table);
      const plan = ended(byLeadUnit.plan(context));
      const heads = plan.rows.slice(plan.frozenRows).filter((row) => row[2]?.look === 'label');
      const sums = heads.map((row) => numbersOf(row[2]?.value ?? null));
      for (const { all, parts } of sums) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
      const entries = table.rows.flatMap((task) => {
        const leads = new Set(task.units.filter(({ part }) => part === 'lead').map(({ expanded }) => expanded));
        return Array.from({ length: Math.max(1, leads.size) }, () => context.statusOf(task).status);
      });
      expect(sums.at(-1)).toEqual({ all: entries.length, parts: countStatuses(entries) });
      expect(sums.slice(0, -1).reduce((sum, { all }) => sum + all, 0)).toBe(entries.length);
    }),
    { numRuns: 40 },
  );
});

test('a task without 序号 can still be reached', () => {
  const serials = (drawing: string) => {
    const plan = planOf(byLeadUnit, drawing);
    return columnOf(plan, '序号').filter((serial) => serial !== null);
  };
  expect(serials('工作任务 | 牵头单位 | 完成时限\n修订预案 | 甲局 | 全年\n排查隐患 | 乙局 | 全年')).toEqual(['1', '2']);
  expect(serials('序号 | 工作任务 | 牵头单位\n | 修订预案 | 甲局\n7 | 排查隐患 | 乙局')).toEqual(['无', '7']);
});
