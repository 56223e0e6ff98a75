import { strToU8, zipSync } from 'fflate';
import { MAX_UNPACKED_BYTES } from '../../src/documents/docx/package';
import { readDocx } from '../../src/documents/docx/read-docx';
import { MAX_DOCUMENT_BYTES, MAX_TEXT_BYTES } from '../../src/documents/limits';
import { readDocumentFile } from '../../src/documents/read-document-file';
import { abstractList, buildDocx, list, numbered, paragraph, table, textBox, wordArt } from '../kit/docx';

const GOOD = {
  body: paragraph('通知') + numbered(1, 0, '甲'),
  numbering: abstractList(0, [['%1、', 'chineseCounting']]) + list(1, 0),
  styles: '<w:style w:styleId="a"/>',
};
const READ = { kind: 'document', document: { text: '通知\n一、甲', tables: [], edges: [] }, format: 'docx' };
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const read = (bytes: Uint8Array, name = 'a.docx') => readDocumentFile(name, bytes);
const utf16 = (text: string) => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();

/** A compound file whose directory, in its second sector, names a stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream), 1024 + 128);
  return bytes;
}

/** The offset of a signature, counted from the first or last of its kind. */
function offsetOf(bytes: Uint8Array, signature: readonly number[], which: 'first' | 'last'): number {
  const text = String.fromCharCode(...bytes);
  const wanted = String.fromCharCode(...signature);
  return which === 'first' ? text.indexOf(wanted) : text.lastIndexOf(wanted);
}

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

function relations(type: string, target: string): string {
  return `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="x" Type="${type}" Target="${target}"/></r:Relationships>`;
}

describe('what is read', () => {
  test.each<readonly [what: string, bytes: Uint8Array]>([
    ['the usual file', buildDocx(GOOD)],
    ['the strict format', buildDocx({ ...GOOD, isStrict: true })],
    ['behind other bytes that follow', Uint8Array.from([...buildDocx(GOOD), 0, 0, 0])],
    ['without styles', buildDocx({ body: GOOD.body, numbering: GOOD.numbering })],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toEqual(READ);
    expect(read(bytes, '通知.txt')).toEqual(READ);
  });

  test('other prefixes, other places, other encodings', () => {
    const document =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:b="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<body><p><r><t>甲</t></r></p><b:p><b:r><b:t>乙</b:t></b:r></b:p><x:p xmlns:x="urn:other"><x:r><x:t>丙</x:t></x:r></x:p></body></document>';
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(document, (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat(),
    ]);
    const parts = {
      '_rels/.rels': relations(`${RELATIONS}/officeDocument`, '/Other/Main.xml'),
      'word/document.xml': undefined,
      'other/main.xml': wide,
    };
    expect(read(buildDocx({ body: '', parts }))).toMatchObject({ document: { text: '甲\n乙' } });
  });

  test('notes, comments and parts nobody refers to are left out', () => {
    const parts = { 'word/footnotes.xml': '<w:footnotes/>', 'word/header1.xml': 'broken' };
    expect(read(buildDocx({ ...GOOD, parts }))).toEqual(READ);
  });

  test('headers, footers and watermarks stand apart from the text', () => {
    const bytes = buildDocx({
      ...GOOD,
      body: GOOD.body + paragraph(wordArt('样本')),
      headers: [paragraph('页眉') + paragraph(wordArt('草稿')), paragraph('')],
      footers: [paragraph(textBox(paragraph('页脚'))) + table([['甲', '乙']])],
    });
    const edges = ['样本', '页眉\n', '草稿', '\n页脚\n甲\t乙'];
    expect(read(bytes)).toMatchObject({ document: { text: '通知\n一、甲\n', edges } });
  });
});

describe('what is not', () => {
  const good = buildDocx(GOOD);
  const local = [0x50, 0x4b, 0x03, 0x04];
  const entry = [0x50, 0x4b, 0x01, 0x02];
  const bomb = buildDocx({ ...GOOD, parts: { 'word/document.xml': new Uint8Array(MAX_UNPACKED_BYTES + 1) } });

  test.each<readonly [what: string, bytes: Uint8Array, reason: string]>([
    ['no bytes', new Uint8Array(), 'empty'],
    ['no words', buildDocx({ body: paragraph('') }), 'empty'],
    ['a file cut off', good.subarray(0, good.length - 40), 'damaged'],
    ['only the beginning', good.subarray(0, 30), 'damaged'],
    ['a checksum that differs', changed(good, offsetOf(good, entry, 'last') + 16, 0), 'damaged'],
    ['a header in the wrong place', changed(good, offsetOf(good, local, 'last') + 3, 0), 'damaged'],
    ['an unknown way of packing', changed(good, offsetOf(good, entry, 'last') + 10, 12), 'damaged'],
    ['an entry with a password', changed(good, offsetOf(good, entry, 'last') + 8, 1), 'encrypted'],
    ['XML that does not end', buildDocx({ ...GOOD, body: '<w:p>' }), 'damaged'],
    ['numbering that cannot be read', buildDocx({ ...GOOD, parts: { 'word/numbering.xml': '<a>' } }), 'damaged'],
    ['numbering that is missing', buildDocx({ ...GOOD, parts: { 'word/numbering.xml': undefined } }), 'damaged'],
    ['entities', buildDocx({ body: paragraph('&lol;') }), 'damaged'],
    ['words put in from another document', buildDocx({ body: paragraph('甲') + '<w:altChunk/>' }), 'elsewhere'],
    ['words of a linked document', buildDocx({ body: paragraph('甲') + paragraph('<w:subDoc/>') }), 'elsewhere'],
    ['no main part', buildDocx({ ...GOOD, parts: { 'word/document.xml': undefined } }), 'damaged'],
    [
      'a workbook',
      buildDocx({
        body: '',
        parts: {
          '_rels/.rels': relations(`${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
          'xl/workbook.xml': '<workbook/>',
        },
      }),
      'other-format',
    ],
    ['another archive', zipSync({ 'content.xml': strToU8('<a/>') }), 'other-format'],
    ['a zip bomb', bomb, 'too-large'],
    ['an old Word file', compound('WordDocument'), 'old-word'],
    ['a Word file with a password', compound('EncryptedPackage'), 'encrypted'],
    ['an old workbook', compound('Workbook'), 'other-format'],
    ['more than is read', new Uint8Array(MAX_DOCUMENT_BYTES + 1), 'too-large'],
  ])('%s', (_, bytes, reason) => {
    expect(read(bytes)).toEqual({ kind: 'unreadable', reason });
  });

  test('a zip bomb that states a small size', () => {
    const size = offsetOf(good, entry, 'last') + 24;
    const lying = [0, 1, 2, 3].reduce((bytes, index) => changed(bytes, size + index, 0), good);
    expect(() => readDocx(lying, 900)).toThrow('too-large');
    expect(() => readDocx(good, 900)).toThrow('too-large');
    expect(readDocx(good, 9000).text).toBe('通知\n一、甲');
  });

  test('a Word file with more words than any notice', () => {
    expect(read(buildDocx({ body: paragraph('A'.repeat(MAX_TEXT_BYTES + 1)) }))).toEqual({
      kind: 'unreadable',
      reason: 'too-large',
    });
  });

  test('a text beyond any notice', () => {
    expect(read(new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x41), 'a.txt')).toEqual({
      kind: 'unreadable',
      reason: 'too-large',
    });
  });
});

describe('deep and broad', () => {
  const DEPTH = 5_000;
  const nest = (open: string, close: string, inner: string) => open.repeat(DEPTH) + inner + close.repeat(DEPTH);

  test.each<readonly [what: string, body: string, text: string]>([
    ['tables', nest('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', paragraph('甲')), '甲'],
    ['content controls', nest('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', paragraph('甲')), '甲'],
    ['links', paragraph(nest('<w:hyperlink>', '</w:hyperlink>', '<w:r><w:t>甲</w:t></w:r>')), '甲'],
    [
      'fields',
      paragraph(`${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(DEPTH)}<w:r><w:t>甲</w:t></w:r>`),
      '甲',
    ],
    ['namespaces', nest('<a xmlns:b="urn:b">', '</a>', paragraph('甲')), '甲'],
  ])('%s', (_, body, text) => {
    expect(read(buildDocx({ body }))).toMatchObject({ document: { text } });
  });

  test('text boxes', () => {
    const body = nest('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', paragraph('甲'));
    expect(read(buildDocx({ body }))).toMatchObject({ kind: 'document' });
  });
});
