import { Unreadable } from '../unreadable';
import { type XmlHandlers, xmlSink } from './xml';
import { readZipEntries, unpackEntry } from './zip';

/** A Word file as parts that refer to each other. */
export interface DocxPackage {
  has(part: string): boolean;
  /** Streams a part through handlers; Unreadable where it is missing, damaged or too large. */
  read(part: string, handlers: XmlHandlers): void;
  /** Parts a part refers to by the last word of the relationship's type: 「numbering」; 「」 stands for the package itself. */
  relationsOf(part: string): ReadonlyMap<string, string>;
}

/** All parts that are read may unpack to this many bytes together: some fifty times a long document with tables. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Opens the archive; part names are compared without regard to case. */
export function openDocx(bytes: Uint8Array, maxBytes = MAX_UNPACKED_BYTES): DocxPackage {
  const entries = new Map(readZipEntries(bytes).map((entry) => [normalName(entry.name), entry]));
  let left = maxBytes;
  const read = (part: string, handlers: XmlHandlers) => {
    const entry = entries.get(normalName(part));
    if (!entry) throw new Unreadable('damaged');
    const sink = xmlSink(handlers);
    let decoder: TextDecoder | undefined;
    left -= unpackEntry(bytes, entry, left, (piece, isLast) => {
      decoder ??= decoderFor(piece);
      const text = decoder.decode(piece, { stream: !isLast });
      if (text !== '') sink.write(text);
    });
    sink.end();
  };
  const has = (part: string) => entries.has(normalName(part));
  return { has, read, relationsOf: (part) => readRelations({ has, read }, part) };
}

function readRelations({ has, read }: Omit<DocxPackage, 'relationsOf'>, part: string): ReadonlyMap<string, string> {
  const relations = new Map<string, string>();
  const slash = part.lastIndexOf('/') + 1;
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!has(rels)) return relations;
  read(rels, {
    open: (name, { Type = '', Target, TargetMode }) => {
      if (name !== 'rel:Relationship' || Target === undefined || TargetMode === 'External') return;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      if (!relations.has(kind)) relations.set(kind, resolveTarget(part, Target));
    },
  });
  return relations;
}

function normalName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** XML names its own encoding; almost everything is UTF-8, a few programs write UTF-16 or GBK. */
function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  const declaration = String.fromCharCode(...start.subarray(0, 128));
  const label = /^[^>]{0,100}encoding=["']([\w-]{1,30})["']/.exec(declaration)?.[1] ?? 'utf-8';
  try {
    // A declaration that could be read byte by byte is no UTF-16, whatever it says.
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
  } catch (error) {
    throw new Unreadable('damaged', error);
  }
}
