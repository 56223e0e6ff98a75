import { createAssistant } from '../../src/app/create-assistant';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 修订防汛应急预案 | 市应急局 | 2026年6月底前 | 已完成
2 | 组织消防安全演练 | 市教育局 | 2026年9月底前 |
`).grid;

const CHOICE = { columns: ['due-date', 'status'], numbers: 'live' } as const;

function open() {
  const host = memoryHost([PLAN]);
  return { host, assistant: createAssistant(host, () => date('2026-10-01')) };
}

test('columns whose hidden names were cleared are found by their headers and remembered again', async () => {
  const { host, assistant } = open();
  const choice = { columns: ['due-date'], numbers: 'frozen' } as const;
  expect(await assistant.enrich({}, choice)).toMatchObject({ added: ['截止日期'] });
  const places = host.gridOf('分工方案')?.places;
  await assistant.clearTraces();
  expect(host.gridOf('分工方案')?.places?.size ?? 0).toBe(0);
  expect(await assistant.enrich({}, choice)).toMatchObject({ kind: 'unchanged' });
  expect(host.gridOf('分工方案')?.places).toEqual(places);
});

test('live columns bring the sheet of their day along', async () => {
  const { host, assistant } = open();
  expect(await assistant.enrich({}, CHOICE)).toMatchObject({ added: ['截止日期', '状态'], asOfSheet: '截至日期' });
  expect(await host.readNamedCell('截至日期')).toMatchObject({ formula: '=TODAY()' });
});

test('where the sheet of the day cannot be made, the columns are taken back', async () => {
  const { host, assistant } = open();
  host.failNext('writeSheet', 'protected');
  expect(await assistant.enrich({}, CHOICE)).toMatchObject({ kind: 'failed', code: 'protected' });
  expect(host.gridOf('分工方案')).toEqual(PLAN);
});

test('what 补全 offers: which columns stand, and what is missing for the others', async () => {
  const { assistant } = open();
  await assistant.enrich({}, CHOICE);
  const result = await assistant.readEnrichment({});
  if (result.kind !== 'enrichable') throw new Error(result.kind);
  const offered = result.columns.filter(({ standing, because }) => standing !== undefined || because !== undefined);
  expect(offered.map(({ id, standing, because }) => [id, standing ?? because])).toEqual([
    ['due-date', '截止日期'],
    ['status', '状态'],
  ]);
  expect([result.rows, result.merged, result.parted]).toEqual([2, { areas: 0, cells: 0 }, 0]);
});
