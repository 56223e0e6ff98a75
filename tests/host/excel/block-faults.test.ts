/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { PlannedCell, SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import { type Host, HostError, type UndoRecord } from '../../../src/host/host';
import type { Fault } from '../../../workbench/host/request-desk';
import { actionFaults, contentsOf, reopener, requestFaults, requestsOf, stateOf } from '../../kit/faults';
import { loadOffice } from '../../kit/office';
import { at } from '../host-under-test';

beforeAll(loadOffice);

const cell = (value: string | number, look: PlannedCell['look'] = 'text'): PlannedCell => ({ value, look });

const PLAN: SheetPlan = {
  key: 'by-month',
  title: '按时限',
  rows: [
    [cell('月份', 'header'), cell('任务', 'header'), cell('逾期', 'header')],
    [cell('三月'), { value: 2, formula: '=COUNTIFS(A2:A3,"三月")', look: 'number' }, cell(1, 'late')],
    [{ ...cell('方案', 'link'), leadsTo: 'overview' }, cell(46_000, 'date')],
  ],
  columnWidthsChars: [10, 12, 14],
  merges: [],
  frozenRows: 1,
  landscape: false,
  pageBreaks: [1, 2],
  cellNames: new Map([['截至日期', at('B3')]]),
};

const FORMER: SheetPlan = {
  ...PLAN,
  rows: [...['旧', '一', '二', '三', '四'].map((text) => [cell(text, 'word')])],
  columnWidthsChars: [10],
  pageBreaks: [3],
  cellNames: new Map([['截至日期', at('A2')]]),
};

/** What a person has put beside, below and across the former block, and how. */
async function addNotes(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('按时限');
    sheet.getRange('E1:F2').values = [
      ['请核对', 1],
      ['', '=1+1'],
    ];
    sheet.getRange('E1').format.fill.color = '#FFFF00';
    sheet.getRange('A8').values = [['以上已报']];
    sheet.getRange('C1').format.columnWidth = 99;
    sheet.getRange('D1:F4').merge();
    for (const address of ['E1:F9', 'B2:E3', 'A1:A2']) {
      const { rule, format } = sheet.getRange(address).conditionalFormats.add('Custom').custom;
      rule.formula = '=TRUE';
      format.font.bold = true;
    }
    sheet.horizontalPageBreaks.add('A20');
    await context.sync();
  });
}

async function prepare(host: Host): Promise<void> {
  await host.writeSheet({ ...FORMER, key: 'overview', title: '总览', pageBreaks: [], cellNames: new Map() });
  await host.writeSheet(FORMER);
  await addNotes();
}

async function failureOf(write: Promise<unknown>): Promise<HostError | undefined> {
  try {
    await write;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  return undefined;
}

const open = reopener([{ name: '方案', rows: [['甲'], ['乙']] }], () => prepare(excelHost()));

/** Runs the write with a fault; tells what is wrong afterwards. */
async function wrongAfter(fault: Fault, contents: string): Promise<readonly string[]> {
  const excel = await open();
  const before = stateOf(excel.book);
  const host = excelHost();
  const undoable = excel.undoList.length;
  excel.setFault(fault);
  const error = await failureOf(host.writeSheet(PLAN));
  excel.setFault(undefined);
  const where = `${JSON.stringify(fault)} → ${error ? `${error.code}: ${error.message}` : 'done'}`;
  if (excel.undoList.length < undoable) return [`${where}: the undo list is gone`];
  if (!error) return contentsOf(excel.book) === contents ? [] : [`${where}: not all is written`];
  if (error.code === 'repair-failed') {
    if (!error.written) return [`${where}: no undo`];
    await host.undo(JSON.parse(JSON.stringify(error.written)) as UndoRecord);
  }
  return stateOf(excel.book) === before ? [] : [where];
}

async function allWrong(faultsAt: (requests: readonly number[]) => readonly Fault[]): Promise<readonly string[]> {
  const excel = await open();
  const faults = faultsAt(await requestsOf(excel, () => excelHost().writeSheet(PLAN)));
  const contents = contentsOf(excel.book);
  expect(faults.length).toBeGreaterThan(0);
  const wrong: string[] = [];
  for (const fault of faults) wrong.push(...(await wrongAfter(fault, contents)));
  return wrong;
}

describe('a block rewritten among notes of a person’s', () => {
  test('at whatever action Excel fails, the workbook is as it was', async () => {
    expect(await allWrong((requests) => actionFaults(requests, false))).toEqual([]);
  }, 600_000);

  test('when Excel fails and goes on failing, the error undoes what was written', async () => {
    expect(await allWrong((requests) => actionFaults(requests, true))).toEqual([]);
  }, 600_000);

  test('when a request is refused, or its answer is lost, the workbook is as it was', async () => {
    expect(
      await allWrong((requests) => requestFaults(requests).filter(({ lost, forever }) => !lost || !forever)),
    ).toEqual([]);
  }, 600_000);
});
