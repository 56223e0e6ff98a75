/** Excel's limit for the name of a sheet. */
const MAX_NAME_CHARS = 31;

/** The title, with a number behind it where another sheet has that name: 「按牵头单位 (2)」. Excel ignores case in names. */
export function freeSheetName(title: string, taken: Iterable<string>): string {
  const names = new Set(Array.from(taken, (name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = title.slice(0, MAX_NAME_CHARS - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}
