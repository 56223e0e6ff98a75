/** Excel's limit for the name of a sheet. */
const MAX_NAME_CHARS = 31;

/** What the name of a sheet cannot contain, and the full-width sign that reads the same. */
const FORBIDDEN = /[[\]:*?/\\]/g;
const WIDENED = 0xfee0;

/**
 * The title, with a number behind it where another sheet has that name: 「按牵头单位 (2)」. Excel ignores case in names,
 * and allows neither some signs nor an apostrophe at either end.
 */
export function freeSheetName(title: string, taken: Iterable<string>): string {
  const names = new Set(Array.from(taken, (name) => name.toLowerCase()));
  const allowed = title
    .replace(FORBIDDEN, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDENED))
    .replace(/^'+|(?<!')'+$/g, '');
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = allowed.slice(0, MAX_NAME_CHARS - suffix.length).replace(/(?<!')'+$/, '') + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}
