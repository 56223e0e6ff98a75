import { SaxesParser } from 'saxes';

/** An element with local names; attributes that name relationships apart. */
export interface XmlNode {
  readonly name: string;
  /** Namespace. */
  readonly uri: string;
  /** Those without a namespace. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Relationship ids by the attribute's local name: 「id」, 「embed」. */
  readonly relationIds: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly attributes: Record<string, string>;
  readonly relationIds: Record<string, string>;
  readonly children: OpenNode[];
  text: string;
}

const RELATION_ATTRIBUTES = /\/officeDocument\/(?:2006\/)?relationships$/;

/** Reads XML with its namespaces; throws where it is not well-formed or a prefix is not declared. */
export function readTree(xml: string): XmlNode {
  const top = emptyNode('', '');
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const node = emptyNode(tag.local, tag.uri);
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri === '') node.attributes[local] = value;
      else if (RELATION_ATTRIBUTES.test(uri)) node.relationIds[local] = value;
    }
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('no element');
  return root;
}

function emptyNode(name: string, uri: string): OpenNode {
  return { name, uri, attributes: {}, relationIds: {}, children: [], text: '' };
}

/** Children as a reader of today sees them: alternatives stand for the first choice. */
export function childrenOf(node: XmlNode | undefined): readonly XmlNode[] {
  return (node?.children ?? []).flatMap((child) =>
    child.name === 'AlternateContent' ? childrenOf(child.children.find(({ name }) => name === 'Choice')) : [child],
  );
}

/** Children of one name. */
export function named(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return childrenOf(node).filter((child) => child.name === name);
}

/** The first child of a name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return named(node, name)[0];
}

/** A node and everything below it. */
export function* everyNode(node: XmlNode | undefined): Generator<XmlNode> {
  if (!node) return;
  yield node;
  for (const below of node.children) yield* everyNode(below);
}

/** What stands between the tags, the elements inside included. */
export function wholeText(node: XmlNode | undefined): string {
  return node ? node.text + node.children.map(wholeText).join('') : '';
}
