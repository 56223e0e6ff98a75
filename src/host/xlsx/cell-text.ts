import { escapeXml } from './xml-outline';

/** Characters XML cannot hold or would change, and underscores that would begin an escape of such a character. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as cells write it: what XML cannot hold is spelt 「_x000B_」, as Excel does. */
export function cellText(text: string): string {
  const spelt = text.replace(UNSAFE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escapeXml(spelt);
}
