import type { SheetRule } from '../../check-rule';

/** The sheet holds no task table at all. */
export const tableMissing: SheetRule = {
  id: 'table-missing',
  group: 'table',
  scope: 'sheet',
  title: '没有找到任务清单',
  severity: 'error',
  needs: [],
  why: '没有「工作任务、牵头单位、完成时限」这样的表头，收表单位无法按任务逐项核对，各项检查也无从做起。',
  whenNotToUse: '工作簿里的说明页、通讯录本来就不是任务清单，换到任务清单所在的工作表再检查即可。',
  noFix: '表头该放在哪一行、各列叫什么，要由填表人决定；补好表头或手工指定表头行后再检查。',
  check({ grid, table }, report) {
    if (table) return;
    const bottom = Math.max(0, grid.rowCount - 1);
    const right = Math.max(0, grid.colCount - 1);
    report({
      at: { top: 0, left: 0, bottom, right },
      message: '这张表里没有找到任务清单的表头（如：工作任务、牵头单位、完成时限）。',
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 建成社区养老服务站 | 市民政局 | 2016年12月底前`,
    ],
    bad: [
      `
«会议签到» | |
张明 | 综合科 | 8
李华 | 信息科 | 9`,
    ],
  },
};
