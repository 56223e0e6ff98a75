import { type Excel, type ExcelOptions, startExcel } from '../../workbench/host/excel';
import { draftWorkbook, type SheetDraft } from '../../workbench/host/model/draft';
import { externalFor } from '../../workbench/host/window-external';

/** An emulated Excel around the page it runs in; `excel` is there after `open`. */
export interface ExcelInPage {
  excel: Excel | undefined;
  /** Opens a workbook; to be called before office.js loads. */
  open(sheets: readonly SheetDraft[], options: ExcelOptions): void;
}

declare global {
  interface Window {
    excelInPage: ExcelInPage;
  }
}

window.excelInPage = {
  excel: undefined,
  open(sheets, options) {
    const excel = startExcel(draftWorkbook(sheets), options);
    this.excel = excel;
    Object.defineProperty(window, 'external', { value: externalFor(() => excel), configurable: true });
  },
};
