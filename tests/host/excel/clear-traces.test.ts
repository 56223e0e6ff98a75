/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { CellMark } from '../../../src/grid/mark';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import { type Host, HostError } from '../../../src/host/host';
import type { Excel as EmulatedExcel } from '../../../workbench/host/excel';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import { cellKey, findSheet } from '../../../workbench/host/model/workbook';
import { actionFaults, reopener, requestFaults, requestsOf, stateOf } from '../../kit/faults';
import { loadOffice, openInExcel, settle } from '../../kit/office';
import { at } from '../host-under-test';

beforeAll(loadOffice);

const SHEETS: readonly SheetDraft[] = [
  { name: '分工方案', rows: [['任务'], ['公开清单'], ['办事指南']] },
  { name: '另一张', rows: [['甲']] },
];

const PLAN: SheetPlan = {
  key: 'by-lead-unit',
  title: '按牵头单位',
  rows: [
    [
      { value: '=公开', look: 'late', source: { sheet: '分工方案', at: at('A2'), rowKey: 'k1' } },
      { value: 3, look: 'number' },
    ],
    [{ value: '007', look: 'text', source: { sheet: '分工方案', at: at('A3'), rowKey: 'k2' } }],
  ],
  columnWidthsChars: [20, 12],
  merges: [],
  frozenRows: 0,
  landscape: false,
};

const MARKS: readonly CellMark[] = [
  { area: { top: 1, left: 0, bottom: 1, right: 0 }, tone: 'error' },
  { area: { top: 2, left: 0, bottom: 2, right: 0 }, tone: 'hint' },
];

async function leaveTraces(host: Host): Promise<void> {
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem('分工方案').getRange('A2:A3');
    conditionalFormats.add('Custom').custom.rule.formula = '=$A2=""';
    await context.sync();
  });
  await host.writeSheet(PLAN);
  await host.writeSettings('{"忽略":[]}');
  await host.apply('分工方案', [{ kind: 'set-marks', marks: MARKS }], { flattenMixedFonts: false });
  await host.apply('另一张', [{ kind: 'set-marks', marks: MARKS.slice(0, 1) }], { flattenMixedFonts: false });
}

const open = reopener(SHEETS, () => leaveTraces(excelHost()));

function linkOf({ book }: EmulatedExcel, address: string) {
  const { row, col } = at(address);
  return findSheet(book, '按牵头单位')?.cells.get(cellKey(row, col))?.link;
}

/** Our sheet's cells but for where their links lead. */
function cellsOf({ book }: EmulatedExcel) {
  return [...(findSheet(book, '按牵头单位')?.cells ?? [])].map(([key, { link, ...cell }]) => ({
    ...cell,
    key,
    tip: link?.screenTip,
  }));
}

test('settings, names and marks go; sheets stay, with links straight to the cells', async () => {
  const excel = await open();
  const cellsBefore = cellsOf(excel);
  const start = excel.log.length;
  expect(await excelHost().clearTraces()).toEqual({
    settings: true,
    names: 3,
    unmarked: ['分工方案', '另一张'],
    stillMarked: [],
  });
  expect(excel.log.length - start).toBeLessThanOrEqual(6);
  expect([excel.book.names, excel.book.xmlParts]).toEqual([[], []]);
  expect(excel.book.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([1, 0, 0]);
  expect([linkOf(excel, 'A1'), linkOf(excel, 'A2')]).toMatchObject([
    { documentReference: expect.stringMatching(/分工方案'?!\$A\$2$/) as string, screenTip: '跳到这项任务' },
    { documentReference: expect.stringMatching(/分工方案'?!\$A\$3$/) as string },
  ]);
  expect(cellsOf(excel)).toEqual(cellsBefore);
  expect(stateOf(excel.book)).not.toMatch(/zrb\.(row|sheet|mark)/);
});

test('clearing twice finds nothing the second time, and a new sheet is written beside the former', async () => {
  await open();
  const host = excelHost();
  await host.clearTraces();
  expect(await host.clearTraces()).toEqual({ settings: false, names: 0, unmarked: [], stillMarked: [] });
  expect(await host.writeSheet(PLAN)).toEqual({ sheet: '按牵头单位 (2)', created: true });
});

test('protected sheets keep their marks, and the names their links lead through', async () => {
  const excel = await open();
  for (const name of ['另一张', '按牵头单位']) excel.setProtected(name, true);
  expect(await excelHost().clearTraces()).toEqual({
    settings: true,
    names: 1,
    unmarked: ['分工方案'],
    stillMarked: ['另一张'],
  });
  expect(excel.book.names.map(({ name }) => name).sort()).toEqual(['zrb.row.k1', 'zrb.row.k2']);
  expect(linkOf(excel, 'A1')?.documentReference).toBe('zrb.row.k1');
});

test('a link whose task is gone goes, its text stays', async () => {
  const excel = await open();
  excel.deleteSheet('分工方案');
  await excelHost().clearTraces();
  expect(linkOf(excel, 'A1')).toBeUndefined();
  expect(findSheet(excel.book, '按牵头单位')?.cells.get(0)?.value).toBe('=公开');
});

test('a copy of a sheet of ours gets direct links too', async () => {
  const excel = openInExcel(SHEETS);
  await leaveTraces(excelHost());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('按牵头单位').copy('End');
    await context.sync();
  });
  await excelHost().clearTraces();
  expect(stateOf(excel.book)).not.toMatch(/zrb\.(row|sheet|mark)/);
});

test('nobody hears of it as a change by a person', async () => {
  await open();
  const host = excelHost();
  const heard: boolean[] = [];
  const stop = await host.watch(({ byThisAddIn }) => heard.push(byThisAddIn));
  await host.clearTraces();
  await settle();
  await stop();
  expect(heard).not.toContain(false);
});

describe('when Excel fails', () => {
  const cleared = async () => {
    const excel = await open();
    const requests = await requestsOf(excel, () => excelHost().clearTraces());
    return { requests, state: allOf(excel) };
  };
  const allOf = ({ book }: EmulatedExcel) => stateOf(book) + JSON.stringify(book.xmlParts);
  const codeOf = async (action: Promise<unknown>) =>
    action.then(
      () => 'cleared',
      (error: unknown) => (error instanceof HostError ? error.code : String(error)),
    );

  test('once, at whatever action or request, all is as it was or all is cleared', async () => {
    const { requests, state } = await cleared();
    const wrong: string[] = [];
    for (const fault of [...actionFaults(requests, false), ...requestFaults(requests).filter((one) => !one.forever)]) {
      const excel = await open();
      const before = allOf(excel);
      excel.setFault(fault);
      const code = await codeOf(excelHost().clearTraces());
      excel.setFault(undefined);
      if (allOf(excel) !== (code === 'cleared' ? state : before)) wrong.push(`${JSON.stringify(fault)} ${code}`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  test('and goes on failing, clearing again leaves no trace', async () => {
    const { requests } = await cleared();
    const wrong: string[] = [];
    for (const fault of actionFaults(requests, true)) {
      const excel = await open();
      excel.setFault(fault);
      await codeOf(excelHost().clearTraces());
      excel.setFault(undefined);
      await excelHost().clearTraces();
      if (/zrb\.(row|sheet|mark)|settings:1/.test(allOf(excel))) wrong.push(JSON.stringify(fault));
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
