/** The same computation with a memory by identity: a reading that many cells share is judged once. Lives as long as the rule's round. */
export function onceEach<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}

/** The same with a memory that lives as long as its key: what several rules ask about one table or check is worked out once. */
export function oncePer<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}

/** `oncePer` for long work with chances to stop: whoever asks first drives it, later ones are answered at once. */
export function oncePerInSteps<K extends object, V>(
  compute: (key: K) => Generator<undefined, V>,
): (key: K) => Generator<undefined, V> {
  const known = new WeakMap<K, { readonly value: V }>();
  return function* (key) {
    const found = known.get(key) ?? { value: yield* compute(key) };
    known.set(key, found);
    return found.value;
  };
}

/** Rows between two chances to stop: a few milliseconds of work. */
const ROWS_PER_PAUSE = 1000;

/** The items one by one, with a chance to stop before every thousandth; what is done with them is the caller's. */
export function* pausing<T>(items: Iterable<T>, work: (item: T, index: number) => void): Generator<undefined, void> {
  let index = 0;
  for (const item of items) {
    if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
    work(item, index++);
  }
}
