import { deserialize, serialize } from 'node:v8';
import type { Fault } from '../../workbench/host/request-desk';
import type { Excel } from '../../workbench/host/excel';
import type { SheetDraft } from '../../workbench/host/model/draft';
import type { Sheet, Workbook } from '../../workbench/host/model/workbook';
import { openInExcel, settle } from './office';
import { workbookState } from './workbook-state';

/** Everything in a workbook as one text, to be compared. */
export function stateOf(book: Workbook): string {
  return JSON.stringify(workbookState(book));
}

/**
 * The same but for sheets of ours that were begun and emptied again: deleting them would empty the user's undo list. They
 * hold nothing, and are found again by their hidden names.
 */
export function stateButBegun(book: Workbook): string {
  const begun = new Map(
    book.names.flatMap((item) => {
      const title = /^='?(.+?)'?!\$A\$1:\$A\$2$/.exec(item.formula)?.[1];
      const sheet = item.name.startsWith('zrb.sheet.') ? book.sheets.find(({ name }) => name === title) : undefined;
      return sheet && isEmpty(sheet) ? [[item, sheet] as const] : [];
    }),
  );
  const sheets = new Set(begun.values());
  return stateOf({
    ...book,
    sheets: book.sheets.filter((sheet) => !sheets.has(sheet)),
    names: book.names.filter((item) => !begun.has(item)),
  });
}

function isEmpty({ cells, merges, tables, charts, conditionalFormats, filter }: Sheet): boolean {
  const lists = [merges, tables, charts, conditionalFormats];
  return (
    filter === undefined &&
    lists.every(({ length }) => length === 0) &&
    [...cells.values()].every((cell) => cell.value === '' && cell.formula === undefined && cell.link === undefined)
  );
}

/**
 * What may not be missing after a write that says it is done: everything but page, frozen rows and filter, how charts
 * are drawn in detail, and the name of a chart that stands in the place of a former one.
 */
export function contentsOf(book: Workbook): string {
  const bare = book.sheets.map(({ frozen: _frozen, filter: _filter, ...sheet }) => ({
    ...sheet,
    layout: { orientation: '', paperSize: '', zoom: {} },
    charts: sheet.charts.map(({ details: _details, ...chart }) => ({
      ...chart,
      isReversed: false,
      series: chart.series.map(({ color: _color, ...series }) => series),
    })),
  }));
  return stateOf({ ...book, sheets: bare }).replaceAll(/(zrb\.chart\.[a-z-]+)\.new/g, '$1');
}

/** Whether the user can still undo what was typed last before the add-in was used. */
export function keepsUndo({ undoList }: Excel): boolean {
  return undoList.some((title) => title !== '加载项的修改');
}

/**
 * Opens the same prepared workbook any number of times; it is prepared the first time only. Each time the user has typed
 * what stands in A1 of the first sheet anyway, which can be undone.
 */
export function reopener(drafts: readonly SheetDraft[], prepare: () => Promise<unknown>): () => Promise<Excel> {
  let known: Buffer | undefined;
  return async () => {
    // office.js gives its references back after a batch; that must not reach the next Excel.
    await settle();
    const excel = openInExcel(drafts);
    if (known) Object.assign(excel.book, deserialize(known));
    else {
      await prepare();
      await settle();
      known = serialize(excel.book);
    }
    const [first] = drafts;
    if (first) excel.type(first.name, 'A1', first.rows?.[0]?.[0] ?? '');
    return excel;
  };
}

/** How many actions each request has that `run` sends. */
export async function requestsOf(excel: Excel, run: () => Promise<unknown>): Promise<readonly number[]> {
  const start = excel.log.length;
  await run();
  return excel.log.slice(start).map(({ request }) => request.Actions.length);
}

/** A fault at every request: refused, or carried out with its answer lost, once or from then on. */
export function requestFaults(requests: readonly number[]): readonly Fault[] {
  return requests.flatMap((_, request) =>
    [false, true].flatMap((lost) => [false, true].map((forever) => ({ request, lost, forever }))),
  );
}

/** A fault at every action of every request. */
export function actionFaults(requests: readonly number[], forever: boolean): readonly Fault[] {
  return requests.flatMap((count, request) =>
    Array.from({ length: count }, (_, action) => ({ request, action, forever })),
  );
}
