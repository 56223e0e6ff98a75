import type { Assistant, DirectoryResult } from '../../src/app/assistant';
import { createAssistant } from '../../src/app/create-assistant';
import type { Grid } from '../../src/grid/grid';
import { HostError, type Host, type HostErrorCode, type SheetInfo } from '../../src/host/host';
import { memoryHost } from '../../src/host/memory/memory-host';
import { readUnitDirectory } from '../../src/tasks/unit-directory';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { UNWATCHED } from '../../src/app/drive';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市发改委 | 市水利局、市住建局；各镇区 | 2026年12月底前
2 | 组织防汛演练 | 市水利局 | 市水利局、市住房和城乡建设局 | 2026年6月底前
`).grid;

const OWN = drawSheet(
  `
本市单位名录 | < | < | <
序号 | 单位全称 | 简称 | 备注
1 | 市发展和改革委员会 | 市发改委 | 常用
2 | 市住房和城乡建设局 | | =C3 ⇒ 市发改委
`,
  { sheet: '单位名录' },
).grid;

const NO_DIRECTORY = drawSheet('下列单位须按时报送\n甲 | 乙\n丙 | 丁', { sheet: '单位名录' }).grid;

function open(...grids: readonly Grid[]) {
  const host = memoryHost(grids);
  return { host, assistant: createAssistant(host, () => date('2026-02-01')) };
}

function written(result: DirectoryResult) {
  if (result.kind !== 'directory-written') throw new Error(result.kind);
  return result;
}

/** Each unit of the directory with its other names. */
function units(host: ReturnType<typeof memoryHost>, sheet = '单位名录'): readonly string[] {
  const grid = host.gridOf(sheet);
  const reading = grid && readUnitDirectory(grid);
  if (reading?.kind !== 'directory') throw new Error('no directory');
  return reading.units.map(({ fullName, shortNames }) => [fullName, ...shortNames].join(' / '));
}

describe('生成单位名录', () => {
  test('a workbook without one gets it, with every body the table names: neither guesses nor collectives', async () => {
    const { host, assistant } = open(PLAN);
    expect(await assistant.fillUnitDirectory({})).toEqual({
      kind: 'directory-written',
      sheet: '单位名录',
      created: true,
      added: 3,
      refused: [],
    });
    expect([...units(host)].sort()).toEqual(['市住房和城乡建设局', '市发改委', '市水利局']);
    expect(host.gridOf(PLAN.sheet)).toEqual(PLAN);
    expect(await assistant.fillUnitDirectory({})).toEqual({ kind: 'directory-complete', sheet: '单位名录' });
  });

  test('one of the user’s own gets what it lacks below its rows, and every cell of it stays', async () => {
    const { host, assistant } = open(PLAN, OWN);
    const result = written(await assistant.fillUnitDirectory({}));
    expect(result).toMatchObject({ sheet: '单位名录', created: false, added: 1, refused: [] });
    expect(host.gridOf('单位名录')?.rows.slice(0, 4)).toEqual(OWN.rows);
    expect(units(host)).toEqual(['市发展和改革委员会 / 市发改委', '市住房和城乡建设局', '市水利局']);
    if (result.undo) await assistant.undo(result.undo);
    expect(host.gridOf('单位名录')?.rows.slice(0, 4)).toEqual(OWN.rows);
    expect(units(host)).toEqual(['市发展和改革委员会 / 市发改委', '市住房和城乡建设局']);
  });

  test('one that the user has renamed and filled in is found again', async () => {
    const { host, assistant } = open(PLAN);
    await assistant.fillUnitDirectory({});
    host.rename('单位名录', '我的名录');
    expect(await assistant.fillUnitDirectory({})).toEqual({ kind: 'directory-complete', sheet: '我的名录' });
    host.type(PLAN.sheet, { row: 2, col: 2 }, '市教育局');
    expect(await assistant.fillUnitDirectory({})).toMatchObject({ sheet: '我的名录', created: false, added: 1 });
    expect(await host.listSheets()).toHaveLength(2);
  });

  test.each<[string, readonly Grid[], DirectoryResult]>([
    [
      'a sheet of that name without full names is left alone',
      [PLAN, NO_DIRECTORY],
      { kind: 'directory-unreadable', sheet: '单位名录' },
    ],
    ['a sheet without a table', [drawSheet('通讯录\n张三 | 12345').grid], { kind: 'no-table', sheet: '分工方案' }],
    [
      'a table of collectives only',
      [
        drawSheet(`
序号 | 工作任务 | 责任单位 | 完成时限
1 | 修订预案 | 各镇区 | 2026年6月底前
2 | 组织演练 | 市直有关部门 | 2026年9月底前
`).grid,
      ],
      { kind: 'no-units', sheet: '分工方案' },
    ],
  ])('%s', async (_, grids, result) => {
    const { host, assistant } = open(...grids);
    expect(await assistant.fillUnitDirectory({})).toEqual(result);
    for (const grid of grids) expect(host.gridOf(grid.sheet)).toEqual(grid);
    expect(await host.listSheets()).toHaveLength(grids.length);
  });
});

describe('记住到单位名录', () => {
  const choice = { names: ['市住建局', '市住房城乡建设局'], target: '市住房和城乡建设局' };

  test('the sheet is made where there is none', async () => {
    const { host, assistant } = open(PLAN);
    expect(await assistant.rememberUnit(choice)).toMatchObject({ kind: 'directory-written', created: true, added: 1 });
    expect(units(host)).toEqual(['市住房和城乡建设局 / 市住建局 / 市住房城乡建设局']);
    expect(await assistant.rememberUnit(choice)).toEqual({ kind: 'directory-complete', sheet: '单位名录' });
  });

  test('a unit that stands there gets the further names, and is taken back', async () => {
    const { host, assistant } = open(PLAN, OWN);
    const { undo } = written(await assistant.rememberUnit(choice));
    expect(units(host)).toEqual(['市发展和改革委员会 / 市发改委', '市住房和城乡建设局 / 市住建局 / 市住房城乡建设局']);
    if (undo) await assistant.undo(undo);
    expect(host.gridOf('单位名录')).toEqual(OWN);
  });

  test('what it remembers is what the next columns are written by', async () => {
    const { host, assistant } = open(PLAN, OWN);
    await assistant.rememberUnit(choice);
    await assistant.enrich({}, { columns: ['lead-units', 'responsible-units'], numbers: 'frozen' });
    const texts = [2, 3].map((row) => host.gridOf(PLAN.sheet)?.rows[row]?.[6]?.text);
    expect(texts).toEqual(['市水利局、市住房和城乡建设局、各镇区', '市水利局、市住房和城乡建设局']);
  });

  test('two choices at once both arrive', async () => {
    const { host, assistant } = open(PLAN);
    await Promise.all([
      assistant.rememberUnit(choice),
      assistant.rememberUnit({ names: ['市发改委'], target: '市发展和改革委员会' }),
    ]);
    expect(units(host)).toEqual(['市住房和城乡建设局 / 市住建局 / 市住房城乡建设局', '市发展和改革委员会 / 市发改委']);
  });

  test('it is found although a chart is in view', async () => {
    const host = memoryHost([PLAN, OWN]);
    const sheets: readonly SheetInfo[] = [
      { name: '图表1', kind: 'chart', isVisible: true, isActive: true },
      { name: PLAN.sheet, kind: 'worksheet', isVisible: true, isActive: false },
      { name: '单位名录', kind: 'worksheet', isVisible: true, isActive: false },
    ];
    const charted: Host = {
      ...host,
      listSheets: () => Promise.resolve(sheets),
      readSheetInWorkbook: (name, beside) =>
        name === undefined
          ? Promise.reject(new HostError('not-a-worksheet', 'a chart is in view'))
          : host.readSheetInWorkbook(name, beside),
    };
    const assistant = createAssistant(charted, () => date('2026-02-01'));
    expect(await assistant.rememberUnit(choice)).toMatchObject({ kind: 'directory-written', created: false });
  });

  test('a name that is none is our own fault', async () => {
    const { host, assistant } = open(PLAN);
    expect(await assistant.rememberUnit({ ...choice, target: '市住建局、市水利局' })).toMatchObject({
      code: 'unexpected',
    });
    expect(await host.listSheets()).toHaveLength(1);
  });
});

describe('导出单位名录', () => {
  test('one unit a line, header first', async () => {
    expect(await open(PLAN, OWN).assistant.exportUnitDirectory()).toEqual({
      kind: 'exported',
      text: '全称\t简称\t曾用名\t层级\t联系人\t电话\n市发展和改革委员会\t市发改委\t\t\t\t\n市住房和城乡建设局\t\t\t\t\t\n',
      units: 2,
    });
  });

  test('there is none, or none that can be read', async () => {
    expect(await open(PLAN).assistant.exportUnitDirectory()).toEqual({ kind: 'no-directory' });
    expect(await open(PLAN, NO_DIRECTORY).assistant.exportUnitDirectory()).toEqual({
      kind: 'directory-unreadable',
      sheet: '单位名录',
    });
  });
});

describe('what goes wrong leaves everything whole', () => {
  const fill = (assistant: Assistant) => assistant.fillUnitDirectory({});
  const remember = (assistant: Assistant) => assistant.rememberUnit({ names: ['市住建局'], target: '市城乡建设局' });
  const exporting = (assistant: Assistant) => assistant.exportUnitDirectory();

  test.each<[string, (assistant: Assistant) => Promise<unknown>, readonly Grid[], keyof Host, HostErrorCode]>([
    ['fill', fill, [PLAN], 'readSheetInWorkbook', 'busy'],
    ['fill', fill, [PLAN], 'writeSheet', 'protected'],
    ['fill', fill, [PLAN, OWN], 'apply', 'cell-editing'],
    ['remember', remember, [PLAN], 'listSheets', 'busy'],
    ['remember', remember, [PLAN], 'readSheetInWorkbook', 'busy'],
    ['remember', remember, [PLAN], 'writeSheet', 'protected'],
    ['remember', remember, [PLAN, OWN], 'apply', 'busy'],
    ['export', exporting, [PLAN, OWN], 'listSheets', 'busy'],
    ['export', exporting, [PLAN, OWN], 'readSheetInWorkbook', 'busy'],
  ])('%s', async (_, run, grids, method, code) => {
    const { host, assistant } = open(...grids);
    host.failNext(method, code);
    expect(await run(assistant)).toMatchObject({ kind: 'failed', code });
    for (const grid of grids) expect(host.gridOf(grid.sheet)).toEqual(grid);
    expect(await host.listSheets()).toHaveLength(grids.length);
  });

  test('a protected directory refuses, and is still gone by', async () => {
    const { host, assistant } = open(PLAN, { ...OWN, isProtected: true });
    expect(await fill(assistant)).toMatchObject({ kind: 'failed', code: 'protected' });
    expect(await remember(assistant)).toMatchObject({ kind: 'failed', code: 'protected' });
    expect(host.gridOf('单位名录')?.rows).toEqual(OWN.rows);
    expect(await exporting(assistant)).toMatchObject({ kind: 'exported', units: 2 });
    expect((await assistant.checkSheet({}, UNWATCHED)).kind).toBe('checked');
  });
});
