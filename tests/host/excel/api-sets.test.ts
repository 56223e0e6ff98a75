/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { Edit } from '../../../src/grid/edit';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import { findSheet } from '../../../workbench/host/model/workbook';
import { PROFILES } from '../../../workbench/host/profiles';
import { memberSets } from '../../kit/api-sets';
import { loadOffice, openInExcel, settle } from '../../kit/office';
import { at } from '../host-under-test';

beforeAll(loadOffice);

const CELL = { top: 1, left: 0, bottom: 1, right: 1 };

const EDITS: readonly Edit[] = [
  { kind: 'set-value', at: at('A1'), was: { value: '甲' }, value: 1, numberFormat: '0' },
  { kind: 'copy-look', from: CELL, to: { ...CELL, top: 2, bottom: 2 } },
  { kind: 'merge', area: CELL },
  { kind: 'set-column-width', col: 0, widthChars: 9 },
  { kind: 'insert-rows', before: 0, count: 1 },
  { kind: 'delete-rows', first: 2, count: 1 },
];

const COLUMN_EDITS: readonly Edit[] = [
  { kind: 'insert-columns', before: 1, count: 1 },
  { kind: 'delete-columns', first: 2, count: 1 },
  { kind: 'set-marks', marks: [{ area: CELL, tone: 'error' }] },
];

const PLACE_EDITS: readonly Edit[] = [
  { kind: 'set-place', key: 'split.1', areas: [CELL] },
  { kind: 'resize-table', name: '台账', to: { top: 2, left: 5, bottom: 3, right: 6 } },
];

const PLAN: SheetPlan = {
  key: 'all',
  title: '汇总',
  rows: (['title', 'header', 'note', 'late', 'soon', 'done', 'total', 'number', 'date'] as const).map((look) => [
    { value: 1, look, source: { sheet: '方案', at: at('A1'), rowKey: look } },
  ]),
  columnWidthsChars: [9],
  merges: [CELL],
  frozenRows: 1,
  filter: CELL,
  landscape: false,
  conditions: [
    { kind: 'formula', area: CELL, formula: '=$A2>0', look: 'late' },
    { kind: 'data-bar', area: CELL },
  ],
  charts: (['bars', 'stacked-columns', 'pie'] as const).map((kind) => ({
    key: kind,
    title: '任务数',
    kind,
    place: CELL,
    categories: CELL,
    series: ['任务', '逾期'].map((title) => ({ title, values: CELL, color: '#C00000' })),
  })),
};

/** Conditional formats of the other types a failed write puts back, as a person makes them. */
function addConditions({ book }: ReturnType<typeof openInExcel>): void {
  const areas = [{ row: 0, col: 0, rows: 2, cols: 1 }];
  findSheet(book, '汇总')?.conditionalFormats.push(
    {
      id: 'a',
      areas,
      stopIfTrue: true,
      rule: { kind: 'cell-value', operator: 'LessThan', formulas: ['=0'], look: {} },
    },
    { id: 'b', areas, stopIfTrue: false, rule: { kind: 'contains-text', operator: 'Contains', text: '逾', look: {} } },
    { id: 'c', areas, stopIfTrue: false, rule: { kind: 'color-scale', colors: ['#FFFFFF', '#FF0000'] } },
  );
}

/** Uses every method of the host once, so that every member it can touch is touched. */
async function useEverything() {
  const excel = openInExcel(
    [{ name: '方案', rows: [['甲'], ['乙'], ['丙']], merges: ['A1:B1'], tables: { 表: 'A3:A3', 台账: 'F3:F4' } }],
    { profile: PROFILES.oldest },
  );
  const host = excelHost();
  const stop = await host.watch(() => undefined);
  await host.listSheets();
  await host.readSheet();
  const { undo } = await host.apply('方案', EDITS, { flattenMixedFonts: false });
  await host.undo(undo);
  await host.apply('方案', COLUMN_EDITS, { flattenMixedFonts: false });
  const third = await host.apply('方案', PLACE_EDITS, { flattenMixedFonts: false });
  await host.undo(third.undo);
  const second = await host.apply('方案', [{ kind: 'set-marks', marks: [] }], { flattenMixedFonts: false });
  await host.undo(second.undo);
  await host.writeSheet(PLAN);
  await host.writeSheet({ ...PLAN, rows: PLAN.rows.slice(0, 2) });
  await host.select('方案', CELL);
  await host.writeSettings('一');
  await host.writeSettings('二');
  await host.readSettings();
  await host.readSheetInWorkbook(undefined, { key: 'all', name: '汇总' });
  await settle();
  await stop();
  // A write that fails is put back: that uses members of its own.
  addConditions(excel);
  excel.setFault({ request: 3, action: 0 });
  await expect(host.writeSheet(PLAN)).rejects.toMatchObject({ code: 'unexpected' });
  await host.clearTraces();
  return excel;
}

test('no member is used that came after ExcelApi 1.13', async () => {
  const { usedMembers } = await useEverything();
  const sets = memberSets();
  const setOf = (member: string) => sets[member] ?? sets[member.split('.')[0] ?? ''] ?? 'unknown';
  const newer = [...usedMembers]
    .map((member) => `${member}: ${setOf(member)}`)
    .filter((line) => !/: ExcelApi 1\.(?:\d|1[0-3])$/.test(line));
  expect(newer).toEqual([]);
  expect([...usedMembers].sort()).toMatchSnapshot('members of Office.js the adapter uses');
});

test.each([
  ['Range.getMergedAreasOrNullObject', 'ExcelApi 1.13'],
  ['Range.getRowProperties', 'ExcelApi 1.9'],
  ['Range.hyperlink', 'ExcelApi 1.7'],
  ['NamedItemCollection.add', 'ExcelApi 1.4'],
  ['Range.values', 'ExcelApi 1.1'],
  ['WorksheetChangedEventArgs.triggerSource', 'ExcelApi 1.14'],
])('the typings say that %s needs %s', (member, set) => {
  expect(memberSets()[member]).toBe(set);
});
