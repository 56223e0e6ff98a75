import { SaxesParser } from 'saxes';

/** An element of a small XML file, with its prefix as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
}

/** Reads a well-formed XML text into a tree; throws on the first error. */
export function parseXml(xml: string): XmlElement {
  const top: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, attributes: { ...tag.attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('no element');
  return root;
}

/** The element and everything below it, in document order. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** Every element with this name, the prefix included: 「bt:String」. */
export function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  return descendants(root).filter((element) => element.name === name);
}

/** The only child with this name. */
export function childNamed(element: XmlElement, name: string): XmlElement {
  const found = element.children.filter((child) => child.name === name);
  const [only] = found;
  if (found.length !== 1 || !only) throw new Error(`${element.name} has ${found.length} children ${name}`);
  return only;
}
