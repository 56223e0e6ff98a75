import type { PlainDocument } from '../document-reading';
import { Unreadable } from '../unreadable';
import { bodyReader } from './body';
import { listCounters } from './list-counters';
import { type NumberLists, numberingReader } from './numbering';
import { type DocxPackage, openDocx } from './package';
import { writePlainText } from './plain-text';
import { NO_STYLES, type Styles, stylesReader } from './styles';

/** Reads a Word file; Unreadable where it is damaged, too large, has a password or is another kind of archive. */
export function readDocx(bytes: Uint8Array, maxUnpackedBytes?: number): PlainDocument {
  const parts = openDocx(bytes, maxUnpackedBytes);
  const main = parts.relationsOf('').get('officeDocument') ?? 'word/document.xml';
  if (!parts.has(main)) throw new Unreadable(parts.has('[Content_Types].xml') ? 'damaged' : 'other-format');
  const relations = parts.relationsOf(main);
  const styles = readStyles(parts, relations.get('styles'));
  const lists = readNumbering(parts, relations.get('numbering'), styles);
  const body = (keepsFields: boolean) => {
    const reader = bodyReader({ styles, lists, counters: listCounters(lists), keepsFields });
    parts.read(main, reader.handlers);
    return reader.finish();
  };
  const first = body(false);
  if (!first.isRoot) throw new Unreadable('other-format');
  // A table of contents without an end would swallow the document.
  return writePlainText((first.isCutOff ? body(true) : first).blocks);
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
