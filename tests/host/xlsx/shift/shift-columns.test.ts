import type { Edit } from '../../../../src/grid/edit';
import { lineMoveOf } from '../../../../src/host/xlsx/formulas/line-move';
import { shiftFormulaLines, shiftNameLines } from '../../../../src/host/xlsx/formulas/shift-formula-lines';
import { buildXlsx, relation } from '../../../kit/xlsx';
import { condition, insertColumns, removeColumns, sheetPart, shifted, validation } from './shifted-file';

function movedBy(edit: Edit) {
  const move = lineMoveOf('表', [edit]);
  if (!move) throw new Error('nothing moves');
  return move;
}

const IN = movedBy(insertColumns(2, 1));
const OUT = movedBy(removeColumns(2, 1));

/** A formula of the sheet 「表」; after a column has come in before C; after C has gone. */
const FORMULAS: readonly (readonly [string, string, string])[] = [
  ['B1+C1+D$1', 'B1+D1+E$1', 'B1+#REF!+C$1'],
  ['SUM(B2:D9)', 'SUM(B2:E9)', 'SUM(B2:C9)'],
  ['SUM(D2:B9)', 'SUM(E2:B9)', 'SUM(C2:B9)'],
  ['SUM(C:C,$C:$D,3:5)', 'SUM(D:D,$D:$E,3:5)', 'SUM(#REF!,$C:$C,3:5)'],
  ['表!c1&b1', '表!D1&b1', '表!#REF!&b1'],
  ['别表!C1+别表!C:D', '别表!C1+别表!C:D', '别表!C1+别表!C:D'],
  ['SUM(Jan:Mar!C1)', 'SUM(Jan:Mar!C1)', 'SUM(Jan:Mar!C1)'],
  ['LOG10(C1)&"C1"&表1[C1]', 'LOG10(D1)&"C1"&表1[C1]', 'LOG10(#REF!)&"C1"&表1[C1]'],
  ['A1:XFD1', 'A1:XFD1', 'A1:XFD1'],
  ['XFD1', '#REF!', 'XFC1'],
];

test.each(FORMULAS)('formula %s', (formula, inserted, deleted) => {
  expect(shiftFormulaLines(formula, '表', IN)).toBe(inserted);
  expect(shiftFormulaLines(formula, '表', OUT)).toBe(deleted);
});

test('names: locked columns follow, others count from the cell that uses the name', () => {
  expect(shiftNameLines('表!$A$1:$E$20,表!$C:$D,表!$1:$3,表!C1', IN)).toBe('表!$A$1:$F$20,表!$D:$E,表!$1:$3,表!C1');
});

/** What stands behind the rows of the only sheet, after the edits. */
function around(source: { readonly before?: string; readonly after?: string }, edit: Edit): string {
  const xml = shifted(buildXlsx({ sheets: [{ name: '表', ...source }] }), [edit]).text(sheetPart(1));
  return xml.replace(/^.*?<worksheet[^>]*>|<sheetData>.*<\/sheetData>|<sheetData\/>|<\/worksheet>$/gs, '');
}

/** Element of a sheet; the same after two columns have come in before column C; after C and D have gone. */
const AROUND: readonly (readonly [string, string, string, string])[] = [
  [
    'condition on the left neighbour',
    condition('B2:F9', 'A2=$B$1'),
    condition('B2:H9', 'A2=$B$1'),
    condition('B2:D9', 'A2=$B$1'),
  ],
  ['condition all of whose columns go', condition('C4:D9', 'C4=1'), condition('E4:F9', 'E4=1'), ''],
  [
    'validation',
    validation('D2:E9', '$Z$1:$Z$9'),
    validation('F2:G9', '$AB$1:$AB$9'),
    validation('C2:C9', '$X$1:$X$9'),
  ],
  [
    'links',
    '<hyperlinks><hyperlink ref="C4" location="E9"/><hyperlink ref="E6" location="表!F5"/></hyperlinks>',
    '<hyperlinks><hyperlink ref="E4" location="G9"/><hyperlink ref="G6" location="表!H5"/></hyperlinks>',
    '<hyperlinks><hyperlink ref="C6" location="表!D5"/></hyperlinks>',
  ],
  [
    'filter, whose columns count from its left edge',
    '<autoFilter ref="B1:F9"><filterColumn colId="1"/><filterColumn colId="3"/></autoFilter>',
    '<autoFilter ref="B1:H9"><filterColumn colId="3"/><filterColumn colId="5"/></autoFilter>',
    '<autoFilter ref="B1:D9"><filterColumn colId="1"/></autoFilter>',
  ],
  [
    'page breaks of columns, not of rows',
    '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="5" max="1048575" man="1"/></colBreaks>',
    '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="7" max="1048575" man="1"/></colBreaks>',
    '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
  ],
];

test.each(AROUND)('%s', (_, after, inserted, deleted) => {
  expect(around({ after }, insertColumns(2, 2))).toBe(inserted);
  expect(around({ after }, removeColumns(2, 2))).toBe(deleted);
});

test('frozen columns and the selection move', () => {
  const view = (split: string, corner: string, cell: string) =>
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${split}" ySplit="2" topLeftCell="${corner}" state="frozen"/><selection activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`;
  const before = view('3', 'D3', 'E5');
  expect(around({ before }, insertColumns(1, 1))).toBe(view('4', 'E3', 'F5'));
  expect(around({ before }, removeColumns(1, 1))).toBe(view('2', 'C3', 'D5'));
});

const DRAWING =
  '<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>7</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to></xdr:twoCellAnchor></xdr:wsDr>';
const NOTES =
  '<comments><commentList><comment ref="B2"/><comment ref="C2"/><comment ref="E4"/></commentList></comments>';
const shape = (column: number, anchor: string) =>
  `<v:shape><x:ClientData ObjectType="Note"><x:Anchor>${anchor}</x:Anchor><x:Row>1</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const HANGING = buildXlsx({
  sheets: [
    {
      name: '表',
      relations: [
        relation('rId1', 'drawing', '../drawings/drawing1.xml'),
        relation('rId2', 'comments', '../comments1.xml'),
        relation('rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      ].join(''),
    },
  ],
  parts: {
    'xl/drawings/drawing1.xml': DRAWING,
    'xl/comments1.xml': NOTES,
    'xl/drawings/vmlDrawing1.vml': `<xml>${shape(1, '2, 1, 0, 1, 4, 1, 3, 1')}${shape(2, '3, 1, 0, 1, 5, 1, 3, 1')}</xml>`,
  },
});

test('pictures, notes and the boxes of notes move with their columns and go with them', () => {
  const inserted = shifted(HANGING, [insertColumns(2, 2)]);
  expect(inserted.text('xl/drawings/drawing1.xml')).toBe(DRAWING.replace('<xdr:col>4<', '<xdr:col>6<'));
  expect(inserted.text('xl/comments1.xml')).toBe(NOTES.replace('C2', 'E2').replace('E4', 'G4'));
  expect(inserted.text('xl/drawings/vmlDrawing1.vml')).toBe(
    `<xml>${shape(1, '2, 1, 0, 1, 4, 1, 3, 1')}${shape(4, '5, 1, 0, 1, 7, 1, 3, 1')}</xml>`,
  );
  const deleted = shifted(HANGING, [removeColumns(2, 1)]);
  expect(deleted.text('xl/drawings/drawing1.xml')).toBe(DRAWING.replace('<xdr:col>4<', '<xdr:col>3<'));
  expect(deleted.text('xl/comments1.xml')).toBe(NOTES.replace('<comment ref="C2"/>', '').replace('E4', 'D4'));
  expect(deleted.text('xl/drawings/vmlDrawing1.vml')).toBe(`<xml>${shape(1, '2, 1, 0, 1, 4, 1, 3, 1')}</xml>`);
});
