import { isBlank } from '../../text/blanks';
import type { PlainDocument } from '../document-reading';
import { Unreadable } from '../unreadable';
import { type Body, bodyReader } from './body';
import type { FlowContext } from './flow';
import { listCounters } from './list-counters';
import { type NumberLists, numberingReader } from './numbering';
import { type DocxPackage, openDocx } from './package';
import { writePlainText } from './plain-text';
import { NO_STYLES, type Styles, stylesReader } from './styles';

/** Reads a Word file; Unreadable where it is damaged, too large, has a password or is another kind of archive. */
export function readDocx(bytes: Uint8Array, maxUnpackedBytes?: number): PlainDocument {
  const parts = openDocx(bytes, maxUnpackedBytes);
  const main = only(parts.relationsOf('').get('officeDocument')) ?? 'word/document.xml';
  if (!parts.has(main)) throw new Unreadable(parts.has('[Content_Types].xml') ? 'damaged' : 'other-format');
  const relations = parts.relationsOf(main);
  const styles = readStyles(parts, only(relations.get('styles')));
  const lists = readNumbering(parts, only(relations.get('numbering')), styles);
  const body = readBody(parts, main, { styles, lists });
  if (!body.isRoot) throw new Unreadable('other-format');
  const edges = [...(relations.get('header') ?? []), ...(relations.get('footer') ?? [])]
    .filter((part) => parts.has(part))
    .flatMap((part) => edgesOf(readBody(parts, part, { styles, lists })));
  return { ...writePlainText(body.blocks), edges: [...body.wordArt, ...edges] };
}

/** Of parts there may be but one of, the first. */
function only(parts: ReadonlySet<string> | undefined): string | undefined {
  return parts && [...parts][0];
}

function edgesOf({ blocks, wordArt }: Body): readonly string[] {
  const { text } = writePlainText(blocks);
  return [...(isBlank(text) ? [] : [text]), ...wordArt];
}

function readBody(parts: DocxPackage, part: string, context: Pick<FlowContext, 'styles' | 'lists'>): Body {
  const read = (keepsFields: boolean) => {
    const { handlers, finish } = bodyReader({ ...context, counters: listCounters(context.lists), keepsFields });
    parts.read(part, handlers);
    return finish();
  };
  const body = read(false);
  // A table of contents without an end would swallow the document.
  return body.isCutOff ? read(true) : body;
}

function readStyles(parts: DocxPackage, part: string | undefined): Styles {
  if (part === undefined) return NO_STYLES;
  const { handlers, finish } = stylesReader();
  parts.read(part, handlers);
  return finish();
}

function readNumbering(parts: DocxPackage, part: string | undefined, styles: Styles): NumberLists {
  if (part === undefined) return new Map();
  const { handlers, finish } = numberingReader(styles);
  parts.read(part, handlers);
  return finish();
}
