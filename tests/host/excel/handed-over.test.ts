/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { Excel } from '../../../workbench/host/excel';
import { PROFILES } from '../../../workbench/host/profiles';
import { keepsUndo, stateButBegun, stateOf } from '../../kit/faults';
import { codeOf } from '../../kit/host-errors';
import { loadOffice, openInExcel } from '../../kit/office';

beforeAll(loadOffice);

/** A sheet of the user's own, as 导入 writes it; cells are long so that few of them fill a request. */
function handedOver(count: number, title = '责任分解表'): SheetPlan {
  const text = '按要求形成书面成果，并报送进展情况。'.repeat(30);
  return {
    key: 'import',
    title,
    rows: Array.from({ length: count }, (_, row) => [
      { value: `${row}`, look: 'text' },
      { value: text, look: 'text' },
    ]),
    columnWidthsChars: [12, 40],
    merges: [],
    frozenRows: 1,
    landscape: true,
    isHandedOver: true,
  };
}

/** Everything a workbook can hold beside its cells, and what a sheet can beside its look. */
function leftOf({ book }: Excel): readonly unknown[] {
  const onSheets = book.sheets.flatMap(({ conditionalFormats, tables, charts, customProperties }) => [
    ...conditionalFormats,
    ...tables,
    ...charts,
    ...customProperties,
  ]);
  return [...book.names, ...book.xmlParts, ...book.settings, ...book.customProperties, ...onSheets];
}

const SHORT = handedOver(3);
const DRAFTS = [{ name: '方案', rows: [['甲']] }];

test('it takes two syncs, leaves nothing of ours behind, and what was typed before can still be undone', async () => {
  const excel = openInExcel(DRAFTS);
  excel.type('方案', 'B1', '二');
  const host = excelHost();
  expect(await host.writeSheet(SHORT)).toEqual({ sheet: '责任分解表', created: true });
  expect(excel.log).toHaveLength(2);
  expect(leftOf(excel)).toEqual([]);
  expect(keepsUndo(excel)).toBe(true);
  expect(await host.writeSheet(SHORT)).toEqual({ sheet: '责任分解表 (2)', created: true });
});

test('wherever the write fails an empty sheet is left, which the next one fills and hands over', async () => {
  const probe = openInExcel(DRAFTS);
  await excelHost().writeSheet(SHORT);
  const actions = probe.log[1]?.request.Actions.length ?? 0;
  let failed = 0;
  for (let action = 0; action < actions; action += 1) {
    const excel = openInExcel(DRAFTS);
    const host = excelHost();
    const before = stateOf(excel.book);
    excel.setFault({ request: 1, action });
    if ((await codeOf(host.writeSheet(SHORT))) !== 'resolved') {
      failed += 1;
      expect(stateButBegun(excel.book)).toBe(before);
      expect(await host.writeSheet(SHORT)).toEqual({ sheet: '责任分解表', created: true });
    }
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['方案', '责任分解表']);
    expect(leftOf(excel)).toEqual([]);
  }
  expect(failed).toBeGreaterThan(10);
});

test('a long one that is stopped leaves an empty sheet, which the next one fills and hands over', async () => {
  const excel = openInExcel(DRAFTS, { profile: PROFILES.web, payloadLimitBytes: 5 * 1024 * 1024 });
  const host = excelHost();
  const before = stateOf(excel.book);
  const controller = new AbortController();
  const onProgress = () => {
    controller.abort();
  };
  expect(await codeOf(host.writeSheet(handedOver(4000), { onProgress, signal: controller.signal }))).toBe('stopped');
  expect(stateButBegun(excel.book)).toBe(before);
  expect((await host.listSheets()).map(({ planKey }) => planKey)).toEqual([undefined, 'import']);
  expect(await host.writeSheet(SHORT)).toEqual({ sheet: '责任分解表', created: true });
  expect((await host.listSheets()).map(({ planKey }) => planKey)).toEqual([undefined, undefined]);
});
