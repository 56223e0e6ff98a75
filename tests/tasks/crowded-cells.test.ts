import { crowdedRows } from '../../src/tasks/crowded-cells';
import { drawTable } from '../kit/task-table';

function crowded(...requirements: readonly string[]) {
  const lines = requirements.map((requirement) => `任务 | ${requirement} | 市民政局`);
  const { table } = drawTable(['工作任务 | 具体要求 | 责任单位', ...lines].join('\n'));
  return [...crowdedRows(table)].map(([{ row }, items]) => [row, items.length]);
}

test('a second item is found where every other item has its own row', () => {
  expect(crowded('1．公开甲', '2．公开乙', '3．公开丙', '1．公开丁', '1．公开戊\\n2．公开己')).toEqual([[5, 2]]);
});

test('steps inside most cells are the way of the table', () => {
  expect(crowded('1．动员\\n2．总结', '1．摸底\\n2．建账', '1．培训')).toEqual([]);
});
