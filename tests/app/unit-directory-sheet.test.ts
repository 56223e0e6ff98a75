import { checkWorkbook } from '../../src/app/check-workbook';
import { createAssistant } from '../../src/app/create-assistant';
import { readFirstTable } from '../../src/app/read-first-table';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { UNWATCHED } from '../../src/app/drive';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 2026年12月底前
2 | 组织防汛演练 | 市水利局 | 2026年6月底前
`).grid;

/** A directory of the user's own that looks like a table of tasks. */
const DIRECTORY = drawSheet(
  `
序号 | 责任单位 | 责任人 | 联系电话
1 | 市应急管理局 | 周明远 | 0790-1234567
2 | 市水利局 | 李思齐 | 0790-1234568
`,
  { sheet: '单位名录' },
).grid;

test('whoever has made it, the 单位名录 is none of the workbook’s tables', async () => {
  const host = memoryHost([DIRECTORY, PLAN]);
  const request = { asOf: date('2026-02-01') };
  expect((await checkWorkbook(host, request, () => undefined)).map(({ sheet }) => sheet)).toEqual([PLAN.sheet]);
  expect((await readFirstTable(host, {}))?.table.sheet).toBe(PLAN.sheet);
});

test('a check of the sheet in view says that it has no tasks, one asked for by name reads it', async () => {
  const assistant = createAssistant(memoryHost([DIRECTORY, PLAN]), () => date('2026-02-01'));
  expect(await assistant.checkSheet({}, UNWATCHED)).toEqual({ kind: 'no-table', sheet: '单位名录' });
  expect((await assistant.checkSheet({ sheet: '单位名录' }, UNWATCHED)).kind).toBe('checked');
});
