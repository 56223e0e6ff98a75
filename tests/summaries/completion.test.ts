import { completion } from '../../src/summaries/sheets/completion';
import { bodyOf, headersOf, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局、市公安局 | 市教育局 | 2026年6月底前 | 已完成
2 | 排查隐患 | 市应急局 | 市教育局 | 2026年9月15日前 | 正在推进
3 | 组织演练 | 市应急局 | | 2026年12月底前 | 已完成
4 | 加强宣传 | | 市教育局 | 全年工作 |
`;

test('every unit in each role: all, done, due, late, and the shares', () => {
  const plan = planOf(completion, PLAN);
  expect(headersOf(plan)).toEqual([
    '角色',
    '单位',
    '任务数',
    '已完成',
    '完成率',
    '到期',
    '到期已完成',
    '到期未完成',
    '到期完成率',
    '已逾期',
  ]);
  expect(bodyOf(plan)).toEqual([
    ['牵头', '市应急局', 3, 2, 2 / 3, 2, 1, 1, 0.5, 1],
    ['牵头', '市公安局', 1, 1, 1, 1, 1, 0, 1, 0],
    ['牵头', '（未写牵头单位）', 1, 0, 0, 0, 0, 0, '', 0],
    ['责任', '市教育局', 3, 1, 1 / 3, 2, 1, 1, 0.5, 1],
    ['责任', '（未写责任单位）', 1, 1, 1, 0, 0, 0, '', 0],
  ]);
  expect(plan.rows.slice(-3).map((row) => row.slice(1, 4).map((cell) => cell?.value))).toEqual([
    ['牵头单位（项次）', 5, 3],
    ['责任单位（项次）', 4, 2],
    ['全部任务（项）', 4, 2],
  ]);
});

test('bars lie behind the shares', () => {
  const bars = planOf(completion, PLAN).conditions?.filter(({ kind }) => kind === 'data-bar');
  expect(bars?.map(({ area }) => area.left)).toEqual([4, 8]);
});

test('live shares are formulas that leave nothing to divide empty', () => {
  const plan = planOf(completion, PLAN, { numbers: 'live' });
  const row = (plan.filter?.top ?? 0) + 1;
  expect(plan.rows[row]?.[4]?.formula).toBe(`=IF(C${row + 1}=0,"",D${row + 1}/C${row + 1})`);
});

test('a role that nobody has is left out', () => {
  const plan = planOf(completion, '序号 | 工作任务 | 责任单位 | 完成时限\n1 | 修订预案 | 市应急局 | 2026年6月底前');
  expect(bodyOf(plan).map(([role, unit]) => [role, unit])).toEqual([['牵头', '市应急局']]);
});
