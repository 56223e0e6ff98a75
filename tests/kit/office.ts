import { pathToFileURL } from 'node:url';
import { type Excel, type ExcelOptions, startExcel } from '../../workbench/host/excel';
import { type SheetDraft, draftWorkbook } from '../../workbench/host/model/workbook';
import { externalFor } from '../../workbench/host/window-external';
import { memberSets } from './api-sets';

/**
 * Files that use this need a page that runs scripts:
 * `@jest-environment jsdom` and `@jest-environment-options {"resources": "usable", "runScripts": "dangerously"}`.
 */
let current: Excel = startExcel(draftWorkbook([{ name: 'Sheet1' }]));

/** Loads the real, unmodified office.js once per test file, on top of the emulated Excel. */
export async function loadOffice(): Promise<void> {
  Object.defineProperty(window, 'external', { value: externalFor(() => current), configurable: true });
  const script = document.createElement('script');
  script.src = pathToFileURL(require.resolve('@microsoft/office-js/dist/office.js')).href;
  await new Promise<void>((loaded, failed) => {
    script.onload = () => {
      loaded();
    };
    script.onerror = () => {
      failed(new Error('office.js did not load'));
    };
    document.head.append(script);
  });
  await Office.onReady();
}

/** Opens a workbook in a fresh Excel that answers the loaded office.js from now on. */
export function openInExcel(
  sheets: readonly SheetDraft[],
  options: ExcelOptions & { readonly date1904?: boolean } = {},
): Excel {
  current = startExcel(draftWorkbook(sheets, { date1904: options.date1904 ?? false }), {
    memberSets: memberSets(),
    ...options,
  });
  return current;
}
