import { findTaskTables } from '../../src/tasks/find-tables';
import { readTaskTable } from '../../src/tasks/read-table';
import { drawSheet } from '../kit/sheet';

test('without a plan year a deadline of a December notice that names March means the next year', () => {
  const { grid } = drawSheet(`
关于做好重点工作分工的通知
2016年12月5日
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 报送工作总结 | 市教育局 | 12月底前
2 | 制定工作计划 | 市财政局 | 3月底前`);
  const [found] = findTaskTables(grid, {});
  const table = readTaskTable(grid, found!, {});
  expect(table.rows.map((row) => row.deadline?.due)).toEqual(['2016-12-31', '2017-03-31']);
  expect(table.document.reason).toContain('没写年份的时限按成文日期推定');
});
