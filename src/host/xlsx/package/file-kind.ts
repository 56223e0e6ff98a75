import { HostError } from '../../host';

const ZIP = [0x50, 0x4b];
/** Signature of compound files: old .xls and .doc, and what Office wraps around a protected workbook. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Directory entries of a compound file begin at multiples of this. */
const DIRECTORY_STEP = 128;
const ENCRYPTED = utf16Bytes('EncryptedPackage');

/** Throws a HostError that says what the file is, unless it begins like a zip archive. */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (bytes.length === 0) throw new HostError('file-unreadable', '文件是空的（0 字节）。');
  if (!startsWith(bytes, COMPOUND)) {
    throw new HostError('file-unreadable', '这不是 .xlsx 工作簿（可能是改了扩展名，或被加密软件加密）。');
  }
  if (hasDirectoryEntry(bytes, ENCRYPTED)) {
    throw new HostError('file-encrypted', '文件设有打开密码，请先在 Excel 中取消密码再处理。');
  }
  throw new HostError('file-unreadable', '这是旧版 .xls 或其他旧格式文件，请在 Excel 中另存为 .xlsx 后再处理。');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function hasDirectoryEntry(bytes: Uint8Array, name: readonly number[]): boolean {
  for (let at = 0; at + name.length <= bytes.length; at += DIRECTORY_STEP) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function utf16Bytes(text: string): readonly number[] {
  return Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
}
