import { deflateSync } from 'fflate';
import { crc32 } from '../../../archive/crc32';
import {
  findWideFields,
  packedStart,
  UNSET_32,
  type ZipDirectory,
  type ZipEntry,
} from '../../../archive/zip-directory';
import { HostError } from '../../host';
import { asDamage } from './damage';

/** What becomes of an archive. */
export interface ArchiveChanges {
  /** New content of entries; undefined takes an entry away. */
  readonly changed: ReadonlyMap<ZipEntry, Uint8Array | undefined>;
  /** Files put behind the others. */
  readonly added: readonly ArchiveFile[];
}

/** A file to be packed. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** An entry with its header, and its record, which is finished when the place of the entry is known. */
interface Piece {
  readonly local: Uint8Array;
  readonly record: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;
/** 1980-01-01, the first day zip archives know; with the time 0 it makes equal contents equal archives. */
const FIRST_DAY = 0x0021;
/** Half the time of the usual 6, for files 3 % larger. */
const LEVEL = 4;
const MAX_ENTRIES = 65_534;

/**
 * Writes an archive anew: entries that did not change byte for byte, the others packed with a fixed time, in the old
 * order. HostError 「too-large」 above what the format holds without extensions, 「file-unreadable」 for a damaged entry.
 */
export function writeArchive(bytes: Uint8Array, directory: ZipDirectory, changes: ArchiveChanges): Uint8Array {
  const ends = entryEnds(bytes, directory);
  const pieces: Piece[] = [];
  for (const entry of directory.entries) {
    const content = changes.changed.get(entry);
    if (content) pieces.push(packed(content, nameOf(entry.record), entry.record));
    else if (!changes.changed.has(entry)) pieces.push(untouched(bytes, entry, ends));
  }
  for (const { name, content } of changes.added) pieces.push(packed(content, new TextEncoder().encode(name)));
  const first = Math.min(directory.start, ...directory.entries.map(({ offset }) => offset));
  return join(bytes.subarray(0, first), pieces, directory);
}

/** Entries reach to the next one: what may stand between, such as a data descriptor, belongs to the one before. */
function entryEnds(bytes: Uint8Array, { entries, start }: ZipDirectory): ReadonlyMap<ZipEntry, number> {
  const sorted = [...entries].sort((one, other) => one.offset - other.offset);
  return new Map(
    sorted.map((entry, index) => {
      const packedEnd = startOf(bytes, entry) + entry.compressedSize;
      return [entry, Math.max(packedEnd, sorted[index + 1]?.offset ?? start)];
    }),
  );
}

function startOf(bytes: Uint8Array, entry: ZipEntry): number {
  try {
    return packedStart(bytes, entry);
  } catch (error) {
    throw asDamage(error, entry.name);
  }
}

function untouched(bytes: Uint8Array, entry: ZipEntry, ends: ReadonlyMap<ZipEntry, number>): Piece {
  // `slice` of what Node reads from a file would not copy.
  return { local: bytes.subarray(entry.offset, ends.get(entry)), record: new Uint8Array(entry.record) };
}

function nameOf(record: Uint8Array): Uint8Array {
  return record.subarray(46, 46 + viewOf(record).getUint16(28, true));
}

/** An entry packed anew; one that replaces another keeps its name as it was spelt, and its attributes. */
function packed(content: Uint8Array, name: Uint8Array, old?: Uint8Array): Piece {
  const data = deflateSync(content, { level: LEVEL });
  const record = new Uint8Array(46 + name.length);
  if (old) record.set(old.subarray(0, 46));
  record.set(name, 46);
  const view = viewOf(record);
  view.setUint32(0, DIRECTORY_ENTRY, true);
  for (const [index, value] of [VERSION, nameFlag(name, old), DEFLATED, 0, FIRST_DAY].entries()) {
    view.setUint16(6 + index * 2, value, true);
  }
  for (const [index, value] of [crc32(content), data.length, content.length].entries()) {
    view.setUint32(16 + index * 4, value, true);
  }
  for (const [index, value] of [name.length, 0, 0, 0].entries()) view.setUint16(28 + index * 2, value, true);
  const local = new Uint8Array(30 + name.length + data.length);
  viewOf(local).setUint32(0, LOCAL_HEADER, true);
  // The local header holds the same fields in the same order, from the version to the length of the extra field.
  local.set(record.subarray(6, 32), 4);
  local.set(name, 30);
  local.set(data, 30 + name.length);
  return { local, record };
}

/** What says that a name is UTF-8; names in other encodings keep their bytes and do without. */
function nameFlag(name: Uint8Array, old: Uint8Array | undefined): number {
  if (name.every((byte) => byte < 0x80)) return 0;
  return old ? viewOf(old).getUint16(8, true) & UTF8_NAME : UTF8_NAME;
}

function join(prefix: Uint8Array, pieces: readonly Piece[], { base, tail }: ZipDirectory): Uint8Array {
  const sum = (part: keyof Piece) => pieces.reduce((total, piece) => total + piece[part].length, 0);
  const start = prefix.length + sum('local');
  const size = sum('record');
  if (start + size + 20 + tail.length >= UNSET_32 || pieces.length > MAX_ENTRIES) {
    throw new HostError('too-large', '文件过大，无法保存。');
  }
  const result = new Uint8Array(start + size + 20 + tail.length);
  result.set(prefix);
  let [at, recordAt] = [prefix.length, start];
  for (const { local, record } of pieces) {
    setOffset(record, at - base);
    result.set(local, at);
    result.set(record, recordAt);
    at += local.length;
    recordAt += record.length;
  }
  result.set(endRecord(pieces.length, size, start - base), recordAt);
  result.set(tail, recordAt + 20);
  return result;
}

/** The end record up to the length of the comment, with which the tail begins. */
function endRecord(count: number, size: number, start: number): Uint8Array {
  const record = new Uint8Array(20);
  const view = viewOf(record);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}

/** An offset that stood in the zip64 field stays there. */
function setOffset(record: Uint8Array, offset: number): void {
  const view = viewOf(record);
  const isWide = view.getUint32(42, true) === UNSET_32;
  const { at, count } = findWideFields(view, 46 + view.getUint16(28, true), view.getUint16(30, true));
  const index = [24, 20].filter((field) => view.getUint32(field, true) === UNSET_32).length;
  if (isWide && index < count) view.setBigUint64(at + index * 8, BigInt(offset), true);
  else view.setUint32(42, offset, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
