import { UNIT_ROLES } from '../../../tasks/role';
import type { TableRule } from '../../check-rule';
import { firstCellOf, nameWithPlaces, renameFix } from '../../units/named-units';
import { unitUsage } from '../../units/unit-usage';
import { misplacedForm } from '../../units/wrong-levels';

/** A body under a level that has none of its form: 市教育厅, 县中级人民法院. */
export const unitWrongLevel: TableRule = {
  id: 'unit-wrong-level',
  group: 'units',
  scope: 'table',
  title: '单位层级不对',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '省级机构多称「厅」、中央机构多称「部」、市县机构多称「局」；名称与前面的层级不符，任务会派错单位。',
  whenNotToUse: '只看名称与层级是否相符，不核对单位是否存在；直辖市的高级人民法院不会提示。',
  check(context, report) {
    for (const { name, isCollective } of unitUsage(context.table).names.values()) {
      const misplaced = isCollective ? undefined : misplacedForm(name, context.table);
      const at = misplaced && firstCellOf(context, [name]);
      if (!at) continue;
      report({
        at,
        subject: name,
        message: `${nameWithPlaces(context, name)}的层级不对：${misplaced.because}。`,
        fixes: misplaced.instead.flatMap((right) => renameFix(context, name, right)),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 申报示范学校 | 省教育厅 | 2016年12月底前
2 | 创建示范学校 | 市教育局 | 2016年11月底前
3 | 审结积案 | 市中级人民法院 | 2016年10月底前
4 | 投放支农贷款 | 县人民银行 | 2016年10月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 申报示范学校 | «市教育厅» | 2016年12月底前
2 | 创建示范学校 | 市财政局 | 2016年11月底前
3 | 改造老旧小区 | «市住房和城乡建设部» | 2016年10月底前
4 | 审结积案 | «市高级人民法院» | 2016年10月底前
5 | 评定星级学校 | «省教育局» | 2016年10月底前`,
    ],
  },
};
