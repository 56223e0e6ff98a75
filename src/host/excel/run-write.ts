import type { HostError, UndoRecord } from '../host';
import { asHostError, runExcel } from './run-excel';

/**
 * Runs a write. Excels of 1.20 are asked to make one step of it in the user's undo list; office.js builds that do not
 * know the option leave it out. An Excel that finds it cannot (a call that cannot be undone, OfficeDev/office-js issue
 * 6491 also with many formulas) fails half-way: then `again` does without, given what still stands written.
 */
export async function runWrite<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  again: (written: UndoRecord | undefined) => Promise<T>,
): Promise<T> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return runExcel(batch);
  try {
    return await runExcel(batch, { isOneStep: true });
  } catch (failure) {
    const error = asHostError(failure);
    if (!isStepRefused(error)) throw error;
    return again(error.written);
  }
}

/** Whether Excel would not make one step of a write, or of putting it back. */
function isStepRefused(error: HostError): boolean {
  const { cause } = error;
  if (cause instanceof OfficeExtension.Error) return cause.code === 'UndoNotSupported';
  return cause !== error && cause instanceof Error && 'code' in cause && isStepRefused(asHostError(cause));
}
