import { type Excel, startExcel } from '../../../../workbench/host/excel';
import { draftWorkbook, type SheetDraft } from '../../../../workbench/host/model/draft';
import { cellKey, type Scalar, type Workbook } from '../../../../workbench/host/model/workbook';
import { mountSpreadsheet, type Spreadsheet } from '../../../../workbench/page/grid/spreadsheet';
import { at } from './view';

/** A spreadsheet on a page without a browser, for files that name `jsdom` in their first lines. */
export interface OnPage {
  readonly excel: Excel;
  readonly shown: Spreadsheet;
  /** What a cell of the sheet that is shown holds. */
  readonly valueOf: (address: string) => Scalar;
}

jest.setTimeout(30_000);

/** A small view: every element costs jsdom time. */
beforeAll(() => {
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 320 });
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 160 });
});

let current: Spreadsheet | undefined;

afterEach(() => {
  current?.destroy();
});

/** Shows a workbook, after a change to it that a draft cannot say; it is taken away when the test is over. */
export function open(sheets: readonly SheetDraft[], change: (book: Workbook) => void = () => undefined): OnPage {
  const book = draftWorkbook(sheets);
  change(book);
  const excel = startExcel(book);
  document.body.innerHTML = '<main><h1>演示</h1><div id="sheet"></div></main>';
  const shown = mountSpreadsheet(document.getElementById('sheet')!, excel);
  current = shown;
  const valueOf = (address: string) => {
    const { row, col } = at(address);
    return book.active.cells.get(cellKey(row, col))?.value ?? '';
  };
  return { excel, shown, valueOf };
}

/** The element of a cell that is drawn. */
export const cell = (address: string) => document.querySelector<HTMLElement>(`[data-address="${address}"]`);
/** A field by its name. */
export const field = (label: string) => document.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`)!;
/** The field that takes what is typed. */
export const typing = () => field('单元格内容');
/** What Excel would say in a message box. */
export const message = () => document.querySelector('[role="status"]')!.textContent;
/** The tabs of the sheets. */
export const tabs = () => [...document.querySelectorAll('[role="tab"]')];

/** Addresses of the selected cells. */
export function selected(): readonly (string | undefined)[] {
  const cells = document.querySelectorAll<HTMLElement>('[aria-selected="true"][role="gridcell"]');
  return [...cells].map((one) => one.dataset['address']);
}

/** Presses a key, with the shift or control key held. */
export function press(key: string, held: KeyboardEventInit = {}, target: HTMLElement = typing()): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
}

/** Types a text into a field. */
export function enter(text: string, into: HTMLTextAreaElement = typing()): void {
  into.value = text;
  into.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Clicks on a cell. */
export function click(address: string, held: MouseEventInit = {}): void {
  for (const type of ['mousedown', 'mouseup', 'click']) {
    cell(address)!.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...held }));
  }
}

/** Lets the page draw what has changed. */
export const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** A task table of two rows. */
export const PLAN: SheetDraft = {
  name: '分工方案',
  rows: [
    ['分工方案', null, null],
    ['序号', '工作任务', '完成时限'],
    [1, '推进改革', '2026年6月底前'],
    [2, '报送情况', 46_022],
  ],
  merges: ['A1:C1'],
  numberFormats: { C4: 'yyyy/m/d' },
  looks: { C4: { 'font/color': '#FF0000' } },
};
