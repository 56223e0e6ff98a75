import type { Edit } from '../../../../src/grid/edit';
import { editPackage, type PackageEditor } from '../../../../src/host/xlsx/package/package-editor';
import { readWorkbookParts } from '../../../../src/host/xlsx/workbook-parts';
import { packageFaults } from '../../../kit/package-integrity';
import { buildXlsx, relation, relations, type XlsxSource } from '../../../kit/xlsx';
import { elementsNamed, parseXml } from '../../../kit/xml';
import { testWithYardstick } from '../../../kit/yardsticks';
import { condition, insert, remove, sheetPart, shifted, validation } from './shifted-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook whose sheet 「表」 leads to one part of this kind. */
function withPart(kind: string, content: string, source: Partial<XlsxSource> = {}): Uint8Array {
  return buildXlsx({
    sheets: [{ name: '表', relations: relation('rId1', kind, '../parts/part.xml') }, { name: '汇总' }],
    ...source,
    parts: { 'xl/parts/part.xml': content, ...source.parts },
  });
}

/** The part that hangs on 「表」, after rows of `sheet` have moved. */
function partAfter(kind: string, content: string, edits: readonly Edit[], sheet = '表'): string {
  return shifted(withPart(kind, content), edits, sheet).text('xl/parts/part.xml');
}

/** Kind of relationship, part; the same after two rows have come in before row 4; after rows 4 and 5 have gone. */
const PARTS: readonly (readonly [string, string, string, string])[] = [
  [
    'comments',
    '<c:comments xmlns:c="urn:c"><c:commentList><c:comment ref="A4"><c:text/></c:comment><c:comment ref="B6"/></c:commentList></c:comments>',
    '<c:comments xmlns:c="urn:c"><c:commentList><c:comment ref="A6"><c:text/></c:comment><c:comment ref="B8"/></c:commentList></c:comments>',
    '<c:comments xmlns:c="urn:c"><c:commentList><c:comment ref="B4"/></c:commentList></c:comments>',
  ],
  [
    'threadedComment',
    '<ThreadedComments><threadedComment ref="D7" id="{1}"/><threadedComment ref="D5" id="{2}"/></ThreadedComments>',
    '<ThreadedComments><threadedComment ref="D9" id="{1}"/><threadedComment ref="D7" id="{2}"/></ThreadedComments>',
    '<ThreadedComments><threadedComment ref="D5" id="{1}"/></ThreadedComments>',
  ],
  [
    'pivotTable',
    '<pivotTableDefinition><location ref="A3:C9" firstHeaderRow="1"/></pivotTableDefinition>',
    '<pivotTableDefinition><location ref="A3:C11" firstHeaderRow="1"/></pivotTableDefinition>',
    '<pivotTableDefinition><location ref="A3:C7" firstHeaderRow="1"/></pivotTableDefinition>',
  ],
  [
    'ctrlProp',
    '<formControlPr fmlaLink="$A$6" fmlaRange="汇总!$A$6"/>',
    '<formControlPr fmlaLink="$A$8" fmlaRange="汇总!$A$6"/>',
    '<formControlPr fmlaLink="$A$4" fmlaRange="汇总!$A$6"/>',
  ],
  [
    'tableSingleCells',
    '<singleXmlCells><singleXmlCell id="1" r="A4"/><singleXmlCell id="2" r="A6"/></singleXmlCells>',
    '<singleXmlCells><singleXmlCell id="1" r="A6"/><singleXmlCell id="2" r="A8"/></singleXmlCells>',
    '<singleXmlCells><singleXmlCell id="2" r="A4"/></singleXmlCells>',
  ],
];

test.each(PARTS)('%s', (kind, before, inserted, deleted) => {
  expect(partAfter(kind, before, [insert(3, 2)])).toBe(inserted);
  expect(partAfter(kind, before, [remove(3, 2)])).toBe(deleted);
  expect(partAfter(kind, before, [insert(3, 2), remove(3, 2)])).toBe(before);
  expect(partAfter(kind, before, [insert(3, 2)], '不相干')).toBe(before);
});

describe('drawings', () => {
  const end = (name: string, row: number, off: number) =>
    `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>7</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${off}</xdr:rowOff></xdr:${name}>`;
  type Point = readonly [row: number, off: number];
  const anchor = (editAs: string, from: Point, to: Point) =>
    `<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:twoCellAnchor${editAs}>${end('from', ...from)}${end('to', ...to)}<xdr:sp textlink="表!$A$6"/></xdr:twoCellAnchor></xdr:wsDr>`;
  const after = (xml: string, edit: Edit) =>
    partAfter('drawing', xml, [edit]).replace(/<xdr:sp[^>]*>/, '<xdr:sp textlink="表!$A$6"/>');

  /** How it is anchored, its edges; the same after two rows have come in before row 4; after rows 4 and 5 have gone. */
  const ANCHORS: readonly (readonly [string, Point, Point, Point, Point, Point, Point])[] = [
    ['', [0, 5], [2, 9], [0, 5], [2, 9], [0, 5], [2, 9]],
    ['', [0, 5], [6, 9], [0, 5], [8, 9], [0, 5], [4, 9]],
    ['', [5, 5], [6, 9], [7, 5], [8, 9], [3, 5], [4, 9]],
    ['', [0, 5], [3, 0], [0, 5], [3, 0], [0, 5], [3, 0]],
    ['', [0, 5], [4, 3], [0, 5], [6, 3], [0, 5], [3, 0]],
    ['', [3, 5], [8, 3], [5, 5], [10, 3], [3, 0], [6, 3]],
    ['', [3, 5], [4, 3], [5, 5], [6, 3], [3, 0], [3, 0]],
    [' editAs="oneCell"', [0, 5], [6, 9], [0, 5], [6, 9], [0, 5], [6, 9]],
    [' editAs="oneCell"', [5, 5], [6, 9], [7, 5], [8, 9], [3, 5], [4, 9]],
    [' editAs="absolute"', [5, 5], [6, 9], [5, 5], [6, 9], [5, 5], [6, 9]],
  ];

  test.each(ANCHORS)('anchor%s %j %j', (editAs, from, to, from2, to2, from3, to3) => {
    expect(after(anchor(editAs, from, to), insert(3, 2))).toBe(anchor(editAs, from2, to2));
    expect(after(anchor(editAs, from, to), remove(3, 2))).toBe(anchor(editAs, from3, to3));
  });

  test('one-cell anchors and texts taken from cells follow', () => {
    const xml = (row: number, cell: number) =>
      `<wsDr><oneCellAnchor>${end('from', row, 3).replaceAll('xdr:', '')}<ext cx="1" cy="2"/><sp textlink="$A$${cell}"/></oneCellAnchor></wsDr>`;
    expect(partAfter('drawing', xml(4, 6), [insert(3, 2)])).toBe(xml(6, 8));
  });

  test('charts and links of drawings follow, on other sheets too', () => {
    const chart = (row: number) =>
      `<c:chart xmlns:c="urn:c"><c:cat><c:strRef><c:f>表!$A$4:$A$${row}</c:f><c:strCache><c:pt><c:v>表!A6</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>(表!$B$1,表!$B$${row})</c:f></c:numRef></c:val><c:tx><c:f>汇总!$A$6</c:f></c:tx></c:chart>`;
    const bytes = buildXlsx({
      sheets: [{ name: '表' }, { name: '图', kind: 'chartsheet', relations: relation('rId7', 'drawing', '/xl/d.xml') }],
      parts: {
        'xl/d.xml': '<wsDr/>',
        'xl/_rels/d.xml.rels': relations(
          `${relation('rId1', 'chart', 'c.xml')}<Relationship Id="rId2" Type="t/hyperlink" Target="#表!A6"/>`,
        ),
        'xl/c.xml': chart(6),
      },
    });
    const editor = shifted(bytes, [insert(4, 2)]);
    expect(editor.text('xl/c.xml')).toBe(chart(8));
    expect(editor.text('xl/_rels/d.xml.rels')).toContain('Target="#表!A8"');
  });
});

describe('the boxes of notes', () => {
  const box = (type: string, row: number, top: number, bottom: number) =>
    `<v:shape id="s${type}"><v:textbox>a<br>b</v:textbox><x:ClientData ObjectType="${type}"><x:Anchor>\n  6, 15, ${top}, 10, 10, 40, ${bottom}, 24</x:Anchor><x:Row>${row}</x:Row><x:Column>5</x:Column></x:ClientData></v:shape>`;
  const vml = (...shapes: readonly string[]) => `<xml><v:shapetype id="t"></v:shapetype>${shapes.join('\n')}</xml>`;

  test('go with their cells', () => {
    const before = vml(box('Note', 3, 2, 5), box('Note', 9, 8, 12), box('Note', 1, 0, 4));
    expect(partAfter('vmlDrawing', before, [insert(3, 2)])).toBe(
      vml(box('Note', 5, 4, 7), box('Note', 11, 10, 14), box('Note', 1, 0, 4)),
    );
    const after = partAfter('vmlDrawing', before, [remove(3, 2)]);
    expect(after.match(/<x:Row>\d+/g)).toEqual(['<x:Row>7', '<x:Row>1']);
  });

  test('controls are moved and keep their links', () => {
    const control = (top: number, bottom: number, cell: number) =>
      `<xml><v:shape><x:ClientData ObjectType="Drop"><x:Anchor>1, 2, ${top}, 4, 5, 6, ${bottom}, 8</x:Anchor><x:FmlaLink>$B$${cell}</x:FmlaLink><x:FmlaRange>汇总!$B$6</x:FmlaRange></x:ClientData></v:shape></xml>`;
    expect(partAfter('vmlDrawing', control(4, 6, 6), [insert(3, 2)])).toBe(control(6, 8, 8));
  });
});

describe('tables', () => {
  const table = (ref: string, filter: string, more = '', formula = '表1[[#This Row],[甲]]+$B$6') =>
    `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="${ref}"${more}>${filter}<tableColumns count="1"><tableColumn id="1" name="甲"><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const filtered = (ref: string) => `<autoFilter ref="${ref}"/>`;
  const after = (xml: string, ...edits: readonly Edit[]) => partAfter('table', xml, edits);
  const moved = (row: number) => `表1[[#This Row],[甲]]+$B$${row}`;

  test('grow and shrink with their filter', () => {
    const before = table('A3:C9', filtered('A3:C9'));
    expect(after(before, insert(3, 2))).toBe(table('A3:C11', filtered('A3:C11'), '', moved(8)));
    expect(after(before, insert(9, 2))).toBe(before);
    expect(after(before, insert(2, 2))).toBe(table('A5:C11', filtered('A5:C11'), '', moved(8)));
    expect(after(before, remove(6, 3))).toBe(table('A3:C6', filtered('A3:C6')));
  });

  test('the filter covers rows put in above the row of totals, never that row itself', () => {
    const before = table('A3:C9', filtered('A3:C8'), ' totalsRowCount="1"');
    expect(after(before, insert(8, 2))).toBe(table('A3:C11', filtered('A3:C10'), ' totalsRowCount="1"'));
    expect(after(before, remove(8, 1))).toBe(table('A3:C8', filtered('A3:C8'), ' totalsRowShown="0"'));
  });

  test('go on without a header that is deleted', () => {
    const before = table('A3:C9', filtered('A3:C9'));
    expect(after(before, remove(2, 1))).toBe(table('A3:C8', '', ' headerRowCount="0"', moved(5)));
  });

  test('are lost with all their data, and nothing names them any more', () => {
    const bytes = withPart('table', table('A3:C4', filtered('A3:C4')), {
      workbook: '',
      sheets: [
        {
          name: '表',
          rows: '<row r="9"><c r="A9"><f>SUM(表1[甲])+表1!A1</f></c></row>',
          after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          relations: relation('rId1', 'table', '../parts/part.xml'),
        },
        { name: '汇总', after: validation('A1', "COUNTA(表1)&gt;表1[[#This Row],[a'[]]") },
      ],
    });
    const editor = shifted(bytes, [remove(3, 1)]);
    expect(editor.has('xl/parts/part.xml')).toBe(false);
    expect(editor.relationsOf(sheetPart(1)).size).toBe(0);
    expect(editor.text(sheetPart(1))).not.toContain('tableParts');
    expect(editor.text(sheetPart(1))).toContain('<f>SUM(#REF!)+表1!A1</f>');
    expect(editor.text(sheetPart(2))).toContain('<formula1>COUNTA(#REF!)&gt;#REF!</formula1>');
  });
});

describe('the workbook', () => {
  const names = (row: number, hidden = '') =>
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$H$${row}</definedName><definedName name="_xlnm.Print_Titles">表!$A:$B,表!$1:$3</definedName><definedName name="zrb.row.1" hidden="1">表!$A$${row}</definedName><definedName name="上一行">表!A6</definedName><definedName name="外">[1]表!$A$6+"表!$A$6"</definedName>${hidden}</definedNames>`;
  const filter = (ref: string) =>
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${ref}</definedName>`;
  const workbook = (content: string, ...edits: readonly Edit[]) => {
    const xml = shifted(buildXlsx({ sheets: [{ name: '表' }], workbook: content }), edits).text('xl/workbook.xml');
    return /<definedNames>.*<\/definedNames>/.exec(xml)?.[0];
  };

  test('names follow', () => {
    expect(workbook(names(6), insert(3, 2))).toBe(names(8));
    expect(workbook(names(6, filter('表!$A$3:$B$9')), insert(3, 2))).toBe(names(8, filter('表!$A$3:$B$11')));
    expect(workbook(names(6, filter('表!$A$8:$B$9')), remove(7, 2))).toBe(names(6));
    expect(workbook(names(6), remove(5, 1))).toContain('>表!#REF!</definedName>');
  });

  test('sources of pivot tables follow', () => {
    const cache = (ref: string) =>
      `<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="${ref}" sheet="表"/></cacheSource><cacheFields><x/></cacheFields></pivotCacheDefinition>`;
    const bytes = buildXlsx({
      sheets: [{ name: '表' }],
      relations: relation('rIdP', 'pivotCacheDefinition', 'p.xml'),
      parts: { 'xl/p.xml': cache('A1:C9') },
    });
    expect(shifted(bytes, [insert(3, 2)]).text('xl/p.xml')).toBe(cache('A1:C11'));
  });

  test('the chain of calculation goes', () => {
    const bytes = buildXlsx({
      sheets: [{ name: '表' }],
      relations: relation('rIdC', 'calcChain', 'calcChain.xml'),
      parts: { 'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A9" i="1"/></calcChain>` },
    });
    const editor = shifted(bytes, [insert(3, 2)]);
    expect(editor.has('xl/calcChain.xml')).toBe(false);
    expect([...editor.relationsOf('xl/workbook.xml').values()].map(({ kind }) => kind)).not.toContain('calcChain');
  });
});

test('prefixes and sheets in other spellings are understood', () => {
  const sheet = (ref: string) =>
    `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="9"><x:c r="A9"><x:f>Sheet1!A9</x:f></x:c></x:row></x:sheetData><x:autoFilter ref='${ref}'/></x:worksheet>`;
  const bytes = buildXlsx({ sheets: [{ name: 'SHEET1' }], parts: { [sheetPart(1)]: sheet('A3:B9') } });
  const quoted = sheet('A3:B9').replace("'A3:B9'", '"A3:B11"');
  expect(shifted(bytes, [insert(3, 2)], 'Sheet1').text(sheetPart(1))).toBe(quoted);
});

test('parts in which nothing points at the rows keep their bytes', () => {
  const bytes = buildXlsx({
    sheets: [
      { name: '表', after: condition('A1:A3', '$A1=1') },
      { name: '汇总', rows: '<row r="1"><c><f>A9+汇总!A9</f></c></row>' },
    ],
    workbook: '<definedNames><definedName name="a">汇总!$A$9</definedName></definedNames>',
  });
  expect(shifted(bytes, [insert(3, 2)]).save()).toBe(bytes);
});

/** Three files with everything, and the frozen rows they have. */
const RICH: readonly (readonly [string, readonly string[]])[] = [
  ['rich-ex.xlsx', ['5']],
  ['rich-lo.xlsx', []],
  ['rich-xw.xlsx', ['5']],
];

for (const [file, frozen] of RICH) {
  testWithYardstick(`files/${file}`, `${file}: two rows before row 3`, async (bytes) => {
    const before = editPackage(bytes);
    const after = shifted(bytes, [insert(2, 2)], '责任分解表');
    const [sheet] = readWorkbookParts(before).sheets;
    const part = sheet?.part ?? '';
    const placesIn = (editor: PackageEditor) => {
      const root = parseXml(editor.text(part));
      const all = (name: string, attribute: string) =>
        elementsNamed(root, name).flatMap((element) => element.attributes[attribute] ?? []);
      return {
        conditions: all('conditionalFormatting', 'sqref'),
        validations: all('dataValidation', 'sqref'),
        links: all('hyperlink', 'ref'),
        filter: all('autoFilter', 'ref'),
        breaks: elementsNamed(root, 'rowBreaks').flatMap(({ children }) => children.map((brk) => brk.attributes['id'])),
        frozen: all('pane', 'ySplit'),
        merges: all('mergeCell', 'ref'),
        rows: all('row', 'r'),
      };
    };
    const moved = placesIn(after);
    expect(moved).toMatchObject({ merges: placesIn(before).merges, rows: placesIn(before).rows });
    expect(moved.conditions).toEqual(expect.arrayContaining(['E6:E23', 'F6:F23', 'G6:G23', 'H6:H23']));
    expect(moved.validations).toEqual(expect.arrayContaining(['D6:D23', 'H6:H23', 'G6:G23']));
    expect(moved).toMatchObject({ links: ['B29', 'B30', 'B31'], filter: ['A5:H23'], breaks: ['14'], frozen });
    expect(after.text('xl/workbook.xml')).toMatch(/\$A\$1:\$H\$24/);
    const touched = after.partNames().filter((name) => after.text(name) !== before.text(name));
    expect(touched.filter((name) => /sheet[2345]|table|styles|sharedStrings|theme|docProps/.test(name))).toEqual([]);
    const back = shifted(after.save(), [remove(2, 2)], '责任分解表');
    // LibreOffice spells quotation marks as entities.
    const textOf = (editor: PackageEditor, name: string) => editor.text(name).replaceAll('&quot;', '"');
    const changed = back.partNames().filter((name) => textOf(back, name) !== textOf(before, name));
    expect(changed.filter((name) => !/calcChain|workbook.xml.rels|Content_Types/.test(name))).toEqual([]);
    const faults = new Set(packageFaults(bytes));
    expect(packageFaults(after.save()).filter((fault) => !faults.has(fault) && !/sheet1.xml/.test(fault))).toEqual([]);
    await Promise.resolve();
  });
}
