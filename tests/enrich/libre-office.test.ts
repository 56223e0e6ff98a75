import type { CivilDate } from '../../src/calendar/civil-date';
import { asOfPlan } from '../../src/enrich/as-of-sheet';
import { cellAt } from '../../src/grid/grid';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { taskStatus } from '../../src/tasks/task-status';
import { date } from '../kit/dates';
import { recalculated, testWithOffice } from '../kit/libre-office';
import { drawTable, tableOf } from '../kit/task-table';
import { xlsxOfGrids } from '../kit/xlsx';
import { columnsOf, planFor } from './enrich-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | 完成日期
1 | 修订预案 | 市应急局 | 2026年6月底前 | |
2 | 排查隐患 | 市住建局 | 2026年5月至7月 | 正在推进 | date:2026-06-02
3 | 组织演练 | 市教育局 | 全年工作 | 已完成养护120公里 |
4 | 报送信息 | 市司法局 | 每月25日前 | |
5 | 汇总台账 | 市财政局 | 3月、6月、9月底前 | 已于5月10日通过"回头看"验收 |
6 | 更新名录 | 市民政局 | 2026年6月前 | | date:2026-06-20
7 | 核查问题 | 市审计局 | 2026年6月底前 | 已办结。\\n经核查未反弹 |
8 | 修复设施 | 市水利局 | 2026年6月底前 | 100% |
9 | 抓好落实 | 市卫健委 | 长期坚持 | √ |
10 | 转发文件 | 市教育局 | 收到文件后3个工作日内 | | 2026年6月12日
11 | 通报情况 | 市公安局 | 每周五前 | 基本完成 |
12 | 完成招标 | 市住建局 | 2026年6月底前（已完成） | |
`;
const DAYS = ['2026-04-01', '2026-06-27', '2026-10-08'].map(date);
const COLUMNS = columnsOf('due-date', 'status', 'days-left');

/** 状态 and 剩余天数 of every row as LibreOffice works them out on a day. */
async function calculatedOn(day: CivilDate): Promise<readonly string[]> {
  const { grid } = drawTable(PLAN);
  const host = xlsxFile(xlsxOfGrids([grid]));
  await host.writeSheet(asOfPlan({ fixed: day }, false));
  const { edits } = planFor(await host.readSheet(grid.sheet), COLUMNS, { numbers: 'live' });
  const outcome = await host.apply(grid.sheet, edits, { flattenMixedFonts: false });
  expect(outcome.kind).toBe('applied');
  const office = xlsxFile(recalculated(host.save()));
  const after = await office.readSheet(grid.sheet);
  return tableOf(grid).rows.map(({ row }) =>
    [7, 8].map((col) => String(cellAt(after, { row, col })?.value ?? '')).join(' '),
  );
}

testWithOffice(
  'LibreOffice works out what the add-in says, on days before, at and behind the deadlines',
  async () => {
    const { table } = drawTable(PLAN);
    for (const day of DAYS) {
      const wanted = table.rows.map((task) => {
        const { status, daysLeft = '' } = taskStatus(table, task, { asOf: day, soonDays: 7 });
        return `${status} ${daysLeft}`;
      });
      expect([day, await calculatedOn(day)]).toEqual([day, wanted]);
    }
  },
  120_000,
);
