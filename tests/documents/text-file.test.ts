import { readDocumentFile } from '../../src/documents/read-document-file';

const WORDS = '关于做好2026年防汛工作的通知\n一、总体要求\n各单位要在6月底前完成。';
/** 「一、防汛\n」 as GB18030. */
const GB = [0xd2, 0xbb, 0xa1, 0xa2, 0xb7, 0xc0, 0xd1, 0xb4, 0x0a];

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string, high: 0 | 1) =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
    high === 1 ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );
const read = (bytes: readonly number[], name = 'a.txt') => readDocumentFile(name, Uint8Array.from(bytes));

test.each<readonly [what: string, bytes: readonly number[], text: string, encoding: string]>([
  ['UTF-8', utf8(WORDS), WORDS, 'UTF-8'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8(WORDS)], WORDS, 'UTF-8'],
  ['UTF-8 cut inside a character', utf8('防汛通知').slice(0, -1), '防汛通', 'UTF-8'],
  ['UTF-8 with one broken character', [...utf8(WORDS), 0xff, ...utf8(WORDS)], `${WORDS}\ufffd${WORDS}`, 'UTF-8'],
  ['ASCII', utf8('Notice 1'), 'Notice 1', 'UTF-8'],
  ['GB18030', GB, '一、防汛\n', 'GB18030'],
  ['GB18030 cut inside a character', GB.slice(0, -2), '一、防', 'GB18030'],
  ['four bytes for a rare character', [...GB, 0x81, 0x39, 0xef, 0x30], '一、防汛\n㐁', 'GB18030'],
  ['UTF-16 with a mark', [0xff, 0xfe, ...utf16(WORDS, 1)], WORDS, 'UTF-16LE'],
  ['UTF-16, high bytes first, with a mark', [0xfe, 0xff, ...utf16(WORDS, 0)], WORDS, 'UTF-16BE'],
  ['UTF-16 without a mark', utf16(WORDS, 1), WORDS, 'UTF-16LE'],
  ['UTF-16, high bytes first, without a mark', utf16(WORDS, 0), WORDS, 'UTF-16BE'],
  ['UTF-16 of Han alone', utf16('防汛抗旱工作责任分解', 1), '防汛抗旱工作责任分解', 'UTF-16LE'],
  ['UTF-16 of letters alone', utf16('notice', 0), 'notice', 'UTF-16BE'],
  ['UTF-16 cut inside a character', utf16(WORDS, 1).slice(0, -1), WORDS.slice(0, -1), 'UTF-16LE'],
  ['line ends of all kinds', utf8('甲\r\n乙\r丙\f丁\u2028戊\u001a'), '甲\n乙\n丙\n丁\n戊', 'UTF-8'],
  ['a stray control sign', utf8(`${WORDS}\u0001`), `${WORDS}\u0001`, 'UTF-8'],
  ['brackets that are no markup', utf8('<1>甲'), '<1>甲', 'UTF-8'],
])('%s', (_, bytes, text, encoding) => {
  expect(read(bytes)).toEqual({ kind: 'document', document: { text, tables: [], edges: [] }, format: 'txt', encoding });
});

test.each<readonly [what: string, bytes: readonly number[], reason: string]>([
  ['nothing', [], 'empty'],
  ['only a mark', [0xef, 0xbb, 0xbf], 'empty'],
  ['only white space', utf8(' \r\n\u3000'), 'empty'],
  ['a page of the web', utf8('\n<!DOCTYPE html><p>甲'), 'other-format'],
  ['a page of the web in UTF-16', [0xff, 0xfe, ...utf16('<html>甲', 1)], 'other-format'],
  ['XML', utf8('<?xml version="1.0"?><a/>'), 'other-format'],
  ['RTF', utf8('{\\rtf1 a}'), 'other-format'],
  ['PDF', utf8('%PDF-1.7'), 'other-format'],
  [
    'a picture',
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52],
    'other-format',
  ],
  ['zero bytes', Array.from({ length: 99 }, () => 0), 'other-format'],
  ['control signs', Array.from({ length: 99 }, (_, index) => index % 8), 'other-format'],
])('%s is no text', (_, bytes, reason) => {
  expect(read(bytes)).toEqual({ kind: 'unreadable', reason });
});

test('what is called a Word file and is none is not taken for text', () => {
  expect(read(utf8(WORDS), '通知.DOCX')).toEqual({ kind: 'unreadable', reason: 'other-format' });
  expect(read(utf8(WORDS), '通知')).toMatchObject({ kind: 'document' });
});
