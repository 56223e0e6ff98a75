/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { Assistant, CheckRequest, Failure } from '../../../src/app/assistant';
import { createAssistant } from '../../../src/app/create-assistant';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { UndoRecord } from '../../../src/host/host';
import type { Excel } from '../../../workbench/host/excel';
import type { Fault } from '../../../workbench/host/request-desk';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import { date } from '../../kit/dates';
import {
  actionFaults,
  contentsOf,
  keepsUndo,
  reopener,
  requestFaults,
  requestsOf,
  stateButBegun,
  stateOf,
} from '../../kit/faults';
import { loadOffice } from '../../kit/office';
import { noticeRows } from '../../notices/sheet/notice-rows';
import { UNWATCHED } from '../../../src/app/drive';

beforeAll(loadOffice);

/** Merged cells, a formula, real dates among text, rows a filter hides, and cells with something safe to mend. */
const SHEET: SheetDraft = {
  name: '分工方案',
  rows: [
    ['2026年重点工作任务分工方案', '', '', '', '', '', ''],
    ['序号', '工作任务', '具体要求', '牵头单位', '责任单位', '完成时限', '得分'],
    [1, '公开权责清单', '在门户网站公开 ', '市编办、', '市司法局、市司法局', '2026年3月底前', '=A3*2'],
    ['', '编制办事指南', '统一格式', '市编办', '市发改委\n市财政局', 46_112, '=A3+1'],
    [2, '举办培训', '不少于两期', '市人社局', '市教育局、', '全年', 5],
    [3, '组织宣传', '制作专栏', '市人社局 ', '市教育局', '2026年6月\n底前', 5],
  ],
  cached: { G3: 2, G4: 2 },
  merges: ['A1:G1', 'A3:A4'],
  numberFormats: { F4: 'yyyy"年"m"月"d"日"' },
  looks: {
    'A2:G2': { 'font/bold': true, 'fill/color': '#DDEBF7' },
    'D3:E3': { 'font/color': '#FF0000', 'borders/top/style': 'Continuous' },
    E6: { 'font/italic': true, 'fill/color': '#FFFF00' },
  },
  hiddenRows: [4],
  filter: 'A2:G6',
};

type Result = { readonly kind: string } | Failure;

interface UseCase {
  readonly title: string;
  /** Brings the workbook to the state the use case starts from. */
  readonly prepare: (assistant: Assistant) => Promise<unknown>;
  readonly run: (assistant: Assistant) => Promise<Result>;
  /** What the use case answers when nothing goes wrong. */
  readonly done: string;
}

const USE_CASES: readonly UseCase[] = [
  {
    title: 'fix all',
    prepare: () => Promise.resolve(),
    run: async (assistant) => {
      const checked = await assistant.checkSheet({}, UNWATCHED);
      if (checked.kind !== 'checked') return checked;
      return assistant.applyChanges(checked.sheet, checked.safeChanges);
    },
    done: 'fixed',
  },
  {
    title: 'write summary, new sheet',
    prepare: () => Promise.resolve(),
    run: (assistant) => summarise(assistant, { sheet: '分工方案' }),
    done: 'summaries-written',
  },
  {
    title: 'write summary, in place',
    prepare: (assistant) => summarise(assistant, { sheet: '分工方案', asOf: date('2026-12-31') }),
    run: (assistant) => summarise(assistant, { sheet: '分工方案' }),
    done: 'summaries-written',
  },
  {
    title: 'unify units',
    prepare: () => Promise.resolve(),
    run: (assistant) => assistant.unifyUnits({}, { names: ['市编办', '市人社局'], target: '市委编办' }),
    done: 'fixed',
  },
  {
    title: 'add columns of units',
    prepare: () => Promise.resolve(),
    run: (assistant) =>
      assistant.enrich({}, { columns: ['lead-units', 'responsible-units', 'task-id'], numbers: 'frozen' }),
    done: 'enriched',
  },
  {
    title: 'add columns with formulas, and the sheet of the day they count from',
    prepare: () => Promise.resolve(),
    run: (assistant) => assistant.enrich({}, { columns: ['due-date', 'status', 'days-left'], numbers: 'live' }),
    done: 'enriched',
  },
  {
    title: 'part merges',
    prepare: () => Promise.resolve(),
    run: (assistant) => assistant.partMerges({}),
    done: 'parted',
  },
  {
    title: 'merge again',
    prepare: (assistant) => assistant.partMerges({}),
    run: (assistant) => assistant.mergeAgain({}),
    done: 'merged-again',
  },
  {
    title: 'unit directory, new sheet',
    prepare: () => Promise.resolve(),
    run: (assistant) => assistant.fillUnitDirectory({ sheet: '分工方案' }),
    done: 'directory-written',
  },
  {
    title: 'unit directory, below its rows',
    prepare: (assistant) => assistant.rememberUnit({ names: ['市教委'], target: '市教育局' }),
    run: (assistant) => assistant.fillUnitDirectory({ sheet: '分工方案' }),
    done: 'directory-written',
  },
  {
    title: 'write a notice',
    prepare: () => Promise.resolve(),
    run: (assistant) => assistant.writeNotice(NOTICE, UNWATCHED),
    done: 'import-written',
  },
];

const NOTICE = {
  title: '2026年重点工作任务分工方案',
  documentNumber: '某政办发〔2026〕3号',
  issued: '2026年3月2日',
  rows: noticeRows(
    { category: '政务公开', requirement: '公开权责清单。', lead: '市编办', deadlines: ['2026年3月底前'] },
    { category: '政务公开', requirement: '举办培训。', lead: '市人社局', deadlines: ['全年'] },
  ),
};

/** One summary; that it could not be written is a failure here, though the pane hears which sheets stand. */
async function summarise(assistant: Assistant, request: CheckRequest): Promise<Result> {
  const result = await assistant.writeSummaries(request, { summaries: ['by-lead-unit'], numbers: 'frozen' }, UNWATCHED);
  const isFailed = result.kind === 'summaries-written' && result.because !== undefined && result.because !== 'stopped';
  return isFailed ? result.because : result;
}

const assistant = () => createAssistant(excelHost(), () => date('2026-05-20'));

/** Runs with a fault; says what is wrong afterwards, nothing when the promise is kept. */
async function broken(open: () => Promise<Excel>, run: UseCase['run'], fault: Fault, contents: string) {
  const excel = await open();
  const before = stateOf(excel.book);
  excel.setFault(fault);
  const result = await run(assistant());
  excel.setFault(undefined);
  const where = `${JSON.stringify(fault)} → ${JSON.stringify(result).slice(0, 300)}`;
  if (!keepsUndo(excel)) return [`${where}: the user’s undo list is gone`];
  if (!isFailure(result)) return contentsOf(excel.book) === contents ? [] : [`${where}: not all is written`];
  if (result.written) {
    const undone = await assistant().undo(JSON.parse(JSON.stringify(result.written)) as UndoRecord);
    if (isFailure(undone)) return [`${where}: undo fails`];
    if (!keepsUndo(excel)) return [`${where}: the user’s undo list is gone after the undo`];
  }
  return stateButBegun(excel.book) === before ? [] : [`${where}: not as before`];
}

function isFailure(result: Result): result is Failure {
  return result.kind === 'failed';
}

describe.each(USE_CASES)('$title', ({ prepare, run, done }) => {
  const open = reopener([SHEET, { name: '空表' }], () => prepare(assistant()));

  /** An undisturbed run: what it sends, and what it leaves. */
  const undisturbed = async () => {
    const excel = await open();
    const before = stateOf(excel.book);
    let result: Result | undefined;
    const requests = await requestsOf(excel, async () => {
      result = await run(assistant());
    });
    return { result, requests, changes: stateOf(excel.book) !== before, contents: contentsOf(excel.book) };
  };

  const allBroken = async (faults: readonly Fault[], contents: string) => {
    const wrong: string[] = [];
    for (const fault of faults) wrong.push(...(await broken(open, run, fault, contents)));
    return wrong;
  };

  test('changes the workbook when nothing fails', async () => {
    const { result, changes, requests } = await undisturbed();
    expect(result?.kind).toBe(done);
    expect(changes).toBe(true);
    expect(requests.length).toBeGreaterThan(1);
  });

  test('every request refused, or its answer lost, once or from then on', async () => {
    const { requests, contents } = await undisturbed();
    const faults = requestFaults(requests);
    expect(faults).toHaveLength(requests.length * 4);
    expect(await allBroken(faults, contents)).toEqual([]);
  }, 600_000);

  test.each([
    ['once', false],
    ['and everything after it', true],
  ])(
    'every action fails, %s',
    async (_when, forever) => {
      const { requests, contents } = await undisturbed();
      const faults = actionFaults(requests, forever);
      expect(faults).toHaveLength(requests.reduce((sum, count) => sum + count, 0));
      expect(await allBroken(faults, contents)).toEqual([]);
    },
    600_000,
  );
});
