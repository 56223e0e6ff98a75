/** What no XML can hold, not even spelt as a number: control characters, two code points, halves of surrogate pairs. */
const UNSAYABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without what XML cannot hold at all; JSON has none of it. */
export function sayableInXml(text: string): string {
  return text.replace(UNSAYABLE, '');
}
