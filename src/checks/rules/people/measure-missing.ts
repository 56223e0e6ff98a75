import { blankIn } from '../../table/blank-cells';
import type { RowRule } from '../../check-rule';
import { SIX_CLEAR_BASIS, SIX_CLEAR_LIMITS } from '../../six-clear';

/** A task whose 具体措施 cell is blank, where all six points are asked for. */
export const measureMissing: RowRule = {
  id: 'measure-missing',
  group: 'people',
  scope: 'row',
  title: '缺具体措施',
  severity: 'warning',
  needs: ['requirement'],
  presets: ['six-clear', 'strict'],
  why: '只有目标、没有措施，怎样做、分几步做都看不出来，督办时无从对照。',
  basis: SIX_CLEAR_BASIS,
  whenNotToUse: SIX_CLEAR_LIMITS,
  noFix: '采取什么措施要由承办单位确定。',
  checkRow(row, context, report) {
    const at = blankIn(row, context, ['requirement']);
    if (at) report({ at, message: '这项任务没有写具体措施。' });
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
2 | 河道水质达到三类 | «» | 赵国梁 | 市环保局 | 林晓 | 2016年11月底前`,
    ],
  },
};
