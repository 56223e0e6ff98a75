/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { createAssistant } from '../../../src/app/create-assistant';
import { excelHost } from '../../../src/host/excel/excel-host';
import { SUMMARIES } from '../../../src/summaries/sheets/index';
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

const ALL = { summaries: SUMMARIES.map(({ id }) => id), numbers: 'live' } as const;

const never = new AbortController().signal;

/** An Excel in which the user has typed twice before the add-in is used. */
function open() {
  const excel = openInExcel([SHEET]);
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
