/** Attributes in the order in which they are written; undefined ones are left out, true is 「1」. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The first line of every XML part. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML content or attribute value; line breaks survive in attributes too. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (mark) => MARKUP[mark] ?? mark)
    .replace(/[\n\t]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

// What XML cannot hold, half surrogate pairs, and an underscore that would read as such an escape.
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text of a cell as spreadsheets write it: 「_x000D_」 for a carriage return. */
export function escapeCellText(text: string): string {
  const safe = text.replace(
    UNWRITABLE,
    (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeXml(safe);
}

/** An element around content that is XML already; without content it is empty. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => attribute(key, value));
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

function attribute(key: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  return ` ${key}="${typeof value === 'boolean' ? Number(value) : escapeXml(String(value))}"`;
}

/** A list element with the number of its items; nothing where it has none. */
export function list(name: string, items: readonly string[], attributes: Attributes = {}): string {
  return items.length === 0 ? '' : element(name, { count: items.length, ...attributes }, items.join(''));
}
