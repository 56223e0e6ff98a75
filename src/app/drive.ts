/** How to watch and stop long work. */
export interface DriveOptions<P> {
  readonly onProgress: (progress: P) => void;
  readonly signal: AbortSignal;
}

/** For work that nobody watches or stops. */
export const UNWATCHED: DriveOptions<unknown> = {
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

/** What came of work: its result, or nothing where somebody stopped it. */
export type Driven<R> = { readonly kind: 'done'; readonly value: R } | { readonly kind: 'stopped' };

/** Long enough to waste little on pausing, short enough that a click is answered at once. */
const SLICE_MS = 25;

/** Runs a generator to its end in slices, giving the page room between them, so that 停止 answers and nothing freezes. */
export async function drive<P, R>(work: Generator<P, R>, options: DriveOptions<P>): Promise<Driven<R>> {
  for (;;) {
    await pause();
    if (options.signal.aborted) return { kind: 'stopped' };
    const sliceEnd = performance.now() + SLICE_MS;
    let latest: P | undefined;
    while (performance.now() < sliceEnd) {
      const step = work.next();
      if (step.done === true) return { kind: 'done', value: step.value };
      latest = step.value;
    }
    if (latest !== undefined) options.onProgress(latest);
  }
}

/** The same where nobody watches or stops it, as with a write that has been asked for: in slices, so that the page stays alive. */
export async function driveToEnd<P, R>(work: Generator<P, R>): Promise<R> {
  const driven = await drive(work, UNWATCHED);
  if (driven.kind === 'stopped') throw new Error('work that nobody can stop was stopped');
  return driven.value;
}

/** Runs a generator to its end in one go: for files, where nobody waits at a page. */
export function runToEnd<P, R>(work: Generator<P, R>, onProgress: (progress: P) => void): R {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
  }
}

/** The same work, its steps told in other words. */
export function* reportingAs<S, P, R>(progressOf: (step: S) => P, work: Generator<S, R>): Generator<P, R> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progressOf(step.value);
  }
}

/** Lets the event loop turn once: what comes after is a task of its own to the page. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
