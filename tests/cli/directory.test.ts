import { memoryHost } from '../../src/host/memory/memory-host';
import { zrb } from '../kit/command-line';
import { drawSheet } from '../kit/sheet';

const PLAN = drawSheet(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 2026年12月底前
`).grid;

const LIST = {
  ...drawSheet(`
全称 | 简称 | 电话
市应急管理局 | 市应急局 | 01234567
市财政局 | |
`).grid,
  sheet: '单位名录',
};

const run = (...sheets: Parameters<typeof memoryHost>[0]) =>
  zrb('directory 方案.xlsx', new Map([['方案.xlsx', () => memoryHost(sheets)]]));

test('the 单位名录 is printed as it is pasted, in the order of our own columns', async () => {
  const { code, out } = await run(PLAN, LIST);
  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.split('\t'))).toEqual([
    ['全称', '简称', '曾用名', '层级', '联系人', '电话'],
    ['市应急管理局', '市应急局', '', '', '', "'01234567"],
    ['市财政局', '', '', '', '', ''],
  ]);
});

test('a workbook without one, and one whose sheet has no 全称, say so', async () => {
  expect(await run(PLAN)).toEqual({ code: 2, out: '', err: '方案.xlsx：没有「单位名录」工作表。' });
  expect(await run(PLAN, { ...PLAN, sheet: '单位名录' })).toMatchObject({
    code: 2,
    err: '方案.xlsx：工作表「单位名录」里没有找到「全称」一列。',
  });
  expect((await zrb('directory 没有.xlsx', new Map())).code).toBe(2);
});
