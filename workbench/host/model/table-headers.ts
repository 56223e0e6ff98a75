/** The names a table's columns get from its header cells: blanks are filled, doubles numbered (quirks.ts: table-headers). */
export function headerNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const wanted = text === '' ? `列${index + 1}` : text;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
