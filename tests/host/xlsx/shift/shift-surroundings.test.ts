import type { Edit } from '../../../../src/grid/edit';
import { buildXlsx } from '../../../kit/xlsx';
import { condition, insert, remove, sheetPart, shifted, validation } from './shifted-file';

/** What stands behind the rows of the only sheet, after the edits. */
function around(after: string, ...edits: readonly Edit[]): string {
  const xml = shifted(buildXlsx({ sheets: [{ name: '表', after }] }), edits).text(sheetPart(1));
  return xml.slice(xml.indexOf('</sheetData>') + '</sheetData>'.length, xml.indexOf('</worksheet>'));
}

const PIECES = 'xmlns:x14="urn:x14" xmlns:xm="urn:xm"';

/** Element of a sheet; the same after two rows have come in before row 4; after rows 4 and 5 have gone. */
const AROUND: readonly (readonly [string, string, string, string])[] = [
  [
    'area of conditions',
    condition('A2:A9', '$A2&gt;1'),
    condition('A2:A11', '$A2&gt;1'),
    condition('A2:A7', '$A2&gt;1'),
  ],
  [
    'condition on the row above',
    condition('A2:A99', 'A1=A2'),
    condition('A2:A101', 'A1=A2'),
    condition('A2:A97', 'A1=A2'),
  ],
  [
    'condition below',
    condition('A4:C5 B8', 'LEN($A4)&gt;$B$9'),
    condition('A6:C7 B10', 'LEN($A6)&gt;$B$11'),
    condition('B6', 'LEN($A6)&gt;$B$7'),
  ],
  ['condition all of whose rows go', condition('A4:C5', '$A4=1'), condition('A6:C7', '$A6=1'), ''],
  [
    'condition whose first row goes',
    condition('A5:A9', '$A5=$B$1'),
    condition('A7:A11', '$A7=$B$1'),
    condition('A4:A7', '$A4=$B$1'),
  ],
  [
    'condition on whole columns',
    condition('A1:B1048576', '$A1=""'),
    condition('A1:B1048576', '$A1=""'),
    condition('A1:B1048576', '$A1=""'),
  ],
  [
    'thresholds',
    '<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="$B$6"/><cfvo type="num" val="6"/></dataBar></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="$B$8"/><cfvo type="num" val="6"/></dataBar></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="$B$4"/><cfvo type="num" val="6"/></dataBar></cfRule></conditionalFormatting>',
  ],
  [
    'validation',
    validation('D2:D9', '$Z$1:$Z$9'),
    validation('D2:D11', '$Z$1:$Z$11'),
    validation('D2:D7', '$Z$1:$Z$7'),
  ],
  ['validation of nothing', validation('D4', '"是,否,A6"'), validation('D6', '"是,否,A6"'), ''],
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
