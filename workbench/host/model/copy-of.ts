/** A deep copy of plain data, lists, maps and sets. */
export function copyOf<T>(value: T): T {
  return copied(value) as T;
}

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copied(item)]));
  if (value instanceof Set) return new Set(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item)]));
}

/** Whether two such values hold the same, in the same order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [partsOf(a), partsOf(b)];
  return left.length === right.length && left.every(([key, item], index) => hasSame(item, key, right[index]));
}

function hasSame(item: unknown, key: unknown, other: readonly [unknown, unknown] | undefined): boolean {
  return other !== undefined && key === other[0] && isSame(item, other[1]);
}

function partsOf(value: object): readonly (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (value instanceof Set) return [...(value as Set<unknown>)].map((item) => [item, true] as const);
  return Object.entries(value);
}
