/** What a file is by its first bytes; `unknown` may be plain text. */
export type FileKind = 'zip' | 'encrypted' | 'old-word' | 'foreign' | 'unknown';

/** Signature of compound files: .doc, old .wps, and what Office wraps around a document with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIPS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];
/** Formats that begin with readable letters and could be taken for text. */
const FOREIGN = ['%PDF-', '{\\rtf', 'From: <', 'MIME-Version:', 'Rar!'].map(bytesOf);
/** Directory entries of a compound file begin at multiples of this. */
const DIRECTORY_STEP = 128;
const ENCRYPTED = utf16BytesOf('EncryptedPackage');
const WORD = utf16BytesOf('WordDocument');

/** Tells what a file is, whatever its name says. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (ZIPS.some((signature) => holdsAt(bytes, 0, signature))) return 'zip';
  if (FOREIGN.some((signature) => holdsAt(bytes, 0, signature))) return 'foreign';
  if (!holdsAt(bytes, 0, COMPOUND)) return 'unknown';
  if (hasDirectoryEntry(bytes, ENCRYPTED)) return 'encrypted';
  return hasDirectoryEntry(bytes, WORD) ? 'old-word' : 'foreign';
}

function holdsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

function hasDirectoryEntry(bytes: Uint8Array, name: readonly number[]): boolean {
  for (let at = 0; at + name.length <= bytes.length; at += DIRECTORY_STEP) {
    if (holdsAt(bytes, at, name)) return true;
  }
  return false;
}

function bytesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function utf16BytesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
}
