import { byLeader } from '../../src/summaries/sheets/by-leader';
import { bodyOf, formulasOf, HOSTILE, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 责任领导 | 牵头单位 | 完成时限
1 | 修订预案 | 张三、李四 | 市应急局、市公安局 | 2026年9月底前
2 | 排查隐患 | 李　四 | 市教育局 | 2026年10月5日前
3 | 组织演练 | | 市住建局 | 全年工作
`;

test('every leader has his tasks under his counts', () => {
  expect(bodyOf(planOf(byLeader, PLAN)).map((row) => [row[0], row[2], row[8]])).toEqual([
    ['张三', '共 1 项：已完成 0，已逾期 1，临期 0，未到期 0，长期 0，其他 0', null],
    ['张三', '修订预案', '市应急局、市公安局'],
    ['李四', '共 2 项：已完成 0，已逾期 1，临期 1，未到期 0，长期 0，其他 0', null],
    ['李四', '修订预案', '市应急局、市公安局'],
    ['李四', '排查隐患', '市教育局'],
    ['（未写责任领导）', '共 1 项：已完成 0，已逾期 0，临期 0，未到期 0，长期 1，其他 0', null],
    ['（未写责任领导）', '组织演练', '市住建局'],
  ]);
});

test('the last line sums up the list', () => {
  expect(planOf(byLeader, PLAN).rows.at(-1)?.[2]?.value).toBe(
    '共 4 项次：已完成 0，已逾期 2，临期 1，未到期 0，长期 1，其他 0',
  );
});

test('live heads count the status cells of the list itself, wherever they are sorted to', () => {
  const live = planOf(byLeader, PLAN, { numbers: 'live' });
  const top = live.frozenRows;
  const head = live.rows[top];
  const [first, last] = [top + 1, top + 7];
  expect(head?.[2]?.formula).toContain(
    `SUMPRODUCT(1*EXACT($A$${first}:$A$${last},"张三")*($F$${first}:$F$${last}="已逾期"))`,
  );
  expect(live.rows[top]?.[0]?.value).toBe('张三');
  expect(live.filter?.bottom).toBe(last - 1);
  expect(bodyOf(live)).toEqual(bodyOf(planOf(byLeader, PLAN)));
});

test('hostile names stay text', () => {
  const plan = planOf(byLeader, HOSTILE);
  expect(formulasOf(plan)).toEqual([]);
  expect(
    bodyOf(plan)
      .filter((row) => row[5] === null)
      .map((row) => row[0]),
  ).toEqual(['=张三', '张*', '李?', '~王']);
});
