import { Inflate } from 'fflate';
import { Unreadable } from '../unreadable';
import { crc32 } from './crc32';

/** One file of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  readonly compressedSize: number;
  /** Unpacked, as stated. */
  readonly size: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes handled in one go; at deflate's best ratio (1:1032) they yield at most 33 MB. */
const STEP = 32_768;

/** The files of a zip archive; Unreadable 「damaged」 where the bytes are no whole archive. */
export function readZipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw new Unreadable('damaged');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Unreadable('damaged');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc32: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - MAX_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

/**
 * Unpacks one entry piece by piece, so that a zip bomb is never whole in memory; answers the unpacked size.
 * Unreadable: 「encrypted」, 「damaged」 also for a checksum that differs, 「too-large」 above `maxBytes`.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  maxBytes: number,
  onPiece: (piece: Uint8Array, isLast: boolean) => void,
): number {
  const packed = packedBytes(bytes, entry);
  if (entry.size > maxBytes) throw new Unreadable('too-large');
  let unpacked = 0;
  let crc = 0;
  const deliver = (piece: Uint8Array, isLast: boolean) => {
    unpacked += piece.length;
    if (unpacked > maxBytes) throw new Unreadable('too-large');
    crc = crc32(piece, crc);
    if (isLast && crc !== entry.crc32) throw new Unreadable('damaged');
    onPiece(piece, isLast);
  };
  const inflate = new Inflate(deliver);
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    const piece = packed.subarray(at, at + STEP);
    const isLast = at + STEP >= packed.length;
    if (entry.method === STORED) deliver(piece, isLast);
    else push(inflate, piece, isLast);
  }
  return unpacked;
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    // fflate's errors carry a number; everything else is ours.
    if (error instanceof Error && 'code' in error) throw new Unreadable('damaged', error);
    throw error;
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new Unreadable('encrypted');
  const { offset, method, compressedSize } = entry;
  const view = viewOf(bytes);
  const isHeader = offset + 30 <= bytes.length && view.getUint32(offset, true) === LOCAL_HEADER;
  if (!isHeader || (method !== STORED && method !== DEFLATED)) throw new Unreadable('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw new Unreadable('damaged');
  return bytes.subarray(start, start + compressedSize);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
