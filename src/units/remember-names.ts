/** A sheet has a few thousand names. */
const MOST_KEPT = 10_000;
/** Longer texts are sentences. */
const LONGEST_KEPT = 60;

/**
 * The same reader with a memory that lasts: names come again in every cell and every check. Bounded: when it is full it begins
 * anew, and texts longer than `longest` are read each time.
 */
export function rememberNames<T extends object | string>(
  read: (name: string) => T,
  longest: number = LONGEST_KEPT,
): (name: string) => T {
  const kept = new Map<string, T>();
  return (name) => {
    if (name.length > longest) return read(name);
    const before = kept.get(name);
    if (before !== undefined) return before;
    const reading = read(name);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, reading);
    return reading;
  };
}
