import { byDeadline } from '../../src/summaries/sheets/by-deadline';
import { bodyOf, formulasOf, HOSTILE, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局、市公安局 | 市教育局 | 2026年6月底前 | 已完成
2 | 排查隐患 | 市应急局 | 市住建局 | 2026年5月15日前 | 正在推进
3 | 组织演练 | 市教育局 | | 2026年2月和2026年8月 |
4 | 加强宣传 | 市教育局 | | 全年工作 |
5 | 建立台账 | 市住建局 | | 按方案印发后10个工作日内 |
6 | 整改问题 | 市住建局 | | 立即整改 |
7 | 研究办法 | 市住建局 | | |
`;

const plan = planOf(byDeadline, PLAN, { asOf: '2026-06-01' });

test('months, after the last of a quarter the quarter, then what has no date', () => {
  const values = plan.rows.map((row) => row.map((cell) => cell?.value ?? ''));
  const top = values.findIndex(([name]) => name === '时间');
  const end = values.findIndex(([name]) => name === '合计');
  expect(values.slice(top, end + 1)).toEqual([
    ['时间', '合计', '已完成', '已逾期', '临期', '未到期', '长期', '其他'],
    ['2026年2月', 1, 0, 0, 0, 1, 0, 0],
    ['2026年3月', 0, 0, 0, 0, 0, 0, 0],
    ['2026年第1季度', 1, 0, 0, 0, 1, 0, 0],
    ['2026年4月', 0, 0, 0, 0, 0, 0, 0],
    ['2026年5月', 1, 0, 1, 0, 0, 0, 0],
    ['2026年6月', 1, 1, 0, 0, 0, 0, 0],
    ['2026年第2季度', 2, 1, 1, 0, 0, 0, 0],
    ['2026年7月', 0, 0, 0, 0, 0, 0, 0],
    ['2026年8月', 1, 0, 0, 0, 1, 0, 0],
    ['2026年第3季度', 1, 0, 0, 0, 1, 0, 0],
    ['长期', 1, 0, 0, 0, 0, 1, 0],
    ['待触发', 1, 0, 0, 0, 0, 0, 1],
    ['立即', 1, 0, 0, 0, 0, 0, 1],
    ['无法判断', 1, 0, 0, 0, 0, 0, 1],
    ['合计', 8, 1, 1, 0, 2, 1, 3],
  ]);
});

test('the list is sorted by date, tasks without one in the order of the counts', () => {
  expect(bodyOf(plan).map((row) => [row[0], row[1], row[5]])).toEqual([
    [46081, '3', '未到期'],
    [46157, '2', '已逾期'],
    [46203, '1', '已完成'],
    [46265, '3', '未到期'],
    ['长期', '4', '长期'],
    ['待触发', '5', '待触发'],
    ['立即', '6', '立即'],
    ['无法判断', '7', '无法判断'],
  ]);
});

test('the note counts the dates where tasks have several', () => {
  expect(
    plan.rows
      .slice(0, 4)
      .flat()
      .map((cell) => cell?.value ?? '')
      .join(''),
  ).toContain('共 8 个节点');
});

test('frozen numbers are no formulas, whatever stands in the table', () => {
  expect(formulasOf(planOf(byDeadline, HOSTILE))).toEqual([]);
});
