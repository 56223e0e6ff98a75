import type { Edit } from '../../../src/grid/edit';
import { editPackage, type PackageEditor } from '../../../src/host/xlsx/package-editor';
import { rowMoveOf } from '../../../src/host/xlsx/row-move';
import { shiftReferences } from '../../../src/host/xlsx/shift-references';
import { readWorkbookParts } from '../../../src/host/xlsx/workbook-parts';
import { buildXlsx, relation, relations, type XlsxSource } from '../../kit/xlsx';
import { packageFaults } from '../../kit/package-integrity';
import { elementsNamed, parseXml } from '../../kit/xml';
import { testWithYardstick } from '../../kit/yardsticks';

const insert = (before: number, count: number): Edit => ({ kind: 'insert-rows', before, count });
const remove = (first: number, count: number): Edit => ({ kind: 'delete-rows', first, count });

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The package after rows of the sheet 「表」 have moved. */
function shifted(bytes: Uint8Array, edits: readonly Edit[], sheet = '表'): PackageEditor {
  const editor = editPackage(bytes);
  const move = rowMoveOf(sheet, edits);
  if (move) shiftReferences(editor, readWorkbookParts(editor), move);
  return editor;
}

/** The built sheets lie in xl/sheets. */
const sheetPart = (number: number) => `xl/sheets/sheet${number}.xml`;

/** What stands behind the rows of the only sheet, after the edits. */
function around(after: string, ...edits: readonly Edit[]): string {
  const xml = shifted(buildXlsx({ sheets: [{ name: '表', after }] }), edits).text(sheetPart(1));
  return xml.slice(xml.indexOf('</sheetData>') + '</sheetData>'.length, xml.indexOf('</worksheet>'));
}

const DV = (sqref: string, formula: string) =>
  `<dataValidations count="1"><dataValidation type="custom" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
const CF = (sqref: string, formula: string) =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
const PIECES = 'xmlns:x14="urn:x14" xmlns:xm="urn:xm"';

/** Element of a sheet; the same after two rows have come in before row 4; after rows 4 and 5 have gone. */
const AROUND: readonly (readonly [string, string, string, string])[] = [
  ['area of conditions', CF('A2:A9', '$A2&gt;1'), CF('A2:A11', '$A2&gt;1'), CF('A2:A7', '$A2&gt;1')],
  ['condition on the row above', CF('A2:A99', 'A1=A2'), CF('A2:A101', 'A1=A2'), CF('A2:A97', 'A1=A2')],
  [
    'condition below',
    CF('A4:C5 B8', 'LEN($A4)&gt;$B$9'),
    CF('A6:C7 B10', 'LEN($A6)&gt;$B$11'),
    CF('B6', 'LEN($A6)&gt;$B$7'),
  ],
  ['condition all of whose rows go', CF('A4:C5', '$A4=1'), CF('A6:C7', '$A6=1'), ''],
  ['condition whose first row goes', CF('A5:A9', '$A5=$B$1'), CF('A7:A11', '$A7=$B$1'), CF('A4:A7', '$A4=$B$1')],
  ['condition on whole columns', CF('A1:B1048576', '$A1=""'), CF('A1:B1048576', '$A1=""'), CF('A1:B1048576', '$A1=""')],
  [
    'thresholds',
    '<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="$B$6"/><cfvo type="num" val="6"/></dataBar></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="$B$8"/><cfvo type="num" val="6"/></dataBar></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="$B$4"/><cfvo type="num" val="6"/></dataBar></cfRule></conditionalFormatting>',
  ],
  ['validation', DV('D2:D9', '$Z$1:$Z$9'), DV('D2:D11', '$Z$1:$Z$11'), DV('D2:D7', '$Z$1:$Z$7')],
  ['validation of nothing', DV('D4', '"是,否,A6"'), DV('D6', '"是,否,A6"'), ''],
  [
    'some validations',
    '<dataValidations count="2"><dataValidation sqref="A4"/><dataValidation sqref="A6 A5"/></dataValidations>',
    '<dataValidations count="2"><dataValidation sqref="A6"/><dataValidation sqref="A8 A7"/></dataValidations>',
    '<dataValidations count="1"><dataValidation sqref="A4"/></dataValidations>',
  ],
  [
    'links',
    `<hyperlinks><hyperlink ref="A4" location="A9"/><hyperlink ref="A6:B7" location="'表'!A5:B6" display="A6"/></hyperlinks>`,
    `<hyperlinks><hyperlink ref="A6" location="A11"/><hyperlink ref="A8:B9" location="'表'!A7:B8" display="A6"/></hyperlinks>`,
    `<hyperlinks><hyperlink ref="A4:B5" location="'表'!A4:B4" display="A6"/></hyperlinks>`,
  ],
  [
    'filter',
    '<autoFilter ref="A3:H9"><filterColumn colId="1"/><sortState ref="A4:H9"><sortCondition ref="B4:B9"/></sortState></autoFilter>',
    '<autoFilter ref="A3:H11"><filterColumn colId="1"/><sortState ref="A6:H11"><sortCondition ref="B6:B11"/></sortState></autoFilter>',
    '<autoFilter ref="A3:H7"><filterColumn colId="1"/><sortState ref="A4:H7"><sortCondition ref="B4:B7"/></sortState></autoFilter>',
  ],
  [
    'page breaks',
    '<rowBreaks count="3" manualBreakCount="2"><brk id="3" man="1"/><brk id="4"/><brk id="9" max="16383" man="1"/></rowBreaks><colBreaks count="1"><brk id="4" max="1048575"/></colBreaks>',
    '<rowBreaks count="3" manualBreakCount="2"><brk id="5" man="1"/><brk id="6"/><brk id="11" max="16383" man="1"/></rowBreaks><colBreaks count="1"><brk id="4" max="1048575"/></colBreaks>',
    '<rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks><colBreaks count="1"><brk id="4" max="1048575"/></colBreaks>',
  ],
  [
    'what else has areas',
    '<protectedRanges><protectedRange sqref="A4:A5" name="甲"/></protectedRanges><ignoredErrors><ignoredError sqref="A2:A6 C4"/></ignoredErrors><cellWatches><cellWatch r="A4"/></cellWatches>',
    '<protectedRanges><protectedRange sqref="A6:A7" name="甲"/></protectedRanges><ignoredErrors><ignoredError sqref="A2:A8 C6"/></ignoredErrors><cellWatches><cellWatch r="A6"/></cellWatches>',
    '<ignoredErrors><ignoredError sqref="A2:A4"/></ignoredErrors>',
  ],
  [
    'scenarios',
    '<scenarios sqref="B9"><scenario name="一" count="2"><inputCells r="A4" val="1"/><inputCells r="A6" val="2"/></scenario></scenarios>',
    '<scenarios sqref="B11"><scenario name="一" count="2"><inputCells r="A6" val="1"/><inputCells r="A8" val="2"/></scenario></scenarios>',
    '<scenarios sqref="B7"><scenario name="一" count="1"><inputCells r="A4" val="2"/></scenario></scenarios>',
  ],
  [
    'conditions and validations of newer Excels',
    `<extLst><ext ${PIECES}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><x14:cfvo type="formula"><xm:f>$B$6</xm:f></x14:cfvo></x14:cfRule><xm:sqref>A4:A5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext ${PIECES}><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>其他!$B$6</xm:f></x14:formula1><xm:sqref>E4:E21</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    `<extLst><ext ${PIECES}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><x14:cfvo type="formula"><xm:f>$B$8</xm:f></x14:cfvo></x14:cfRule><xm:sqref>A6:A7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext ${PIECES}><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>其他!$B$6</xm:f></x14:formula1><xm:sqref>E6:E23</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    `<extLst><ext ${PIECES}><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>其他!$B$6</xm:f></x14:formula1><xm:sqref>E4:E19</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  ],
  [
    'sparklines',
    `<extLst><ext ${PIECES}><x14:sparklineGroups><x14:sparklineGroup><x14:colorLow/><x14:sparklines><x14:sparkline><xm:f>表!H4:H9</xm:f><xm:sqref>I4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
    `<extLst><ext ${PIECES}><x14:sparklineGroups><x14:sparklineGroup><x14:colorLow/><x14:sparklines><x14:sparkline><xm:f>表!H6:H11</xm:f><xm:sqref>I6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
    '',
  ],
  [
    'form controls',
    '<controls><control><controlPr linkedCell="$B$6" listFillRange="其他!$A$1:$A$9"><anchor moveWithCells="1" sizeWithCells="1"><from><row>3</row><rowOff>9</rowOff></from><to><row>6</row><rowOff>9</rowOff></to></anchor></controlPr></control></controls>',
    '<controls><control><controlPr linkedCell="$B$8" listFillRange="其他!$A$1:$A$9"><anchor moveWithCells="1" sizeWithCells="1"><from><row>5</row><rowOff>9</rowOff></from><to><row>8</row><rowOff>9</rowOff></to></anchor></controlPr></control></controls>',
    '<controls><control><controlPr linkedCell="$B$4" listFillRange="其他!$A$1:$A$9"><anchor moveWithCells="1" sizeWithCells="1"><from><row>3</row><rowOff>0</rowOff></from><to><row>4</row><rowOff>9</rowOff></to></anchor></controlPr></control></controls>',
  ],
  [
    'what other passes move',
    '<mergeCells count="1"><mergeCell ref="A4:A6"/></mergeCells>',
    '<mergeCells count="1"><mergeCell ref="A4:A6"/></mergeCells>',
    '<mergeCells count="1"><mergeCell ref="A4:A6"/></mergeCells>',
  ],
];

test.each(AROUND)('%s', (_, before, inserted, deleted) => {
  expect(around(before, insert(3, 2))).toBe(inserted);
  expect(around(before, remove(3, 2))).toBe(deleted);
});

test.each(AROUND)('%s: rows that come and go again change nothing', (_, before) => {
  expect(around(before, insert(3, 2), remove(3, 2))).toBe(before);
  expect(around(around(before, insert(3, 2)), remove(3, 2))).toBe(before);
});

/** What is shown of a sheet; the same after two rows before row 3; after rows 1 to 3 have gone. */
const VIEWS: readonly (readonly [string, string, string])[] = [
  [
    '<sheetView><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B6" sqref="B6:C9"/></sheetView>',
    '<sheetView><pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B8" sqref="B8:C11"/></sheetView>',
    '<sheetView><pane ySplit="3" topLeftCell="A1" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3:C6"/></sheetView>',
  ],
  [
    '<sheetView topLeftCell="A9"><pane ySplit="2400" topLeftCell="A20"/><selection/></sheetView>',
    '<sheetView topLeftCell="A11"><pane ySplit="2400" topLeftCell="A22"/><selection/></sheetView>',
    '<sheetView topLeftCell="A6"><pane ySplit="2400" topLeftCell="A17"/><selection/></sheetView>',
  ],
  [
    '<sheetView><selection activeCell="B5" activeCellId="1" sqref="A1:A2 B5:B6"/></sheetView>',
    '<sheetView><selection activeCell="B7" activeCellId="1" sqref="A1:A2 B7:B8"/></sheetView>',
    '<sheetView><selection activeCell="B2" sqref="B2:B3"/></sheetView>',
  ],
  [
    '<sheetView><selection activeCell="B2" sqref="B2"/></sheetView>',
    '<sheetView><selection activeCell="B2" sqref="B2"/></sheetView>',
    '<sheetView><selection activeCell="B1" sqref="B1"/></sheetView>',
  ],
];

test.each(VIEWS)('view %#', (before, inserted, deleted) => {
  const view = (edit: Edit) => {
    const bytes = buildXlsx({ sheets: [{ name: '表', before: `<sheetViews>${before}</sheetViews>` }] });
    return /<sheetView[ >].*<\/sheetView>/.exec(shifted(bytes, [edit]).text(sheetPart(1)))?.[0];
  };
  expect(view(insert(2, 2))).toBe(inserted);
  expect(view(remove(0, 3))).toBe(deleted);
});

describe('formulas of other sheets', () => {
  const rowsAfter = (rows: string, ...edits: readonly Edit[]) => {
    const bytes = buildXlsx({ sheets: [{ name: '表' }, { name: '汇总', rows }] });
    return /<sheetData>(.*)<\/sheetData>/.exec(shifted(bytes, edits).text(sheetPart(2)))?.[1];
  };

  test('follow', () => {
    const row = (a: string, b: string) => `<row r="6"><c r="A6"><f>${a}</f><v>6</v></c><c><f ca="1">${b}</f></c></row>`;
    expect(rowsAfter(row('表!A6&amp;A6', 'SUM(表!B1:B5)'), insert(3, 2))).toBe(row('表!A8&amp;A6', 'SUM(表!B1:B7)'));
    expect(rowsAfter(row('A6', '表!A1&gt;0'), insert(3, 2))).toBe(row('A6', '表!A1&gt;0'));
  });

  test('a shared one stays shared where all its cells move alike', () => {
    const rows = (first: number) =>
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">表!A${first}</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>`;
    expect(rowsAfter(rows(6), insert(3, 2))).toBe(rows(8));
  });

  test('a shared one is written out where a cell would say something else', () => {
    const child = (row: number, f: string) => `<row r="${row}"><c r="A${row}">${f}<v>1</v></c></row>`;
    const shared = '<f t="shared" si="0"/>';
    const master = '<row r="1"><c r="A1"><f t="shared" ref="A1:A4" si="0">表!A2</f><v>1</v></c></row>';
    expect(rowsAfter(master + child(2, shared) + child(3, shared) + child(4, shared), insert(3, 2))).toBe(
      master + child(2, shared) + child(3, '<f>表!A6</f>') + child(4, '<f>表!A7</f>'),
    );
    expect(rowsAfter(master + child(2, shared) + child(3, shared), remove(3, 1))).toBe(
      master + child(2, shared) + child(3, '<f>表!#REF!</f>'),
    );
  });

  test('array formulas keep their area', () => {
    const row = (last: number) => `<row r="1"><c r="A1"><f t="array" ref="A1:A9">表!A1:A${last}</f></c></row>`;
    expect(rowsAfter(row(9), insert(3, 2))).toBe(row(11));
  });

  test('take four times as long where there are four times as many', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const row = index + 1;
        const shared = index === 0 ? `<f t="shared" si="0" ref="B1:B${count}">表!C1*2</f>` : '<f t="shared" si="0"/>';
        return `<row r="${row}"><c r="A${row}"><f>SUM(表!A${row}:B$9)</f></c><c r="B${row}">${shared}</c></row>`;
      }).join('');
    const timeOf = (count: number) => {
      const before = process.cpuUsage();
      expect(rowsAfter(rows(count), insert(999, 3))).toContain(`<f>SUM(表!A${count + 3}:B$9)</f>`);
      return process.cpuUsage(before).user;
    };
    timeOf(1_000);
    expect(timeOf(20_000) / timeOf(5_000)).toBeLessThan(10);
  });
});

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
        { name: '汇总', after: DV('A1', "COUNTA(表1)&gt;表1[[#This Row],[a'[]]") },
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
      { name: '表', after: CF('A1:A3', '$A1=1') },
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
