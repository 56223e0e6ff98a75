import fc from 'fast-check';
import { matrix } from '../../src/summaries/sheets/matrix';
import { drawTable } from '../kit/task-table';
import { bodyOf, columnOf, contextOf, ended, formulasOf, headersOf, HOSTILE, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订预案 | 市公安局、市应急局 | 市教育局 | 2026年9月底前
2 | 排查隐患 | 市应急局 | 市应急局、市教育局 | 2026年10月5日前
3 | 组织演练 | | | 全年工作
`;

const totalsOf = (drawing: string, numbers: 'live' | 'frozen' = 'frozen') =>
  planOf(matrix, drawing, { numbers })
    .rows.slice(-3)
    .map((row) => row.map((cell) => cell?.value ?? null));

test('tasks down, units across, the busiest first', () => {
  const plan = planOf(matrix, PLAN);
  expect(headersOf(plan)).toEqual(['序号', '工作任务', '市应急局', '市教育局', '市公安局', '合计']);
  expect(bodyOf(plan)).toEqual([
    ['1', '修订预案', '牵', '责', '牵', 3],
    ['2', '排查隐患', '牵责', '责', null, 3],
    ['3', '组织演练', null, null, null, 0],
  ]);
});

test('sums stand below the list', () => {
  expect(totalsOf(PLAN)).toEqual([
    ['牵头', null, 2, 0, 1, 3],
    ['责任', null, 1, 2, 0, 3],
    ['合计（项次）', null, 3, 2, 1, 6],
  ]);
});

test('live sums count the marks of the block', () => {
  const plan = planOf(matrix, PLAN, { numbers: 'live' });
  const top = plan.frozenRows + 1;
  const [led, responsible, both] = plan.rows.slice(-3);
  expect(plan.rows[top - 1]?.[5]?.formula).toBe(
    `=1*COUNTIF(C${top}:E${top},"牵")+1*COUNTIF(C${top}:E${top},"责")+2*COUNTIF(C${top}:E${top},"牵责")`,
  );
  expect(led?.[2]?.formula).toBe(`=COUNTIF(C${top}:C${top + 2},"牵")+COUNTIF(C${top}:C${top + 2},"牵责")`);
  expect(responsible?.[5]?.formula).toBe(`=SUM(C${top + 4}:E${top + 4})`);
  expect(both?.[5]?.formula).toBe(`=F${top + 3}+F${top + 4}`);
  expect(totalsOf(PLAN, 'live')).toEqual(totalsOf(PLAN));
});

test('units beyond the twenty-fifth are named in one column, and the note says so', () => {
  const rows = Array.from(
    { length: 35 },
    (_, index) => `${index + 1} | 任务${index + 1} | 第${index + 1}中学 | 第1中学`,
  );
  const plan = planOf(matrix, `序号 | 工作任务 | 牵头单位 | 责任单位\n${rows.join('\n')}`, { numbers: 'live' });
  expect(headersOf(plan)).toHaveLength(29);
  expect(headersOf(plan).at(-2)).toBe('其他单位');
  expect(plan.rows.map((row) => row[0]?.value).join('')).toContain('另外 10 个的名称写在「其他单位」列');
  expect(columnOf(plan, '其他单位').slice(24, 26)).toEqual(['', '牵：第26中学']);
  expect(plan.rows[plan.frozenRows + 25]?.at(-1)?.formula).toMatch(/\+1$/);
  const [led, responsible, both] = plan.rows.slice(-3).map((row) => row.slice(-2).map((cell) => cell?.value));
  expect([led, responsible, both]).toEqual([
    [10, 35],
    [0, 35],
    [10, 70],
  ]);
});

test('hostile names stay text', () => {
  expect(formulasOf(planOf(matrix, HOSTILE))).toEqual([]);
  expect(headersOf(planOf(matrix, HOSTILE))).toContain('=1+1局');
});

test('marks, row sums and column sums reconcile with 明细', () => {
  const unit = fc.constantFrom('市教育局', '市公安局', '市财政局');
  const list = fc.uniqueArray(unit, { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(list, list), { minLength: 3, maxLength: 8 }), (tasks) => {
      const rows = tasks.map(
        ([lead, rest], index) => `${index + 1} | 任务${index + 1} | ${lead.join('、')} | ${rest.join('、')}`,
      );
      const { table } = drawTable(`责任分解表\n序号 | 工作任务 | 牵头单位 | 责任单位\n${rows.join('\n')}`);
      const context = contextOf(table);
      const plan = ended(matrix.plan(context));
      const entries = context.details.filter(({ isEntry }) => isEntry).length;
      const marks = bodyOf(plan).map((row) => row.slice(2, -1).join('').length);
      expect(bodyOf(plan).map((row) => row.at(-1))).toEqual(marks);
      expect(marks.reduce((sum, count) => sum + count, 0)).toBe(entries);
      expect(plan.rows.at(-1)?.at(-1)?.value).toBe(entries);
    }),
    { numRuns: 40 },
  );
});
