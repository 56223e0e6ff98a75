import { parseA1 } from '../../../../src/grid/address';
import { editPackage } from '../../../../src/host/xlsx/package/package-editor';
import type { XlsxFile } from '../../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../../kit/package-integrity';
import { buildXlsx, relation } from '../../../kit/xlsx';
import { CAREFUL, STYLES, type Setting, open, settings, partOf, written } from './patched-file';

describe('calculation', () => {
  const chainType =
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';
  const withChain = (links: string) => {
    const plain = editPackage(buildXlsx({ styles: STYLES, sheets: [{ name: '表' }] })).text('[Content_Types].xml');
    return {
      relations: relation('rIdC', 'calcChain', 'calcChain.xml'),
      parts: {
        'xl/calcChain.xml': `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${links}</calcChain>`,
        '[Content_Types].xml': plain.replace('</Types>', `${chainType}</Types>`),
      },
    };
  };
  const rows =
    '<row r="1"><c r="A1"><f>B1+1</f><v>2</v></c><c r="B1"><v>1</v></c><c r="C1"><f>A1</f><v>2</v></c><c r="D1"><v>9</v></c></row>';
  const plainWorkbook = editPackage(buildXlsx({ styles: STYLES, sheets: [{ name: '表' }] })).text('xl/workbook.xml');
  const calculated = {
    'xl/workbook.xml': plainWorkbook.replace('</sheets>', "</sheets><calcPr\n fullCalcOnLoad = 'true'/>"),
  };
  const isCalculated = (file: XlsxFile) => partOf(file, 'xl/workbook.xml').includes('<calcPr fullCalcOnLoad="1"/>');

  test('a cell that is no formula any more leaves the chain', async () => {
    const file = open(rows, {}, withChain('<c r="A1" i="1"/><c r="C1" l="1"/>'));
    await written(file, await settings(file, [['A1', 5]]));
    expect(partOf(file, 'xl/calcChain.xml')).toContain('<c r="C1" l="1" i="1"/></calcChain>');
    await file.apply('表', await settings(file, [['C1', 5]]), CAREFUL);
    expect(editPackage(file.save()).has('xl/calcChain.xml')).toBe(false);
    expect(packageFaults(file.save())).toEqual([]);
  });

  test('a workbook that says so already keeps its words', async () => {
    const file = open(rows, {}, { parts: calculated });
    await file.apply('表', await settings(file, [['B1', 7]]), CAREFUL);
    expect(partOf(file, 'xl/workbook.xml')).toBe(calculated['xl/workbook.xml']);
  });

  test.each<[string, Setting, boolean]>([
    ['what a formula uses', ['B1', 7], true],
    ['what no formula uses', ['D1', 7], false],
    ['a formula, whose result is not known', ['E1', '=D1'], true],
  ])('Excel calculates on opening after %s was written', async (_, setting, expected) => {
    const file = open(rows);
    await file.apply('表', await settings(file, [setting]), CAREFUL);
    expect(isCalculated(file)).toBe(expected);
  });
});

describe('tables', () => {
  const table = (name: string) =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="${name}"/><tableColumn id="2" name="单位"/></tableColumns></table>`;
  const openTable = (formula = '') => {
    const plain = editPackage(buildXlsx({ styles: STYLES, sheets: [{ name: '表' }] })).text('[Content_Types].xml');
    const type =
      '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>';
    return open(
      `<row r="1"><c r="A1" t="str"><v>任务 </v></c><c r="B1" t="str"><v>单位</v></c></row><row r="2"><c r="D2"><f>${formula}</f><v>1</v></c></row>`,
      {
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relations: relation('rId1', 'table', '../tables/table1.xml'),
      },
      {
        parts: {
          'xl/tables/table1.xml': table('任务 '),
          '[Content_Types].xml': plain.replace('</Types>', `${type}</Types>`),
        },
      },
    );
  };

  test('a column is named as its header says', async () => {
    const file = openTable('1');
    const { undo } = await file.apply('表', await settings(file, [['A1', '工作\n任务']]), CAREFUL);
    expect(partOf(file, 'xl/tables/table1.xml')).toBe(table('工作_x000a_任务'));
    expect(packageFaults(file.save())).toEqual([]);
    await file.undo(undo);
    expect(partOf(file, 'xl/tables/table1.xml')).toBe(table('任务 '));
  });

  test.each<[string, Setting, string]>([
    ['no header', ['A1', null], '1'],
    ['a name that is taken', ['A1', '单位'], '1'],
    ['a number', ['A1', 5], '1'],
    ['a name other than a formula uses', ['A1', '任务'], 'SUM(表1[任务 ])'],
  ])('%s is left out', async (_, setting, formula) => {
    const file = openTable(formula);
    const outcome = await file.apply('表', await settings(file, [setting]), CAREFUL);
    expect(outcome).toMatchObject({ kind: 'partial', refused: [{ index: 0, reason: 'protected' }] });
  });

  test('of two columns that would get the same name the second keeps its own', async () => {
    const file = openTable('1');
    const outcome = await file.apply(
      '表',
      await settings(file, [
        ['A1', '事项'],
        ['B1', '事项'],
      ]),
      CAREFUL,
    );
    expect(outcome).toMatchObject({ kind: 'partial', refused: [{ index: 1, reason: 'protected' }] });
    expect(packageFaults(file.save())).toEqual([]);
  });

  test('names are spelt as cells are, where XML could not hold them', async () => {
    const file = openTable('1');
    await file.apply('表', await settings(file, [['A1', '_x0041_\u0001']]), CAREFUL);
    expect(partOf(file, 'xl/tables/table1.xml')).toBe(table('_x005F_x0041__x0001_'));
    expect(packageFaults(file.save())).toEqual([]);
  });

  test('cells of a table are not merged', async () => {
    const outcome = await openTable('1').apply('表', [{ kind: 'merge', area: parseA1('B2:C3')! }], CAREFUL);
    expect(outcome.kind).toBe('partial');
  });
});
