import {
  attributesOf,
  childSpan,
  childSpans,
  prefixOf,
  rootSpan,
  sourceOf,
  spliced,
  startTagOf,
  withAttributes,
  type XmlSpan,
} from '../package/xml-outline';

/** The styles part with an element in one of its lists, and the element's place there. */
export interface Appended {
  readonly xml: string;
  readonly index: number;
}

/** Lists of a styles part in the order the format wants (ECMA-376 part 1, 18.8.39). */
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
const AFTER_LISTS = ['tableStyles', 'colors', 'extLst'];

/** A list of a styles part whose elements are known by their place. */
export type StylesList = (typeof LISTS)[number];

/**
 * Puts an element at the end of a list, or finds the equal one that is there already: places of elements never change.
 * The element is given without prefixes; a list that is missing is made.
 */
export function appendTo(stylesXml: string, list: StylesList, elementXml: string): Appended {
  const root = rootSpan(stylesXml);
  const prefix = prefixOf(stylesXml, root);
  const span = childSpan(stylesXml, root, list);
  if (!span) return { xml: withNewList(stylesXml, root, list, prefixed(elementXml, prefix)), index: 0 };
  const children = childSpans(stylesXml, span);
  const wanted = canonical(elementXml);
  const known = children.findIndex((child) => canonical(sourceOf(stylesXml, child)) === wanted);
  if (known >= 0) return { xml: stylesXml, index: known };
  const tag = withCount(startTagOf(stylesXml, span), list, children.length + 1);
  const inner = stylesXml.slice(span.innerStart, span.innerEnd) + prefixed(elementXml, prefix);
  const text = `${tag.replace(/(?<!\s)\s*\/>$/, '>')}${inner}</${prefix}${list}>`;
  return { xml: spliced(stylesXml, [{ ...span, text }]), index: children.length };
}

/** The part without the last element of a list, and without the list where that was its only one and it kept no count. */
export function withoutLast(stylesXml: string, list: StylesList): string {
  const span = childSpan(stylesXml, rootSpan(stylesXml), list);
  const children = span ? childSpans(stylesXml, span) : [];
  const last = children.at(-1);
  if (!span || !last) return stylesXml;
  const open = startTagOf(stylesXml, span);
  const tag = withCount(open, list, children.length - 1);
  if (children.length > 1) {
    return spliced(stylesXml, [
      { start: span.start, end: span.innerStart, text: tag },
      { ...last, text: '' },
    ]);
  }
  const text = isUncounted(open, list) ? '' : tag.replace(/>$/, '/>');
  return spliced(stylesXml, [{ ...span, text }]);
}

/** The looks of conditions come and go: a list of them without a count was made here and goes with the last. */
function isUncounted(tag: string, list: StylesList): boolean {
  return list === 'dxfs' && attributesOf(tag)['count'] === undefined;
}

function withCount(tag: string, list: StylesList, count: number): string {
  return isUncounted(tag, list) ? tag : withAttributes(tag, { count: String(count) });
}

/** The elements of a list, without prefixes as `appendTo` takes them; none where the list is missing. */
export function elementsOf(stylesXml: string, list: StylesList): readonly string[] {
  const root = rootSpan(stylesXml);
  const span = childSpan(stylesXml, root, list);
  const prefix = prefixOf(stylesXml, root);
  const plain = (xml: string) =>
    prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  return span ? childSpans(stylesXml, span).map((child) => plain(sourceOf(stylesXml, child))) : [];
}

function withNewList(xml: string, root: XmlSpan, list: StylesList, element: string): string {
  const prefix = prefixOf(xml, root);
  const count = list === 'dxfs' ? '' : ' count="1"';
  const text = `<${prefix}${list}${count}>${element}</${prefix}${list}>`;
  const later = [...LISTS.slice(LISTS.indexOf(list) + 1), ...AFTER_LISTS];
  const next = childSpans(xml, root).find(({ name }) => later.includes(name));
  if (next) return spliced(xml, [{ start: next.start, end: next.start, text }]);
  if (root.innerEnd < root.end) {
    return spliced(xml, [{ start: root.innerEnd, end: root.innerEnd, text }]);
  }
  const tag = startTagOf(xml, root);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return spliced(xml, [
    { start: root.start, end: root.end, text: `${tag.replace(/(?<!\s)\s*\/>$/, '>')}${text}</${name}>` },
  ]);
}

function prefixed(elementXml: string, prefix: string): string {
  return prefix === '' ? elementXml : elementXml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The same for elements that mean the same: prefixes, order and quotes of attributes, and white space do not count. */
function canonical(elementXml: string): string {
  return canonicalSpan(elementXml, rootSpan(elementXml));
}

function canonicalSpan(xml: string, span: XmlSpan): string {
  const attributes = Object.entries(attributesOf(startTagOf(xml, span)))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  const children = childSpans(xml, span).map((child) => canonicalSpan(xml, child));
  const inner = children.length > 0 ? children.join('') : xml.slice(span.innerStart, span.innerEnd).trim();
  return `${span.name}[${attributes.join(' ')}](${inner})`;
}
