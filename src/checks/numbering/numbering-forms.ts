/** An entry of a list with its number and the way it is written (「#.」「(#)」). */
export interface FormedEntry {
  readonly number: number;
  readonly form: string;
}

interface Chain<T> {
  readonly entries: T[];
  last: number;
}

/**
 * The entries written otherwise than most of those they count on with: 「1.」「2、」「3.」. A level below that counts for
 * itself (「1.」「（1）」「（2）」「2.」) is no other way of writing.
 */
export function oddlyFormed<T extends FormedEntry>(entries: readonly T[]): readonly T[] {
  return chainsOf(entries).flatMap((chain) => {
    const forms = new Map<string, number>();
    for (const { form } of chain.entries) forms.set(form, (forms.get(form) ?? 0) + 1);
    if (forms.size < 2) return [];
    const most = Math.max(...forms.values());
    const main = [...forms].find(([, count]) => count === most)?.[0];
    return chain.entries.filter(({ form }) => form !== main);
  });
}

/** An entry counts on from the last of its own form, else, where its form is new, from the entry right before it. */
function chainsOf<T extends FormedEntry>(entries: readonly T[]): readonly Chain<T>[] {
  const chains: Chain<T>[] = [];
  const byForm = new Map<string, Chain<T>>();
  let before: Chain<T> | undefined;
  for (const entry of entries) {
    const own = byForm.get(entry.form);
    const isNewForm = own === undefined && before?.last === entry.number - 1;
    let chain = isNewForm ? before : own;
    if (!chain || (entry.number === 1 && chain.last !== 0)) {
      chain = { entries: [], last: 0 };
      chains.push(chain);
    }
    chain.entries.push(entry);
    chain.last = entry.number;
    byForm.set(entry.form, chain);
    before = chain;
  }
  return chains;
}
