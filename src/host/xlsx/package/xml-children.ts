import type { XmlAttributes } from './xml';
import {
  attributesOf,
  childSpans,
  escapeXml,
  rootSpan,
  type Splice,
  spliced,
  startTagOf,
  type XmlSpan,
} from './xml-outline';

/** A child of the root, and where it stands in the text. */
export interface XmlChild extends XmlSpan {
  readonly attributes: XmlAttributes;
}

/** A flat XML text, such as a list of relationships, as its children and the place for more. */
export interface XmlChildren {
  /** Prefix of the root with its colon, 「」 without one: what is added must carry it. */
  readonly prefix: string;
  readonly children: readonly XmlChild[];
  /** Puts markup behind the last child; the rest stays as it is, letter by letter. */
  readonly append: (markup: string) => string;
}

/** Finds the children of the root; HostError where the text is not well-formed. */
export function readChildren(xml: string): XmlChildren {
  const root = rootSpan(xml);
  const tag = startTagOf(xml, root);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return {
    prefix: name.slice(0, name.indexOf(':') + 1),
    children: childSpans(xml, root).map((span) => ({ ...span, attributes: attributesOf(startTagOf(xml, span)) })),
    append: (markup) => spliced(xml, [behindChildren(root, tag, name, markup)]),
  };
}

function behindChildren({ innerStart, innerEnd }: XmlSpan, tag: string, name: string, markup: string): Splice {
  if (!tag.endsWith('/>')) return { start: innerEnd, end: innerEnd, text: markup };
  return { start: innerStart - 2, end: innerStart, text: `>${markup}</${name}>` };
}

/** Takes some children out of the text they were found in. */
export function withoutChildren(xml: string, children: readonly XmlChild[]): string {
  return spliced(
    xml,
    children.map(({ start, end }) => ({ start, end, text: '' })),
  );
}

/** Attributes as markup: 「 Id="rId1" Target="a.xml"」. */
export function attributeMarkup(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
