import type { CheckRequest, CheckSheetResult } from '../../src/app/assistant';
import { createAssistant } from '../../src/app/create-assistant';
import { type Grid, textAt } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { UNWATCHED } from '../../src/app/drive';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建\\n局， | 2026年12月底前
^ | 组织防汛演练 | ^ | 市水利局、市水利局 | 2026年12底前
2 | 排查消防隐患 | 市教育局 | 市消防救援支队 | 2026年11月\\n底前
`).grid;

function open(...grids: readonly Grid[]) {
  const host = memoryHost(grids);
  const assistant = createAssistant(host, () => date('2026-10-01'));
  return { host, assistant, check: (request: CheckRequest = {}) => assistant.checkSheet(request, UNWATCHED) };
}

function checked(result: CheckSheetResult) {
  if (result.kind !== 'checked') throw new Error(`not checked: ${result.kind}`);
  return result;
}

test('a check says what was read, what was found, and what could be mended at once', async () => {
  const result = checked(await open(PLAN).check());
  expect(result.table.range).toEqual({ top: 1, left: 0, bottom: 4, right: 4 });
  expect(result.table.document).toMatchObject({ planYear: 2026 });
  expect(result.report.rowCount).toBe(3);
  expect(result.report.findings.map((finding) => finding.rule).sort()).toEqual([
    'deadline-line-break',
    'deadline-misspelt',
    'unit-line-break',
    'unit-repeated',
    'unit-trailing-punctuation',
  ]);
  expect(result.safeChanges.map(({ original, changed }) => [original, changed])).toEqual([
    ['市水利局、市住建\n局，', '市水利局、市住建局'],
    ['市水利局、市水利局', '市水利局'],
    ['2026年11月\n底前', '2026年11月底前'],
  ]);
});

test('safe changes leave a sheet without safe findings; undo brings every cell back', async () => {
  const { host, assistant, check } = open(PLAN);
  const before = host.gridOf('分工方案');
  const { safeChanges } = checked(await check());
  const fixed = await assistant.applyChanges('分工方案', safeChanges);
  if (fixed.kind !== 'fixed') throw new Error('not fixed');
  expect(fixed.refused).toEqual([]);
  const after = checked(await check());
  expect(after.safeChanges).toEqual([]);
  expect(after.report.findings.map((finding) => finding.rule)).toEqual(['deadline-misspelt']);
  expect(await assistant.undo(fixed.undo)).toMatchObject({ kind: 'undone', restored: 3, kept: [] });
  expect(host.gridOf('分工方案')).toEqual(before);
});

test('what a person has typed meanwhile is not overwritten', async () => {
  const { host, assistant, check } = open(PLAN);
  const { safeChanges } = checked(await check());
  host.type('分工方案', { row: 3, col: 3 }, '市水利局、市气象局');
  expect(await assistant.applyChanges('分工方案', safeChanges)).toMatchObject({
    kind: 'fixed',
    edits: 3,
    refused: [{ index: 1, reason: 'changed-since' }],
  });
  const grid = host.gridOf('分工方案');
  expect(grid && textAt(grid, { row: 3, col: 3 })).toBe('市水利局、市气象局');
});

test('a fix whose edits belong together is done whole or not at all', async () => {
  const { host, assistant, check } = open(PLAN);
  await check();
  const before = host.gridOf('分工方案');
  const fix = {
    title: '拆成两行',
    safety: 'review' as const,
    edits: [
      { kind: 'insert-rows' as const, before: 3, count: 1 },
      { kind: 'set-value' as const, at: { row: 2, col: 1 }, was: { value: '别的文字' }, value: '甲' },
    ],
  };
  expect(await assistant.applyFix('分工方案', fix)).toMatchObject({ refused: [{ index: 0 }, { index: 1 }] });
  expect(host.gridOf('分工方案')).toEqual(before);
});

test.each<[string, Grid, CheckSheetResult['kind']]>([
  ['an empty sheet', drawSheet('').grid, 'empty-sheet'],
  ['a sheet without a table', drawSheet('通讯录\n张三 | 12345').grid, 'no-table'],
])('%s', async (_, grid, kind) => {
  const empty = { ...grid, rowCount: kind === 'empty-sheet' ? 0 : grid.rowCount };
  expect((await open(empty).check()).kind).toBe(kind);
});

test('a summary of ours is no task table, unless it is asked for by name', async () => {
  const { host, assistant, check } = open(PLAN);
  await assistant.writeSummaries({}, { summaries: ['by-lead-unit'], numbers: 'frozen' }, UNWATCHED);
  host.activate('按牵头单位');
  expect(await check()).toEqual({ kind: 'own-sheet', sheet: '按牵头单位' });
  host.activate('分工方案');
  expect((await check()).kind).toBe('checked');
});

test('a protected sheet is checked, and refuses to be changed', async () => {
  const { assistant, check } = open({ ...PLAN, isProtected: true });
  const result = checked(await check());
  expect(result.isProtected).toBe(true);
  expect(await assistant.applyChanges('分工方案', result.safeChanges)).toMatchObject({
    kind: 'failed',
    code: 'protected',
  });
});

test('a cell being edited is a failure that can be waited for', async () => {
  const { host, check } = open(PLAN);
  host.setEditing(true);
  expect(await check()).toMatchObject({ kind: 'failed', code: 'cell-editing' });
});

test('a sheet in converted traditional script is read as what it means', async () => {
  const { grid } = drawSheet(`
序號 | 工作任務 | 牽頭單位 | 責任單位 | 完成時限
1 | 深化政務公開，優(yōu)化營商環(huán)境 | 市發(fā)改委 | 市財政局、市稅務局 | 2026年12月底前
2 | 開展電子商務專項行動 | 市商務局 | 市農業(yè)農村局 | 2026年11月底前
`);
  const result = checked(await open(grid).check());
  expect(result.table.columns.map((column) => column.role)).toEqual(['no', 'task', 'lead', 'responsible', 'deadline']);
  expect(new Set(result.report.findings.map((finding) => finding.rule))).toEqual(new Set(['text-damaged']));
});

test('two tables on one sheet are offered for choice', async () => {
  const { grid } = drawSheet(`
一、经济组任务
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 2026年12月底前
2 | 组织防汛演练 | 市水利局 | 2026年11月底前


二、社会组任务
序号 | 事项 | 责任单位 | 整改时限
1 | 排查消防隐患 | 市教育局 | 2026年12月底前
2 | 开展安全宣传 | 市文旅局 | 2026年11月底前
`);
  const { check, assistant } = open(grid);
  const result = await check();
  if (result.kind !== 'several-tables') throw new Error(result.kind);
  const several = { kind: 'several-tables', sheet: grid.sheet, count: 2 };
  expect(await assistant.readSummaries({})).toEqual(several);
  expect(await assistant.readEnrichment({})).toEqual(several);
  expect(result.candidates).toHaveLength(2);
  const [, second] = result.candidates;
  const chosen = checked(await check({ ...(second && { table: second }) }));
  expect(chosen.table.range).toEqual(second);
});
