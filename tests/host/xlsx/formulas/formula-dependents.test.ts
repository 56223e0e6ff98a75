import { parseA1, topLeft } from '../../../../src/grid/address';
import { hasDependents } from '../../../../src/host/xlsx/formulas/formula-dependents';
import { editPackage } from '../../../../src/host/xlsx/package/package-editor';
import { readWorkbookParts } from '../../../../src/host/xlsx/workbook-parts';
import { buildXlsx } from '../../../kit/xlsx';

/** Whether a formula on the sheet 「乙」 has to be calculated anew when a cell of 「甲 1」 has changed. */
function depends(formula: string, cell: string, attributes = ''): boolean {
  const rows = `<row r="1"><c r="A1"><f${attributes}>${formula}</f></c></row>`;
  const names = '<definedName name="单位">\'甲 1\'!$B$2:$B$9</definedName><definedName name="率">0.5</definedName>';
  const bytes = buildXlsx({
    sheets: [{ name: '甲 1' }, { name: '乙', rows }],
    parts: {},
    workbook: `<definedNames>${names}</definedNames>`,
  });
  const editor = editPackage(bytes);
  return hasDependents(editor, readWorkbookParts(editor), { sheet: '甲 1', cells: [topLeft(parseA1(cell)!)] });
}

test.each<[string, string, boolean]>([
  ["'甲 1'!B2", 'B2', true],
  ["'甲 1'!B2", 'B3', false],
  ["SUM('甲 1'!$A$1:C5)", 'B3', true],
  ["SUM('甲 1'!$A$1:C5)", 'D3', false],
  ["SUM('甲 1'!B:B)", 'B900', true],
  ["SUM('甲 1'!3:4)", 'Z3', true],
  ['SUM(B2:B9)', 'B3', false],
  ['COUNTA(单位)', 'B9', true],
  ['COUNTA(单位)', 'B10', false],
  ['率*2', 'B3', false],
  ['SUM(甲:丙!B2)', 'C7', true],
  ["SUM('甲 1:丙'!B2)", 'C7', true],
  ["[1]甲!B2+'[2]甲 1'!B2", 'B2', false],
  ['SUM(表1[单位])', 'B2', true],
  ['INDIRECT("B"&amp;2)', 'Z9', true],
  ["SUM('甲 1'!B2:'甲 1'!B9)", 'B5', true],
  ['"甲 1!B2"', 'B2', false],
  ['TODAY()', 'B2', false],
])('%s after a change of %s: %s', (formula, cell, expected) => {
  expect(depends(formula, cell)).toBe(expected);
});

test('a formula that other cells use too may use any cell of the sheet', () => {
  expect(depends("'甲 1'!B2", 'B9', ' t="shared" ref="A1:A9" si="0"')).toBe(true);
  expect(depends('B2', 'B9', ' t="shared" ref="A1:A9" si="0"')).toBe(false);
});
