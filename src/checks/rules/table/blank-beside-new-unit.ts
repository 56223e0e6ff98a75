import { a1, cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { blanksBesideNewUnits } from '../../units/new-units';
import { preview } from '../../fixes/text-fix';

/** A blank deadline read as the one above although another unit is responsible here. */
export const blankBesideNewUnit: TableRule = {
  id: 'blank-beside-new-unit',
  group: 'table',
  scope: 'table',
  title: '换了单位但时限空着',
  severity: 'warning',
  needs: ['deadline', ['lead', 'lead+responsible', 'responsible']],
  why: '责任单位另写了一个，时限却空着：收表单位不知是沿用上面那个单位的时限，还是漏填了。',
  whenNotToUse: '时限用合并单元格表示「同上」的不会提示；全表换了单位大多不写时限的，是这张表的写法，也不会提示。',
  noFix: '是同上还是漏填，只有填表人知道；同上的，用「填充空白格」写明即可。',
  check({ table }, report) {
    for (const { unit, deadline } of blanksBesideNewUnits(table)) {
      report({
        at: cellRange(deadline.at),
        message: `本行另写了单位「${preview(unit.text)}」，时限空着，只能按上方 ${a1(deadline.source)}「${preview(deadline.text)}」理解。`,
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 提升供水能力 | 扩建第二水厂 | 市水务局 | 2016年12月底前
^ | ^ | 改造老旧管网 | 市住建局 | ^
^ | ^ | 更换智能水表 | 市水务集团 | 2016年10月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 提升供水能力 | 扩建第二水厂 | 市水务局 | 2016年12月底前
^ | ^ | 改造老旧管网 | ^ | 
^ | ^ | 更换智能水表 | 市财政局 | «»
2 | 治理内涝 | 清淤雨水管 | 市住建局 | 2016年10月底前`,
    ],
  },
};
