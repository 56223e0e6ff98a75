import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import type { TableRule } from '../../check-rule';
import { preview } from '../../fixes/text-fix';
import { besideNames } from '../../units/unit-cells';
import { unitUsage } from '../../units/unit-usage';

/** 「有关部门」 leaves a list open too, but is a group with a name. */
const OPEN = /[等…]/;

/** A list of units that ends in 等. */
export const unitListOpen: TableRule = {
  id: 'unit-list-open',
  group: 'units',
  scope: 'table',
  title: '单位没有列全',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '「等」字后面还有哪些单位，收表单位看不出来，没有写明的单位也不会认领任务。',
  whenNotToUse: '「各镇街」「市直有关部门」一类的统称不算没有列全。',
  noFix: '还有哪些单位，由填表人补全。',
  check({ table }, report) {
    for (const { list, cells } of unitUsage(table).lists) {
      if (!list.isOpen || !OPEN.test(besideNames(list))) continue;
      const sign = besideNames(list).includes('等') ? '「等」字' : '省略号';
      for (const { cell } of cells) {
        report({ at: cellRange(cell.source), message: `「${preview(cell.text)}」没有写明${sign}后面还有哪些单位。` });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 开展消费帮扶 | 市商务局 | 市财政局、各镇街 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 开展消费帮扶 | 市商务局 | «市财政局、市文旅局等部门» | 2016年12月底前`,
    ],
  },
};
