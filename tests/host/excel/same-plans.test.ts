/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { a1 } from '../../../src/grid/address';
import type { CellValue } from '../../../src/grid/grid';
import type { PlannedCell, SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { Host } from '../../../src/host/host';
import { memoryHost } from '../../../src/host/memory/memory-host';
import { codeOf } from '../../kit/host-errors';
import { draftOf, loadOffice, openInExcel } from '../../kit/office';
import { drawSheet } from '../../kit/sheet';
import { at, contentsOf } from '../host-under-test';

beforeAll(loadOffice);

const TASKS = drawSheet('任务 | 单位\n公开清单 | 市编办\n统计 | 市统计局', { sheet: '方案' }).grid;

const row = (...values: readonly CellValue[]): readonly PlannedCell[] =>
  values.map((value) => ({ value, look: 'text' }));

const plan = (rows: SheetPlan['rows'], more: Partial<SheetPlan> = {}): SheetPlan => ({
  key: 'by-lead-unit',
  title: '按牵头单位',
  rows,
  columnWidthsChars: [12, 12, 12],
  merges: [],
  frozenRows: 1,
  landscape: false,
  ...more,
});

const FIRST = plan(
  [
    row('按牵头单位', null, null),
    row('单位', '任务', '时限'),
    [
      { value: '市编办', look: 'text', source: { sheet: '方案', at: { row: 1, col: 0 }, rowKey: 'k1' } },
      { value: 2, formula: '=COUNTIFS(方案!$B$2:$B$3,"市编办")', look: 'number' },
      { value: 46_000, look: 'date', numberFormat: 'yyyy/m/d' },
    ],
    row('=市统计局', '2016-12', true),
  ],
  { merges: [{ top: 0, left: 0, bottom: 0, right: 2 }], cellNames: new Map([['截至日期', { row: 2, col: 2 }]]) },
);
const SHORTER = plan([row('单位', '任务'), row('市统计局', 1)], { pageBreaks: [1] });
const NEXT = plan([row('单位', '任务', '时限', '备注'), row('市统计局', 1, '全年', '')]);

interface Hands {
  readonly host: Host;
  readonly type: (address: string, value: string | number) => void;
}

function bothWorkbooks(): readonly Hands[] {
  const memory = memoryHost([TASKS]);
  const excel = openInExcel([draftOf(TASKS)]);
  return [
    {
      host: memory,
      type: (address, value) => {
        memory.type('按牵头单位', at(address), value);
      },
    },
    {
      host: excelHost(),
      type: (address, value) => {
        excel.type('按牵头单位', address, value);
      },
    },
  ];
}

async function seenIn({ host }: Hands): Promise<unknown> {
  const grid = await host.readSheet('按牵头单位');
  const day = await host.readNamedCell('截至日期');
  return {
    cells: contentsOf(grid),
    day: day && `${day.sheet} ${a1(day.at)} ${String(day.formula ?? day.value)}`,
    sheets: (await host.listSheets()).map(({ name, planKey }) => [name, planKey]),
  };
}

test.each([
  ['a new sheet', [FIRST]],
  ['a shorter one over it', [FIRST, SHORTER]],
  ['a wider one over that', [FIRST, SHORTER, NEXT]],
  ['the same again', [FIRST, FIRST]],
])('%s is the same through Excel and in memory', async (_what, plans) => {
  const [memory, excel] = bothWorkbooks();
  if (!memory || !excel) throw new Error('two workbooks');
  for (const { host } of [memory, excel]) for (const one of plans) await host.writeSheet(one);
  expect(await seenIn(excel)).toEqual(await seenIn(memory));
});

test.each([
  ['beside the block', 'F2', NEXT],
  ['where the block grows', 'D1', NEXT],
  ['below it', 'A9', SHORTER],
  ['inside it', 'B3', SHORTER],
])('a note %s meets the same fate', async (_where, address, next) => {
  const fates = [];
  for (const hands of bothWorkbooks()) {
    await hands.host.writeSheet(FIRST);
    hands.type(address, '旁注');
    fates.push([await codeOf(hands.host.writeSheet(next)), await seenIn(hands)]);
  }
  expect(fates[1]).toEqual(fates[0]);
});
