import { SaxesParser } from 'saxes';

/** Attributes of an element by local name: 「r:id」 is found under 「id」. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of one part wants to hear; names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes, isEmpty: boolean) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Takes XML piece by piece; throws saxes' error where it is not well-formed. */
export interface XmlSink {
  write(piece: string): void;
  end(): void;
}

/** A streaming reader that ignores prefixes, since writers choose them freely and the strict format has other namespaces. */
export function xmlSink(handlers: XmlHandlers): XmlSink {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const { open, close, text } = handlers;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open(localName(tag.name), localAttributes(tag.attributes), tag.isSelfClosing);
  });
  if (close) {
    parser.on('closetag', (tag) => {
      close(localName(tag.name));
    });
  }
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (piece) => void parser.write(piece),
    end: () => void parser.close(),
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function localAttributes(attributes: Record<string, string>): XmlAttributes {
  let result = attributes;
  for (const name in attributes) {
    if (!name.includes(':') || name.startsWith('xmlns:')) continue;
    if (result === attributes) result = { ...attributes };
    const local = localName(name);
    result[local] ??= attributes[name] ?? '';
  }
  return result;
}

/** An xsd:boolean attribute that is set: 「1」, 「true」, and 「on」 as old writers have it. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Escapes of characters XML cannot hold, as spreadsheets write them: 「_x000D_」 is a carriage return, 「_x005F_」 an underscore. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
