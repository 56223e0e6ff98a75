import { countOf } from '../../src/summaries/counting';
import { overdue } from '../../src/summaries/sheets/overdue';
import { drawTable } from '../kit/task-table';
import { bodyOf, columnOf, contextOf, ended, formulasOf, HOSTILE, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局、市公安局 | 市教育局 | 2026年10月20日前 |
2 | 排查隐患 | 市应急局 | 市住建局 | 2026年9月15日前 | 正在推进
3 | 组织演练 | 市教育局 | | 2026年10月5日前 |
4 | 加强宣传 | 市教育局 | | 全年工作 |
5 | 建立台账 | 市住建局 | | 2026年6月底前 |
6 | 总结经验 | 市住建局 | | 2026年6月底前 | 已完成
7 | 通报情况 | 市住建局 | | 每季度 |
8 | 完善制度 | 市住建局 | | 及时 |
`;

test('the most pressing first, with colour and days', () => {
  const plan = planOf(overdue, PLAN);
  expect(bodyOf(plan).map((row) => [row[0], row[2], row[7], row[8]])).toEqual([
    ['红色', '建立台账', '已逾期', -93],
    ['红色', '排查隐患', '已逾期', -16],
    ['黄色', '组织演练', '临期', 4],
    ['蓝色', '修订预案', '未到期', 19],
  ]);
  const [late, , soon, coming] = plan.rows.slice(plan.frozenRows);
  expect([late?.[0]?.look, soon?.[0]?.look, coming?.[0]?.look]).toEqual(['late', 'soon', 'coming']);
  expect(late?.[8]?.numberFormat).toBe('"还有 "0" 天";"逾期 "0" 天";"今天到期"');
  expect(coming?.[3]?.value).toBe('市应急局、市公安局');
});

test('the counts stand above the header and agree with 明细', () => {
  const context = contextOf(drawTable(PLAN).table);
  const plan = ended(overdue.plan(context));
  const counts = plan.rows[plan.frozenRows - 2]?.flatMap((cell) => (cell?.value ? [cell.value] : []));
  expect(counts).toEqual(['返回任务表', '返回总览', '红色：已逾期 2 项', '黄色：临期 1 项', '蓝色：30 天内到期 1 项']);
  expect(countOf(context, { isTask: 1, status: '已逾期' })).toBe(2);
  expect(countOf(context, { isTask: 1, status: '临期' })).toBe(1);
});

test('every task links to its row', () => {
  const plan = planOf(overdue, PLAN);
  const links = plan.rows.slice(plan.frozenRows).map((row) => row[1]?.source?.at.row);
  expect(links).toEqual([6, 3, 4, 2]);
});

test('the note says what is left out', () => {
  const words = planOf(overdue, PLAN)
    .rows.map((row) => row[0]?.value)
    .join('');
  expect(words).toContain('另有 1 项任务的时限无法判断');
  expect(words).not.toContain('名单按');
});

test('a table without anything late or due says so', () => {
  const plan = planOf(overdue, PLAN, { asOf: '2026-01-01' });
  expect(plan.filter).toBeUndefined();
  expect(plan.rows.at(-1)?.[0]?.value).toBe('没有符合条件的任务');
  expect(formulasOf(planOf(overdue, PLAN, { asOf: '2026-01-01', numbers: 'live' }))).toHaveLength(1);
});

describe('live', () => {
  const plan = planOf(overdue, PLAN, { numbers: 'live' });

  test('says the same, and as of which day the list was made', () => {
    expect(bodyOf(plan)).toEqual(bodyOf(planOf(overdue, PLAN)));
    expect(plan.rows.map((row) => row[0]?.value).join('')).toContain('名单按 2026-10-01 列出');
  });

  test('levels follow the status beside them', () => {
    const row = plan.frozenRows;
    const [late, , , coming] = plan.rows.slice(row);
    expect(late?.[0]?.formula).toBe(
      `=IF(H${row + 1}="已逾期","红色",IF(H${row + 1}="临期","黄色",IF(H${row + 1}="已完成","",IF(AND(ISNUMBER(I${row + 1}),I${row + 1}<=30),"蓝色",""))))`,
    );
    expect(coming?.[7]?.formula).toMatch(/^='明细'!/);
    expect(plan.conditions?.map(({ kind }) => kind)).toHaveLength(7);
    expect(plan.rows[row - 2]?.[3]?.formula).toBe(`="红色：已逾期 "&COUNTIF($A$${row + 1}:$A$${row + 4},"红色")&" 项"`);
  });
});

test('hostile names stay text', () => {
  expect(formulasOf(planOf(overdue, HOSTILE))).toEqual([]);
  expect(columnOf(planOf(overdue, HOSTILE), '牵头单位')).toContain('=1+1局');
});
