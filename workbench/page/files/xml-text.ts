import { escapeXml } from '../../../src/host/xlsx/package/xml-outline';

/** Attributes in the order in which they are written; undefined ones are left out, true is 「1」. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The first line of every XML part. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

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
