import { SaxesParser } from 'saxes';
import { localName } from './xml';

/** A child of the root, and where it stands in the text. */
export interface XmlChild {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** From its 「<」 to behind its last 「>」. */
  readonly start: number;
  readonly end: number;
}

/** A flat XML text, such as a list of relationships, as its children and the place for more. */
export interface XmlChildren {
  /** Prefix of the root with its colon, 「」 without one: what is added must carry it. */
  readonly prefix: string;
  readonly children: readonly XmlChild[];
  /** Puts markup behind the last child; the rest stays as it is, letter by letter. */
  readonly append: (markup: string) => string;
}

/** Finds the children of the root; throws saxes' error where the text is not well-formed. */
export function readChildren(xml: string): XmlChildren {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const children: XmlChild[] = [];
  const root = { name: '', isEmpty: false, end: 0, close: 0 };
  let depth = 0;
  let start = 0;
  const tagStart = (sign: string) => xml.lastIndexOf(sign, parser.position - 1);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => {
    if (++depth === 2) start = tagStart('<');
  });
  parser.on('opentag', ({ name, isSelfClosing }) => {
    if (depth === 1) Object.assign(root, { name, isEmpty: isSelfClosing, end: parser.position });
  });
  parser.on('closetag', ({ name, attributes }) => {
    if (depth === 2) children.push({ name: localName(name), attributes, start, end: parser.position });
    if (--depth === 0) root.close = tagStart('<');
  });
  parser.write(xml).close();
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  const append = (markup: string) => {
    if (!root.isEmpty) return xml.slice(0, root.close) + markup + xml.slice(root.close);
    return `${xml.slice(0, xml.lastIndexOf('/', root.end))}>${markup}</${root.name}>${xml.slice(root.end)}`;
  };
  return { prefix, children, append };
}

/** Takes some children out of the text they were found in. */
export function withoutChildren(xml: string, children: readonly XmlChild[]): string {
  return [...children].reverse().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), xml);
}

/** Attributes as markup: 「 Id="rId1" Target="a.xml"」. */
export function attributeMarkup(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}
