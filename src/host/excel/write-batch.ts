/** Bytes of one request or answer we plan for: the limit is 5 MB, estimates may be off. */
const BUDGET_BYTES = 3_500_000;
/** What the protocol itself adds to a member called on a range. */
const CALL_BYTES = 700;
/** A Chinese character in UTF-8. */
const BYTES_A_CHARACTER = 3;

/** Collects work for as few syncs as the payload limit allows. */
export interface WriteBatch {
  readonly context: Excel.RequestContext;
  /** To be awaited before queueing a call that carries (or is answered with) about so many bytes. */
  room(bytes: number): Promise<void>;
  sync(): Promise<void>;
}

/** `onSync` runs after each successful sync. */
export function openBatch(context: Excel.RequestContext, onSync: () => void = () => undefined): WriteBatch {
  let spent = 0;
  const sync = async () => {
    await context.sync();
    spent = 0;
    onSync();
  };
  return {
    context,
    async room(bytes) {
      if (spent > 0 && spent + bytes > BUDGET_BYTES) await sync();
      spent += bytes + CALL_BYTES;
    },
    sync,
  };
}

/** What a value takes in a request at most. */
export function bytesOf(value: string | number | boolean): number {
  return String(value).length * BYTES_A_CHARACTER + 8;
}
