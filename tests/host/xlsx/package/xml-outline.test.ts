import fc from 'fast-check';
import { HostError } from '../../../../src/host/host';
import { withChildren } from '../../../../src/host/xlsx/package/ordered-children';
import {
  attributesOf,
  childSpans,
  escapeXml,
  rootSpan,
  sourceOf,
  spliced,
  startTagOf,
  unescapeXml,
  withAttributes,
} from '../../../../src/host/xlsx/package/xml-outline';

const children = (xml: string) => childSpans(xml, rootSpan(xml)).map((span) => sourceOf(xml, span));

test.each([
  ['elements side by side', '<a><b/><c>1</c></a>', ['<b/>', '<c>1</c>']],
  ['the same name inside itself', '<a><b><b/></b><b/></a>', ['<b><b/></b>', '<b/>']],
  ['prefixes', '<x:a><x:b></x:b></x:a>', ['<x:b></x:b>']],
  ['what only looks like an element', '<a><!-- <b> --><![CDATA[<b>]]><?p <b> ?><c t="<b>/>"/></a>', ['<c t="<b>/>"/>']],
  ['a sign that ends tags inside quotes', `<a><b t='">'/><c/></a>`, [`<b t='">'/>`, '<c/>']],
  ['a declaration before the root', '\ufeff<?xml version="1.0"?>\n<!-- x --><a>\n <b/>\n</a>\n', ['<b/>']],
  ['a root without anything', '<a/>', []],
])('finds %s', (_, xml, expected) => {
  expect(children(xml)).toEqual(expected);
});

test.each(['', '<a>', '<a><b></a>', '<a></a></b>', '<a><b></c></a>', 'text'])('refuses %j', (xml) => {
  expect(() => children(xml)).toThrow(HostError);
});

test('reads attributes by local name, in either quotes, spelt out', () => {
  const xml = `<c:chart xmlns:r="urn:r" r:id='rId1' t="a&amp;&#x4E2D;&#10;b" />`;
  expect(attributesOf(startTagOf(xml, rootSpan(xml)))).toEqual({ 'xmlns:r': 'urn:r', id: 'rId1', t: 'a&中\nb' });
});

test.each([
  ['<a/>', { b: '1' }, '<a b="1"/>'],
  ['<a >', { b: '"<' }, '<a b="&quot;&lt;">'],
  [`<a b='0' c="2"/>`, { b: '1' }, '<a b="1" c="2"/>'],
  ['<a x:b="0" b="2">', { b: undefined }, '<a x:b="0">'],
  ['<a b="$&"/>', { b: '$1' }, '<a b="$1"/>'],
])('%s with %j', (tag, changes, expected) => {
  expect(withAttributes(tag, changes)).toBe(expected);
});

test('splices come in any order', () => {
  const splices = [
    { start: 4, end: 6, text: '' },
    { start: 0, end: 1, text: 'X' },
    { start: 2, end: 2, text: '-' },
  ];
  expect(spliced('abcdef', splices)).toBe('Xb-cd');
});

test('any text survives being escaped, in content and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unescapeXml(escapeXml(text))).toBe(text);
      expect(attributesOf(withAttributes('<a/>', { b: text }))['b']).toBe(text);
    }),
  );
});

describe('children in order', () => {
  const ORDER = ['a', 'b', 'c', 'd'] as const;
  const put = (xml: string, texts: Partial<Record<(typeof ORDER)[number], string>>) =>
    withChildren(xml, ORDER, new Map(Object.entries(texts) as [(typeof ORDER)[number], string][]));

  test.each([
    ['<r><a/><d/></r>', { b: '<b/>', c: '<c/>' }, '<r><a/><b/><c/><d/></r>'],
    ['<r></r>', { c: '<c/>', a: '<a/>' }, '<r><a/><c/></r>'],
    ['<r><b>1</b><b>2</b><c/></r>', { b: '<b>3</b>' }, '<r><b>3</b><c/></r>'],
    ['<r><a/><b/></r>', { a: '', b: '' }, '<r></r>'],
    ['<r><a/> <b/></r>', { a: '<a>1</a>' }, '<r><a>1</a> <b/></r>'],
    ['<r><a/><z/><c/></r>', { b: '<b/>' }, '<r><a/><z/><b/><c/></r>'],
    ['<r><z/><b/></r>', { a: '<a/>' }, '<r><z/><a/><b/></r>'],
  ])('%s takes %j', (xml, texts, expected) => {
    expect(put(xml, texts)).toBe(expected);
  });
});
