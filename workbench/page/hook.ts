import type { Excel } from '../host/excel';
import type { RequestRecord } from './pane-link';

/** What end-to-end tests, and a curious developer on the console, hold the workbench by: `window.workbench`. */
export interface WorkbenchHook {
  /** The Excel on stage; another one after a workbook is opened or the profile changes. */
  readonly excel: Excel;
  readonly requests: readonly RequestRecord[];
  /** Settled when the first workbook is shown. */
  readonly whenReady: Promise<void>;
  /** Opens an .xlsx file; throws HostError where it cannot. */
  open(bytes: Uint8Array, fileName?: string): void;
  /** The workbook as an .xlsx file. */
  save(): Uint8Array;
  setAnswering(isAnswering: boolean): void;
  /** Called by the lines the server puts before a pane's scripts: the `window.external` of this load. */
  connectPane(): object;
}

declare global {
  interface Window {
    workbench: WorkbenchHook;
  }
}
