import { RULES } from '../../../src/checks/rules/index';
import { a1 } from '../../../src/grid/address';
import { readNumbering } from '../../../src/checks/numbering/serials';
import { checkGrid } from '../../kit/check';
import { drawSheet } from '../../kit/sheet';
import { drawTable } from '../../kit/task-table';

/** 「A5=3」 for every cell the first fix of a rule writes. */
function writtenBy(drawing: string, rule: string): readonly string[] {
  const rules = RULES.filter(({ id }) => id === rule);
  const [fix] = checkGrid(drawSheet(drawing).grid, { rules }).findings.flatMap(({ fixes }) => fixes);
  return (fix?.edits ?? []).map((edit) =>
    edit.kind === 'set-value' ? `${a1(edit.at)}=${String(edit.value)}` : edit.kind,
  );
}

test('a doubled number takes its own sub-items along', () => {
  const drawing = `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 补植行道树 | 市园林局 | 2016年11月底前
2 | 清淤雨水管 | 市住建局 | 2016年10月底前
2.1 | 摸清管网 | 市住建局 | 2016年9月底前
2 | 更换井盖 | 市住建局 | 2016年12月底前
2.1 | 采购井盖 | 市住建局 | 2016年11月底前
2.1.1 | 公开招标 | 市住建局 | 2016年10月底前`;
  expect(writtenBy(drawing, 'serial-duplicate')).toEqual(['A5=3', 'A6=3.1', 'A7=3.1.1']);
});

test('and leaves those of the next section, which is numbered anew, alone', () => {
  const drawing = `
序号 | 工作任务 | 牵头单位 | 完成时限
一、城乡建设 | < | < | <
1 | 补植行道树 | 市园林局 | 2016年11月底前
2 | 清淤雨水管 | 市住建局 | 2016年10月底前
2 | 更换井盖 | 市住建局 | 2016年12月底前
二、民生保障 | < | < | <
1 | 新增床位 | 市民政局 | 2016年11月底前
2 | 改造厨房 | 市民政局 | 2016年10月底前
2.1 | 采购灶具 | 市民政局 | 2016年9月底前`;
  expect(writtenBy(drawing, 'serial-duplicate')).toEqual(['A5=3']);
});

test('a number written otherwise fills the gap of the run around it, and of no other', () => {
  const { table } = drawTable(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 补植行道树 | 市园林局 | 2016年11月底前
（2） | 清淤雨水管 | 市住建局 | 2016年10月底前
3 | 更换井盖 | 市住建局 | 2016年12月底前
A-1 | 新增床位 | 市民政局 | 2016年11月底前
A-3 | 改造厨房 | 市民政局 | 2016年10月底前
【2】 | 采购灶具 | 市民政局 | 2016年9月底前`);
  expect(readNumbering(table)?.runs.map((run) => run.map(({ at }) => at.row))).toEqual([[1, 2, 3], [4, 5], [6]]);
});
