import { ArchiveError } from '../../archive/archive-error';
import { normalName, relationsPart, resolveTarget } from '../../archive/part-names';
import { partDecoder } from '../../archive/part-text';
import { readZipDirectory, unpackEntry, type ZipEntry } from '../../archive/zip-directory';
import { Unreadable } from '../unreadable';
import { type XmlHandlers, xmlSink } from './xml';

/** A Word file as parts that refer to each other. */
export interface DocxPackage {
  has(part: string): boolean;
  /** Streams a part through handlers; Unreadable where it is missing, damaged or too large. */
  read(part: string, handlers: XmlHandlers): void;
  /** Parts a part refers to, each once, by the last word of the relationship's type: 「header」; 「」 stands for the package itself. */
  relationsOf(part: string): ReadonlyMap<string, ReadonlySet<string>>;
}

/** All parts that are read may unpack to this many bytes together: some fifty times a long document with tables. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Opens the archive; part names are compared without regard to case. */
export function openDocx(bytes: Uint8Array, maxBytes = MAX_UNPACKED_BYTES): DocxPackage {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new Unreadable('damaged');
  const entries = new Map(directory.entries.map((entry) => [normalName(entry.name), entry]));
  let left = maxBytes;
  const read = (part: string, handlers: XmlHandlers) => {
    const entry = entries.get(normalName(part));
    if (!entry) throw new Unreadable('damaged');
    const sink = xmlSink(handlers);
    const decode = decoder();
    left -= unpack(bytes, entry, left, (piece, isLast) => {
      const text = decode(piece, isLast);
      if (text !== '') sink.write(text);
    });
    sink.end();
  };
  const has = (part: string) => entries.has(normalName(part));
  return { has, read, relationsOf: (part) => readRelations({ has, read }, part) };
}

/** An entry that says itself that it is too large is not begun. */
function unpack(bytes: Uint8Array, entry: ZipEntry, maxBytes: number, onPiece: PieceHandler): number {
  if (entry.size > maxBytes) throw new Unreadable('too-large');
  try {
    return unpackEntry(bytes, entry, maxBytes, onPiece);
  } catch (error) {
    if (error instanceof ArchiveError) throw new Unreadable(error.trouble, error);
    throw error;
  }
}

/** The decoder throws only where nobody knows the encoding a part names. */
function decoder(): ReturnType<typeof partDecoder> {
  const decode = partDecoder();
  return (piece, isLast) => {
    try {
      return decode(piece, isLast);
    } catch (error) {
      throw new Unreadable('damaged', error);
    }
  };
}

type PieceHandler = (piece: Uint8Array, isLast: boolean) => void;

function readRelations(
  { has, read }: Omit<DocxPackage, 'relationsOf'>,
  part: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const relations = new Map<string, Set<string>>();
  const rels = relationsPart(part);
  if (!has(rels)) return relations;
  read(rels, {
    open: (name, { Type = '', Target, TargetMode }) => {
      if (name !== 'rel:Relationship' || Target === undefined || TargetMode === 'External') return;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      const targets = relations.get(kind) ?? new Set();
      relations.set(kind, targets.add(resolveTarget(part, Target)));
    },
  });
  return relations;
}
