/** The same reader with a memory: a text that stands in many cells is read once. Lives as long as the reading it serves. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const reading = read(text);
    known.set(text, reading);
    return reading;
  };
}
