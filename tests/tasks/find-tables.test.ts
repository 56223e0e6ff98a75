import fc from 'fast-check';
import { a1Range } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { findTaskTables } from '../../src/tasks/find-tables';
import { readTaskTable } from '../../src/tasks/read-table';
import type { ReadOptions } from '../../src/tasks/task-table';
import { drawSheet } from '../kit/sheet';

function find(drawing: string, options: ReadOptions = {}) {
  return findTaskTables(drawSheet(drawing).grid, options);
}

function addresses(drawing: string, options: ReadOptions = {}): readonly string[] {
  return find(drawing, options).map(({ range }) => a1Range(range));
}

test.each([
  ['an empty sheet', ''],
  ['a list of people', '序号 | 姓名 | 职务 | 联系电话 | 备注\n1 | 张三 | 科长 | 13800000000 |'],
  ['a budget', '序号 | 项目 | 单位 | 数量 | 单价\n1 | 水泥 | 吨 | 30 | 400'],
  ['a text', '关于做好有关工作的通知\n各有关单位：\n请按照责任分工，在完成时限内落实工作任务。'],
  [
    'rows of a table without its header',
    '1 | 推进重点工作 | 各牵头单位 | 12月底前\n2 | 全年工作 | 市直有关部门 | 全年',
  ],
  ['rows far down a table', '1024 | 重点任务 | 牵头单位 | 完成时限\n1025 | 主要任务 | 责任单位 | 完成时限'],
])('%s holds no task table', (_, drawing) => {
  expect(addresses(drawing)).toEqual([]);
});

test('years, months and days may head columns of figures', () => {
  expect(
    addresses('工作任务 | 责任单位 | 完成时限 | 2024 | 202503 | 2025.12\n修路 | 市住建局 | 全年 | 3 | 5 | 8'),
  ).toEqual(['A1:F2']);
});

test('notes under the table and rows above it stay outside', () => {
  const [found] = find(`
某市任务表 | < | <
工作任务 | 责任单位 | 完成时限
修路 | 市住建局 | 6月底前

注：以上任务按月报送。 | < | <
2024年3月1日 | |`);
  expect(found).toMatchObject({ headerRows: [1], titleRows: [0], noteRows: [4, 5] });
  expect(found && a1Range(found.range)).toBe('A2:C3');
});

test('two tables one below the other', () => {
  const drawing = `
表一 重点任务 | < | <
工作任务 | 责任单位 | 完成时限
修路 | 市住建局 | 6月底前
架桥 | 市交通局 | 9月底前

表二 民生实事 | < | <
序号 | 实事项目 | 牵头单位
1 | 建学校 | 市教育局`;
  expect([...addresses(drawing)].sort()).toEqual(['A2:C4', 'A7:C8']);
});

test('two tables of the same columns, the second under its own title', () => {
  const drawing = `
附表1 | < | <
工作任务 | 责任单位 | 完成时限
修路 | 市住建局 | 6月底前

附表2 | < | <
工作任务 | 责任单位 | 完成时限
建学校 | 市教育局 | 8月底前`;
  expect(addresses(drawing)).toEqual(['A2:C3', 'A6:C7']);
});

test('two tables side by side', () => {
  const drawing = `
序号 | 工作任务 | 责任单位 | | 序号 | 工作任务 | 责任单位
1 | 修路 | 市住建局 | | 1 | 建学校 | 市教育局
2 | 架桥 | 市交通局 | | 2 | 建医院 | 市卫健委`;
  expect(addresses(drawing)).toEqual(['A1:C3', 'E1:G3']);
});

test('an unused column inside one table does not cut it', () => {
  const [found] = find('序号 | 工作任务 | | 责任单位 | 完成时限\n1 | 修路 | | 市住建局 | 6月底前');
  expect(found && a1Range(found.range)).toBe('A1:E2');
  expect(found?.headers.map(({ col }) => col)).toEqual([0, 1, 3, 4]);
});

test('the table with more of what a task table has comes first', () => {
  const drawing = `
事项 | 责任部门
甲 | 办公室
乙 | 财务部

序号 | 工作任务 | 具体要求 | 牵头单位 | 责任单位 | 完成时限
1 | 修路 | 铺沥青 | 市住建局 | 市交通局 | 6月底前`;
  expect(addresses(drawing)).toEqual(['A5:F6', 'A1:B3']);
});

test('header rows the user points out go before every guess', () => {
  const drawing = `
工作任务 | 责任单位 | 完成时限
啥事 | 谁管 | 啥时候
修路 | 市住建局 | 6月底前`;
  expect(addresses(drawing, { headerRows: [1] })).toEqual(['A2:C3']);
  const [found] = find(drawing, { headerRows: [1] });
  expect(found?.headers.map(({ label }) => label)).toEqual(['啥事', '谁管', '啥时候']);
});

test('roles the user has set go before every guess', () => {
  const { grid } = drawSheet('啥事 | 责任单位 | 完成时限\n修路 | 市住建局 | 6月底前');
  const options: ReadOptions = {
    roles: new Map([
      [0, 'task'],
      [1, 'cooperating'],
    ]),
  };
  const [found] = findTaskTables(grid, options);
  const table = found && readTaskTable(grid, found, options);
  expect(table?.columns.map(({ role, confidence }) => [role, confidence])).toEqual([
    ['task', 'certain'],
    ['cooperating', 'certain'],
    ['deadline', 'certain'],
  ]);
});

const cell = fc.oneof(
  fc.constantFrom(
    '序号',
    '工作任务',
    '责任单位',
    '完成时限',
    '具体要求',
    '1',
    '市财政局',
    '一、城市建设',
    '注：',
    '合计',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const grids: fc.Arbitrary<Grid> = fc
  .record({
    rows: fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 6 }), { maxLength: 12 }),
    merges: fc.array(fc.tuple(fc.nat(11), fc.nat(5), fc.nat(3), fc.nat(3)), { maxLength: 4 }),
  })
  .map(({ rows, merges }) => ({
    sheet: '表',
    rowCount: rows.length,
    colCount: Math.max(0, ...rows.map((row) => row.length)),
    rows: rows.map((row) => row.map((text) => (text === undefined ? undefined : { value: text, text }))),
    merges: merges.map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across })),
    hiddenRows: new Set<number>(),
    hiddenCols: new Set<number>(),
    isProtected: false,
    tables: [],
    date1904: false,
  }));

test('any grid is read, and every row lies inside its table', () => {
  fc.assert(
    fc.property(grids, (grid) => {
      for (const found of findTaskTables(grid, {})) {
        const table = readTaskTable(grid, found, {});
        expect(new Set(table.rows.map(({ key }) => key)).size).toBe(table.rows.length);
        for (const { row, cells } of table.rows) {
          expect(row).toBeGreaterThan(found.headerRows.at(-1) ?? 0);
          expect(row).toBeLessThanOrEqual(found.range.bottom);
          expect(cells).toHaveLength(table.columns.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});
