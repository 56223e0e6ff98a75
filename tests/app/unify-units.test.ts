import type { FixResult, UnitChoice } from '../../src/app/assistant';
import { createAssistant } from '../../src/app/create-assistant';
import { type Grid, textAt } from '../../src/grid/grid';
import type { Host, HostErrorCode } from '../../src/host/host';
import { memoryHost } from '../../src/host/memory/memory-host';
import { pairKey } from '../../src/units/pair-key';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市发改委 | 市水利局、市发展和改革委员会、市住建局 | 2026年12月底前
^ | 组织防汛演练 | ^ | 市发改委牵头，市水利局配合 | 2026年6月底前
2 | 排查消防隐患 | 市发展改革委 | 市发展改革委、市发改委；市教育局、发改委 | 2026年11月底前
3 | 办好发改委交办事项 | 市财政局 | =D3 ⇒ 市发改委 | 2026年11月底前
`).grid;

const CHOICE: UnitChoice = { names: ['市发改委', '市发展改革委'], target: '市发展和改革委员会' };

function open(grid: Grid = PLAN) {
  const host = memoryHost([grid]);
  return { host, assistant: createAssistant(host, () => date('2026-02-01')) };
}

function column(host: ReturnType<typeof memoryHost>, col: number): readonly string[] {
  const grid = host.gridOf(PLAN.sheet);
  return [2, 3, 4, 5].map((row) => (grid ? textAt(grid, { row, col }) : ''));
}

function fixed(result: FixResult) {
  if (result.kind !== 'fixed') throw new Error(`not fixed: ${result.code}`);
  return result;
}

async function verdicts({ assistant }: ReturnType<typeof open>) {
  const read = await assistant.readOfficeSettings();
  return read.kind === 'settings' ? read.settings.unitVerdicts : undefined;
}

const SAME = CHOICE.names.map((name) => pairKey(name, CHOICE.target)).sort();

test('one name is written wherever the table names the others, and nowhere else', async () => {
  const { host, assistant } = open();
  expect(fixed(await assistant.unifyUnits({}, CHOICE))).toMatchObject({ edits: 4, refused: [] });
  expect(column(host, 2)).toEqual(['市发展和改革委员会', '', '市发展和改革委员会', '市财政局']);
  expect(column(host, 3)).toEqual([
    '市水利局、市发展和改革委员会、市住建局',
    '市发展和改革委员会牵头，市水利局配合',
    '市发展和改革委员会；市教育局',
    '市发改委',
  ]);
  expect(column(host, 1)[3]).toBe('办好发改委交办事项');
});

test('what was unified is taken back exactly', async () => {
  const { host, assistant } = open();
  const before = host.gridOf(PLAN.sheet);
  const { undo } = fixed(await assistant.unifyUnits({}, CHOICE));
  expect(host.gridOf(PLAN.sheet)).not.toEqual(before);
  expect(await assistant.undo(undo)).toMatchObject({ kind: 'undone', kept: [] });
  expect(host.gridOf(PLAN.sheet)).toEqual(before);
});

test('that the names are one body is kept, without their words; being undone does not make them two', async () => {
  const opened = open();
  const { undo } = fixed(await opened.assistant.unifyUnits({}, CHOICE));
  await opened.assistant.undo(undo);
  expect(await verdicts(opened)).toEqual({ same: SAME, different: [] });
  expect(await opened.host.readSettings()).not.toMatch(/发改|发展/);
});

test('names that are gone change no cell, and are still kept as one body', async () => {
  const opened = open();
  const choice = { names: ['市计委'], target: '市发展和改革委员会' };
  const result = fixed(await opened.assistant.unifyUnits({}, choice));
  expect(result).toEqual({
    kind: 'fixed',
    edits: 0,
    refused: [],
    undo: { sheet: PLAN.sheet, cells: [], structure: [] },
  });
  expect((await verdicts(opened))?.same).toEqual([pairKey('市计委', '市发展和改革委员会')]);
});

test('a sheet without a table is left alone', async () => {
  const { host, assistant } = open(drawSheet('通讯录\n张三 | 市发改委', { sheet: PLAN.sheet }).grid);
  const before = host.gridOf(PLAN.sheet);
  expect(fixed(await assistant.unifyUnits({}, CHOICE)).edits).toBe(0);
  expect(host.gridOf(PLAN.sheet)).toEqual(before);
});

test('what a person has typed since the check is read anew', async () => {
  const { host, assistant } = open();
  host.type(PLAN.sheet, { row: 5, col: 2 }, '市财政局、市发改委');
  await assistant.unifyUnits({}, CHOICE);
  expect(column(host, 2)[3]).toBe('市财政局、市发展和改革委员会');
});

test('several choices one after the other see what the one before has left', async () => {
  const opened = open();
  const choices = [CHOICE, { names: ['市发展和改革委员会'], target: '市发改委' }];
  const [first, second] = await Promise.all(choices.map((choice) => opened.assistant.unifyUnits({}, choice)));
  expect(column(opened.host, 2)).toEqual(['市发改委', '', '市发改委', '市财政局']);
  expect((await verdicts(opened))?.same).toEqual(SAME);
  if (second) await opened.assistant.undo(fixed(second).undo);
  if (first) await opened.assistant.undo(fixed(first).undo);
  expect(opened.host.gridOf(PLAN.sheet)).toEqual(PLAN);
});

test.each(['', ' 市发改委', '市发改委、市财政局', '市发改委\n', '市'.repeat(61)])(
  '%j is no name to write',
  async (target) => {
    const { host, assistant } = open();
    expect(await assistant.unifyUnits({}, { ...CHOICE, target })).toMatchObject({ code: 'unexpected' });
    expect(host.gridOf(PLAN.sheet)).toEqual(PLAN);
    expect(await host.readSettings()).toBeUndefined();
  },
);

test.each<[keyof Host, HostErrorCode]>([
  ['readSheetInWorkbook', 'busy'],
  ['apply', 'protected'],
  ['readSettings', 'busy'],
  ['writeSettings', 'cell-editing'],
])('where %s fails, cells and verdicts are as they were', async (method, code) => {
  const { host, assistant } = open();
  host.failNext(method, code);
  expect(await assistant.unifyUnits({}, CHOICE)).toMatchObject({ kind: 'failed', code });
  expect(host.gridOf(PLAN.sheet)).toEqual(PLAN);
  expect(await host.readSettings()).toBeUndefined();
  expect(fixed(await assistant.unifyUnits({}, CHOICE)).edits).toBe(4);
});

test('where the cells cannot be put back either, what stands written can still be taken back', async () => {
  const { host, assistant } = open();
  host.failNext('writeSettings', 'busy');
  host.failNext('undo', 'busy');
  const result = await assistant.unifyUnits({}, CHOICE);
  if (result.kind !== 'failed' || !result.written) throw new Error('nothing said of what was written');
  expect(result.code).toBe('repair-failed');
  expect(host.gridOf(PLAN.sheet)).not.toEqual(PLAN);
  await assistant.undo(result.written);
  expect(host.gridOf(PLAN.sheet)).toEqual(PLAN);
});

test('a verdict is kept both ways, changed and forgotten', async () => {
  const opened = open();
  const { assistant } = opened;
  const key = pairKey('市农业农村局', '市林业局');
  const choice = { names: ['市农业农村局', '市林业局'], target: '市林业局' };
  expect(await assistant.setUnitVerdict(choice, 'different')).toEqual({ kind: 'saved' });
  expect(await verdicts(opened)).toEqual({ same: [], different: [key] });
  await assistant.setUnitVerdict(choice, 'same');
  expect(await verdicts(opened)).toEqual({ same: [key], different: [] });
  await assistant.setUnitVerdict(choice, undefined);
  expect(await verdicts(opened)).toEqual({ same: [], different: [] });
  opened.host.failNext('writeSettings', 'busy');
  expect(await assistant.setUnitVerdict(choice, 'same')).toMatchObject({ kind: 'failed', code: 'busy' });
});

test('several names are one body through the target, and different ones each from each', async () => {
  const opened = open();
  const choice = { names: ['市农业局', '市林业局'], target: '市水利局' };
  await opened.assistant.setUnitVerdict(choice, 'same');
  const withTarget = [pairKey('市农业局', '市水利局'), pairKey('市林业局', '市水利局')].sort();
  expect(await verdicts(opened)).toEqual({ same: withTarget, different: [] });
  await opened.assistant.setUnitVerdict(choice, 'different');
  const each = [...withTarget, pairKey('市农业局', '市林业局')].sort();
  expect(await verdicts(opened)).toEqual({ same: [], different: each });
  await opened.assistant.setUnitVerdict(choice, undefined);
  expect(await verdicts(opened)).toEqual({ same: [], different: [] });
});
