import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editPackage } from '../../../../src/host/xlsx/package/package-editor';
import { packedStart, readZipDirectory } from '../../../../src/archive/zip-directory';
import { yardstick } from '../../../kit/yardsticks';
import { TYPES, workbook, contents, rawEntries, changed, SHEET } from './edited-package';

describe('saving', () => {
  const bytes = workbook();

  test('nothing that changed gives the bytes back', () => {
    const editor = editPackage(bytes);
    expect(editor.save()).toBe(bytes);
    editor.write('xl/styles.xml', editor.text('xl/styles.xml'));
    expect(editor.save()).toBe(bytes);
  });

  test('a part that begins with a byte order mark and is changed back gives the bytes back', () => {
    const marked = workbook({ parts: { [SHEET]: '\ufeff<worksheet><sheetData/></worksheet>' } });
    const editor = editPackage(marked);
    const before = editor.text(SHEET);
    editor.write(SHEET, '<worksheet/>');
    expect(editor.save()).not.toBe(marked);
    editor.write(SHEET, before);
    expect(editor.save()).toBe(marked);
  });

  test('is the same whenever it happens, dated to the first day zip archives know', () => {
    const save = () => {
      const editor = editPackage(bytes);
      editor.write('xl/styles.xml', '<styleSheet/>');
      editor.write('xl/b.xml', '<b/>', 'x/y');
      return editor.save();
    };
    expect(Buffer.from(save()).equals(save())).toBe(true);
    const records = readZipDirectory(save())?.entries.filter(({ name }) => /styles|b\.xml/.test(name)) ?? [];
    expect(records.map(({ record }) => [...record.subarray(12, 16)])).toEqual([
      [0, 0, 0x21, 0],
      [0, 0, 0x21, 0],
    ]);
  });

  test.each(['rich-ex', 'rich-lo', 'rich-xw'])('leaves the other entries of %s as they are, bit by bit', (file) => {
    const source = yardstick(`files/${file}.xlsx`);
    if (!source) return;
    const editor = editPackage(source);
    editor.write('xl/styles.xml', '<styleSheet/>');
    const rest = (archive: Uint8Array) => rawEntries(archive).filter(([name]) => name !== 'xl/styles.xml');
    const saved = editor.save();
    expect(rest(saved)).toEqual(rest(source));
    expect(rawEntries(saved).map(([name]) => name)).toEqual(rawEntries(source).map(([name]) => name));
  });

  test('a broken entry elsewhere is not made worse', () => {
    const entry = readZipDirectory(bytes)?.entries.find(({ name }) => name === 'xl/styles.xml');
    if (!entry) throw new Error('no styles');
    const broken = bytes.slice();
    broken.fill(0xff, packedStart(bytes, entry), packedStart(bytes, entry) + entry.compressedSize);
    const after = changed(broken, (editor) => {
      editor.write('xl/workbook.xml', '<workbook/>');
    });
    expect(() => after.text('xl/styles.xml')).toThrow('文件已损坏');
    expect(after.text('xl/workbook.xml')).toBe('<workbook/>');
  });

  test('an archive that is cut off cannot be saved, nor can it be opened', () => {
    expect(() => editPackage(bytes.slice(0, -30))).toThrow('文件已损坏');
  });
});

describe('archives of other writers', () => {
  const XML = { 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<b/>'.repeat(50)), 'c.xml': strToU8('<c/>') };
  const types = strToU8('<Types></Types>');

  /** Changes the entry in the middle and puts one behind. */
  function change(bytes: Uint8Array): Uint8Array {
    const editor = editPackage(bytes);
    editor.write('b.xml', '<new/>');
    editor.write('d.xml', '<d/>', 'x/y');
    return editor.save();
  }

  function expectChanged(bytes: Uint8Array): Uint8Array {
    const saved = change(bytes);
    const editor = editPackage(saved);
    expect(['a.xml', 'b.xml', 'c.xml', 'd.xml'].map((name) => editor.text(name))).toEqual([
      '<a/>',
      '<new/>',
      '<c/>',
      '<d/>',
    ]);
    const rest = (archive: Uint8Array) => rawEntries(archive).filter(([name]) => /^[ac]\.xml$/.test(name));
    expect(rest(saved)).toEqual(rest(bytes));
    return saved;
  }

  const plain = zipSync({ [TYPES]: types, ...XML });

  test('bytes put before the archive stay, whether its offsets count them or not', () => {
    const moved = Uint8Array.from([...strToU8('#!/bin/sh\n'), ...plain]);
    const saved = expectChanged(moved);
    expect(strFromU8(saved.subarray(0, 10))).toBe('#!/bin/sh\n');
    // The same with offsets from the first byte.
    const counted = moved.slice();
    const view = new DataView(counted.buffer);
    const directory = readZipDirectory(moved);
    for (const { record } of directory?.entries ?? []) {
      const field = record.byteOffset - moved.byteOffset + 42;
      view.setUint32(field, view.getUint32(field, true) + 10, true);
    }
    view.setUint32(counted.length - 6, directory?.start ?? 0, true);
    expect(readZipDirectory(counted)?.base).toBe(0);
    expect(strFromU8(expectChanged(counted).subarray(0, 10))).toBe('#!/bin/sh\n');
  });

  test('a comment stays, also one that looks like the end of an archive', () => {
    const comment = Buffer.from(`PK\u0005\u0006${'\u0000'.repeat(18)}备注`);
    const commented = Buffer.concat([plain, comment]);
    commented.writeUInt16LE(comment.length, plain.length - 2);
    const saved = expectChanged(commented);
    expect(Buffer.from(saved.subarray(-comment.length)).equals(comment)).toBe(true);
  });

  test('comments of entries stay', () => {
    const saved = expectChanged(zipSync({ [TYPES]: types, ...XML }, { comment: '备注' }));
    const records = readZipDirectory(saved)?.entries.map(({ record }) => Buffer.from(record).includes('备注'));
    // Those of what was written anew go.
    expect(records).toEqual([false, true, false, true, false]);
  });

  test('names in Chinese keep their letters', () => {
    const bytes = zipSync({ [TYPES]: types, '说明.xml': strToU8('<s/>'), ...XML });
    const editor = editPackage(expectChanged(bytes));
    expect(editor.partNames()).toContain('说明.xml');
    editor.write('说明.xml', '<t/>');
    expect(contents(editor.save())['说明.xml']).toBe('<t/>');
  });

  test('names in another encoding keep their bytes', () => {
    const bytes = zipSync({ [TYPES]: types, 'xxxx.bin': strToU8('x'), ...XML });
    const GBK = [0xcb, 0xb5, 0xc3, 0xf7];
    const renamed = bytes.map((_, at) => {
      const start = [0, 1, 2, 3].find((back) => strFromU8(bytes.subarray(at - back, at - back + 4), true) === 'xxxx');
      return start === undefined ? (bytes[at] ?? 0) : (GBK[start] ?? 0);
    });
    const saved = expectChanged(renamed);
    expect(Buffer.from(saved).indexOf(Buffer.from(GBK))).toBeGreaterThan(0);
    expect(Buffer.from(saved).indexOf('xxxx')).toBe(-1);
  });

  test('data descriptors stay behind their entries', () => {
    const streamed = withDescriptors([[TYPES, types], ...Object.entries(XML)]);
    const saved = expectChanged(streamed);
    expect(rawEntries(saved)[1]?.[1]).toContain(Buffer.from('PK\u0007\u0008').toString('hex'));
  });

  test('zip64 fields are kept up to date', () => {
    const bytes = withWideOffsets(plain);
    expect(readZipDirectory(bytes)?.entries.map(({ offset }) => offset)).toEqual(
      readZipDirectory(plain)?.entries.map(({ offset }) => offset),
    );
    expectChanged(bytes);
  });

  test('directories stay', () => {
    const bytes = zipSync({ 'xl/': new Uint8Array(), [TYPES]: types, ...XML });
    expect(rawEntries(expectChanged(bytes)).map(([name]) => name)).toEqual([
      'xl/',
      TYPES,
      'a.xml',
      'b.xml',
      'c.xml',
      'd.xml',
    ]);
  });

  test('of entries of one name the later is read; what is written takes the place of both', () => {
    const twice = zipSync({ [TYPES]: types, ...XML, 'B.xml': strToU8('<later/>') });
    expect(editPackage(twice).text('b.xml')).toBe('<later/>');
    const untouched = editPackage(twice);
    untouched.write('a.xml', '<a2/>');
    expect(rawEntries(untouched.save()).map(([name]) => name)).toEqual([TYPES, 'a.xml', 'b.xml', 'c.xml', 'B.xml']);
    const written = editPackage(twice);
    written.write('b.xml', '<new/>');
    expect(contents(written.save())).toEqual({
      [TYPES]: '<Types></Types>',
      'a.xml': '<a/>',
      'c.xml': '<c/>',
      'B.xml': '<new/>',
    });
    const removed = editPackage(twice);
    removed.remove('b.xml');
    expect(rawEntries(removed.save()).map(([name]) => name)).toEqual([TYPES, 'a.xml', 'c.xml']);
  });

  test('too many files are refused', () => {
    const many = Object.fromEntries(Array.from({ length: 65_534 }, (_, index) => [String(index), new Uint8Array()]));
    const editor = editPackage(zipSync({ ...many, [TYPES]: types }, { level: 0 }));
    editor.write('0', 'changed');
    expect(() => editor.save()).toThrow(expect.objectContaining({ code: 'too-large' }) as Error);
  });
});

describe('laws', () => {
  const name = fc.constantFrom('xl/a.xml', 'xl/b.xml', 'docs/说明.txt', 'XL/A.xml', 'xl/styles.xml', 'xl/workbook.xml');
  const content = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 50 }));
  const step = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), name, content }),
    fc.record({ kind: fc.constant('remove' as const), name }),
  );

  test('what was written last is read after saving, and the rest keeps its bytes', () => {
    const bytes = workbook();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const editor = editPackage(bytes);
        const expected = new Map(Object.entries(unzipSync(bytes)).map(([key, value]) => [key.toLowerCase(), value]));
        for (const one of steps) {
          if (one.kind === 'remove') {
            editor.remove(one.name);
            expected.delete(one.name.toLowerCase());
            if (one.name === 'xl/workbook.xml') expected.delete('xl/_rels/workbook.xml.rels');
          } else {
            editor.write(one.name, one.content, 'x/y');
            expected.set(one.name.toLowerCase(), typeof one.content === 'string' ? strToU8(one.content) : one.content);
          }
        }
        const saved = editor.save();
        const found = new Map(Object.entries(unzipSync(saved)).map(([key, value]) => [key.toLowerCase(), value]));
        expected.delete(TYPES.toLowerCase());
        found.delete(TYPES.toLowerCase());
        expect([...found].sort()).toEqual([...expected].sort());
        const touched = new Set([
          TYPES.toLowerCase(),
          'xl/_rels/workbook.xml.rels',
          ...steps.map((one) => one.name.toLowerCase()),
        ]);
        const rest = (archive: Uint8Array) => rawEntries(archive).filter(([key]) => !touched.has(key.toLowerCase()));
        expect(rest(saved)).toEqual(rest(bytes));
      }),
    );
  });
});

/** An archive as a writer makes it that does not know sizes beforehand: they follow each entry. */
function withDescriptors(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const whole = Buffer.from(zipSync(Object.fromEntries(files)));
  const directory = readZipDirectory(whole);
  if (!directory) throw new Error('no archive');
  const parts: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const entry of directory.entries) {
    const local = Buffer.from(whole.subarray(entry.offset, packedStart(whole, entry) + entry.compressedSize));
    const sizes = Buffer.from(local.subarray(14, 26));
    local.writeUInt16LE(local.readUInt16LE(6) | 8, 6);
    local.fill(0, 14, 26);
    const record = Buffer.from(entry.record);
    record.writeUInt16LE(record.readUInt16LE(8) | 8, 8);
    record.writeUInt32LE(at, 42);
    records.push(record);
    const piece = Buffer.concat([local, Buffer.from('PK\u0007\u0008'), sizes]);
    parts.push(piece);
    at += piece.length;
  }
  const end = Buffer.from(whole.subarray(whole.length - 22));
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...records, end]);
}

/** The same archive with its offsets in 64 bits. */
function withWideOffsets(bytes: Uint8Array): Uint8Array {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new Error('no archive');
  const records = directory.entries.map(({ record, offset }) => {
    const wide = Buffer.alloc(12);
    wide.writeUInt16LE(1, 0);
    wide.writeUInt16LE(8, 2);
    wide.writeBigUInt64LE(BigInt(offset), 4);
    const narrow = Buffer.from(record);
    narrow.writeUInt32LE(0xffffffff, 42);
    narrow.writeUInt16LE(12, 30);
    return Buffer.concat([narrow, wide]);
  });
  const end = Buffer.from(bytes.subarray(bytes.length - 22));
  end.writeUInt32LE(Buffer.concat(records).length, 12);
  return Buffer.concat([bytes.subarray(0, directory.start), ...records, end]);
}
