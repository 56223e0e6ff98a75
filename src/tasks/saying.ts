/** Work with chances to stop, each of them told in the same words. */
export function* saying<S, R>(words: S, work: Generator<undefined, R>): Generator<S, R> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield words;
  }
}

/** The same work done in one go, where nobody waits at a page. */
export function finished<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
