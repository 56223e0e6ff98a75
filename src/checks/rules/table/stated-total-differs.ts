import type { TableRule } from '../../check-rule';
import { wrongTotals } from '../../table/stated-totals';
import type { TaskCounts } from '../../table/task-counts';

/** A number of tasks in the title, a note or a section's title that the table does not bear out. */
export const statedTotalDiffers: TableRule = {
  id: 'stated-total-differs',
  group: 'table',
  scope: 'table',
  title: '写明的项数与表中不符',
  severity: 'warning',
  needs: [],
  why: '标题或说明写明共多少项，表里却不是这个数：收表单位会怀疑漏报，往往要逐项核对。',
  whenNotToUse:
    '项数按类别、序号、任务、具体要求或格内分条，任一种数法对得上即可；标题只写「100项重点任务」而表中只列了一小部分的，以及「全市共…项」，不会提示。',
  noFix: '是漏了任务、多了任务，还是总数没有更新，只有填表人知道。',
  check({ grid, table }, report) {
    for (const { at, stated, counted } of wrongTotals(grid, table)) {
      report({ at, subject: stated.words, message: `这里写「${stated.words}」，表中是${inWords(counted)}。` });
    }
  },
  examples: {
    good: [
      `
重点任务分解表（共2项）
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 提升供水能力 | 扩建第二水厂 | 市水务局 | 2016年12月底前
^ | ^ | 改造老旧管网 | ^ | ^
2 | 治理内涝 | 清淤雨水管 | 市住建局 | 2016年10月底前`,
    ],
    bad: [
      `
«重点任务分解表（共4项）»
序号 | 工作任务 | 牵头单位 | 完成时限
一、城市建设（2项） | < | < | <
1 | 扩建第二水厂 | 市水务局 | 2016年12月底前
2 | 清淤雨水管 | 市住建局 | 2016年10月底前
«二、民生保障（2项）» | < | < | <
3 | 新增养老床位 | 市民政局 | 2016年12月底前`,
    ],
  },
};

function inWords({ rows, serials }: TaskCounts): string {
  return serials > 0 && serials !== rows ? ` ${serials} 个序号、${rows} 行任务` : ` ${rows} 项`;
}
