import { a1Range, type CellRange, parseA1 } from '../../src/grid/address';
import type { Edit } from '../../src/grid/edit';
import { cellAt } from '../../src/grid/grid';
import type { ApplyOutcome, Host } from '../../src/host/host';
import { codeOf } from '../kit/host-errors';
import { drawSheet } from '../kit/sheet';
import { at, contentsOf, type MakeHost, type WritingTest } from './host-under-test';

const SHEET = '分工方案';
const CAREFUL = { flattenMixedFonts: false };

function area(address: string): CellRange {
  const range = parseA1(address);
  if (!range) throw new Error(`no address: ${address}`);
  return range;
}

/** 「A3:A4 C1」 as an edit. */
function place(key: string, areas: string): Edit {
  return { kind: 'set-place', key, areas: areas === '' ? [] : areas.split(' ').map(area) };
}

/** What is remembered on a sheet, 「A3:A4 C1」 by key. */
async function placesOn(host: Host, sheet: string): Promise<Readonly<Record<string, string>>> {
  const { places = new Map<string, readonly CellRange[]>() } = await host.readSheet(sheet);
  return Object.fromEntries([...places].map(([key, areas]) => [key, areas.map(a1Range).join(' ')]));
}

async function written(host: Host, edits: readonly Edit[], sheet = SHEET): Promise<ApplyOutcome> {
  const outcome = await host.apply(sheet, edits, CAREFUL);
  expect(outcome.kind).toBe('applied');
  return outcome;
}

/** As a pane would after a reload. */
function recalled<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** Areas that a host remembers on a sheet. */
export function describePlaces(writing: WritingTest): void {
  const HEADERS = [place('column.due-date', 'E2'), place('split.1', 'A3:A4 C3:C4')];

  writing('are read back by their key, replaced and forgotten; cells stay what they are', async ({ host }) => {
    const before = contentsOf(await host.readSheet(SHEET));
    await written(host, HEADERS);
    expect(await placesOn(host, SHEET)).toEqual({ 'column.due-date': 'E2', 'split.1': 'A3:A4 C3:C4' });
    expect(await placesOn(host, '空表')).toEqual({});
    await written(host, [place('split.1', 'B5'), place('column.due-date', '')]);
    expect(await placesOn(host, SHEET)).toEqual({ 'split.1': 'B5' });
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  writing('may have the same key on two sheets', async ({ host }) => {
    await written(host, [place('column.status', 'E2')]);
    await written(host, [place('column.status', 'B1')], '空表');
    expect([await placesOn(host, SHEET), await placesOn(host, '空表')]).toEqual([
      { 'column.status': 'E2' },
      { 'column.status': 'B1' },
    ]);
    await written(host, [place('column.status', '')]);
    expect([await placesOn(host, SHEET), await placesOn(host, '空表')]).toEqual([{}, { 'column.status': 'B1' }]);
  });

  writing('follow rows and columns, and are forgotten with their cells', async ({ host }) => {
    await written(host, [...HEADERS, place('split.2', 'B4 B5')]);
    await written(host, [
      { kind: 'insert-rows', before: 3, count: 2 },
      { kind: 'delete-rows', first: 5, count: 1 },
    ]);
    expect(await placesOn(host, SHEET)).toEqual({
      'column.due-date': 'E2',
      'split.1': 'A3:A5 C3:C5',
      'split.2': 'B6',
    });
    await written(host, [{ kind: 'delete-columns', first: 2, count: 1 }]);
    expect(await placesOn(host, SHEET)).toMatchObject({ 'column.due-date': 'D2', 'split.1': 'A3:A5' });
    await written(host, [{ kind: 'delete-rows', first: 1, count: 1 }]);
    expect(await placesOn(host, SHEET)).toEqual({ 'split.1': 'A2:A4', 'split.2': 'B5' });
  });

  writing('speak of the sheet the edits before them leave', async ({ host }) => {
    await written(host, [
      { kind: 'insert-rows', before: 0, count: 2 },
      place('column.status', 'E4'),
      { kind: 'delete-rows', first: 0, count: 1 },
      { kind: 'set-value', at: at('E3'), was: { value: null }, value: '状态' },
    ]);
    expect(await placesOn(host, SHEET)).toEqual({ 'column.status': 'E3' });
    expect(cellAt(await host.readSheet(SHEET), at('E3'))?.value).toBe('状态');
  });

  writing('are taken back to those before, together with what was written beside them', async ({ host }) => {
    const before = contentsOf(await host.readSheet(SHEET));
    const first = await written(host, HEADERS);
    const second = await written(host, [
      { kind: 'set-value', at: at('E2'), was: { value: null }, value: '截止日期' },
      place('column.due-date', 'D2'),
      place('split.1', ''),
      place('split.2', 'B4:B5'),
      { kind: 'insert-rows', before: 3, count: 1 },
    ]);
    expect(await placesOn(host, SHEET)).toEqual({ 'column.due-date': 'D2', 'split.2': 'B5:B6' });
    await host.undo(recalled(second.undo));
    expect(await placesOn(host, SHEET)).toEqual({ 'column.due-date': 'E2', 'split.1': 'A3:A4 C3:C4' });
    await host.undo(recalled(first.undo));
    expect(await placesOn(host, SHEET)).toEqual({});
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  writing('come back with the rows and columns they stood on', async ({ host }) => {
    await written(host, HEADERS);
    for (const edit of [
      { kind: 'delete-rows', first: 1, count: 2 } as const,
      { kind: 'delete-columns', first: 2, count: 3 } as const,
    ]) {
      const { undo } = await written(host, [edit]);
      await host.undo(recalled(undo));
      expect(await placesOn(host, SHEET)).toEqual({ 'column.due-date': 'E2', 'split.1': 'A3:A4 C3:C4' });
    }
  });

  writing('may be hundreds, and keep their order', async ({ host }) => {
    const areas = Array.from({ length: 700 }, (_, index) => `C${index * 3 + 10}:D${index * 3 + 11}`)
      .reverse()
      .join(' ');
    await written(host, [place('split.1', areas)]);
    expect(await placesOn(host, SHEET)).toEqual({ 'split.1': areas });
    await written(host, [place('split.1', 'A3:A4')]);
    expect(await placesOn(host, SHEET)).toEqual({ 'split.1': 'A3:A4' });
  });

  writing('stay with a sheet that a person renames', async ({ host, person }) => {
    await written(host, HEADERS);
    await person.rename(SHEET, "张三's 表, 二");
    expect(await placesOn(host, "张三's 表, 二")).toEqual({ 'column.due-date': 'E2', 'split.1': 'A3:A4 C3:C4' });
    await written(host, [place('split.1', 'A3')], "张三's 表, 二");
    expect(await placesOn(host, "张三's 表, 二")).toEqual({ 'column.due-date': 'E2', 'split.1': 'A3' });
  });

  writing('are not set on a protected sheet', async ({ host }) => {
    expect(await codeOf(host.apply('受保护', [place('column.status', 'B1')], CAREFUL))).toBe('protected');
    expect(await placesOn(host, '受保护')).toEqual({});
  });

  writing('are traces that can be cleared', async ({ host }) => {
    await written(host, HEADERS);
    await written(host, [place('split.1', 'A1')], '空表');
    expect((await host.clearTraces()).names).toBe(3);
    expect([await placesOn(host, SHEET), await placesOn(host, '空表')]).toEqual([{}, {}]);
  });
}

const TASKS = `
序号 | 工作任务 | 牵头单位 | 备注
1 | 公开清单 | 市编办 | 急
2 | 统计 | 市统计局 |
合计 | 2 | |
`;

/** Excel tables that a host resizes. */
export function describeTables(makeHost: MakeHost): void {
  const open = async () => {
    const { grid } = drawSheet(TASKS, { sheet: SHEET });
    const { host } = await makeHost([{ ...grid, tables: [{ name: '表1', range: area('A1:C3') }] }]);
    return host;
  };
  const resize = (to: string): Edit => ({ kind: 'resize-table', name: '表1', to: area(to) });
  const tablesOn = async (host: Host) =>
    (await host.readSheet(SHEET)).tables.map(({ name, range }) => `${name} ${a1Range(range)}`);

  test('take in columns beside them, also ones that are written in the same batch, and give them up again', async () => {
    const host = await open();
    const before = contentsOf(await host.readSheet(SHEET));
    const { undo } = await written(host, [
      { kind: 'set-value', at: at('E1'), was: { value: null }, value: '截止日期' },
      { kind: 'set-value', at: at('E2'), was: { value: null }, value: 42735, numberFormat: 'yyyy/m/d' },
      resize('A1:E3'),
    ]);
    expect(await tablesOn(host)).toEqual(['表1 A1:E3']);
    expect(cellAt(await host.readSheet(SHEET), at('E1'))?.value).toBe('截止日期');
    expect((await host.undo(recalled(undo))).kept).toEqual([]);
    expect(await tablesOn(host)).toEqual(['表1 A1:C3']);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  test('take in columns that the batch inserts beside them', async () => {
    const host = await open();
    const before = contentsOf(await host.readSheet(SHEET));
    const { undo } = await written(host, [
      { kind: 'insert-columns', before: 3, count: 1 },
      { kind: 'set-value', at: at('D1'), was: { value: null }, value: '状态' },
      resize('A1:D3'),
    ]);
    expect(await tablesOn(host)).toEqual(['表1 A1:D3']);
    expect((await host.undo(recalled(undo))).kept).toEqual([]);
    expect(await tablesOn(host)).toEqual(['表1 A1:C3']);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  test('take in rows, and give them up again', async () => {
    const host = await open();
    const before = contentsOf(await host.readSheet(SHEET));
    const { undo } = await written(host, [resize('A1:C4')]);
    expect(await tablesOn(host)).toEqual(['表1 A1:C4']);
    await host.undo(recalled(undo));
    expect(await tablesOn(host)).toEqual(['表1 A1:C3']);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  test('that are gone are left out', async () => {
    const host = await open();
    const outcome = await host.apply(
      SHEET,
      [
        { kind: 'resize-table', name: '表9', to: area('A1:D3') },
        { kind: 'set-value', at: at('D3'), was: { value: null }, value: '缓' },
      ],
      CAREFUL,
    );
    expect(outcome).toMatchObject({ kind: 'partial', refused: [{ index: 0, reason: 'changed-since' }] });
    expect(cellAt(await host.readSheet(SHEET), at('D3'))?.value).toBe('缓');
  });
}
