/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { createAssistant } from '../../../src/app/create-assistant';
import { DERIVED_COLUMNS } from '../../../src/enrich/columns/index';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { UndoRecord } from '../../../src/host/host';
import { SUMMARIES } from '../../../src/summaries/sheets/index';
import type { Excel } from '../../../workbench/host/excel';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import { date } from '../../kit/dates';
import { loadOffice, openInExcel } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';

beforeAll(loadOffice);

const SHEET: SheetDraft = {
  name: '分工方案',
  rows: [
    ['2026年重点工作责任分解表'],
    ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
    [1, '公开权力清单', '市编办、', '市财政局', '2026年12月底前'],
    [2, '编制办事指南 ', '市发展改革委', '市财政局、市财政局', '2026年6月底前'],
  ],
  merges: ['A1:E1'],
};

const COLUMNS = DERIVED_COLUMNS.map(({ id }) => id);
const FEW = { summaries: ['by-lead-unit'], numbers: 'live' } as const;
const ONE = { summaries: ['by-lead-unit'], numbers: 'frozen' } as const;
const ALL = { summaries: SUMMARIES.map(({ id }) => id), numbers: 'live' } as const;

const never = new AbortController().signal;

/** An Excel in which the user has typed twice before the add-in is used. */
function open(sheet = SHEET) {
  const excel = openInExcel([sheet]);
  excel.type('分工方案', 'B3', '公开权责清单');
  excel.type('分工方案', 'A4', 2);
  return { excel, typed: excel.undoList, state: workbookState(excel.book), assistant: assistantOf() };
}

function assistantOf() {
  return createAssistant(excelHost(), () => date('2026-03-01'));
}

test('fix-all and the summaries leave what the user can undo, and are themselves undone by Ctrl+Z', async () => {
  const { excel, typed, state, assistant } = open();
  const checked = await assistant.checkSheet({}, { onProgress: () => undefined, signal: never });
  if (checked.kind !== 'checked') throw new Error(checked.kind);
  expect(checked.safeChanges.length).toBeGreaterThan(0);
  const fixed = await assistant.applyChanges('分工方案', checked.safeChanges);
  expect(fixed.kind).toBe('fixed');
  for (let run = 0; run < 2; run++) {
    const written = await assistant.writeSummaries({ sheet: '分工方案' }, ALL, {
      onProgress: () => undefined,
      signal: never,
    });
    expect(written).toMatchObject({ kind: 'summaries-written', left: [] });
    const enriched = await assistant.enrich(
      { sheet: '分工方案' },
      { columns: ['due-date', 'status'], numbers: 'live' },
    );
    expect(enriched.kind).toBe(run === 0 ? 'enriched' : 'unchanged');
  }
  const own = excel.undoList.slice(typed.length);
  expect(excel.undoList.slice(0, typed.length)).toEqual(typed);
  expect([own.length > 0, new Set(own)]).toEqual([true, new Set(['加载项的修改'])]);
  while (excel.undoList.length > typed.length) excel.undo();
  expect([workbookState(excel.book), excel.undoList]).toEqual([state, typed]);
});

test('taking back through the pane does not empty the list either', async () => {
  const { excel, typed, assistant } = open();
  const checked = await assistant.checkSheet({}, { onProgress: () => undefined, signal: never });
  if (checked.kind !== 'checked') throw new Error(checked.kind);
  const fixed = await assistant.applyChanges('分工方案', checked.safeChanges);
  if (fixed.kind !== 'fixed') throw new Error(fixed.kind);
  expect((await assistant.undo(fixed.undo)).kind).toBe('undone');
  expect(excel.undoList.slice(0, typed.length)).toEqual(typed);
});

/** The same workbook with merged cells in the table. */
const MERGED: SheetDraft = {
  ...SHEET,
  rows: [...(SHEET.rows ?? []), ['', '组织培训', '', '市教育局', '2026年9月底前']],
  merges: ['A1:E1', 'C4:C5'],
};

const OPTIONS = { onProgress: () => undefined, signal: never };

test.each(['live', 'frozen'] as const)(
  'summaries and columns with %s numbers, first and on a later day, and the columns taken back',
  async (numbers) => {
    const { excel, typed, state } = open();
    const undos: UndoRecord[] = [];
    for (const day of ['2026-03-01', '2026-07-10', '2026-07-10']) {
      const assistant = createAssistant(excelHost(), () => date(day));
      const enriched = await assistant.enrich({ sheet: '分工方案' }, { columns: COLUMNS, numbers });
      if (enriched.kind === 'enriched') undos.push(enriched.undo);
      const written = await assistant.writeSummaries({ sheet: '分工方案' }, { ...ALL, numbers }, OPTIONS);
      expect(written).toMatchObject({ kind: 'summaries-written', left: [] });
      expect(excel.undoList.slice(0, typed.length)).toEqual(typed);
    }
    expect(undos.length).toBeGreaterThan(0);
    for (const undo of undos.reverse()) {
      expect((await assistantOf().undo(undo)).kind).toBe('undone');
      expect(excel.undoList.slice(0, typed.length)).toEqual(typed);
    }
    while (excel.undoList.length > typed.length) excel.undo();
    expect(workbookState(excel.book)).toEqual(state);
  },
);

test('parting merged cells, merging them again, and taking both back', async () => {
  const { excel, typed, state, assistant } = open(MERGED);
  const parted = await assistant.partMerges({ sheet: '分工方案' });
  const merged = await assistant.mergeAgain({ sheet: '分工方案' });
  if (parted.kind !== 'parted' || merged.kind !== 'merged-again') throw new Error(`${parted.kind} ${merged.kind}`);
  for (const { undo } of [merged, parted]) expect((await assistant.undo(undo)).kind).toBe('undone');
  expect([workbookState(excel.book), excel.undoList.slice(0, typed.length)]).toEqual([state, typed]);
});

test.each([
  ['first written', 0],
  ['written again', 1],
])(
  'summaries that fail when they are %s: at every request the list stays, and Ctrl+Z takes back the rest',
  async (_when, runs) => {
    for (let request = 0, failed = true; failed; request += 3) {
      const { excel, typed, state } = open();
      const write = (day: string) =>
        createAssistant(excelHost(), () => date(day)).writeSummaries({ sheet: '分工方案' }, FEW, OPTIONS);
      for (let run = 0; run < runs; run++) await write('2026-03-01');
      excel.setFault({ request, lost: true, forever: false });
      const result = await write('2026-07-10');
      excel.setFault(undefined);
      failed = result.kind === 'failed' || (result.kind === 'summaries-written' && result.because !== undefined);
      expect(excel.undoList.slice(0, typed.length)).toEqual(typed);
      // What the failure has left standing empty is filled by the next write.
      expect(await write('2026-07-10')).toMatchObject({ kind: 'summaries-written', left: [] });
      expect(excel.book.sheets.map(({ name }) => name).sort()).toEqual(
        ['分工方案', '按牵头单位', '明细', '截至日期'].sort(),
      );
      while (excel.undoList.length > typed.length) excel.undo();
      expect(workbookState(excel.book)).toEqual(state);
      if (request > 60) throw new Error('the fault is never passed');
    }
  },
  60_000,
);

test('a sheet that was begun in vain is named, and looks like a new one when it is written', async () => {
  const write = () => assistantOf().writeSummaries({ sheet: '分工方案' }, ONE, OPTIONS);
  const fresh = openInExcel([SHEET]);
  expect(await write()).toMatchObject({ kind: 'summaries-written', left: [] });
  const wanted = lookOf(fresh);
  const begun: string[] = [];
  for (let request = 0; request < fresh.log.length; request++) {
    const excel = openInExcel([SHEET]);
    excel.setFault({ request, lost: true });
    const result = await write();
    excel.setFault(undefined);
    if (result.kind !== 'summaries-written' || result.begun === undefined) continue;
    begun.push(result.begun);
    expect(await write()).toMatchObject({ kind: 'summaries-written', left: [], written: [{ created: true }] });
    expect(lookOf(excel)).toEqual(wanted);
  }
  expect(begun).toEqual(['按牵头单位']);
});

function lookOf({ book }: Excel): unknown {
  const sheet = book.sheets.find(({ name }) => name === '按牵头单位');
  return sheet && { widths: [...sheet.colWidths], layout: sheet.layout, charts: sheet.charts.length };
}
