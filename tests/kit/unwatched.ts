import type { LongTask } from '../../src/app/assistant';

/** A long task that nobody watches and nobody stops. */
export const UNWATCHED: LongTask = { onProgress: () => undefined, signal: new AbortController().signal };
