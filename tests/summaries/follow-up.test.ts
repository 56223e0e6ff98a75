import { followUp } from '../../src/summaries/sheets/follow-up';
import { formulasOf, HOSTILE, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订预案 | 市应急局、市公安局 | 市教育局 | 2026年10月20日前
2 | 排查隐患 | 市应急局 | 市住建局 | 2026年9月15日前
3 | 组织演练 | | 市教育局 | 2026年10月5日前
4 | 加强宣传 | 市教育局 | | 全年工作
5 | 建立台账 | | | 2026年6月底前
6 | 通报情况 | 市住建局 | | 每季度
`;

const linesOf = (plan: ReturnType<typeof planOf>) =>
  plan.rows.map((row) =>
    row.flatMap((cell) => (cell?.value == null || cell.value === '' ? [] : [cell.value])).join('｜'),
  );

test('one notice for each unit that leads something pressing, or answers where nobody leads', () => {
  const plan = planOf(followUp, PLAN);
  const addressed = linesOf(plan).filter((line) => /：$/.test(line));
  expect(addressed).toEqual(['市应急局：', '市公安局：', '市教育局：', '没有写明单位的任务：']);
  const starts = linesOf(plan).flatMap((line, row) => (line === '督办通知单' ? [row] : []));
  expect(plan.pageBreaks).toEqual(starts.slice(1));
  expect(plan.landscape).toBe(false);
  expect(plan.filter).toBeUndefined();
});

test('a notice says how many tasks press and lists them, red first', () => {
  const plan = planOf(followUp, PLAN);
  const lines = linesOf(plan).slice(0, plan.pageBreaks?.[0]);
  expect(lines.join('')).toMatch(
    /^督办通知单市应急局：　　截至2026年10月1日，你单位牵头的工作任务中，已逾期 1 项（红色督办）、30 天内到期 1 项/,
  );
  expect(lines.filter((line) => /^\d/.test(line))).toEqual([
    '2｜排查隐患｜2026年9月15日前｜46280｜红色督办\n已逾期｜逾期 16 天',
    '1｜修订预案｜2026年10月20日前｜46315｜蓝色提示\n30 天内｜还有 19 天',
  ]);
  expect(lines.at(-1)).toMatch(/^承办人：_+｜反馈日期：_+$/);
  expect(lines.join('')).toMatch(/督办单位（盖章）：_+　+2026年10月1日办理\n情况/);
});

test('whoever only answers is told so, and not that it leads', () => {
  expect(linesOf(planOf(followUp, PLAN)).join('')).toContain('你单位负责的工作任务中，临期 1 项（黄色预警）');
});

test('tasks link to their rows, every merge lies in its notice', () => {
  const plan = planOf(followUp, PLAN);
  expect(plan.rows.flatMap((row) => row.flatMap((cell) => cell?.source?.at.row ?? []))).toEqual([3, 2, 2, 4, 6]);
  const taken = new Set<string>();
  for (const { top, left, bottom, right } of plan.merges)
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) {
        expect(taken.has(`${row},${col}`)).toBe(false);
        taken.add(`${row},${col}`);
      }
  expect(plan.merges.every(({ bottom }) => bottom < plan.rows.length)).toBe(true);
});

test('a notice bears its day: live numbers change nothing', () => {
  expect(planOf(followUp, PLAN, { numbers: 'live' })).toEqual(planOf(followUp, PLAN));
});

test('where nothing presses one line says so', () => {
  const plan = planOf(followUp, PLAN, { asOf: '2026-01-02' });
  expect(linesOf(plan).slice(1).join('')).toBe(
    '截至2026年1月2日，没有逾期、临期和 30 天内到期的任务，不需要发督办通知单。',
  );
  expect(plan.pageBreaks).toBeUndefined();
});

test('hostile names stay text', () => {
  expect(formulasOf(planOf(followUp, HOSTILE))).toEqual([]);
});
