import { appendTo, elementsOf, type StylesList, withoutLast } from '../../../../src/host/xlsx/styles/styles-list';

const FONTS =
  '<styleSheet><fonts count="1"><font><sz val="11"/></font></fonts><cellXfs count="1"><xf/></cellXfs></styleSheet>';

function appended(xml: string, list: StylesList, element: string): [string, number] {
  const result = appendTo(xml, list, element);
  return [result.xml, result.index];
}

test('a new element stands at the end, and the list counts it', () => {
  expect(appended(FONTS, 'fonts', '<font><b/></font>')).toEqual([
    FONTS.replace('count="1"><font><sz val="11"/></font>', 'count="2"><font><sz val="11"/></font><font><b/></font>'),
    1,
  ]);
});

test.each([
  ['written the same', '<font><sz val="11"/></font>'],
  ['with other quotes and white space', "<font >\n <sz val='11' />\n</font>"],
])('an element %s is used again', (_, element) => {
  expect(appended(FONTS, 'fonts', element)).toEqual([FONTS, 0]);
});

test('the order of attributes does not matter, values and children do', () => {
  const xml = '<styleSheet><cellXfs><xf numFmtId="0" fontId="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
  const index = (element: string) => appendTo(xml, 'cellXfs', element).index;
  expect(index('<xf fontId="1" numFmtId="0"><alignment wrapText="1"/></xf>')).toBe(0);
  expect(index('<xf fontId="1" numFmtId="0"/>')).toBe(1);
  expect(index('<xf fontId="2" numFmtId="0"><alignment wrapText="1"/></xf>')).toBe(1);
});

test.each<[string, StylesList, string]>([
  ['numFmts', 'numFmts', '<styleSheet><numFmts count="1"><x/></numFmts><fonts/><dxfs/></styleSheet>'],
  ['borders', 'borders', '<styleSheet><fonts/><borders count="1"><x/></borders><dxfs/></styleSheet>'],
])('a missing list is made in the order of the format: %s', (_, list, expected) => {
  expect(appended('<styleSheet><fonts/><dxfs/></styleSheet>', list, '<x/>')).toEqual([expected, 0]);
});

test('a missing list stands before what the format has behind it', () => {
  const xml = '<styleSheet><cellXfs><xf/></cellXfs><tableStyles/><extLst><ext/></extLst></styleSheet>';
  expect(appendTo(xml, 'dxfs', '<dxf/>').xml).toBe(xml.replace('<tableStyles/>', '<dxfs><dxf/></dxfs><tableStyles/>'));
});

test.each([
  ['<styleSheet/>', '<styleSheet><fonts count="1"><font/></fonts></styleSheet>'],
  ['<styleSheet></styleSheet>', '<styleSheet><fonts count="1"><font/></fonts></styleSheet>'],
  ['<styleSheet><fonts count="0"/></styleSheet>', '<styleSheet><fonts count="1"><font/></fonts></styleSheet>'],
  [
    '<x:styleSheet xmlns:x="urn"><x:fonts/></x:styleSheet>',
    '<x:styleSheet xmlns:x="urn"><x:fonts count="1"><x:font/></x:fonts></x:styleSheet>',
  ],
])('empty lists and prefixes: %s', (xml, expected) => {
  expect(appended(xml, 'fonts', '<font/>')).toEqual([expected, 0]);
});

test('elements come as they are written', () => {
  expect(elementsOf(FONTS, 'fonts')).toEqual(['<font><sz val="11"/></font>']);
  expect(elementsOf(FONTS, 'dxfs')).toEqual([]);
});

test.each([
  ['one of several', '<dxfs count="2"><dxf/><dxf><font/></dxf></dxfs>', '<dxfs count="1"><dxf/></dxfs>'],
  ['the last one of a list that was there', '<dxfs count="1"><dxf/></dxfs>', '<dxfs count="0"/>'],
  ['the last one of a list that was made', '<dxfs><dxf/></dxfs>', ''],
  ['none', '<dxfs count="0"/>', '<dxfs count="0"/>'],
])('the last element is taken out: %s', (_, before, after) => {
  const styles = (list: string) => `<styleSheet><fonts/>${list}<tableStyles/></styleSheet>`;
  expect(withoutLast(styles(before), 'dxfs')).toBe(styles(after));
});
