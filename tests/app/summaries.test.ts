import type { SummaryChoice } from '../../src/app/assistant';
import { createAssistant } from '../../src/app/create-assistant';
import type { Grid } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { UNWATCHED } from '../../src/app/drive';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建局 | 2026年6月底前 | 已完成
2 | 组织消防安全演练 | 市消防救援支队 | 市应急局 | 2026年9月底前 |
3 | 排查地下管网隐患 | 市住建局 | | 2026年10月5日前 |
4 | 更新应急物资储备 | 市应急局 | 市财政局 | 2026年12月底前 |
`).grid;

function open(...grids: readonly Grid[]) {
  const host = memoryHost(grids.length > 0 ? grids : [PLAN]);
  const assistant = createAssistant(host, () => date('2026-10-01'));
  const write = (choice: SummaryChoice, options = UNWATCHED) => assistant.writeSummaries({}, choice, options);
  const names = async () => (await host.listSheets()).map(({ name }) => name);
  const states = async () => {
    const result = await assistant.readSummaries({});
    if (result.kind !== 'summaries') throw new Error(result.kind);
    return Object.fromEntries(result.offers.flatMap(({ id, standing }) => (standing ? [[id, standing.state]] : [])));
  };
  return { host, assistant, write, names, states };
}

const frozen = (...summaries: readonly string[]): SummaryChoice => ({ summaries, numbers: 'frozen' });
const live = (...summaries: readonly string[]): SummaryChoice => ({ summaries, numbers: 'live' });

test('what can be written is offered with what it shows, and why it cannot', async () => {
  const { assistant } = open();
  const result = await assistant.readSummaries({});
  if (result.kind !== 'summaries') throw new Error(result.kind);
  expect([result.sheet, result.tasks, result.entries]).toEqual(['分工方案', 4, 8]);
  expect(result.offers.map(({ title, because }) => [title, because])).toEqual([
    ['总览', undefined],
    ['按牵头单位', undefined],
    ['按责任单位', undefined],
    ['按领导', expect.stringContaining('列')],
    ['按时限', undefined],
    ['逾期与临期', undefined],
    ['单位×任务矩阵', undefined],
    ['报送节点', undefined],
    ['完成率', undefined],
    ['督办通知单', undefined],
    ['明细', undefined],
  ]);
});

test('a preview names the sheets and their rows, and writes nothing', async () => {
  const { assistant, names } = open();
  const result = await assistant.previewSummaries({}, live('overview', 'overdue'), UNWATCHED);
  if (result.kind !== 'previewed') throw new Error(result.kind);
  expect(result.previews.map(({ sheet, exists }) => [sheet, exists])).toEqual([
    ['总览', false],
    ['逾期与临期', false],
    ['明细', false],
  ]);
  expect(result.previews.every(({ rows, cols }) => rows > 3 && cols > 2)).toBe(true);
  expect([result.tasks, result.entries, await names()]).toEqual([4, 8, ['分工方案']]);
});

test('live summaries bring 明细 and the cell of their day along; twice written, nothing doubles or changes', async () => {
  const { host, write, names } = open();
  const result = await write(live('overview', 'overdue'));
  expect(result).toMatchObject({ kind: 'summaries-written', left: [], tasks: 4, entries: 8 });
  expect(await names()).toEqual(['分工方案', '截至日期', '明细', '总览', '逾期与临期']);
  expect(await host.readNamedCell('截至日期')).toMatchObject({ sheet: '截至日期', formula: '=TODAY()' });
  const first = await Promise.all((await names()).map((name) => host.readSheet(name)));
  expect(await write(live('overview', 'overdue'))).toMatchObject({ left: [] });
  expect(await Promise.all((await names()).map((name) => host.readSheet(name)))).toEqual(first);
});

test('a day typed into 「截至日期」 is the day of live numbers', async () => {
  const { host, write, assistant } = open();
  await write(live('overdue'));
  host.type('截至日期', { row: 2, col: 1 }, 46387); // 2026-12-31
  await write(live('overdue'));
  const result = await assistant.readSummaries({});
  if (result.kind !== 'summaries') throw new Error(result.kind);
  expect(result.offers.find(({ id }) => id === 'overdue')?.standing).toMatchObject({
    asOf: '2026-12-31',
    numbers: 'live',
  });
  expect(host.gridOf('截至日期')?.rows[2]?.[1]?.value).toBe(46387);
});

test('summaries are stale once the table says something else, and current when written again', async () => {
  const { host, write, states } = open();
  await write(frozen('overview', 'by-lead-unit'));
  expect(await states()).toEqual({ overview: 'current', 'by-lead-unit': 'current' });
  host.type('分工方案', { row: 3, col: 5 }, '已完成');
  expect(await states()).toEqual({ overview: 'stale', 'by-lead-unit': 'stale' });
  await write(frozen('overview'));
  expect(await states()).toEqual({ overview: 'current', 'by-lead-unit': 'stale' });
});

test('a column nobody counts does not make them stale', async () => {
  const { host, write, states } = open();
  await write(frozen('overview'));
  host.type('分工方案', { row: 1, col: 6 }, '文件页码');
  host.type('分工方案', { row: 2, col: 6 }, '第3页');
  expect(await states()).toEqual({ overview: 'current' });
});

test('a renamed sheet is found again, and the summaries know their table from a sheet of ours', async () => {
  const { host, write, names } = open();
  await write(frozen('overview'));
  host.rename('总览', '一季度总览');
  host.activate('一季度总览');
  expect(await write(frozen('overview'))).toMatchObject({ kind: 'summaries-written', left: [] });
  expect(await names()).toEqual(['分工方案', '一季度总览']);
});

test('a name that is taken by the user is left to them', async () => {
  const { write, names } = open(PLAN, drawSheet('随手记', { sheet: '总览' }).grid);
  await write(frozen('overview'));
  expect(await names()).toEqual(['分工方案', '总览', '总览 (2)']);
});

test('live numbers lead to 明细 by the name it will have', async () => {
  const { host, write } = open(PLAN, drawSheet('随手记', { sheet: '明细' }).grid);
  await write(live('overview'));
  const formulas = (host.gridOf('总览')?.rows ?? []).flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
  expect(formulas.some((formula) => formula.includes("'明细 (2)'!"))).toBe(true);
  expect(formulas.some((formula) => formula.includes("'明细'!"))).toBe(false);
});

test('once 明细 is written anew, the live sheets that count over it come along', async () => {
  const { write } = open();
  await write(live('overview', 'overdue'));
  const result = await write(live('completion'));
  if (result.kind !== 'summaries-written') throw new Error(result.kind);
  expect(result.written.map(({ title }) => title)).toEqual(['明细', '逾期与临期', '完成率', '总览']);
});

test('stopped before the first sheet, nothing is written', async () => {
  const { write, names } = open();
  const controller = new AbortController();
  controller.abort();
  expect(await write(frozen('overview'), { ...UNWATCHED, signal: controller.signal })).toEqual({ kind: 'stopped' });
  expect(await names()).toEqual(['分工方案']);
});

test('stopped in between, what is written stands and the rest is named', async () => {
  const { write, names } = open();
  const controller = new AbortController();
  const options = {
    onProgress: ({ title }: { readonly title: string }) => {
      if (title === '正在写入「按牵头单位」') controller.abort();
    },
    signal: controller.signal,
  };
  const result = await write(frozen('overview', 'by-lead-unit', 'overdue'), options as typeof UNWATCHED);
  expect(result).toMatchObject({ because: 'stopped', left: ['按牵头单位', '逾期与临期'] });
  expect(await names()).toEqual(['分工方案', '总览']);
});

test('a sheet that cannot be written is named with those behind it; what stands is said', async () => {
  const { host, write } = open();
  await write(frozen('overview'));
  host.failNext('writeSheet', 'protected');
  expect(await write(frozen('overview', 'overdue'))).toMatchObject({
    written: [],
    left: ['逾期与临期', '总览'],
    because: { kind: 'failed', code: 'protected' },
  });
});

test('without what is kept the summaries still stand', async () => {
  const { host, write, states } = open();
  host.failNext('writeSettings', 'busy');
  expect(await write(frozen('overview'))).toMatchObject({ left: [] });
  expect(await states()).toEqual({ overview: 'unknown' });
});
