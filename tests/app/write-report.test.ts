import { createAssistant } from '../../src/app/create-assistant';
import { textAt } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { UNWATCHED } from '../../src/app/drive';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建局 | 2026年12底前
2 | 组织消防安全演练 |  | 市消防救援支队， | 2026年11月底前
`).grid;
const NOTES = drawSheet('通讯录 | 电话\n张某 | 1', { sheet: '通讯录' }).grid;

function open(...grids: readonly (typeof PLAN)[]) {
  const host = memoryHost(grids.length > 0 ? grids : [PLAN, NOTES]);
  const assistant = createAssistant(host, () => date('2026-10-01'));
  const texts = (sheet: string) => {
    const grid = host.gridOf(sheet);
    return (grid?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? '').join('｜'));
  };
  return { host, assistant, texts };
}

test('问题清单 is written, and rewritten in place after something was mended', async () => {
  const { host, assistant, texts } = open();
  expect(await assistant.writeReport({}, 'finding-list')).toEqual({
    kind: 'report-written',
    report: 'finding-list',
    sheet: '问题清单',
    created: true,
  });
  expect(texts('问题清单')[2]).toContain('必须改 2，建议改 1，提示 0');
  host.type('分工方案', { row: 3, col: 2 }, '市教育局');
  expect(await assistant.writeReport({}, 'finding-list')).toMatchObject({ sheet: '问题清单', created: false });
  expect(texts('问题清单')[2]).toContain('必须改 1，建议改 1，提示 0');
});

test('上报前自检单 says the day of today or of the request, and the counts before', async () => {
  const { assistant, texts } = open();
  await assistant.writeReport({}, 'self-check', { error: 4, warning: 6, hint: 8 });
  expect(texts('上报前自检单').join('\n')).toMatch(/检查日期｜2026-10-01[\s\S]*检查前合计｜｜｜4｜6｜8/);
  await assistant.writeReport({ asOf: date('2026-09-01') }, 'self-check');
  expect(texts('上报前自检单').join('\n')).toMatch(/检查日期｜2026-09-01[\s\S]*检查前合计｜｜｜—｜—｜—/);
});

test('what the workbook keeps is heeded: preset, settings of rules, ignored findings', async () => {
  const { assistant, texts } = open();
  await assistant.savePreferences({ preset: 'strict', rules: { 'unit-trailing-punctuation': 'off' } });
  const checked = await assistant.checkSheet({}, UNWATCHED);
  if (checked.kind !== 'checked') throw new Error(checked.kind);
  const [first] = checked.report.findings;
  if (!first) throw new Error('nothing found');
  await assistant.ignoreFinding('分工方案', first, '已核对。');
  await assistant.writeReport({}, 'finding-list');
  const lines = texts('问题清单');
  expect(lines[1]).toContain('检查方案：严格，另有 1 条规则按本单位设置');
  expect(lines[2]).toContain('已忽略 1');
  expect(lines.join('\n')).toMatch(/已忽略（1）[\s\S]*忽略理由：已核对。（2026-10-01）｜已忽略/);
});

test('links lead to the cells of findings, also after rows were inserted', async () => {
  const { host, assistant } = open();
  await assistant.writeReport({}, 'finding-list');
  expect(host.linkAt('问题清单', { row: 5, col: 1 })?.at).toEqual({ row: 3, col: 2 });
  await host.apply('分工方案', [{ kind: 'insert-rows', before: 2, count: 1 }], { flattenMixedFonts: false });
  expect(host.linkAt('问题清单', { row: 5, col: 1 })?.at).toEqual({ row: 4, col: 2 });
});

test('no table, several tables', async () => {
  const { assistant } = open();
  expect(await assistant.writeReport({ sheet: '通讯录' }, 'self-check')).toEqual({ kind: 'no-table', sheet: '通讯录' });
  const two = drawSheet(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 2026年12月底前
2 | 组织防汛演练 | 市水利局 | 2026年11月底前


序号 | 事项 | 责任单位 | 整改时限
1 | 排查消防隐患 | 市教育局 | 2026年12月底前
2 | 开展安全宣传 | 市文旅局 | 2026年11月底前
`).grid;
  expect(await open(two).assistant.writeReport({}, 'self-check')).toMatchObject({ kind: 'several-tables', count: 2 });
});

test('what we have written is no task table: neither checked nor reported on', async () => {
  const { host, assistant } = open();
  await assistant.writeReport({}, 'finding-list');
  await assistant.writeReport({}, 'self-check');
  for (const sheet of ['问题清单', '上报前自检单']) {
    host.activate(sheet);
    expect(await assistant.checkSheet({}, UNWATCHED)).toMatchObject({ kind: 'own-sheet', sheet });
    expect(await assistant.writeReport({}, 'self-check')).toEqual({ kind: 'no-table', sheet });
  }
  const grid = host.gridOf('问题清单');
  expect(grid && textAt(grid, { row: 0, col: 0 })).toBe('问题清单');
});

test('a host that refuses is a failure', async () => {
  const { host, assistant } = open();
  host.failNext('writeSheet', 'protected');
  expect(await assistant.writeReport({}, 'self-check')).toMatchObject({ kind: 'failed', code: 'protected' });
});
