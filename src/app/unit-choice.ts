/** Longer ones are sentences. */
const MAX_CHARS = 60;
/** What would part one name into two, or end the sentence. */
const PARTS = /[、，,；;。|\n\r\t]/;

/** True for a text that may be written as the name of one unit. */
export function isUnitName(text: string): boolean {
  return text !== '' && text === text.trim() && text.length <= MAX_CHARS && !PARTS.test(text);
}

/** A choice without doubles, the target not among its names. The pane lets no other target through: any other is our bug. */
export function checkedChoice<T extends { readonly names: readonly string[]; readonly target: string }>(choice: T): T {
  const { names, target } = choice;
  if (!isUnitName(target)) throw new Error('the target is not the name of one unit');
  return { ...choice, names: [...new Set(names)].filter((name) => name !== target) };
}
