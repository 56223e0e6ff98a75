import { hasDirectoryEntry, holdsAt, isCompoundFile, isEncrypted } from '../archive/compound-file';

/** What a file is by its first bytes; `unknown` may be plain text. */
export type FileKind = 'zip' | 'encrypted' | 'old-word' | 'foreign' | 'unknown';

const ZIPS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];
/** Formats that begin with readable letters and could be taken for text. */
const FOREIGN = ['%PDF-', '{\\rtf', 'From: <', 'MIME-Version:', 'Rar!'].map(bytesOf);

/** Tells what a file is, whatever its name says. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (ZIPS.some((signature) => holdsAt(bytes, 0, signature))) return 'zip';
  if (FOREIGN.some((signature) => holdsAt(bytes, 0, signature))) return 'foreign';
  if (!isCompoundFile(bytes)) return 'unknown';
  if (isEncrypted(bytes)) return 'encrypted';
  return hasDirectoryEntry(bytes, 'WordDocument') ? 'old-word' : 'foreign';
}

function bytesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
