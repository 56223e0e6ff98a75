/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { deserialize, serialize } from 'node:v8';
import type { Assistant, Failure } from '../../../src/app/assistant';
import { createAssistant } from '../../../src/app/create-assistant';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { UndoRecord } from '../../../src/host/host';
import type { Fault } from '../../../workbench/host/request-desk';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import { date } from '../../kit/dates';
import { loadOffice, openInExcel, settle } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';

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

const options = { onProgress: () => undefined, signal: new AbortController().signal };

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
      const checked = await assistant.checkSheet({}, options);
      if (checked.kind !== 'checked') return checked;
      return assistant.applyChanges(checked.sheet, checked.safeChanges);
    },
    done: 'fixed',
  },
  {
    title: 'write summary, new sheet',
    prepare: () => Promise.resolve(),
    run: (assistant) => assistant.writeLeadUnitSummary({ sheet: '分工方案' }),
    done: 'written',
  },
  {
    title: 'write summary, in place',
    prepare: (assistant) => assistant.writeLeadUnitSummary({ sheet: '分工方案', asOf: date('2026-12-31') }),
    run: (assistant) => assistant.writeLeadUnitSummary({ sheet: '分工方案' }),
    done: 'written',
  },
];

/** Workbooks as they are once prepared: hundreds of runs start from each. */
const prepared = new Map<UseCase, Buffer>();

async function ready(useCase: UseCase) {
  // office.js gives its references back after a batch; that must not reach the next Excel.
  await settle();
  const excel = openInExcel([SHEET, { name: '空表' }]);
  const assistant = createAssistant(excelHost(), () => date('2026-05-20'));
  const known = prepared.get(useCase);
  if (known) Object.assign(excel.book, deserialize(known));
  else {
    await useCase.prepare(assistant);
    await settle();
    prepared.set(useCase, serialize(excel.book));
  }
  return { excel, assistant, before: stateOf(excel.book) };
}

function stateOf(book: Parameters<typeof workbookState>[0]): string {
  return JSON.stringify(workbookState(book));
}

/**
 * What may not be missing from a use case that says it is done: everything but page, frozen rows and filter, and the
 * name of a chart that stands in the place of a former one.
 */
function withoutView(book: Parameters<typeof workbookState>[0]): string {
  const bare = book.sheets.map(({ frozen: _frozen, filter: _filter, ...sheet }) => ({
    ...sheet,
    layout: { orientation: '', paperSize: '', zoom: {} },
  }));
  return stateOf({ ...book, sheets: bare }).replaceAll(/(zrb\.chart\.[a-z-]+)\.new/g, '$1');
}

/** An undisturbed run: how many actions each of its requests has, and what it leaves. */
async function undisturbed(useCase: UseCase) {
  const { excel, assistant, before } = await ready(useCase);
  const start = excel.log.length;
  const result = await useCase.run(assistant);
  const actions = excel.log.slice(start).map(({ request }) => request.Actions.length);
  return { result, actions, before, after: stateOf(excel.book), contents: withoutView(excel.book) };
}

/** Runs with a fault; says what is wrong afterwards, nothing when the promise is kept. */
async function broken(useCase: UseCase, fault: Fault, contents: string): Promise<string | undefined> {
  const { excel, assistant, before } = await ready(useCase);
  excel.setFault(fault);
  const result = await useCase.run(assistant);
  excel.setFault(undefined);
  const where = `${useCase.title} ${JSON.stringify(fault)} → ${JSON.stringify(result).slice(0, 300)}`;
  if (!isFailure(result)) return withoutView(excel.book) === contents ? undefined : `${where}: not all is written`;
  if (result.written) {
    const undone = await assistant.undo(JSON.parse(JSON.stringify(result.written)) as UndoRecord);
    if (isFailure(undone)) return `${where}: undo fails`;
  }
  return stateOf(excel.book) === before ? undefined : `${where}: not as before`;
}

function isFailure(result: Result): result is Failure {
  return result.kind === 'failed';
}

/** Runs with each fault in turn. */
async function allBroken(useCase: UseCase, faults: readonly Fault[], contents: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const fault of faults) wrong.push(...[(await broken(useCase, fault, contents)) ?? []].flat());
  return wrong;
}

describe.each(USE_CASES)('$title', (useCase) => {
  test('does something to the workbook when nothing fails', async () => {
    const { result, before, after } = await undisturbed(useCase);
    expect(result.kind).toBe(useCase.done);
    expect(after).not.toBe(before);
  });

  test('every request refused, or its answer lost, once or from then on', async () => {
    const { actions, contents } = await undisturbed(useCase);
    const faults = actions.flatMap((_, request) =>
      [{}, { lost: true }].flatMap((how) => [
        { request, ...how },
        { request, ...how, forever: true },
      ]),
    );
    expect(actions.length).toBeGreaterThan(2);
    expect(faults).toHaveLength(actions.length * 4);
    expect(await allBroken(useCase, faults, contents)).toEqual([]);
  }, 120_000);

  test.each([
    ['once', {}],
    ['and everything after it', { forever: true }],
  ])(
    'every action fails, %s',
    async (_when, how) => {
      const { actions, contents } = await undisturbed(useCase);
      const faults = actions.flatMap((count, request) =>
        Array.from({ length: count }, (_, action) => ({ request, action, ...how })),
      );
      expect(faults).toHaveLength(actions.reduce((sum, count) => sum + count, 0));
      expect(await allBroken(useCase, faults, contents)).toEqual([]);
    },
    120_000,
  );
});
