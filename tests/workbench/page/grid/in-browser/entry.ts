import { type Excel, startExcel } from '../../../../../workbench/host/excel';
import { draftWorkbook, type SheetDraft } from '../../../../../workbench/host/model/draft';
import { mountSpreadsheet } from '../../../../../workbench/page/grid/spreadsheet';

/** The spreadsheet alone on a page, for the test in a real browser. */
export interface GridPage {
  excel: Excel | undefined;
  open(sheets: readonly SheetDraft[]): void;
  /** Opens a task table of so many rows and 20 columns, and further sheets. */
  openLong(rows: number, others: readonly SheetDraft[]): void;
}

declare global {
  interface Window {
    gridPage: GridPage;
  }
}

/** Wrapped texts in column C, three of four cells of column B merged. */
function longSheet(count: number): SheetDraft {
  const rows = Array.from({ length: count }, (_, row) => [
    row + 1,
    `任务${row + 1}`,
    row % 2 === 0 ? '按期完成并及时报送情况，形成闭环管理。' : '办结',
    ...Array.from({ length: 17 }, (__, col) => `${row + 1}-${col}`),
  ]);
  const merges = Array.from({ length: count / 4 }, (_, index) => `B${index * 4 + 1}:B${index * 4 + 3}`);
  return { name: '长表', rows, merges, looks: { [`C1:C${count}`]: { wrapText: true } } };
}

window.gridPage = {
  excel: undefined,
  open(sheets) {
    const container = document.querySelector<HTMLElement>('#sheet');
    if (!container) throw new Error('the page has no place for the spreadsheet');
    this.excel = startExcel(draftWorkbook(sheets));
    mountSpreadsheet(container, this.excel);
  },
  openLong(rows, others) {
    this.open([longSheet(rows), ...others]);
  },
};
