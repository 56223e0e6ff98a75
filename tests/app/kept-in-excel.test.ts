/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { createAssistant } from '../../src/app/create-assistant';
import { excelHost } from '../../src/host/excel/excel-host';
import { cellAt, textAt } from '../../src/grid/grid';
import type { SheetDraft } from '../../workbench/host/model/draft';
import { PROFILES } from '../../workbench/host/profiles';
import { date } from '../kit/dates';
import { loadOffice, openInExcel } from '../kit/office';
import { workbookState } from '../kit/workbook-state';
import { UNWATCHED } from '../../src/app/drive';

beforeAll(loadOffice);

const ROWS = [
  ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
  [1, '公开权力清单', '市编办', '市财政局', '2026年12月底前'],
  [2, '编制办事指南', '市发展改革委', '市财政局、市教育局', '2026年6月底前'],
] as const;

const TITLED: SheetDraft = { name: '分工方案', rows: [['2026年重点工作责任分解表'], ...ROWS], merges: ['A1:E1'] };
const IN_TABLE: SheetDraft = { name: '分工方案', rows: ROWS, tables: { 任务表: 'A1:E3' } };

const REQUEST = { sheet: '分工方案' };

const on = (day: string) => createAssistant(excelHost(), () => date(day));

/** What a person does in Excel, as far as the emulated mouse does not. */
const byHand = (act: (sheet: Excel.Worksheet) => void, name = '分工方案') =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

test.each(['live', 'frozen'] as const)(
  'an Excel table takes %s columns in, once, and gives them back',
  async (numbers) => {
    const excel = openInExcel([IN_TABLE]);
    const before = workbookState(excel.book);
    const choice = { columns: ['due-date', 'period-kind', 'lead-units', 'status', 'days-left'], numbers };
    const enriched = await on('2026-07-10').enrich(REQUEST, choice);
    if (enriched.kind !== 'enriched') throw new Error(enriched.kind);
    const width = 5 + enriched.added.length;
    expect(enriched.added.length).toBeGreaterThan(2);
    expect(excel.book.sheets[0]?.tables[0]?.area).toMatchObject({ row: 0, col: 0, rows: 3, cols: width });
    const once = workbookState(excel.book);
    expect((await on('2026-07-10').enrich(REQUEST, choice)).kind).toBe('unchanged');
    expect(workbookState(excel.book)).toEqual(once);
    const checked = await on('2026-07-10').checkSheet(REQUEST, UNWATCHED);
    expect(checked).toMatchObject({ kind: 'checked' });
    expect(await on('2026-07-10').undo(enriched.undo)).toMatchObject({ kind: 'undone', kept: [] });
    const back = workbookState(excel.book) as { readonly sheets: readonly unknown[] };
    expect(back.sheets[0]).toEqual((before as typeof back).sheets[0]);
  },
);

test('a table with a row of totals stays as it is, and its user is told what to do', async () => {
  const excel = openInExcel([IN_TABLE]);
  const [table] = excel.book.sheets[0]?.tables ?? [];
  if (table) table.showsTotals = true;
  const before = workbookState(excel.book);
  const result = await on('2026-07-10').enrich(REQUEST, { columns: ['due-date'], numbers: 'frozen' });
  expect(result).toMatchObject({
    kind: 'failed',
    code: 'not-supported',
    says: expect.stringContaining('「任务表」') as string,
  });
  expect(workbookState(excel.book)).toEqual(before);
});

test('columns that were renamed and moved, rows put in above: a later day is written where they stand now', async () => {
  openInExcel([TITLED]);
  const choice = { columns: ['due-date', 'status'], numbers: 'frozen' } as const;
  await on('2026-03-01').enrich(REQUEST, choice);
  await byHand((sheet) => {
    sheet.getRange('G2').values = [['进展']];
    sheet.getRange('C:C').insert('Right');
    sheet.getRange('1:2').insert('Down');
  });
  const again = await on('2026-07-10').enrich(REQUEST, choice);
  expect(again).toMatchObject({ kind: 'enriched', added: [], updated: ['进展'] });
  const grid = await excelHost().readSheet('分工方案');
  expect([3, 4, 5].map((row) => textAt(grid, { row, col: 7 }))).toEqual(['进展', '未到期', '已逾期']);
  expect((await on('2026-07-10').enrich(REQUEST, choice)).kind).toBe('unchanged');
});

test('a summary keeps its new name, the notes and the widths of its user', async () => {
  const excel = openInExcel([TITLED]);
  const choice = { summaries: ['by-lead-unit', 'overview'], numbers: 'live' } as const;
  const written = await on('2026-03-01').writeSummaries(REQUEST, choice, UNWATCHED);
  expect(written).toMatchObject({ kind: 'summaries-written', left: [] });
  await byHand((sheet) => {
    sheet.name = '各科室';
  }, '按牵头单位');
  const right = (await excelHost().readSheet('各科室')).colCount + 1;
  await byHand((sheet) => {
    sheet.getRangeByIndexes(1, right, 1, 1).values = [['已电话催办']];
    sheet.getRange('A:A').format.columnWidth = 123;
  }, '各科室');
  await byHand((sheet) => sheet.getRange('2:2').insert('Down'));
  const again = await on('2026-07-10').writeSummaries(REQUEST, choice, UNWATCHED);
  expect(again).toMatchObject({ kind: 'summaries-written', left: [] });
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['各科室', '总览', '明细']));
  expect(excel.book.sheets.some(({ name }) => name === '按牵头单位')).toBe(false);
  expect(cellAt(await excelHost().readSheet('各科室'), { row: 1, col: right })?.value).toBe('已电话催办');
  expect(excel.book.sheets.find(({ name }) => name === '各科室')?.colWidths.get(0)).toBe(123);
});

/** As many tasks as one request to Excel on the web cannot carry. */
function longDraft(count: number): SheetDraft {
  const row = (index: number) => [
    index + 1,
    `第${index + 1}项工作：按要求形成书面成果，并于每月底前报送进展情况`,
    `市第${index % 40}局`,
    `市第${(index + 7) % 40}局、市第${(index + 13) % 40}局`,
    `2026年${(index % 12) + 1}月底前`,
  ];
  return { name: '分工方案', rows: [ROWS[0], ...Array.from({ length: count }, (_, index) => row(index))] };
}

test('long lists are written to Excel on the web in pieces; a stop in the middle leaves each sheet whole', async () => {
  const excel = openInExcel([longDraft(1200)], {
    profile: PROFILES.web,
    payloadLimitBytes: 5 * 1024 * 1024,
  });
  excel.type('分工方案', 'F1', '备注');
  const choice = { summaries: ['by-lead-unit', 'overdue'], numbers: 'live' } as const;
  const stop = new AbortController();
  const stopped = await on('2026-07-10').writeSummaries(REQUEST, choice, {
    signal: stop.signal,
    onProgress: ({ title, rows }) => {
      if (title.includes('明细') && (rows?.done ?? 0) > 0) stop.abort();
    },
  });
  expect(stopped).toMatchObject({ kind: 'summaries-written', because: 'stopped', written: [], begun: '明细' });
  expect(excel.undoList[0]).not.toBe('加载项的修改');
  const filled = excel.book.sheets.filter(({ cells }) => [...cells.values()].some(({ value }) => value !== ''));
  expect(filled.map(({ name }) => name).sort()).toEqual(['分工方案', '截至日期'].sort());
  const rows: number[] = [];
  const done = await on('2026-07-10').writeSummaries(REQUEST, choice, {
    ...UNWATCHED,
    onProgress: ({ title, rows: now }) => {
      if (now && title.includes('明细')) rows.push(now.done);
    },
  });
  expect(done).toMatchObject({ kind: 'summaries-written', left: [] });
  expect(excel.log.every(({ refusedWith }) => refusedWith === undefined)).toBe(true);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
}, 120_000);
