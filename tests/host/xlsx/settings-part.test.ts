import fc from 'fast-check';
import { openWorkbook } from '../../../src/host/xlsx/open-workbook';
import { editPackage } from '../../../src/host/xlsx/package/package-editor';
import { writeSettingsPart } from '../../../src/host/xlsx/settings-part';
import { packageFaults } from '../../kit/package-integrity';
import { newSchemaFaults, testWithSchemas } from '../../kit/schema-faults';
import { parseXml } from '../../kit/xml';
import { buildXlsx, relation, relations, type XlsxSource } from '../../kit/xlsx';

const WORKBOOK = 'xl/workbook.xml';

function workbook(source: Partial<XlsxSource> = {}): Uint8Array {
  return buildXlsx({ sheets: [{ name: '分工方案' }], ...source });
}

/** Keeps a text in a workbook file. */
function kept(bytes: Uint8Array, text: string): Uint8Array {
  const editor = editPackage(bytes);
  writeSettingsPart(editor, WORKBOOK, text);
  return editor.save();
}

test('a text is kept in a part of its own, with what programs want to know about such parts', () => {
  const saved = kept(workbook(), '{"a":"<1>"}');
  const editor = editPackage(saved);
  expect(openWorkbook(saved).readSettings()).toBe('{"a":"<1>"}');
  expect(editor.text('customXml/item1.xml')).toContain('<settings xmlns="urn:zerenbiao:settings:1">');
  expect([...editor.relationsOf('customXml/item1.xml').values()]).toEqual([
    { kind: 'customXmlProps', target: 'customXml/itemProps1.xml' },
  ]);
  expect(parseXml(editor.text('customXml/itemProps1.xml')).attributes).toEqual({
    'ds:itemID': '{6F0C5F5E-8B1D-4C39-9E57-2A5D1B7C4E10}',
    'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  });
  expect(editor.text('[Content_Types].xml')).toContain(
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
  expect(packageFaults(saved)).toEqual([]);
});

testWithSchemas('the parts written keep to the schemas', () => {
  const bytes = workbook();
  expect(newSchemaFaults(bytes, kept(bytes, '{"a":1}'))).toEqual([]);
});

test('a second text takes the place of the first; nothing else is added', () => {
  const first = kept(workbook(), 'one');
  const second = kept(first, 'two');
  expect(openWorkbook(second).readSettings()).toBe('two');
  expect(editPackage(second).partNames()).toEqual(editPackage(first).partNames());
  expect(Buffer.from(kept(second, 'one')).equals(first)).toBe(true);
});

test('custom XML of other programs stays as it is', () => {
  const others = '<b:Sources xmlns:b="urn:bibliography">文献</b:Sources>';
  const bytes = workbook({
    relations: relation('rIdX', 'customXml', '../customXml/item1.xml'),
    parts: {
      'customXml/item1.xml': others,
      'customXml/_rels/item1.xml.rels': relations(relation('rId1', 'customXmlProps', 'itemProps1.xml')),
      'customXml/itemProps1.xml': '<ds:datastoreItem xmlns:ds="x" ds:itemID="{A}"/>',
    },
  });
  const editor = editPackage(kept(bytes, 'ours'));
  expect(editor.text('customXml/item1.xml')).toBe(others);
  expect(editor.text('customXml/item2.xml')).toContain('ours');
  expect(editor.has('customXml/itemProps2.xml')).toBe(true);
});

test('our own part is written anew where it is damaged', () => {
  const bytes = workbook({
    relations: relation('rIdX', 'customXml', '../customXml/item1.xml'),
    parts: { 'customXml/item1.xml': '<settings xmlns="urn:zerenbiao:settings:1">half' },
  });
  const saved = kept(bytes, 'whole');
  expect(openWorkbook(saved).readSettings()).toBe('whole');
  expect(editPackage(saved).has('customXml/item2.xml')).toBe(false);
});

test('a strict workbook has its own names for all of this', () => {
  const strict = (xml: string) =>
    xml.replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/',
      'http://purl.oclc.org/ooxml/officeDocument/',
    );
  const bytes = workbook({
    parts: { '_rels/.rels': strict(relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))) },
  });
  const saved = kept(bytes, 'x');
  const editor = editPackage(saved);
  expect(openWorkbook(saved).readSettings()).toBe('x');
  expect(editor.text('customXml/itemProps1.xml')).toContain('http://purl.oclc.org/ooxml/officeDocument/customXml');
  expect(editor.text('customXml/_rels/item1.xml.rels')).toContain(
    'http://purl.oclc.org/ooxml/officeDocument/relationships/customXmlProps',
  );
});

test.each([
  ['line ends of all kinds', 'a\r\nb\rc\nd\te', 'a\r\nb\rc\nd\te'],
  ['markup and entities', '</settings>&amp;<![CDATA[x]]>', '</settings>&amp;<![CDATA[x]]>'],
  ['signs beyond the first plane', '𠮷😀', '𠮷😀'],
  ['spaces at the ends', '  a  ', '  a  '],
  ['nothing', '', ''],
  ['what XML cannot hold is dropped', 'a\u0000\u000b\u001f\ufffe\uffffb\ud800c\udc00', 'abc'],
])('%s', (_, text, read) => {
  expect(openWorkbook(kept(workbook(), text)).readSettings()).toBe(read);
});

test('any data comes back as it was', () => {
  const data = fc.jsonValue({ stringUnit: 'binary' });
  fc.assert(
    fc.property(data, (value) => {
      // JSON leaves only the two noncharacters in that XML lacks.
      const text = JSON.stringify(value).replace(/[\ufffe\uffff]/g, '');
      expect(openWorkbook(kept(workbook(), text)).readSettings()).toBe(text);
    }),
  );
});
