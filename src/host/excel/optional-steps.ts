import type { HostError } from '../host';
import { asHostError, lastPassed } from './run-excel';

/**
 * Something Excel may refuse without harm to what has been written. It takes the sheet anew each time: in a request
 * that has failed, what was made in it is known to Excel by its name only.
 */
export type OptionalStep = (sheet: Excel.Worksheet) => void;

/** What one step takes in a request, at most. */
export const STEP_BYTES = 4000;

const TRACE = 'step ';

/** Queues steps behind everything else of a request. */
export function queueSteps(sheet: Excel.Worksheet, steps: readonly OptionalStep[], from = 0): void {
  steps.slice(from).forEach((step, index) => {
    sheet.context.trace(`${TRACE}${from + index}`);
    step(sheet);
  });
}

/** Carries out what is left of the steps after the one at which Excel failed, each failing one left out. Never rejects. */
export async function finishSteps(
  context: Excel.RequestContext,
  title: string,
  steps: readonly OptionalStep[],
  failure: HostError,
): Promise<void> {
  let error: HostError | undefined = failure;
  let next = 0;
  while (error) {
    const failed = failedStep(error);
    // A request that was refused whole, or whose answer was lost, will not fare better.
    if (failed === undefined || failed < next) return;
    next = failed + 1;
    if (next >= steps.length) return;
    error = await tryFrom(context, title, steps, next);
  }
}

async function tryFrom(
  context: Excel.RequestContext,
  title: string,
  steps: readonly OptionalStep[],
  next: number,
): Promise<HostError | undefined> {
  try {
    queueSteps(context.workbook.worksheets.getItem(title), steps, next);
    await context.sync();
    return undefined;
  } catch (failure) {
    return asHostError(failure);
  }
}

/** The step during which Excel failed: the last it came to. */
function failedStep(error: HostError): number | undefined {
  const trace = lastPassed(error, TRACE);
  return trace === undefined ? undefined : Number(trace.slice(TRACE.length));
}
