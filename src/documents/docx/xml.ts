import { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable';

/** Attributes of an element by local name: 「w:val」 is found under 「val」. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader wants to hear; names are `w:p`, `mc:Choice`, `m:t`, `v:textpath`, `rel:Relationship` whatever prefixes the file uses, others 「」. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Takes XML piece by piece; Unreadable 「damaged」 where it is not well-formed. */
export interface XmlSink {
  write(piece: string): void;
  end(): void;
}

/** The namespaces that matter, transitional and strict. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
]);

/** A streaming reader of the namespaces above. */
export function xmlSink({ open, close, text }: XmlHandlers): XmlSink {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  // saxes looks for a prefix in all open elements, which takes too long in deep files.
  const spaces = namespaces();
  parser.on('error', (error) => {
    throw new Unreadable('damaged', error);
  });
  parser.on('opentag', ({ name, attributes }) => {
    spaces.enter(attributes);
    open(spaces.nameOf(name), localAttributes(attributes));
  });
  parser.on('closetag', ({ name, attributes }) => {
    close?.(spaces.nameOf(name));
    spaces.leave(attributes);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (piece) => void parser.write(piece),
    end: () => void parser.close(),
  };
}

/** What each prefix stands for at the moment, innermost last. */
function namespaces() {
  const meanings = new Map<string, string[]>();
  return {
    enter: (attributes: XmlAttributes) => {
      for (const [name, uri] of Object.entries(attributes)) {
        const prefix = declaredPrefix(name);
        if (prefix === undefined) continue;
        const stack = meanings.get(prefix) ?? [];
        stack.push(PREFIXES.get(uri) ?? '');
        meanings.set(prefix, stack);
      }
    },
    leave: (attributes: XmlAttributes) => {
      for (const name of Object.keys(attributes)) meanings.get(declaredPrefix(name) ?? ' ')?.pop();
    },
    nameOf: (name: string): string => {
      const colon = name.indexOf(':');
      const known = meanings.get(name.slice(0, Math.max(0, colon)))?.at(-1);
      return known ? known + name.slice(colon + 1) : '';
    },
  };
}

/** 「」 for the default namespace. */
function declaredPrefix(attribute: string): string | undefined {
  if (attribute === 'xmlns') return '';
  return attribute.startsWith('xmlns:') ? attribute.slice('xmlns:'.length) : undefined;
}

function localAttributes(attributes: Record<string, string>): XmlAttributes {
  const result: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) result[name.slice(name.indexOf(':') + 1)] ??= value;
  }
  return result;
}

/** An on/off element: on when it is there without a value or with a true one. */
export function isOn({ val }: XmlAttributes): boolean {
  return val === undefined || val === '1' || val === 'true' || val === 'on';
}

/** A whole number not below zero; undefined for anything else. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
