import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editPackage, type PackageEditor } from '../../../src/host/xlsx/package-editor';
import { packedStart, readZipDirectory } from '../../../src/host/xlsx/zip-directory';
import { buildXlsx, relation, relations, type XlsxSource } from '../../kit/xlsx';
import { yardstick } from '../../kit/yardsticks';

const SHEET = 'xl/sheets/sheet1.xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const TYPES = '[Content_Types].xml';

function workbook(source: Partial<XlsxSource> = {}): Uint8Array {
  return buildXlsx({ sheets: [{ name: '分工方案', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }], ...source });
}

function contents(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Names and, letter by letter, local headers, packed bytes and what follows them of all entries. */
function rawEntries(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new Error('no archive');
  const offsets = [...directory.entries.map(({ offset }) => offset), directory.start].sort((a, b) => a - b);
  return directory.entries.map((entry) => {
    const next = offsets.find((offset) => offset > entry.offset);
    return [entry.name, Buffer.from(bytes.subarray(entry.offset, next)).toString('hex')];
  });
}

/** Saves after a change and opens again. */
function changed(bytes: Uint8Array, change: (editor: PackageEditor) => void): PackageEditor {
  const editor = editPackage(bytes);
  change(editor);
  return editPackage(editor.save());
}

describe('parts', () => {
  const bytes = workbook();

  test('are listed without directories, in the order of the archive', () => {
    const archive = zipSync({ 'xl/': new Uint8Array(), 'xl/B.xml': strToU8('<b/>'), 'a.xml': strToU8('<a/>') });
    expect(editPackage(archive).partNames()).toEqual(['xl/B.xml', 'a.xml']);
  });

  test('that are written are seen at once, and after saving', () => {
    const editor = editPackage(bytes);
    editor.write('XL/workbook.XML', '<workbook>新</workbook>');
    editor.write('xl/charts/chart1.xml', strToU8('<chart/>'), CHART_TYPE);
    for (const seen of [editor, editPackage(editor.save())]) {
      expect(seen.text('xl/workbook.xml')).toBe('<workbook>新</workbook>');
      expect(seen.text('XL/CHARTS/chart1.xml')).toBe('<chart/>');
      expect(seen.partNames().filter((name) => /workbook\.xml$|chart/i.test(name))).toEqual([
        'xl/workbook.xml',
        'xl/charts/chart1.xml',
      ]);
    }
  });

  test('that are read as XML are those that were written', () => {
    const editor = editPackage(bytes);
    editor.write(SHEET, '<worksheet><一 二="三"/></worksheet>');
    const seen: string[] = [];
    editor.read(SHEET, { open: (name) => seen.push(name) });
    expect(seen).toEqual(['worksheet', '一']);
  });

  test('that are removed are gone, with their relationships and their type', () => {
    const after = changed(
      workbook({ sheets: [{ name: 's', relations: relation('a', 'drawing', '../drawings/drawing1.xml') }] }),
      (editor) => {
        editor.remove('xl/sheets/sheet1.xml');
      },
    );
    expect(after.has('xl/sheets/sheet1.xml')).toBe(false);
    expect(after.has('xl/sheets/_rels/sheet1.xml.rels')).toBe(false);
    expect(after.text(TYPES)).not.toContain('sheet1');
    expect(() => after.text('xl/sheets/sheet1.xml')).toThrow('文件不完整：缺少 xl/sheets/sheet1.xml。');
  });

  test('that are removed and written again need their type again and keep their place', () => {
    const before = editPackage(bytes).partNames();
    const editor = editPackage(bytes);
    editor.remove('xl/styles.xml');
    expect(() => {
      editor.write('xl/styles.xml', '<styleSheet/>');
    }).toThrow('has no content type');
    editor.write('xl/styles.xml', '<styleSheet/>', 'text/styles');
    expect(editPackage(editor.save()).partNames()).toEqual(before);
  });

  test('that are missing or damaged are said to be', () => {
    const editor = editPackage(workbook({ parts: { 'xl/bad.xml': '<?xml version="1.0" encoding="klingon"?><a/>' } }));
    expect(() => editor.text('xl/none.xml')).toThrow('缺少 xl/none.xml');
    expect(() => editor.text('xl/bad.xml')).toThrow('xl/bad.xml 的内容无法解析');
    expect(() => editPackage(strToU8('no archive'))).toThrow('文件已损坏或不完整');
  });

  test('free names have the lowest free number', () => {
    const editor = editPackage(workbook({ parts: { 'xl/charts/Chart1.xml': '', 'xl/charts/chart3.xml': '' } }));
    expect(editor.freeName('xl/charts/chart*.xml')).toBe('xl/charts/chart2.xml');
    editor.write('xl/charts/chart2.xml', '<c/>', CHART_TYPE);
    expect(editor.freeName('xl/charts/chart*.xml')).toBe('xl/charts/chart4.xml');
    editor.remove('xl/charts/chart1.xml');
    expect(editor.freeName('xl/charts/chart*.xml')).toBe('xl/charts/chart1.xml');
  });

  test('a draft changes alone', () => {
    const editor = editPackage(bytes);
    editor.write('xl/styles.xml', '<one/>');
    const draft = editor.draft();
    draft.write('xl/styles.xml', '<two/>');
    draft.remove('xl/sharedStrings.xml');
    expect([editor.text('xl/styles.xml'), draft.text('xl/styles.xml')]).toEqual(['<one/>', '<two/>']);
    expect([editor.has('xl/sharedStrings.xml'), draft.has('xl/sharedStrings.xml')]).toEqual([true, false]);
  });
});

describe('encodings', () => {
  const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  /** 「中」 as GBK has it. */
  const gbk = Uint8Array.from([
    ...strToU8('<?xml version="1.0" encoding="GB2312"?><a>'),
    0xd6,
    0xd0,
    ...strToU8('</a>'),
  ]);

  test.each([
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('<a>中</a>')]), '<a>中</a>'],
    [
      'UTF-16',
      utf16('<?xml version="1.0" encoding="UTF-16" standalone="yes"?><a>中</a>'),
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a>中</a>',
    ],
    ['GBK', gbk, '<?xml version="1.0" encoding="UTF-8"?><a>中</a>'],
    [
      'UTF-8 in small letters',
      strToU8("<?xml version='1.0' encoding='utf-8'?><a/>"),
      "<?xml version='1.0' encoding='utf-8'?><a/>",
    ],
    ['no declaration but the word', strToU8('<a encoding="GBK"/>'), '<a encoding="GBK"/>'],
  ])('%s becomes text that is right as UTF-8', (_, part, text) => {
    const editor = editPackage(workbook({ parts: { 'xl/a.xml': part } }));
    expect(editor.text('xl/a.xml')).toBe(text);
    editor.write('xl/a.xml', editor.text('xl/a.xml'));
    expect(contents(editor.save())['xl/a.xml']).toBe(text);
  });

  test('a list of types in UTF-16 is written as UTF-8', () => {
    const types = contents(workbook())[TYPES] ?? '';
    const after = changed(workbook({ parts: { [TYPES]: utf16(types.replace('UTF-8', 'UTF-16')) } }), (editor) => {
      editor.write('xl/charts/chart1.xml', '<c/>', CHART_TYPE);
    });
    expect(after.text(TYPES)).toBe(types.replace('</Types>', override('xl/charts/chart1.xml', CHART_TYPE)));
  });
});

function override(part: string, type: string, prefix = ''): string {
  return `<${prefix}Override PartName="/${part}" ContentType="${type}"/></${prefix}Types>`;
}

describe('content types', () => {
  const typesOf = (types: string, part: string, type: string) =>
    changed(workbook({ parts: { [TYPES]: types } }), (editor) => {
      editor.write(part, '<a/>', type);
    }).text(TYPES);

  test.each([
    ['an override is added', '<Types></Types>', 'xl/a.xml', 'x/y', `<Types>${override('xl/a.xml', 'x/y')}`],
    ['into a list without any', '<Types />', 'xl/a.xml', 'x/y', `<Types >${override('xl/a.xml', 'x/y')}`],
    [
      'with the prefix of the list',
      '<t:Types></t:Types>',
      'xl/a.xml',
      'x/y',
      `<t:Types>${override('xl/a.xml', 'x/y', 't:')}`,
    ],
    ['with signs spelt out', '<Types></Types>', 'xl/a&b.xml', 'x/y', `<Types>${override('xl/a&amp;b.xml', 'x/y')}`],
    [
      'not where the extension says it',
      '<Types><Default Extension="XML" ContentType="x/y"/></Types>',
      'xl/a.xml',
      'x/y',
      '<Types><Default Extension="XML" ContentType="x/y"/></Types>',
    ],
    [
      'in place of one left behind',
      '<Types><!-- a --><Override PartName="/XL/A.xml" ContentType="old"/>\n</Types>',
      'xl/a.xml',
      'x/y',
      `<Types><!-- a -->\n${override('xl/a.xml', 'x/y')}`,
    ],
  ])('%s', (_, before, part, type, after) => {
    expect(typesOf(before, part, type)).toBe(after);
  });

  test('name parts with one slash, however they are named here', () => {
    expect(typesOf('<Types></Types>', '/xl/a.xml', 'x/y')).toBe(`<Types>${override('xl/a.xml', 'x/y')}`);
  });

  test('stay as they are for a part that is there', () => {
    const bytes = workbook();
    const after = changed(bytes, (editor) => {
      editor.write('xl/styles.xml', '<styleSheet/>', 'something/else');
    });
    expect(after.text(TYPES)).toBe(contents(bytes)[TYPES]);
  });
});

describe('relationships', () => {
  const RELS = 'xl/_rels/workbook.xml.rels';
  const add = (parts: XlsxSource['parts'], target = 'xl/charts/chart1.xml') => {
    const editor = editPackage(workbook({ parts: { ...parts } }));
    const id = editor.addRelation('xl/workbook.xml', 'chart', target);
    return { editor, id, rels: editor.text(RELS) };
  };
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  test('are spliced in with the lowest free id', () => {
    const before = `<!-- x --><Relationships xmlns="r">${relation('rId1', 'a', 'a.xml')}${relation('rId3', 'b', 'b.xml')}\n</Relationships>`;
    const { id, rels, editor } = add({ [RELS]: before });
    expect(id).toBe('rId2');
    expect(rels).toBe(
      before.replace(
        '</Rel',
        `${relation('rId2', 'chart', 'charts/chart1.xml').replace(/ Id="rId2" Type="([^"]*)"/, ' Id="rId2" Type="$1"')}</Rel`,
      ),
    );
    expect(editor.relationsOf('xl/workbook.xml').get('rId2')).toEqual({
      kind: 'chart',
      target: 'xl/charts/chart1.xml',
    });
  });

  test.each([
    ['relative where the others are', relation('a', 'x', 'x.xml'), 'charts/chart1.xml'],
    ['absolute where the others are', relation('a', 'x', '/xl/x.xml'), '/xl/charts/chart1.xml'],
    [
      'as the inner ones are',
      `${relation('e', 'hyperlink', 'https://a.b').replace('/>', ' TargetMode="External"/>')}${relation('a', 'x', '/x.xml')}`,
      '/xl/charts/chart1.xml',
    ],
    ['relative where there are none', '', 'charts/chart1.xml'],
  ])('their targets are %s', (_, others, target) => {
    expect(add({ [RELS]: relations(others) }).rels).toContain(`Target="${target}"`);
  });

  test('targets lead up and down', () => {
    const { editor } = add({});
    editor.addRelation('xl/worksheets/a.xml', 'drawing', '/xl/drawings/drawing1.xml');
    editor.addRelation('', 'x', 'xl/a.xml');
    editor.addRelation('customXml/item1.xml', 'x', 'customXml/itemProps1.xml');
    expect(editor.text('xl/worksheets/_rels/a.xml.rels')).toContain('Target="../drawings/drawing1.xml"');
    expect(editor.text('_rels/.rels')).toContain('Target="xl/a.xml"');
    expect(editor.text('customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"');
  });

  test('a list with a prefix keeps it', () => {
    const rels = '<p:Relationships xmlns:p="r"><p:Relationship Id="rId1" Type="t/a" Target="a.xml"/></p:Relationships>';
    expect(add({ [RELS]: rels }).rels).toContain('<p:Relationship Id="rId2"');
  });

  test('strict packages have their own types', () => {
    const strict = relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')).replaceAll(
      TYPE,
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
    expect(add({ '_rels/.rels': strict }).rels).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chart"',
    );
    expect(add({}).rels).toContain(`Type="${TYPE}/chart"`);
  });

  test('go one by one; the list goes with the last', () => {
    const rels = relations(`${relation('a', 'x', 'x.xml')}\n${relation('b', 'y', 'y.xml')}`);
    const editor = editPackage(workbook({ parts: { 'xl/_rels/styles.xml.rels': rels } }));
    editor.removeRelation('xl/styles.xml', 'a');
    expect(editor.text('xl/_rels/styles.xml.rels')).toBe(relations(`\n${relation('b', 'y', 'y.xml')}`));
    editor.removeRelation('xl/styles.xml', 'b');
    expect(editor.has('xl/_rels/styles.xml.rels')).toBe(false);
  });

  test('added and taken away again, the archive is the one that was opened', () => {
    const bytes = workbook();
    const editor = editPackage(bytes);
    const name = editor.freeName('xl/charts/chart*.xml');
    editor.write(name, '<c/>', CHART_TYPE);
    const onNew = editor.addRelation(name, 'x', SHEET);
    const onOld = editor.addRelation('xl/workbook.xml', 'chart', name);
    expect(editor.save()).not.toBe(bytes);
    editor.removeRelation('xl/workbook.xml', onOld);
    editor.removeRelation(name, onNew);
    editor.remove(name);
    expect(editor.save()).toBe(bytes);
  });
});

describe('saving', () => {
  const bytes = workbook();

  test('nothing that changed gives the bytes back', () => {
    const editor = editPackage(bytes);
    expect(editor.save()).toBe(bytes);
    editor.write('xl/styles.xml', editor.text('xl/styles.xml'));
    expect(editor.save()).toBe(bytes);
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
