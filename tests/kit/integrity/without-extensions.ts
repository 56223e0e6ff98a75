import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { escapeXml } from '../../../src/host/xlsx/package/xml-outline';

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const XML = 'http://www.w3.org/XML/1998/namespace';

interface OpenElement {
  readonly ignorable: ReadonlySet<string>;
  /** What happens to it and what is in it: written, its children in its place, or nothing at all. */
  readonly fate: 'written' | 'unwrapped' | 'dropped';
}

/**
 * The XML as a reader sees it that knows no extensions: what a document declares as ignorable is gone, and alternatives
 * are replaced by their fallback. This is what the schemas describe.
 */
export function withoutExtensions(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [{ ignorable: new Set(), fate: 'written' }];
  let result = '';
  const isDropped = () => open.at(-1)?.fate === 'dropped';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const above = open.at(-1);
    const attributes = Object.values(tag.attributes);
    const ignorable = new Set([
      ...(above?.ignorable ?? []),
      ...ignorableHere(attributes, (prefix) => parser.resolve(prefix)),
    ]);
    const fate = isDropped() ? 'dropped' : fateOf(tag, ignorable);
    open.push({ ignorable, fate });
    if (fate !== 'written') return;
    const kept = attributes.filter(({ uri }) => uri !== COMPATIBILITY && uri !== XML && !ignorable.has(uri));
    result += `<${tag.name}${kept.map(({ name, value }) => ` ${name}="${escapeXml(value)}"`).join('')}>`;
  });
  const addText = (text: string) => {
    // White space around the root is text too.
    if (open.length > 1 && !isDropped()) result += escapeXml(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (open.pop()?.fate === 'written') result += `</${name}>`;
  });
  parser.write(xml).close();
  return result;
}

function ignorableHere(
  attributes: readonly SaxesAttributeNS[],
  resolve: (prefix: string) => string | undefined,
): readonly string[] {
  const list = attributes.find(({ uri, local }) => uri === COMPATIBILITY && local === 'Ignorable')?.value ?? '';
  return list.split(/\s+/).flatMap((prefix) => (prefix === '' ? [] : (resolve(prefix) ?? [])));
}

function fateOf(
  { uri, local }: { readonly uri: string; readonly local: string },
  ignorable: ReadonlySet<string>,
): OpenElement['fate'] {
  if (uri === COMPATIBILITY) return local === 'Choice' ? 'dropped' : 'unwrapped';
  return ignorable.has(uri) ? 'dropped' : 'written';
}
