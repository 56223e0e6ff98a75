import { Inflate } from 'fflate';
import { HostError } from '../host';
import { crc32 } from './crc32';

/** One file of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else occurs in Office files. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  readonly compressedSize: number;
  /** Offset of the local header. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_COMMENT = 65_535;
const UNSET_32 = 0xffffffff;

/** Packed bytes handled in one go; at deflate's best ratio (1:1032) they yield at most 33 MB. */
const STEP = 32_768;

/** Lists a zip archive's files; undefined where the bytes are no complete zip archive. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const { count, start } = directoryPlace(view, end);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return undefined;
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at = next;
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

function directoryPlace(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 <= view.byteLength && view.getUint32(end64, true) === END_OF_DIRECTORY_64) {
      return {
        count: Number(view.getBigUint64(end64 + 32, true)),
        start: Number(view.getBigUint64(end64 + 48, true)),
      };
    }
  }
  return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameStart = at + 46;
  const wide = wideFields(view, nameStart + nameLength, extraLength);
  const take = (offset: number) => {
    const narrow = view.getUint32(offset, true);
    return narrow === UNSET_32 ? (wide.shift() ?? narrow) : narrow;
  };
  // The zip64 field holds only the numbers that did not fit, in this order: size, compressed size, offset.
  take(at + 24);
  const compressedSize = take(at + 20);
  const offset = take(at + 42);
  return {
    name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc32: view.getUint32(at + 16, true),
    compressedSize,
    offset,
  };
}

function wideFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), start + length - at - 4) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

/**
 * Unpacks one entry piece by piece, so that neither a large sheet nor a zip bomb is ever whole in memory.
 * Throws HostError: 「file-unreadable」 for damaged data, 「too-large」 above `maxBytes`.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  maxBytes: number,
  onPiece: (piece: Uint8Array, isLast: boolean) => void,
): void {
  const packed = packedBytes(bytes, entry);
  let unpacked = 0;
  let crc = 0;
  const deliver = (piece: Uint8Array, isLast: boolean) => {
    unpacked += piece.length;
    crc = crc32(piece, crc);
    if (unpacked > maxBytes) throw new HostError('too-large', `文件中的 ${entry.name} 展开后过大，无法读取。`);
    if (isLast && crc !== entry.crc32) throw damaged(entry);
    onPiece(piece, isLast);
  };
  const inflate = new Inflate(deliver);
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    const piece = packed.subarray(at, at + STEP);
    const isLast = at + STEP >= packed.length;
    if (entry.method === 0) deliver(piece, isLast);
    else inflate.push(piece, isLast);
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = entry.offset + 30 <= bytes.length && view.getUint32(entry.offset, true) === LOCAL_HEADER;
  if (!isHeader || (entry.method !== 0 && entry.method !== 8) || entry.isEncrypted) throw damaged(entry);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.compressedSize > bytes.length) throw damaged(entry);
  return bytes.subarray(start, start + entry.compressedSize);
}

function damaged(entry: ZipEntry): HostError {
  return new HostError('file-unreadable', `文件已损坏：${entry.name} 无法解压。`);
}
