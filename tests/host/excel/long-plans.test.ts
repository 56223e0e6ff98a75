/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { cellAt } from '../../../src/grid/grid';
import type { PlannedCell, SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import { cellKey } from '../../../workbench/host/model/workbook';
import { PROFILES } from '../../../workbench/host/profiles';
import { keepsUndo, stateButBegun, stateOf } from '../../kit/faults';
import { codeOf } from '../../kit/host-errors';
import { loadOffice, openInExcel } from '../../kit/office';

beforeAll(loadOffice);

const COLUMNS = 15;
const LOOKS = ['text', 'late', 'soon', 'coming', 'done'] as const;

/** A long list; every task has a link of its own, more than there are names for. */
function longPlan(count: number): SheetPlan {
  const row = (index: number): PlannedCell[] => [
    { value: index, look: 'number', source: { sheet: '方案', at: { row: 0, col: 0 }, rowKey: `k${index}` } },
    { value: `第${index}项工作：按要求形成书面成果，并报送进展情况`, look: 'text' },
    { value: 46_000 + (index % 300), look: 'date', numberFormat: 'yyyy/m/d' },
    { value: '逾期', formula: `=IF(C${index + 1}<45000,"逾期","")`, look: LOOKS[index % LOOKS.length] ?? 'text' },
    ...Array.from({ length: COLUMNS - 4 }, (): PlannedCell => ({ value: '市教育局', look: 'text' })),
  ];
  return {
    key: 'detail',
    title: '明细',
    rows: Array.from({ length: count }, (_, index) => row(index)),
    columnWidthsChars: Array.from({ length: COLUMNS }, () => 12),
    merges: [],
    frozenRows: 1,
    landscape: true,
  };
}

const LONG = longPlan(3500);
/** Few enough cells for all their looks to be put back. */
const SHORT = longPlan(300);

const open = () =>
  openInExcel([{ name: '方案', rows: [['甲']] }], { profile: PROFILES.web, payloadLimitBytes: 5 * 1024 * 1024 });

test('a long plan goes out in requests the web takes, and says how far it is', async () => {
  const excel = open();
  const host = excelHost();
  const seen: number[] = [];
  await host.writeSheet(LONG, {
    onProgress: ({ rows, of }) => {
      expect(of).toBe(3500);
      seen.push(rows);
    },
  });
  expect(excel.log.every(({ refusedWith }) => refusedWith === undefined)).toBe(true);
  expect(seen.length).toBeGreaterThanOrEqual(3);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect([seen.at(0) === 3500, seen.at(-1)]).toEqual([false, 3500]);
  const grid = await host.readSheet('明细');
  expect(cellAt(grid, { row: 3499, col: 1 })?.value).toBe('第3499项工作：按要求形成书面成果，并报送进展情况');
  const links = [...(excel.book.sheets[1]?.cells.values() ?? [])].filter(({ link }) => link);
  expect(links).toHaveLength(3500);
}, 60_000);

test.each([
  ['a new sheet, but for an empty one of its name', []],
  ['a sheet there already', [SHORT]],
])(
  'the write of %s is stopped at any of its requests: everything is as before',
  async (_what, before) => {
    const excel = open();
    const host = excelHost();
    for (const plan of before) await host.writeSheet(plan);
    excel.type('方案', 'B1', '二');
    const state = stateOf(excel.book);
    const start = excel.log.length;
    const ready = new AbortController();
    ready.abort();
    expect(await codeOf(host.writeSheet(LONG, { signal: ready.signal }))).toBe('stopped');
    expect(excel.log.length).toBe(start);
    for (const turn of [1, 2]) {
      const controller = new AbortController();
      let turns = 0;
      const onProgress = () => {
        turns += 1;
        if (turns === turn) controller.abort();
      };
      expect(await codeOf(host.writeSheet(LONG, { onProgress, signal: controller.signal }))).toBe('stopped');
      expect(stateButBegun(excel.book)).toBe(state);
      expect(keepsUndo(excel)).toBe(true);
    }
    expect(excel.log.every(({ refusedWith }) => refusedWith === undefined)).toBe(true);
  },
  60_000,
);

test('of a long sheet a stop brings back contents, formulas, number formats and links', async () => {
  const excel = open();
  const host = excelHost();
  const long = longPlan(1500);
  await host.writeSheet(long);
  const contents = () =>
    [...(excel.book.sheets[1]?.cells ?? [])]
      .filter(([, { value, formula }]) => value !== '' || formula !== undefined)
      .map(([key, { value, formula, numberFormat, link }]) =>
        JSON.stringify([key, formula ?? value, numberFormat, link?.documentReference]),
      )
      .sort();
  const before = contents();
  const controller = new AbortController();
  const onProgress = () => {
    controller.abort();
  };
  expect(await codeOf(host.writeSheet(LONG, { onProgress, signal: controller.signal }))).toBe('stopped');
  expect(contents()).toEqual(before);
  // Its looks were too many to keep: those of the list stand in for them, without colours of statuses.
  const looks = [1, 3].map((col) => excel.book.sheets[1]?.cells.get(cellKey(1, col))?.look);
  expect(looks.map((look) => [look?.['borders/top/style'], look?.['fill/color']])).toEqual([
    ['Continuous', undefined],
    ['Continuous', undefined],
  ]);
}, 60_000);

test('a stop while the last request is under way comes too late', async () => {
  open();
  const controller = new AbortController();
  const onProgress = ({ rows, of }: { readonly rows: number; readonly of: number }) => {
    if (rows === of) controller.abort();
  };
  const short = { ...SHORT, rows: SHORT.rows.slice(0, 10) };
  const written = await excelHost().writeSheet(short, { onProgress, signal: controller.signal });
  expect(written).toEqual({ sheet: '明细', created: true });
});

test('texts too long for parts of the usual size are read again in smaller ones', async () => {
  const excel = open();
  const host = excelHost();
  const text = '统筹推进各项工作，确保按期完成并及时报送。'.repeat(12);
  const rows = Array.from({ length: 1500 }, () =>
    Array.from({ length: COLUMNS }, (): PlannedCell => ({ value: text, look: 'text' })),
  );
  const plan = { ...SHORT, rows };
  await host.writeSheet(plan);
  const refused = () => excel.log.filter(({ refusedWith }) => refusedWith !== undefined).length;
  expect(refused()).toBe(0);
  expect(await host.writeSheet(plan)).toEqual({ sheet: '明细', created: false });
  expect(refused()).toBe(1);
}, 60_000);
