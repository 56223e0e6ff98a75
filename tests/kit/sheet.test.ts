import { drawSheet } from './sheet';

test('a drawing becomes cells, merges and marks', () => {
  const { grid, marked } = drawSheet(`
序号 | 任务 | 时限
1 | 甲\\n乙 | «date:2016-12-31»
^ | =1+1 ⇒ 2 | <
`);
  expect(grid.rows[1]?.[1]?.text).toBe('甲\n乙');
  expect(grid.rows[1]?.[2]).toEqual({ value: 42735, text: '2016/12/31', numberFormat: 'yyyy/m/d' });
  expect(grid.rows[2]?.[1]).toEqual({ value: 2, text: '2', formula: '=1+1' });
  expect(grid.merges).toEqual([
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 2, left: 1, bottom: 2, right: 2 },
  ]);
  expect(marked).toEqual([{ row: 1, col: 2 }]);
});

test('a line with a tilde is a hidden row', () => {
  const { grid } = drawSheet('序号 | 任务\n~1 | 甲\n2 | 乙');
  expect([...grid.hiddenRows]).toEqual([1]);
  expect(grid.rows[1]?.[0]?.value).toBe(1);
});
