import type { HostErrorCode } from '../host';
import { asHostError } from './run-excel';
import type { WriteBatch } from './write-batch';

/** Asking for less would not help. */
const NO_MATTER_OF_WHAT: readonly HostErrorCode[] = ['cell-editing', 'busy', 'too-large', 'stopped'];

/** Queues questions; the function gives the answers after the next sync. */
export type Ask<T> = (isSparing: boolean) => Promise<() => T> | (() => T);

/**
 * Asks, syncs and reads. Where Excel fails, once more without what a write can do without: an Excel without a printer
 * does not tell the page setup, and conditional formats of which there are several on a cell cannot always be read
 * (OfficeDev/office-js issues 5222, 6827 and 6835).
 */
export async function readSparing<T>(batch: WriteBatch, ask: Ask<T>): Promise<T> {
  const read = await askOnce(batch, ask, false).catch((failure: unknown) => {
    const error = asHostError(failure);
    if (NO_MATTER_OF_WHAT.includes(error.code)) throw error;
    return askOnce(batch, ask, true);
  });
  return read();
}

async function askOnce<T>(batch: WriteBatch, ask: Ask<T>, isSparing: boolean): Promise<() => T> {
  const read = await ask(isSparing);
  await batch.sync();
  return read;
}
