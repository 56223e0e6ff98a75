import { columnRoleTwice } from '../../../src/checks/rules/table/column-role-twice';
import { columnRoleUnknown } from '../../../src/checks/rules/table/column-role-unknown';
import { checkGrid, placeOf } from '../../kit/check';
import { drawSheet } from '../../kit/sheet';

function found(drawing: string): readonly string[] {
  return checkGrid(drawSheet(drawing).grid, { rules: [columnRoleUnknown, columnRoleTwice] }).findings.map(
    (finding) => `${placeOf(finding)} ${finding.rule}：${finding.message}`,
  );
}

test.each<[string, string]>([
  [
    'a column of places is nothing the check needs',
    `
序号 | 工作任务 | 落点 | 牵头单位 | 完成时限
1 | 改造供水管网 | 城东街道 | 市水务局 | 2016年12月底前
2 | 建设口袋公园 | 城西街道 | 市园林局 | 2016年11月底前`,
  ],
  [
    'units that only check up on the task stand under their own name',
    `
序号 | 工作任务 | 牵头单位 | 验收单位 | 完成时限
1 | 改造供水管网 | 市水务局 | 市住建局 | 2016年12月底前`,
  ],
  [
    'a note beside the table makes no column',
    `
序号 | 工作任务 | 牵头单位 | | 完成时限
1 | 改造供水管网 | 市水务局 | | 2016年12月底前
2 | 建设口袋公园 | 市园林局 | 已核 | 2016年11月底前
3 | 补植行道树 | 市园林局 | | 2016年11月底前
4 | 疏浚河道 | 市水务局 | | 2016年11月底前`,
  ],
  [
    'one header over two columns is one name',
    `
序号 | 要点内容 | < | 责任单位 | 完成时限
1 | 供水 | 改造供水管网 | 市水务局 | 2016年12月底前
2 | 绿化 | 建设口袋公园 | 市园林局 | 2016年11月底前`,
  ],
  [
    'a deadline for every quarter',
    `
序号 | 工作任务 | 牵头单位 | 一季度 | 二季度
1 | 改造供水管网 | 市水务局 | 完成设计 | 开工建设`,
  ],
  [
    'a body and its office',
    `
序号 | 工作任务 | 牵头单位 | 牵头科室 | 完成时限
1 | 改造供水管网 | 市水务局 | 供水科 | 2016年12月底前`,
  ],
])('nothing to say: %s', (_, drawing) => {
  expect(found(drawing)).toEqual([]);
});

test('a column without a name says what it looks like', () => {
  expect(
    found(`
序号 | 工作任务 | | 完成时限
1 | 改造供水管网 | 市水务局 | 2016年12月底前
2 | 建设口袋公园 | 市园林局 | 2016年11月底前`),
  ).toEqual(['C1 column-role-unknown：这一列没有表头，内容像「牵头及责任单位」。']);
});

test('a second deadline is named with the one that counts', () => {
  expect(
    found(`
序号 | 工作任务 | 牵头单位 | 计划开工时间 | 计划竣工时间
1 | 改造供水管网 | 市水务局 | 2016年3月 | 2016年12月`),
  ).toEqual(['E1 column-role-twice：「计划竣工时间」与 D1「计划开工时间」都是完成时限，检查时只看前一列。']);
});
