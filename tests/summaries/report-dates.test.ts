import { reportDates } from '../../src/summaries/sheets/report-dates';
import { bodyOf, formulasOf, HOSTILE, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 报送进展 | 市应急局 | 市教育局 | 每季度末25日前 |
2 | 组织考试 | 市教育局 | | 中考6月20日前，高考10月1日前 |
3 | 修订预案 | 市公安局 | | 2026年9月底前 |
4 | 通报情况 | 市公安局 | | 定期 |
5 | 整理档案 | 市档案馆 | | 每半年 | 已完成
`;

test('the dates of the year in order, with what they stand for', () => {
  expect(
    bodyOf(planOf(reportDates, PLAN)).map(([, day, , task, lead, , words, turn, status]) => [
      day,
      task,
      lead,
      words,
      turn,
      status,
    ]),
  ).toEqual([
    ['星期三', '报送进展', '市应急局', '每季度一次（季末25日前）', '第 1 次，共 4 次', '已过'],
    ['星期六', '组织考试', '市教育局', '中考', '第 1 个，共 2 个', '已过'],
    ['星期四', '报送进展', '市应急局', '每季度一次（季末25日前）', '第 2 次，共 4 次', '已过'],
    ['星期二', '整理档案', '市档案馆', '每半年一次', '第 1 次，共 2 次', '已完成'],
    ['星期五', '报送进展', '市应急局', '每季度一次（季末25日前）', '第 3 次，共 4 次', '已过'],
    ['星期四', '组织考试', '市教育局', '高考', '第 2 个，共 2 个', '今天'],
    ['星期五', '报送进展', '市应急局', '每季度一次（季末25日前）', '第 4 次，共 4 次', '还有 85 天'],
    ['星期四', '整理档案', '市档案馆', '每半年一次', '第 2 次，共 2 次', '已完成'],
  ]);
});

test('dates are real and ascending, tasks link to their rows', () => {
  const plan = planOf(reportDates, PLAN);
  const rows = plan.rows.slice(plan.frozenRows);
  expect(rows[0]?.[0]).toEqual({ value: 46106, look: 'date', numberFormat: 'yyyy-mm-dd' });
  const days = rows.map((row) => Number(row[0]?.value));
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(rows.map((row) => row[2]?.source?.at.row)).toEqual([2, 3, 2, 6, 2, 3, 2, 6]);
});

test('what has no day is counted in the note, the year stands in the heading', () => {
  const plan = planOf(reportDates, PLAN);
  expect(plan.rows[0]?.[0]?.value).toBe('2026 年报送节点');
  expect(plan.rows.map((row) => row[0]?.value).join('')).toContain('另有 1 项周期任务不能确定从哪一天算起');
});

test('without a plan year the as-of day gives the year', () => {
  const plan = planOf(
    reportDates,
    '序号 | 工作任务 | 牵头单位 | 完成时限\n1 | 报送进展 | 市应急局 | 每半年\n2 | 甲 | 乙局 | 每年\n3 | 丙 | 乙局 | 每年',
    {
      asOf: '2031-02-03',
    },
  );
  expect(plan.rows[0]?.[0]?.value).toBe('2031 年报送节点');
});

test('live statuses follow 截至日期, those that are done stay', () => {
  const plan = planOf(reportDates, PLAN, { numbers: 'live' });
  const top = plan.frozenRows;
  expect(plan.rows[top]?.[8]?.formula).toBe(
    `=IF(A${top + 1}<截至日期,"已过",IF(A${top + 1}=截至日期,"今天","还有 "&(A${top + 1}-截至日期)&" 天"))`,
  );
  expect(plan.rows[top + 3]?.[8]).toEqual({ value: '已完成', look: 'done' });
  expect(plan.conditions?.[0]).toMatchObject({ look: 'soon' });
  expect(bodyOf(plan)).toEqual(bodyOf(planOf(reportDates, PLAN)));
});

test('hostile names stay text', () => {
  expect(formulasOf(planOf(reportDates, HOSTILE))).toEqual([]);
});
