import { escapeXml } from '../package/xml-outline';

/** Characters XML cannot hold or would change. */
const UNFIT = String.raw`[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`;
/** Those, and underscores that would begin the escape of such a character. */
const UNSAFE = new RegExp(`${UNFIT}|_(?=x[0-9A-Fa-f]{4}(?:_|${UNFIT}))`, 'g');

/** A text as cells write it: what XML cannot hold is spelt 「_x000B_」, as Excel does. */
export function cellText(text: string): string {
  return escapeXml(speltText(text));
}

/** The same before it is escaped for XML. */
export function speltText(text: string): string {
  return text.replace(UNSAFE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Signs, also in full width, behind which Excel reads a typed text as a formula, and the apostrophe that prevents it. */
const LOOKS_TYPED = /^\s*[=+\-@'＝＋－＠]/;

/** Whether a cell needs Excel's hidden apostrophe, so that a person who edits the text does not make a formula of it. */
export function needsQuote(text: string): boolean {
  return LOOKS_TYPED.test(text);
}
