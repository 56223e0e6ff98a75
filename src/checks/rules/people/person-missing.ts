import { blankIn } from '../../table/blank-cells';
import type { RowRule } from '../../check-rule';
import { SIX_CLEAR_BASIS, SIX_CLEAR_LIMITS } from '../../six-clear';

/** A task whose 责任人 cell is blank, where all six points are asked for. */
export const personMissing: RowRule = {
  id: 'person-missing',
  group: 'people',
  scope: 'row',
  title: '缺责任人',
  severity: 'warning',
  needs: ['person'],
  presets: ['six-clear', 'strict'],
  why: '没有落实到人，任务由谁具体办、出了问题问谁都不清楚。',
  basis: SIX_CLEAR_BASIS,
  whenNotToUse: SIX_CLEAR_LIMITS,
  noFix: '由谁具体负责要由承办单位确定。',
  checkRow(row, context, report) {
    const at = blankIn(row, context, ['person']);
    if (at) report({ at, message: '这项任务没有写责任人。' });
  },
  examples: {
    good: [
      `
序号 | 工作目标 | 具体措施 | 责任领导 | 牵头单位 | 责任人 | 完成时限
1 | 空气优良天数达到300天 | 淘汰老旧锅炉40台 | 赵国梁 | 市环保局 | 周明远 | 2016年12月底前
^ | ^ | 建成扬尘监测点12处 | ^ | ^ | ^ | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作目标 | 具体措施 | 责任领导 | 牵头单位 | 责任人 | 完成时限
1 | 空气优良天数达到300天 | 淘汰老旧锅炉40台 | 赵国梁 | 市环保局 | 周明远 | 2016年12月底前
2 | 河道水质达到三类 | 建成污水处理站2座 | 赵国梁 | 市环保局 | «» | 2016年11月底前`,
    ],
  },
};
