import { byResponsibleUnit } from '../../src/summaries/sheets/by-responsible-unit';
import { drawTable } from '../kit/task-table';
import { bodyOf, contextOf, formulasOf, HOSTILE, numbersOf, planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订预案 | 市应急局 | 市教育局、市住建局 | 2026年9月底前
2 | 排查隐患 | 市教育局 | 市应急局 | 2026年10月5日前
3 | 组织演练 | | | 全年工作
4 | 建立台账 | 市住建局 | 市住建局 | 2026年12月底前
`;

test('every unit has all its tasks, with its role in each', () => {
  expect(bodyOf(planOf(byResponsibleUnit, PLAN)).map((row) => [row[0], row[1], row[3], row[9]])).toEqual([
    ['市应急局', null, '共 2 项次（牵头 1，责任 1）：已完成 0，已逾期 1，临期 1，未到期 0，长期 0，其他 0', null],
    ['市应急局', '牵头', '修订预案', '市教育局、市住建局'],
    ['市应急局', '责任', '排查隐患', '市教育局（牵头）'],
    ['市教育局', null, '共 2 项次（牵头 1，责任 1）：已完成 0，已逾期 1，临期 1，未到期 0，长期 0，其他 0', null],
    ['市教育局', '责任', '修订预案', '市应急局（牵头）、市住建局'],
    ['市教育局', '牵头', '排查隐患', '市应急局'],
    ['市住建局', null, '共 3 项次（牵头 1，责任 2）：已完成 0，已逾期 1，临期 0，未到期 2，长期 0，其他 0', null],
    ['市住建局', '责任', '修订预案', '市应急局（牵头）、市教育局'],
    ['市住建局', '牵头', '建立台账', ''],
    ['市住建局', '责任', '建立台账', ''],
    ['（未写单位）', null, '共 1 项次：已完成 0，已逾期 0，临期 0，未到期 0，长期 1，其他 0', null],
    ['（未写单位）', '', '组织演练', ''],
  ]);
});

test('the sum counts every unit and role once, and tasks of nobody', () => {
  const plan = planOf(byResponsibleUnit, PLAN);
  const { all, parts } = numbersOf(plan.rows.at(-1)?.[3]?.value ?? null);
  const { details } = contextOf(drawTable(PLAN).table);
  expect(details.filter(({ isEntry }) => isEntry)).toHaveLength(7);
  expect(all).toBe(8);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(8);
});

test('live says the same, by formulas over 明细', () => {
  const live = planOf(byResponsibleUnit, PLAN, { numbers: 'live' });
  expect(bodyOf(live)).toEqual(bodyOf(planOf(byResponsibleUnit, PLAN)));
  const heads = live.rows.filter((row) => row[3]?.look === 'label');
  expect(heads).toHaveLength(5);
  for (const head of heads) expect(head[3]?.formula).toContain("COUNTIFS('明细'!");
});

test('hostile names stay text', () => {
  const plan = planOf(byResponsibleUnit, HOSTILE);
  expect(formulasOf(plan)).toEqual([]);
  expect(bodyOf(plan).some((row) => row[0] === '=1+1局')).toBe(true);
  expect(bodyOf(planOf(byResponsibleUnit, HOSTILE, { numbers: 'live' }))).toEqual(bodyOf(plan));
});
