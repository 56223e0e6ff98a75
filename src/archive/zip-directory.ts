import { Inflate } from 'fflate';
import { ArchiveError } from './archive-error';
import { crc32 } from './crc32';

/** One file of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else occurs in Office files. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  readonly size: number;
  readonly compressedSize: number;
  /** Offset of the local header from the first byte of the file. */
  readonly offset: number;
  /** Its record in the central directory, as it stands. */
  readonly record: Uint8Array;
}

/** The central directory of a zip archive. */
export interface ZipDirectory {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Bytes put before the archive that its own offsets do not count. */
  readonly base: number;
  /** Where the directory begins, from the first byte of the file. */
  readonly start: number;
  /** Length of the comment, the comment, and whatever follows. */
  readonly tail: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_COMMENT = 65_535;
/** Stands in for a number that needs 64 bits. */
export const UNSET_32 = 0xffffffff;

/** Packed bytes handled in one go; at deflate's best ratio (1:1032) they yield at most 33 MB. */
const STEP = 32_768;

/** Lists a zip archive's files; undefined where the bytes are no complete zip archive. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const { count, start, base } = directoryPlace(view, end);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (!isDirectoryEntry(view, at)) return undefined;
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = lengths.reduce((sum, length) => sum + length, at + 46);
    if (next > bytes.length) return undefined;
    entries.push(readEntry(bytes.subarray(at, next), base));
    at = next;
  }
  return { entries, base, start, tail: bytes.subarray(end + 20) };
}

/** A comment may hold the signature too: the end record is the one whose comment reaches to the last byte, if any does. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - MAX_COMMENT);
  let found: number | undefined;
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    found ??= at;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return found;
}

interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  readonly base: number;
}

function directoryPlace(view: DataView, end: number): DirectoryPlace {
  const end64 = findEnd64(view, end - 20);
  if (end64 === undefined) {
    const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    return { count: view.getUint16(end + 10, true), ...shifted(view, start, end - size) };
  }
  const [count, size, start] = [32, 40, 48].map((field) => Number(view.getBigUint64(end64 + field, true)));
  return { count: count ?? 0, ...shifted(view, start ?? 0, end64 - (size ?? 0)) };
}

function findEnd64(view: DataView, locator: number): number | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const stated = Number(view.getBigUint64(locator + 8, true));
  return [stated, locator - 56].find(
    (at) => at >= 0 && at + 56 <= view.byteLength && view.getUint32(at, true) === END_OF_DIRECTORY_64,
  );
}

/** Where bytes were put before an archive, its directory lies later than it says, just before its end record. */
function shifted(view: DataView, stated: number, measured: number): Pick<DirectoryPlace, 'start' | 'base'> {
  const isMoved = !isDirectoryEntry(view, stated) && measured > stated && isDirectoryEntry(view, measured);
  return isMoved ? { start: measured, base: measured - stated } : { start: stated, base: 0 };
}

function isDirectoryEntry(view: DataView, at: number): boolean {
  return at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY;
}

function readEntry(record: Uint8Array, base: number): ZipEntry {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const nameEnd = 46 + view.getUint16(28, true);
  const wide = wideFields(view, nameEnd, view.getUint16(30, true));
  const take = (offset: number) => {
    const narrow = view.getUint32(offset, true);
    return narrow === UNSET_32 ? (wide.shift() ?? narrow) : narrow;
  };
  // The zip64 field holds only the numbers that did not fit, in this order: size, compressed size, offset.
  const size = take(24);
  const compressedSize = take(20);
  return {
    name: new TextDecoder().decode(record.subarray(46, nameEnd)),
    method: view.getUint16(10, true),
    isEncrypted: (view.getUint16(8, true) & 1) === 1,
    crc32: view.getUint32(16, true),
    size,
    compressedSize,
    offset: take(42) + base,
    record,
  };
}

function wideFields(view: DataView, start: number, length: number): number[] {
  const { at, count } = findWideFields(view, start, length);
  return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + index * 8, true)));
}

/** Where, in the extra field of a directory record, the numbers stand that need 64 bits. */
export function findWideFields(
  view: DataView,
  start: number,
  length: number,
): { readonly at: number; readonly count: number } {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    return { at: at + 4, count: Math.floor(Math.min(view.getUint16(at + 2, true), start + length - at - 4) / 8) };
  }
  return { at: start, count: 0 };
}

/**
 * Unpacks one entry piece by piece, so that neither a large sheet nor a zip bomb is ever whole in memory.
 * Answers the unpacked size. ArchiveError: 「damaged」 also for a checksum that differs, 「too-large」 above `maxBytes`.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  maxBytes: number,
  onPiece: (piece: Uint8Array, isLast: boolean) => void,
): number {
  const packed = packedBytes(bytes, entry);
  let unpacked = 0;
  let crc = 0;
  const deliver = (piece: Uint8Array, isLast: boolean) => {
    unpacked += piece.length;
    crc = crc32(piece, crc);
    if (unpacked > maxBytes) throw new ArchiveError('too-large', entry.name);
    if (isLast && crc !== entry.crc32) throw new ArchiveError('damaged', entry.name);
    onPiece(piece, isLast);
  };
  const inflate = new Inflate(deliver);
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    const piece = packed.subarray(at, at + STEP);
    const isLast = at + STEP >= packed.length;
    if (entry.method === 0) deliver(piece, isLast);
    else push(inflate, piece, isLast, entry);
  }
  return unpacked;
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean, { name }: ZipEntry): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    // fflate's errors carry a number; everything else is the reader's.
    if (error instanceof Error && 'code' in error) throw new ArchiveError('damaged', name, error);
    throw error;
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new ArchiveError('encrypted', entry.name);
  if (entry.method !== 0 && entry.method !== 8) throw new ArchiveError('damaged', entry.name);
  const start = packedStart(bytes, entry);
  return bytes.subarray(start, start + entry.compressedSize);
}

/** Where an entry's packed bytes begin, behind its local header; ArchiveError where they are not in the file. */
export function packedStart(bytes: Uint8Array, entry: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = entry.offset + 30 <= bytes.length && view.getUint32(entry.offset, true) === LOCAL_HEADER;
  if (!isHeader) throw new ArchiveError('damaged', entry.name);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new ArchiveError('damaged', entry.name);
  return start;
}
