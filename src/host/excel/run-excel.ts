import { HostError, type HostErrorCode } from '../host';

/** Excel's error codes by what they mean to us; codes are stable, messages are localised. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'protected',
  ItemNotFound: 'sheet-not-found',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  RangeExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  UnsupportedSheet: 'not-a-worksheet',
  ActivityLimitReached: 'busy',
  InactiveWorkbook: 'busy',
  ServiceNotAvailable: 'busy',
  ConnectionFailure: 'busy',
  RequestAborted: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
};

interface RunWays {
  /** Waits while the user is typing in a cell, for what nobody is waiting for. */
  readonly waits?: boolean;
  /** One step of the user's undo list, however many syncs: from ExcelApi 1.20 on. */
  readonly isOneStep?: boolean;
}

/**
 * The one way into Excel: runs a batch and turns whatever it rejects with into `HostError`. While a cell is being
 * edited it refuses, so that the pane can tell the user and ask again.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { waits = false, isOneStep = false }: RunWays = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: waits, ...(isOneStep && { mergeUndoGroup: true }) }, batch);
  } catch (error) {
    throw asHostError(error);
  }
}

/** Our own errors stay; Excel's keep their code and statement as cause, never cell text. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (!(error instanceof OfficeExtension.Error)) {
    return new HostError('unexpected', error instanceof Error ? error.message : 'unknown', { cause: error });
  }
  const where = error.debugInfo.errorLocation ?? '?';
  // While a chart sheet is in front there is no active worksheet (OfficeDev/office-js issue 2444).
  const code = /getActiveWorksheet$/i.test(where) ? 'not-a-worksheet' : (CODES[error.code] ?? 'unexpected');
  return new HostError(code, `${error.code} at ${where}`, { cause: error });
}

/** Codes with which Excel refuses a request before it carries out anything of it. */
const REFUSED: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'ActivityLimitReached',
  'RequestPayloadSizeLimitExceeded',
  'WriteNotSupportedWhenModalDialogOpen',
]);

/** Whether nothing of the request that failed can have been carried out. */
export function isRefusedWhole({ cause }: HostError): boolean {
  return cause instanceof OfficeExtension.Error && REFUSED.has(cause.code);
}

/** Whether Excel came past a `context.trace` of this text before the request failed. */
export function hasPassed(error: HostError, trace: string): boolean {
  return tracesOf(error).includes(trace);
}

/** The last `context.trace` beginning so that Excel came past before the request failed. */
export function lastPassed(error: HostError, start: string): string | undefined {
  return tracesOf(error)
    .filter((trace) => trace.startsWith(start))
    .at(-1);
}

function tracesOf({ cause }: HostError): readonly string[] {
  return cause instanceof OfficeExtension.Error ? cause.traceMessages : [];
}
