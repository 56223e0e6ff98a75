import { setImmediate } from 'node:timers';
import { pathToFileURL } from 'node:url';
import { type Excel, type ExcelOptions, startExcel } from '../../workbench/host/excel';
import { a1, a1Range } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { type SheetDraft, draftWorkbook } from '../../workbench/host/model/draft';
import type { Scalar } from '../../workbench/host/model/workbook';
import { PROFILES, type Profile } from '../../workbench/host/profiles';
import { externalFor } from '../../workbench/host/window-external';
import { memberSets } from './api-sets';

/**
 * Files that use this need a page that runs scripts:
 * `@jest-environment jsdom` and `@jest-environment-options {"resources": "usable", "runScripts": "dangerously"}`.
 */
let current: Excel = startExcel(draftWorkbook([{ name: 'Sheet1' }]));

/**
 * Loads the real, unmodified office.js once per test file, on top of the emulated Excel: what that one can do is asked
 * at this moment and remembered.
 */
export async function loadOffice(profile: Profile = PROFILES.excel2021): Promise<void> {
  current = startExcel(draftWorkbook([{ name: 'Sheet1' }]), { profile });
  Object.defineProperty(window, 'external', { value: externalFor(() => current, nextTurn), configurable: true });
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

/** A grid as the emulated workbook takes it, cached results of formulas included. */
export function draftOf(grid: Grid): SheetDraft {
  const cached: Record<string, Scalar> = {};
  const numberFormats: Record<string, string> = {};
  const rows = grid.rows.map((cells, row) =>
    cells.map((cell, col) => {
      const address = a1({ row, col });
      if (cell?.numberFormat !== undefined) numberFormats[address] = cell.numberFormat;
      if (cell?.formula !== undefined && cell.value !== null) cached[address] = cell.value;
      return cell?.formula ?? cell?.value ?? null;
    }),
  );
  return {
    name: grid.sheet,
    rows,
    cached,
    numberFormats,
    merges: grid.merges.map(a1Range),
    hiddenRows: [...grid.hiddenRows],
    isProtected: grid.isProtected,
    tables: Object.fromEntries(grid.tables.map(({ name, range }) => [name, a1Range(range)])),
  };
}

/** Lets Excel's answers and events come in. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise<void>(nextTurn);
}

/** Answers come when the turn is over, without the millisecond a timer takes: some tests have thousands of them. */
function nextTurn(then: () => void): void {
  setImmediate(then);
}
