/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { parseA1 } from '../../../src/grid/address';
import type { Edit } from '../../../src/grid/edit';
import type { CellMark } from '../../../src/grid/mark';
import type { PlannedCell, PlannedChart, SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import { type Host, HostError, type UndoRecord } from '../../../src/host/host';
import type { Excel as EmulatedExcel } from '../../../workbench/host/excel';
import type { Fault } from '../../../workbench/host/request-desk';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import {
  actionFaults,
  contentsOf,
  keepsUndo,
  reopener,
  requestFaults,
  requestsOf,
  stateButBegun,
  stateOf,
} from '../../kit/faults';
import { loadOffice } from '../../kit/office';
import { at } from '../host-under-test';

beforeAll(loadOffice);

const SHEET: SheetDraft = {
  name: '分工方案',
  rows: [
    ['2016年分工', '', '', ''],
    ['序号', '任务', '单位', '时限'],
    [1, '公开清单', '市编办、', 42_735],
    ['', '办事指南', '市发改委', '2016年12底前'],
    [2, '统计', '=C3', '2016年底'],
    [3, '培训', '市人社局', '全年'],
    [4, '宣传', '市委宣传部', '长期'],
  ],
  cached: { C5: '市编办、' },
  merges: ['A1:D1', 'A3:A4'],
  numberFormats: { D3: 'yyyy/m/d', D4: '@', B7: '@' },
  looks: {
    'A2:D2': { 'font/bold': true, 'fill/color': '#DDEBF7' },
    C3: { 'font/color': '#FF0000', 'borders/top/style': 'Continuous' },
    B6: { 'font/italic': true, 'fill/color': '#FFFF00' },
    C6: { horizontalAlignment: 'Right' },
  },
  hiddenRows: [5],
  filter: 'A2:D7',
};

function text(address: string, was: string | number | null, value: string | null): Edit {
  return { kind: 'set-value', at: at(address), was: { value: was }, value };
}

const EDITS: readonly Edit[] = [
  text('C3', '市编办、', '市编办'),
  { kind: 'set-value', at: at('D4'), was: { value: '2016年12底前' }, value: 42_735, numberFormat: 'yyyy/m/d' },
  { kind: 'set-formula', at: at('E3'), was: { value: null }, formula: '=A3+1' },
  { kind: 'unmerge', area: { top: 2, left: 0, bottom: 3, right: 0 } },
  text('A4', null, '1'),
  { kind: 'copy-look', from: { top: 2, left: 2, bottom: 2, right: 2 }, to: { top: 3, left: 2, bottom: 3, right: 3 } },
  { kind: 'insert-rows', before: 4, count: 2 },
  text('B5', null, '=新的一行'),
  { kind: 'delete-rows', first: 7, count: 1 },
  { kind: 'merge', area: { top: 6, left: 1, bottom: 6, right: 2 } },
  { kind: 'set-column-width', col: 1, widthChars: 30 },
];

const COLUMN_EDITS: readonly Edit[] = [
  text('C3', '市编办、', '市编办'),
  { kind: 'insert-columns', before: 3, count: 2 },
  text('D3', null, '=新的一列'),
  { kind: 'delete-columns', first: 1, count: 1 },
  { kind: 'merge', area: { top: 5, left: 1, bottom: 5, right: 2 } },
  { kind: 'set-column-width', col: 1, widthChars: 30 },
  { kind: 'delete-columns', first: 3, count: 1 },
];

const mark = (address: string, tone: CellMark['tone']): CellMark => {
  const { row, col } = at(address);
  return { area: { top: row, left: col, bottom: row + 1, right: col }, tone };
};

const MARK_EDITS: readonly Edit[] = [
  text('C3', '市编办、', '市编办'),
  { kind: 'insert-rows', before: 2, count: 1 },
  { kind: 'set-marks', marks: [mark('C4', 'error'), mark('D4', 'hint'), mark('C5', 'warning')] },
  { kind: 'delete-rows', first: 6, count: 1 },
];

/** Marks of an earlier check, over two conditional formats of a person's on the same cells. */
async function markBefore(host: Host): Promise<void> {
  const add = (formula: string) =>
    Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('分工方案').getRange('B3:D7');
      conditionalFormats.add('Custom').custom.rule.formula = formula;
      await context.sync();
    });
  await add('=$D3=""');
  await add('=$C3=""');
  const marks = [mark('B3', 'warning'), mark('B6', 'error'), mark('D6', 'error')];
  await host.apply('分工方案', [{ kind: 'set-marks', marks }], { flattenMixedFonts: false });
}

/** A sheet with a table, beside and below which there is room. */
const TABLE_SHEET: SheetDraft = {
  name: '台账',
  rows: [
    ['序号', '任务', '时限'],
    [1, '防汛演练', 42_735],
    [2, '安全检查', 42_704],
    ['', '', ''],
    ['注', '按月更新', ''],
  ],
  tables: { 台账表: 'A1:C3' },
};

const area = (address: string) => parseA1(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

function place(key: string, ...addresses: readonly string[]): Edit {
  return { kind: 'set-place', key, areas: addresses.map(area) };
}

/** A column that joins a table, rows that move, places that are new, moved, cut, changed and forgotten. */
const TABLE_EDITS: readonly Edit[] = [
  text('D1', null, '状态'),
  place('column.status', 'D1'),
  place('split.1', 'A2:A3', 'B2:B3'),
  place('forgotten'),
  { kind: 'delete-rows', first: 4, count: 1 },
  { kind: 'insert-rows', before: 2, count: 1 },
  text('B3', null, '新的一行'),
  { kind: 'set-formula', at: at('D2'), was: { value: null }, formula: '=IF(C2<1,"已逾期","未到期")', value: '未到期' },
  { kind: 'set-formula', at: at('D4'), was: { value: null }, formula: '=IF(C4<1,"已逾期","未到期")', value: '未到期' },
  { kind: 'resize-table', name: '台账表', to: area('A1:D4') },
];

/** Places of an earlier run. */
async function placeBefore(host: Host): Promise<void> {
  const places = [
    place('split.1', 'C2:C3'),
    place('forgotten', 'A1'),
    place('cut', 'A4:A5', 'B1'),
    place('gone', 'B5'),
  ];
  await host.apply('台账', places, { flattenMixedFonts: false });
}

const cell = (value: string | number, look: PlannedCell['look']): PlannedCell => ({ value, look });

function chart(key: string, kind: PlannedChart['kind'], titles: readonly string[]): PlannedChart {
  return {
    key,
    kind,
    title: `图 ${key}`,
    place: { top: 5, left: 0, bottom: 15, right: 3 },
    categories: { top: 2, left: 0, bottom: 3, right: 0 },
    series: titles.map((title, index) => ({
      title,
      values: { top: 2, left: index + 1, bottom: 3, right: index + 1 },
      color: '#C00000',
    })),
  };
}

const PLAN: SheetPlan = {
  key: 'by-lead-unit',
  title: '按牵头单位',
  rows: [
    [cell('按牵头单位统计', 'title')],
    [cell('单位', 'header'), cell('任务数', 'header')],
    [
      { ...cell('市编办', 'text'), source: { sheet: '分工方案', at: at('C3'), rowKey: 'k1' } },
      { ...cell(42_735, 'date'), numberFormat: 'yyyy/m/d' },
    ],
    [{ ...cell('逾期', 'late'), source: { sheet: '分工方案', at: at('C4'), rowKey: 'k2' } }],
  ],
  columnWidthsChars: [20, 12],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  frozenRows: 2,
  filter: { top: 1, left: 0, bottom: 3, right: 1 },
  landscape: true,
  conditions: [
    { kind: 'formula', area: { top: 2, left: 0, bottom: 3, right: 1 }, formula: '=$A3="逾期"', look: 'late' },
    { kind: 'data-bar', area: { top: 2, left: 1, bottom: 3, right: 1 } },
  ],
  charts: [chart('kept', 'stacked-bars', ['任务', '逾期']), chart('new', 'pie', ['占比'])],
};

const OTHER_PLAN: SheetPlan = {
  ...PLAN,
  rows: [
    [cell('统计', 'note'), cell('', 'note'), cell('三列', 'total')],
    [{ ...cell('=市编办', 'done'), source: { sheet: '分工方案', at: at('C6'), rowKey: 'k3' } }],
  ],
  merges: [],
  frozenRows: 1,
  filter: { top: 0, left: 0, bottom: 1, right: 2 },
  landscape: false,
  conditions: [
    { kind: 'data-bar', area: { top: 1, left: 2, bottom: 1, right: 2 } },
    { kind: 'formula', area: { top: 1, left: 0, bottom: 1, right: 2 }, formula: '=$A2=""', look: 'done' },
  ],
  charts: [chart('kept', 'columns', ['任务']), chart('old', 'bars', ['完成'])],
};

interface Situation {
  readonly title: string;
  /** Brings the workbook to the state the failing write starts from. */
  readonly prepare: (host: Host) => Promise<unknown>;
  readonly write: (host: Host) => Promise<unknown>;
}

const SITUATIONS: readonly Situation[] = [
  {
    title: 'apply',
    prepare: () => Promise.resolve(),
    write: (host) => host.apply('分工方案', EDITS, { flattenMixedFonts: false }),
  },
  {
    title: 'apply, columns',
    prepare: () => Promise.resolve(),
    write: (host) => host.apply('分工方案', COLUMN_EDITS, { flattenMixedFonts: false }),
  },
  {
    title: 'apply, marks',
    prepare: markBefore,
    write: (host) => host.apply('分工方案', MARK_EDITS, { flattenMixedFonts: false }),
  },
  {
    title: 'apply, places and a table',
    prepare: placeBefore,
    write: (host) => host.apply('台账', TABLE_EDITS, { flattenMixedFonts: false }),
  },
  { title: 'writeSheet, new sheet', prepare: () => Promise.resolve(), write: (host) => host.writeSheet(PLAN) },
  {
    title: 'writeSheet, in place',
    prepare: (host) => host.writeSheet(OTHER_PLAN),
    write: (host) => host.writeSheet(PLAN),
  },
];

async function failure(write: Promise<unknown>): Promise<HostError | undefined> {
  try {
    await write;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  return undefined;
}

/** Runs a write with a fault; tells what is wrong afterwards, nothing when the promise is kept. */
async function broken(open: () => Promise<EmulatedExcel>, write: Situation['write'], fault: Fault, contents: string) {
  const excel = await open();
  const before = stateOf(excel.book);
  const host = excelHost();
  excel.setFault(fault);
  const error = await failure(write(host));
  excel.setFault(undefined);
  const where = `${JSON.stringify(fault)} → ${error ? `${error.code}: ${error.message}` : 'done'}`;
  // Excel refused twice to take former charts away: the next write does.
  const mayLeaveCharts = fault.forever === true;
  if (!error) return mayLeaveCharts || contentsOf(excel.book) === contents ? [] : [`${where}: not all is written`];
  const written = error.code === 'repair-failed' ? error.written : undefined;
  if (error.code === 'repair-failed' && !written) return [`${where}: no undo`];
  if (written) await putBack(host, written);
  if (!keepsUndo(excel)) return [`${where}: the user’s undo list is gone`];
  return stateButBegun(excel.book) === before ? [] : [where];
}

async function putBack(host: Host, written: UndoRecord): Promise<void> {
  await host.undo(JSON.parse(JSON.stringify(written)) as UndoRecord);
}

describe.each(SITUATIONS)('$title', ({ prepare, write }) => {
  const open = reopener([SHEET, { name: '空表' }, TABLE_SHEET], () => prepare(excelHost()));

  const allBroken = async (faultsAt: (requests: readonly number[]) => readonly Fault[]) => {
    const excel = await open();
    const faults = faultsAt(await requestsOf(excel, () => write(excelHost())));
    const contents = contentsOf(excel.book);
    expect(faults.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const fault of faults) wrong.push(...(await broken(open, write, fault, contents)));
    return wrong;
  };

  test('at whatever action Excel fails, the workbook is as it was', async () => {
    expect(await allBroken((requests) => actionFaults(requests, false))).toEqual([]);
  }, 600_000);

  test('when Excel fails and goes on failing, the error undoes what was written', async () => {
    expect(await allBroken((requests) => actionFaults(requests, true))).toEqual([]);
  }, 600_000);

  test('when a request is refused, or its answer is lost, the workbook is as it was', async () => {
    // Were every answer lost from then on, nothing could tell whether rows have moved once or twice.
    const canBeTold = ({ lost, forever }: Fault) => !(lost === true && forever === true);
    expect(await allBroken((requests) => requestFaults(requests).filter(canBeTold))).toEqual([]);
  }, 600_000);
});
