/** Signature of compound files: .doc, .xls, old .wps, and what Office wraps around a file with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Directory entries of a compound file begin at multiples of this. */
const DIRECTORY_STEP = 128;
const ENCRYPTED = 'EncryptedPackage';

/** True for a file of Office before 2007, and for a newer one with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return holdsAt(bytes, 0, COMPOUND);
}

/** True where a compound file only wraps one with a password. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return hasDirectoryEntry(bytes, ENCRYPTED);
}

/** Whether a compound file has an entry of that name: 「WordDocument」. */
export function hasDirectoryEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + wanted.length <= bytes.length; at += DIRECTORY_STEP) {
    if (holdsAt(bytes, at, wanted)) return true;
  }
  return false;
}

/** Whether these bytes stand at that place. */
export function holdsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
