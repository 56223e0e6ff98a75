import { type Excel, type ExcelOptions, startExcel } from '../../workbench/host/excel';
import { draftWorkbook, type SheetDraft } from '../../workbench/host/model/draft';
import { answerByMessages } from '../../workbench/host/post-message';

declare global {
  interface Window {
    /** Opens a workbook in an Excel on the web around the pane at an address. */
    openOnTheWeb(sheets: readonly SheetDraft[], paneUrl: string, options?: ExcelOptions): void;
    webExcel: Excel;
    closePane(): void;
  }
}

window.openOnTheWeb = (sheets, paneUrl, options = {}) => {
  const frame = document.createElement('iframe');
  window.webExcel = startExcel(draftWorkbook(sheets), options);
  const pane = answerByMessages(() => window.webExcel, frame, paneUrl);
  window.closePane = () => {
    pane.stop();
  };
  document.body.append(frame);
};
