import { normalName, relationsPart, resolveTarget } from '../../../archive/part-names';
import { partDecoder } from '../../../archive/part-text';
import { type ZipEntry, readZipDirectory, unpackEntry, type ZipDirectory } from '../../../archive/zip-directory';
import { HostError } from '../../host';
import { asDamage, missingPart } from './damage';
import { xmlSink, type XmlHandlers } from './xml';

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

/** Where the text of parts comes from: an archive, or one with changes laid over it. */
export interface PartTexts {
  has(part: string): boolean;
  /** Hands over a part's text piece by piece; HostError where it is missing, ArchiveError where it is damaged or above `maxBytes`. */
  pieces(part: string, maxBytes: number, onPiece: (piece: string) => void): void;
}

/** The archive behind a package, with its entries by `normalName`. */
export interface PackageArchive extends PartTexts {
  readonly directory: ZipDirectory;
  entry(part: string): ZipEntry | undefined;
}

/** Far above any honest table of texts or styles, which are kept in memory whole. */
const DEFAULTS: PartOptions = { maxBytes: 128 * 1024 * 1024, sieve: (piece) => piece };

/** Opens the archive; part names are compared without regard to case. */
export function openPackage(bytes: Uint8Array): PackageParts {
  return partsFrom(openArchive(bytes));
}

/** The archive of an Office file; HostError where the bytes are none. */
export function openArchive(bytes: Uint8Array): PackageArchive {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new HostError('file-unreadable', '文件已损坏或不完整，无法打开。');
  const byName = new Map(directory.entries.map((entry) => [normalName(entry.name), entry]));
  return {
    directory,
    has: (part) => byName.has(normalName(part)),
    entry: (part) => byName.get(normalName(part)),
    pieces: (part, maxBytes, onPiece) => {
      const entry = byName.get(normalName(part));
      if (!entry) throw missingPart(part);
      const decode = partDecoder();
      unpackEntry(bytes, entry, maxBytes, (piece, isLast) => {
        onPiece(decode(piece, isLast));
      });
    },
  };
}

/** Reads parts as XML, wherever their text comes from. */
export function partsFrom(texts: PartTexts): PackageParts {
  const read = (part: string, handlers: XmlHandlers, options = DEFAULTS) => {
    const sink = xmlSink(handlers);
    try {
      texts.pieces(part, options.maxBytes, (piece) => {
        const text = options.sieve(piece);
        if (text !== '') sink.write(text);
      });
      sink.end();
    } catch (error) {
      throw asDamage(error, part);
    }
  };
  return { has: (part) => texts.has(part), read, relationsOf: (part) => readRelations(texts, read, part) };
}

function readRelations(texts: PartTexts, read: PackageParts['read'], part: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const rels = relationsPart(part);
  if (!texts.has(rels)) return relations;
  read(rels, {
    open: (name, { Id, Type = '', Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolveTarget(part, Target) });
    },
  });
  return relations;
}
