import type { SheetPlan } from '../../grid/sheet-plan';
import { HostError, type WriteOptions } from '../host';

/** A write that says how far it is and can be stopped between its requests. */
export interface WatchedWrite {
  /** So many rows are in the requests sent or about to be. */
  readonly onRows: (rows: number) => void;
  /** A request has been carried out. */
  readonly hasSent: () => void;
  /** Throws 「stopped」 where the user has asked for it; nothing may be queued then that has not been sent. */
  readonly stopIfAsked: () => void;
}

/** Watches the write of a plan. */
export function watchWrite({ rows }: SheetPlan, { onProgress, signal }: WriteOptions): WatchedWrite {
  let queued = 0;
  return {
    onRows: (count) => {
      queued = count;
    },
    hasSent: () => onProgress?.({ rows: queued, of: rows.length }),
    stopIfAsked: () => {
      if (signal?.aborted) throw new HostError('stopped', `stopped at ${queued} of ${rows.length} rows`);
    },
  };
}
