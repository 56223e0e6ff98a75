import { a1 } from '../../src/grid/address';
import { mainCellOf } from '../../src/tasks/main-columns';
import { drawTable } from '../kit/task-table';
import { date } from '../kit/dates';

const GROUPED = `
2024年重点工作分解表 | < | < | < | <
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 公开信息 | 公开清单 | 市编委办 | 6月底前
^ | ^ | 公开办法 | ^ |
2 | 解读政策 | 组织解读 | 市司法局 | date:2024-09-30`;

test('every value knows its cell and the cell it comes from', () => {
  const { table } = drawTable(GROUPED);
  const [, second] = table.rows;
  expect(second?.cells.map((cell) => cell && [a1(cell.at), a1(cell.source), cell.inherited])).toEqual([
    ['A4', 'A3', 'merge'],
    ['B4', 'B3', 'merge'],
    ['C4', 'C4', 'no'],
    ['D4', 'D3', 'merge'],
    ['E4', 'E3', 'blank'],
  ]);
});

test('deadlines are read with the plan year of the title, real dates as dates', () => {
  const { table } = drawTable(GROUPED);
  expect(table.document.planYear).toBe(2024);
  expect(table.rows.map(({ deadline }) => deadline?.due)).toEqual(['2024-06-30', '2024-06-30', '2024-09-30']);
  expect(table.rows[2]?.cells[4]?.date).toBe('2024-09-30');
  expect(table.rows[2]?.deadline?.text).toBe('2024/9/30');
});

test('what the user says of the document goes before the sheet', () => {
  const { table } = drawTable(GROUPED, { planYear: 2023, issueDate: date('2023-02-01') });
  expect(table.document).toMatchObject({ planYear: 2023, issueDate: '2023-02-01' });
  expect(table.rows[0]?.deadline?.due).toBe('2023-06-30');
});

test('a row above the table moves everything down and keeps every key', () => {
  const before = drawTable(GROUPED).table;
  const after = drawTable(GROUPED.replace('\n', '\n\n')).table;
  expect(after.rows.map(({ row }) => row)).toEqual(before.rows.map(({ row }) => row + 1));
  expect(after.rows.map(({ key }) => key)).toEqual(before.rows.map(({ key }) => key));
});

test('a new number in front of a text keeps the key, a second equal text gets another', () => {
  const keys = (...tasks: string[]) =>
    drawTable(
      ['工作任务 | 责任单位 | 完成时限', ...tasks.map((task) => `${task} | 市财政局 | 年底前`)].join('\n'),
    ).table.rows.map(({ key }) => key);
  const [first, second] = keys('1．公开预算', '2．公开决算');
  expect(keys('3．公开 预算', '公开决算')).toEqual([first, second]);
  const [once, twice] = keys('公开预算', '公开预算');
  expect(once).toBe(first);
  expect(twice).toBe(`${first ?? ''}_2`);
});

test('nothing is inherited across a section row', () => {
  const { table } = drawTable(`
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
一、公开 | < | < | < | <
1 | 公开信息 | 公开清单 | 市编委办 | 6月底前
 | | 公开办法 | |
二、解读 | < | < | < | <
 | | 组织解读 | |`);
  expect(table.rows.map(({ section }) => section)).toEqual(['一、公开', '一、公开', '二、解读']);
  expect(table.rows[1]?.cells.map((cell) => cell?.inherited)).toEqual(['blank', 'blank', 'no', 'blank', 'blank']);
  expect(table.rows[2]?.cells.map((cell) => cell?.inherited)).toEqual([
    undefined,
    undefined,
    'no',
    undefined,
    undefined,
  ]);
});

test('progress and remarks are never inherited by a blank', () => {
  const { table } = drawTable(`
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成情况 | 备注
1 | 公开信息 | 公开清单 | 市编委办 | 已完成 | 见附件
 | | 公开办法 | | |`);
  expect(table.rows[1]?.cells.slice(3).map((cell) => cell?.text)).toEqual(['市编委办', undefined, undefined]);
});

test('one blank among many filled cells of merged groups is forgotten, not "as above"', () => {
  const group = (no: number, deadlines: readonly string[]) =>
    deadlines.map(
      (deadline, index) =>
        `${index === 0 ? `${no} | 任务${no}` : '^ | ^'} | 要求${no}.${index}号 | 市财政局 | ${deadline}`,
    );
  const lines = [
    '序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限',
    ...group(1, ['1月底前', '2月底前', '3月底前', '4月底前']),
    ...group(2, ['5月底前', '', '7月底前', '8月底前']),
  ];
  const { table } = drawTable(lines.join('\n'));
  expect(table.rows[5]?.cells[4]).toBeUndefined();
  expect(table.rows[5]?.deadline).toBeUndefined();
});

test('stray numbers do not break a group', () => {
  const { table } = drawTable(`
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 甲 | 甲一 | 市财政局 | 6月底前
1 | ^ | 甲二 | | ^
2 | ^ | 甲三 | | ^
2 | 乙 | 乙一 | 市教育局 | 9月底前
3 | 丙 | 丙一 | 市民政局 | 9月底前`);
  expect(table.rows.map(({ units }) => units.map(({ name }) => name))).toEqual([
    ['市财政局'],
    ['市财政局'],
    ['市财政局'],
    ['市教育局'],
    ['市民政局'],
  ]);
});

test('traditional texts are read as what they mean when a dictionary is given, and places stay', () => {
  const simplify = (text: string) => text.replaceAll('辦', '办').replaceAll('發', '发').replaceAll('務', '务');
  const { table } = drawTable(
    `
工作任務 | 牽頭單位 | 責任單位 | 完成時限
公開服務信息 | 市發(fā)改委、市政府辦 | 市財政局 | 2020年底前`,
    { simplify },
  );
  expect(table.isTraditional).toBe(true);
  expect(table.rows[0]?.units.map(({ name, written }) => [name, written])).toEqual([
    ['市发改委', '市發(fā)改委'],
    ['市政府办', '市政府辦'],
    ['市財政局', '市財政局'],
  ]);
  expect(table.rows[0] && mainCellOf(table, table.rows[0])?.text).toBe('公開服务信息');
});

test('rows that are no tasks are listed', () => {
  const { table } = drawTable(`
序号 | 工作任务 | 责任单位 | 完成时限
一、公开 | < | < | <
1 | 公开预算 | 市财政局 | 6月底前

序号 | 工作任务 | 责任单位 | 完成时限
2 | 公开决算 | 市财政局 | 9月底前
合计：2项 | | |`);
  expect(table.otherRows).toEqual([
    { row: 1, kind: 'section' },
    { row: 3, kind: 'blank' },
    { row: 4, kind: 'repeated-header' },
    { row: 6, kind: 'total' },
  ]);
});
