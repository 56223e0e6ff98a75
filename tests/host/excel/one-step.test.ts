/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { Edit } from '../../../src/grid/edit';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import { PROFILES } from '../../../workbench/host/profiles';
import { loadOffice, openInExcel } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';
import { recordRuns } from '../../kit/record-runs';
import { at } from '../host-under-test';

beforeAll(() => loadOffice(PROFILES.microsoft365));

const CAREFUL = { flattenMixedFonts: false };
const EDITS: readonly Edit[] = [
  { kind: 'set-value', at: at('A1'), was: { value: '旧' }, value: '新' },
  { kind: 'insert-rows', before: 1, count: 1 },
];
const PLAN: SheetPlan = {
  key: 'k',
  title: '汇总',
  rows: [[{ value: '甲', look: 'text' }]],
  columnWidthsChars: [10],
  merges: [],
  frozenRows: 0,
  landscape: false,
};

const runs = recordRuns();

function open() {
  return openInExcel([{ name: '方案', rows: [['旧'], ['乙']] }], { profile: PROFILES.microsoft365 });
}

test('a write is one step of the undo list, reading is none', async () => {
  open();
  const host = excelHost();
  runs.start();
  const { undo } = await host.apply('方案', EDITS, CAREFUL);
  await host.undo(undo);
  await host.writeSheet(PLAN);
  expect(runs.options).toEqual(Array.from({ length: 3 }, () => ({ delayForCellEdit: false, mergeUndoGroup: true })));
  runs.start();
  await host.readSheet();
  await host.listSheets();
  await host.readSettings();
  expect(runs.options).toEqual(Array.from({ length: 3 }, () => ({ delayForCellEdit: false })));
});

describe('an Excel that finds it cannot make one step of a write', () => {
  test.each([
    ['and lets it be put back', [2]],
    ['not even of putting it back', [2, 5]],
  ])('is asked again without, %s', async (_title, refusedSyncs) => {
    open();
    const host = excelHost();
    const plain = await host.apply('方案', EDITS, CAREFUL);
    const expected = await host.readSheet();
    await host.undo(plain.undo);
    runs.start(refusedSyncs);
    expect((await host.apply('方案', EDITS, CAREFUL)).kind).toBe('applied');
    expect(runs.options.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([true, undefined]);
    expect(await host.readSheet()).toEqual(expected);
  });

  test('undoes all the same', async () => {
    const excel = open();
    const host = excelHost();
    const before = workbookState(excel.book);
    const { undo } = await host.apply('方案', EDITS, CAREFUL);
    runs.start([3, 6]);
    await host.undo(undo);
    expect(runs.options.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([true, undefined]);
    expect(workbookState(excel.book)).toEqual(before);
  });

  test('writes its sheet all the same', async () => {
    open();
    const host = excelHost();
    runs.start([2, 4]);
    expect(await host.writeSheet(PLAN)).toEqual({ sheet: '汇总', created: true });
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(['方案', '汇总']);
  });
});
