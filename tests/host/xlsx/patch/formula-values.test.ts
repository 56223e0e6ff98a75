import type { Edit } from '../../../../src/grid/edit';
import { cellAt, type CellValue } from '../../../../src/grid/grid';
import { CAREFUL, open, partOf, rowsOf, written } from './patched-file';

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';
const at = { row: 0, col: 1 };
const formula = (value?: CellValue): Edit => ({
  kind: 'set-formula',
  at,
  was: { value: null },
  formula: '=IF(A1>0,"<甲>",A1)',
  ...(value !== undefined && { value }),
});
const F = '<f>IF(A1&gt;0,&quot;&lt;甲&gt;&quot;,A1)</f>';

const VALUES: readonly (readonly [CellValue | undefined, string])[] = [
  ['<甲>', `<c r="B1" t="str">${F}<v>&lt;甲&gt;</v></c>`],
  ['', `<c r="B1" t="str">${F}<v></v></c>`],
  [42735.5, `<c r="B1">${F}<v>42735.5</v></c>`],
  [true, `<c r="B1" t="b">${F}<v>1</v></c>`],
  ['#N/A', `<c r="B1" t="e">${F}<v>#N/A</v></c>`],
  [null, `<c r="B1">${F}</c>`],
  [undefined, `<c r="B1">${F}</c>`],
];

test.each(VALUES)('a formula that gives %p is written with it', async (value, element) => {
  expect(await written(open(ROWS), [formula(value)])).toContain(element);
});

test('the value is read back, and Excel calculates all the same when it opens the file', async () => {
  const file = open(ROWS);
  await file.apply('表', [formula('甲')], CAREFUL);
  expect(cellAt(await file.readSheet('表'), at)).toMatchObject({ value: '甲', text: '甲' });
  expect(partOf(file, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
});

test('the value stays with a formula that follows rows of the same batch', async () => {
  const file = open(ROWS);
  await file.apply('表', [formula('甲'), { kind: 'insert-rows', before: 0, count: 1 }], CAREFUL);
  expect(rowsOf(file)).toContain('<c r="B2" t="str"><f>IF(A2&gt;0,&quot;&lt;甲&gt;&quot;,A2)</f><v>甲</v></c>');
});

test('the same formula and value again change nothing', async () => {
  const file = open(ROWS);
  await file.apply('表', [formula('甲')], CAREFUL);
  const before = rowsOf(file);
  await file.apply('表', [{ ...formula('甲'), was: { formula: '=IF(A1>0,"<甲>",A1)' } } as Edit], CAREFUL);
  expect(rowsOf(file)).toBe(before);
});
