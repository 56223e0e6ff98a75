import { HostError } from '../host';
import { xmlSink, type XmlHandlers } from './xml';
import { type ZipEntry, readZipDirectory, unpackEntry } from './zip-directory';

/** An Office file: parts that refer to each other by relationships. */
export interface PackageParts {
  has(part: string): boolean;
  /** Streams a part through handlers; HostError where it is missing, damaged or too large. */
  read(part: string, handlers: XmlHandlers, options?: PartOptions): void;
  /** Targets of a part's relationships by id, absolute part names; 「」 stands for the package itself. */
  relationsOf(part: string): ReadonlyMap<string, Relation>;
}

/** How to read a part that may be very large. */
export interface PartOptions {
  /** Unpacked size above which the part is refused. */
  readonly maxBytes: number;
  /** Takes what nobody needs out of each piece of XML before it is parsed. */
  readonly sieve: (piece: string) => string;
}

export interface Relation {
  /** Last word of the relationship type, the same in both dialects: 「worksheet」. */
  readonly kind: string;
  /** Name of the part it leads to, without a leading slash; external targets are left out. */
  readonly target: string;
}

/** Far above any honest table of texts or styles, which are kept in memory whole. */
const DEFAULTS: PartOptions = { maxBytes: 128 * 1024 * 1024, sieve: (piece) => piece };

/** Opens the archive; part names are compared without regard to case. */
export function openPackage(bytes: Uint8Array): PackageParts {
  const entries = readZipDirectory(bytes);
  if (!entries) throw new HostError('file-unreadable', '文件已损坏或不完整，无法打开。');
  const byName = new Map(entries.map((entry) => [normalName(entry.name), entry]));
  const read = (part: string, handlers: XmlHandlers, options = DEFAULTS) => {
    const entry = byName.get(normalName(part));
    if (!entry) throw new HostError('file-unreadable', `文件不完整：缺少 ${part}。`);
    readEntryXml(bytes, entry, handlers, options);
  };
  return {
    has: (part) => byName.has(normalName(part)),
    read,
    relationsOf: (part) => {
      const relations = new Map<string, Relation>();
      const rels = relationsPart(part);
      if (!byName.has(normalName(rels))) return relations;
      read(rels, {
        open: (name, { Id, Type = '', Target, TargetMode }) => {
          if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
          relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolveTarget(part, Target) });
        },
      });
      return relations;
    },
  };
}

function normalName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
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

function readEntryXml(bytes: Uint8Array, entry: ZipEntry, handlers: XmlHandlers, options: PartOptions): void {
  const sink = xmlSink(handlers);
  let decoder: TextDecoder | undefined;
  try {
    unpackEntry(bytes, entry, options.maxBytes, (piece, isLast) => {
      decoder ??= decoderFor(piece);
      const text = options.sieve(decoder.decode(piece, { stream: !isLast }));
      if (text !== '') sink.write(text);
    });
    sink.end();
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError('file-unreadable', `文件已损坏：${entry.name} 的内容无法解析。`, { cause: error });
  }
}

/** XML names its own encoding; almost everything is UTF-8, but some exporters write UTF-16 or GBK. */
function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  const declaration = String.fromCharCode(...start.subarray(0, 128));
  const label = /^[^>]{0,100}encoding=["']([\w-]{1,30})["']/.exec(declaration)?.[1] ?? 'utf-8';
  // A declaration that could be read byte by byte is no UTF-16, whatever it says.
  return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
}
