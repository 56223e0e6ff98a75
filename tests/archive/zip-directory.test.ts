import { strFromU8, strToU8, zipSync } from 'fflate';
import { packedStart, readZipDirectory, unpackEntry, type ZipEntry } from '../../src/archive/zip-directory';

function unpack(bytes: Uint8Array, name: string, maxBytes = 1_000_000): string {
  const entry = entryNamed(bytes, name);
  let text = '';
  unpackEntry(bytes, entry, maxBytes, (piece) => {
    text += strFromU8(piece, true);
  });
  return text;
}

function entryNamed(bytes: Uint8Array, name: string): ZipEntry {
  const entry = readZipDirectory(bytes)?.entries.find((one) => one.name === name);
  if (!entry) throw new Error(`no ${name}`);
  return entry;
}

const LONG = 'abcdefghij'.repeat(20_000);

test.each([
  ['stored', 0],
  ['deflated', 6],
] as const)('%s files come back whole, in pieces', (_, level) => {
  const bytes = zipSync({ 'a.txt': strToU8(LONG), 'empty.txt': new Uint8Array() }, { level });
  expect(unpack(bytes, 'a.txt')).toBe(LONG);
  expect(unpack(bytes, 'empty.txt')).toBe('');
});

test('names may be Chinese, a comment may follow', () => {
  const bytes = Buffer.concat([zipSync({ '说明.txt': strToU8('x') }), strToU8('PK 备注')]);
  bytes.writeUInt16LE(9, bytes.length - 11);
  expect(readZipDirectory(bytes)?.entries.map(({ name }) => name)).toEqual(['说明.txt']);
});

test('a file that unpacks above the limit is refused while it unpacks', () => {
  const bytes = zipSync({ 'bomb.xml': new Uint8Array(5_000_000) });
  const entry = entryNamed(bytes, 'bomb.xml');
  let unpacked = 0;
  const run = () => {
    unpackEntry(bytes, entry, 1_000_000, (piece) => {
      unpacked += piece.length;
    });
  };
  expect(run).toThrow('bomb.xml is too-large');
  expect(unpacked).toBeLessThanOrEqual(1_000_000);
});

test.each([
  ['packed some other way', { method: 12 }],
  ['somewhere else', { offset: 3 }],
  ['longer than the archive', { compressedSize: 1_000_000 }],
  ['another one by its checksum', { crc32: 1 }],
])('an entry that is %s is damaged', (_, change) => {
  const bytes = zipSync({ 'a.txt': strToU8('abc') });
  const entry = { ...entryNamed(bytes, 'a.txt'), ...change };
  expect(() => {
    unpackEntry(bytes, entry, 1000, () => undefined);
  }).toThrow('a.txt is damaged');
});

test('an entry with a password is not unpacked', () => {
  const bytes = zipSync({ 'a.txt': strToU8('abc') });
  const entry = { ...entryNamed(bytes, 'a.txt'), isEncrypted: true };
  expect(() => unpackEntry(bytes, entry, 1000, () => undefined)).toThrow('a.txt is encrypted');
});

test('packed bytes that are none are damage, what the reader throws is its own', () => {
  const bytes = zipSync({ 'a.txt': strToU8(LONG) });
  const entry = entryNamed(bytes, 'a.txt');
  const broken = bytes.slice().fill(0xff, packedStart(bytes, entry), packedStart(bytes, entry) + entry.compressedSize);
  expect(() => unpackEntry(broken, entry, 1_000_000, () => undefined)).toThrow('a.txt is damaged');
  const read = () => {
    throw new TypeError('the reader');
  };
  expect(() => unpackEntry(bytes, entry, 1_000_000, read)).toThrow('the reader');
});

test('large archives keep their directory in a record of its own (zip64)', () => {
  const bytes = zipSync({ 'a.txt': strToU8('abc') });
  expect(unpack(asZip64(bytes), 'a.txt')).toBe('abc');
});

test('what is no archive has no directory', () => {
  expect(readZipDirectory(new Uint8Array())).toBeUndefined();
  expect(readZipDirectory(new Uint8Array(100))).toBeUndefined();
});

/** Puts the zip64 record and its locator before the end record, and takes the numbers out of the latter. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const old = new DataView(bytes.buffer, bytes.byteOffset);
  const result = new Uint8Array(bytes.length + 76);
  result.set(bytes.subarray(0, end));
  result.set(bytes.subarray(end), end + 76);
  const view = new DataView(result.buffer);
  view.setUint32(end, 0x06064b50, true);
  view.setBigUint64(end + 32, BigInt(old.getUint16(end + 10, true)), true);
  view.setBigUint64(end + 48, BigInt(old.getUint32(end + 16, true)), true);
  view.setUint32(end + 56, 0x07064b50, true);
  view.setBigUint64(end + 64, BigInt(end), true);
  view.setUint16(end + 76 + 10, 0xffff, true);
  view.setUint32(end + 76 + 16, 0xffffffff, true);
  return result;
}
