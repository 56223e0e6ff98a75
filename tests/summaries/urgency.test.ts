import { taskStatus } from '../../src/tasks/task-status';
import { daysWords, urgencyOf } from '../../src/summaries/urgency';
import { date } from '../kit/dates';
import { drawTable } from '../kit/task-table';

function urgencyAt(asOf: string, deadline: string, progress = '') {
  const { table } = drawTable(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局 | ${deadline} | ${progress}
`);
  const [task] = table.rows;
  if (!task) throw new Error('no task');
  return urgencyOf(task, taskStatus(table, task, { asOf: date(asOf), soonDays: 7 }));
}

test.each([
  ['2026-07-01', '6月底前', 'late'],
  ['2026-06-30', '6月底前', 'soon'],
  ['2026-06-23', '6月底前', 'soon'],
  ['2026-06-22', '6月底前', 'coming'],
  ['2026-05-31', '6月底前', 'coming'],
  ['2026-05-30', '6月底前', undefined],
  ['2026-06-20', '6月30日和12月30日', 'coming'],
  ['2026-12-10', '全年工作', 'coming'],
  ['2026-12-30', '全年工作', 'soon'],
  ['2026-06-10', '每季度', undefined],
  ['2026-06-28', '每季度', 'soon'],
  ['2026-06-10', '从2026年6月20日起', undefined],
  ['2026-06-10', '立行立改', undefined],
  ['2026-06-10', '', undefined],
])('as of %s 「%s」 is %s', (asOf, deadline, urgency) => {
  expect(urgencyAt(asOf, deadline)).toBe(urgency);
});

test('what is done presses no more', () => {
  expect(urgencyAt('2026-07-01', '6月底前', '已完成')).toBeUndefined();
});

test('days in words', () => {
  expect([-16, 0, 4].map(daysWords)).toEqual(['逾期 16 天', '今天到期', '还有 4 天']);
});
