/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { excelHost } from '../../../src/host/excel/excel-host';
import { readUnitDirectory, UNIT_DIRECTORY_SHEET } from '../../../src/tasks/unit-directory';
import { planDirectoryAdditions } from '../../../src/tasks/unit-directory-additions';
import { planUnitDirectory } from '../../../src/tasks/unit-directory-plan';
import type { UnitDirectory } from '../../../src/units/unit-directory';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import { loadOffice, openInExcel } from '../../kit/office';
import { contentsOf } from '../host-under-test';

beforeAll(loadOffice);

const PLAN_SHEET: SheetDraft = { name: '方案', rows: [['序号', '工作任务']] };

const UNITS: UnitDirectory = [
  { fullName: '市财政局', shortNames: ['财政局', '=市财'], formerNames: [], level: '市', phone: '+86 757' },
  { fullName: '=市民政局', shortNames: [], formerNames: ['民政处'] },
];

async function readBeside() {
  const { beside } = await excelHost().readSheetInWorkbook('方案', UNIT_DIRECTORY_SHEET);
  if (!beside) throw new Error('no 单位名录');
  return beside;
}

async function add(units: UnitDirectory) {
  const beside = await readBeside();
  const plan = planDirectoryAdditions(beside, units);
  if (plan.kind === 'unreadable') throw new Error('no header');
  return excelHost().apply(beside.sheet, plan.edits, { flattenMixedFonts: false });
}

test('the 单位名录 made by the add-in is read as it was written, names that look like formulas too', async () => {
  openInExcel([PLAN_SHEET]);
  await excelHost().writeSheet(planUnitDirectory(UNITS));
  expect(readUnitDirectory(await readBeside())).toEqual({ kind: 'directory', units: UNITS });
});

test.each<readonly [string, NonNullable<SheetDraft['rows']>]>([
  [
    'without short names',
    [['单位通讯录'], ['序号', '单位名称', '电话'], [1, '市财政局', '0757'], [2, '市水利局', 8332]],
  ],
  ['with short names', [['全称', '简称'], ['市财政局', '财政局、'], ['市水利局']]],
])('a list of the user’s %s is added to once, and put back exactly', async (_title, rows) => {
  openInExcel([PLAN_SHEET, { name: '单位名录', rows }]);
  const before = contentsOf(await readBeside());
  const outcome = await add(UNITS);
  expect(outcome.kind).toBe('applied');
  const after = await readBeside();
  const reading = readUnitDirectory(after);
  expect(
    reading.kind === 'directory' && reading.units.map(({ fullName, shortNames }) => [fullName, shortNames]),
  ).toEqual([
    ['市财政局', ['财政局', '=市财']],
    ['市水利局', []],
    ['=市民政局', []],
  ]);
  expect(after.rows.flat().some((cell) => cell?.formula !== undefined)).toBe(false);
  expect(planDirectoryAdditions(after, UNITS)).toMatchObject({ edits: [], added: 0 });
  await excelHost().undo(outcome.undo);
  expect(contentsOf(await readBeside())).toEqual(before);
});
