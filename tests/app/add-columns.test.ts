import { createAssistant } from '../../src/app/create-assistant';
import { a1Range } from '../../src/grid/address';
import { type Grid, textAt } from '../../src/grid/grid';
import type { Host, HostErrorCode } from '../../src/host/host';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市发改委 | 市水利局、住建\\n局；各镇区 | 2026年12月底前
^ | 组织防汛演练 | ^ | 市水利局、市水利局 | 2026年6月底前
`).grid;

const DIRECTORY = drawSheet(
  `
全称 | 简称 | 曾用名 | 层级 | 联系人 | 电话
市发展和改革委员会 | 市发改委 | 市计委 | 市 | 周明远 |
市住房和城乡建设局 | 市住建局 | | 市 | |
`,
  { sheet: '单位名录' },
).grid;

function open(...grids: readonly Grid[]) {
  const host = memoryHost(grids);
  return { host, assistant: createAssistant(host, () => date('2026-02-01')) };
}

function written(host: ReturnType<typeof memoryHost>): readonly string[] {
  const grid = host.gridOf(PLAN.sheet);
  return [1, 2, 3].map((row) => [5, 6].map((col) => (grid ? textAt(grid, { row, col }) : '')).join(' | '));
}

test('units stand beside the table by the names of the 单位名录, once, and are taken back', async () => {
  const { host, assistant } = open(PLAN, DIRECTORY);
  const enriched = await assistant.addColumns({}, 'units');
  if (enriched.kind !== 'enriched') throw new Error(enriched.kind);
  expect([enriched.sheet, a1Range(enriched.at), enriched.cells]).toEqual([PLAN.sheet, 'F2:G4', 6]);
  expect(written(host)).toEqual([
    '牵头单位（规范） | 责任单位（规范）',
    '市发展和改革委员会 | 市水利局、市住房和城乡建设局、各镇区',
    '市发展和改革委员会 | 市水利局',
  ]);
  expect(await assistant.addColumns({}, 'units')).toEqual({ kind: 'unchanged' });
  await assistant.undo(enriched.undo);
  expect(host.gridOf(PLAN.sheet)).toEqual(PLAN);
});

test('without a 单位名录 the names are those of the sheet', async () => {
  const { host, assistant } = open(PLAN);
  await assistant.addColumns({}, 'units');
  expect(written(host)[1]).toBe('市发改委 | 市水利局、市住建局、各镇区');
});

test('dates and units stand side by side, in the order they were asked for', async () => {
  const { host, assistant } = open(PLAN);
  await assistant.addColumns({}, 'units');
  await assistant.addColumns({}, 'due-date');
  const grid = host.gridOf(PLAN.sheet);
  expect([5, 6, 7].map((col) => (grid ? textAt(grid, { row: 1, col }) : ''))).toEqual([
    '牵头单位（规范）',
    '责任单位（规范）',
    '截止日期',
  ]);
  expect(await assistant.addColumns({}, 'units')).toEqual({ kind: 'unchanged' });
});

test.each([
  ['due-date', '没有「完成时限」列'],
  ['units', '没有「牵头单位」或「责任单位」或「配合单位」或「牵头及责任单位」列'],
] as const)('a table without the column that %s needs is left alone', async (choice, because) => {
  const { grid } = drawSheet(`
序号 | 工作任务 | 具体要求 | 责任人 | 联系电话 | 完成情况
1 | 修订防汛应急预案 | 印发预案 | 王某某 | 0790-1234567 | 已完成
2 | 组织防汛演练 | 开展一次演练 | 李某某 | 0790-1234568 | 正在推进
`);
  const { host, assistant } = open(grid);
  expect(await assistant.addColumns({}, choice)).toEqual({ kind: 'column-missing', because });
  expect(host.gridOf(grid.sheet)).toEqual(grid);
});

test.each<[keyof Host, HostErrorCode]>([
  ['readSheetInWorkbook', 'busy'],
  ['apply', 'protected'],
])('where %s fails, nothing is written', async (method, code) => {
  const { host, assistant } = open(PLAN);
  host.failNext(method, code);
  expect(await assistant.addColumns({}, 'units')).toMatchObject({ kind: 'failed', code });
  expect(host.gridOf(PLAN.sheet)).toEqual(PLAN);
});
