import { blankIn } from '../../table/blank-cells';
import type { RowRule } from '../../check-rule';
import { SIX_CLEAR_BASIS, SIX_CLEAR_LIMITS } from '../../six-clear';

/** A task whose 工作目标 cell is blank, where all six points are asked for. */
export const targetMissing: RowRule = {
  id: 'target-missing',
  group: 'people',
  scope: 'row',
  title: '缺工作目标',
  severity: 'warning',
  needs: ['target'],
  presets: ['six-clear', 'strict'],
  why: '没有目标，做到什么程度算完成就没有依据，也无法考核。',
  basis: SIX_CLEAR_BASIS,
  whenNotToUse: SIX_CLEAR_LIMITS,
  noFix: '做到什么程度要由交办单位或承办单位确定。',
  checkRow(row, context, report) {
    const at = blankIn(row, context, ['target']);
    if (at) report({ at, message: '这项任务没有写工作目标。' });
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
2 | «» | 建成扬尘监测点12处 | 赵国梁 | 市环保局 | 林晓 | 2016年11月底前`,
    ],
  },
};
