import { type CellRange, parseA1 } from '../../../../src/grid/address';
import type { Edit } from '../../../../src/grid/edit';
import { clearTracesInFile } from '../../../../src/host/xlsx/clear-traces';
import { editPackage } from '../../../../src/host/xlsx/package/package-editor';
import { type XlsxFile, xlsxFile } from '../../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../../kit/package-integrity';
import { CAREFUL, open, partOf } from './patched-file';

const WORKBOOK = 'xl/workbook.xml';
const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>';

const area = (address: string): CellRange => parseA1(address)!;
const place = (key: string, ...areas: readonly string[]): Edit => ({ kind: 'set-place', key, areas: areas.map(area) });

/** A file with these names. */
function withNames(...elements: readonly string[]): XlsxFile {
  const plain = partOf(open(ROWS), WORKBOOK);
  const names = elements.length === 0 ? '' : `<definedNames>${elements.join('')}</definedNames>`;
  return open(ROWS, {}, { parts: { [WORKBOOK]: plain.replace('</sheets>', `</sheets>${names}`) } });
}

/** Name and meaning of all names, in the order of the file. */
function namesOf(file: XlsxFile): readonly string[] {
  return Array.from(
    partOf(file, WORKBOOK).matchAll(/<definedName ([^>]*)>([^<]*)</g),
    ([, tag, text]) => `${tag} ${text}`,
  );
}

const OTHERS = [
  '<definedName name="部门">表!$B$1:$B$9</definedName>',
  '<definedName name="zrb.place.split.1.1" localSheetId="0" hidden="1">表!$A$1</definedName>',
];

test('places are hidden names of the workbook behind those there; the same again changes no byte', async () => {
  const file = withNames(...OTHERS);
  const edits = [place('column.due-date', 'E2'), place('split.1', 'A3:A4', 'B3')];
  await file.apply('表', edits, CAREFUL);
  expect(namesOf(file).slice(2)).toEqual([
    `name="zrb.place.column.due__date.1" hidden="1" '表'!$E$2`,
    `name="zrb.place.split.1.1" hidden="1" '表'!$A$3:$A$4,'表'!$B$3`,
  ]);
  expect(packageFaults(file.save())).toEqual([]);
  const saved = file.save();
  const again = xlsxFile(saved);
  await again.apply('表', edits, CAREFUL);
  expect(Buffer.from(again.save()).equals(Buffer.from(saved))).toBe(true);
});

test.each([[[]], [OTHERS]])('taken back, every part is what it was', async (names: readonly string[]) => {
  const file = withNames(...names);
  const before = Buffer.from(file.save());
  const outcome = await file.apply('表', [place('split.1', 'A3:A4')], CAREFUL);
  const second = await file.apply('表', [place('split.1', 'A1', 'B4'), place('split.2', 'A1')], CAREFUL);
  await file.undo(second.undo);
  expect((await file.readSheet('表')).places).toEqual(new Map([['split.1', [area('A3:A4')]]]));
  await file.undo(outcome.undo);
  expect(Buffer.from(file.save()).equals(before)).toBe(true);
});

test('names that somebody else has moved, spelt or emptied are read and mended', async () => {
  const file = withNames(
    '<definedName name="zrb.place.split.1.1" hidden="1">表!$A$3:$A$4,表!#REF!</definedName>',
    '<definedName name="zrb.place.split.1.2" hidden="1">#REF!</definedName>',
    '<definedName name="ZRB.PLACE.column.status.1" hidden="1">表!$E$2</definedName>',
  );
  expect((await file.readSheet('表')).places).toEqual(
    new Map([
      ['split.1', [area('A3:A4')]],
      ['column.status', [area('E2')]],
    ]),
  );
  await file.apply('表', [place('split.1', 'A3:A4'), place('column.status', 'E2')], CAREFUL);
  expect(namesOf(file)).toEqual([
    `name="zrb.place.split.1.1" hidden="1" '表'!$A$3:$A$4`,
    'name="ZRB.PLACE.column.status.1" hidden="1" 表!$E$2',
  ]);
});

test('the areas of a union follow rows and columns one by one, and come back with them', async () => {
  const file = withNames();
  await file.apply('表', [place('split.1', 'A1:A2', 'A4:B6', 'C3')], CAREFUL);
  const outcome = await file.apply(
    '表',
    [
      { kind: 'insert-rows', before: 4, count: 1 },
      { kind: 'delete-rows', first: 0, count: 2 },
    ],
    CAREFUL,
  );
  expect(namesOf(file)).toEqual([`name="zrb.place.split.1.1" hidden="1" '表'!#REF!,'表'!$A$2:$B$5,'表'!$C$1`]);
  expect(packageFaults(file.save())).toEqual([]);
  expect((await file.readSheet('表')).places).toEqual(new Map([['split.1', [area('A2:B5'), area('C1')]]]));
  await file.undo(outcome.undo);
  expect(namesOf(file)).toEqual([`name="zrb.place.split.1.1" hidden="1" '表'!$A$1:$A$2,'表'!$A$4:$B$6,'表'!$C$3`]);
  await file.apply('表', [{ kind: 'insert-columns', before: 1, count: 2 }], CAREFUL);
  expect(namesOf(file)).toEqual([`name="zrb.place.split.1.1" hidden="1" '表'!$A$1:$A$2,'表'!$A$4:$D$6,'表'!$E$3`]);
});

test('what stood on deleted rows comes back, also where the file has been changed since', async () => {
  const file = withNames();
  await file.apply('表', [place('split.1', 'A1', 'B4')], CAREFUL);
  const outcome = await file.apply('表', [{ kind: 'delete-rows', first: 3, count: 1 }], CAREFUL);
  await file.apply('表', [{ kind: 'set-value', at: { row: 8, col: 0 }, was: { value: null }, value: '新' }], CAREFUL);
  await file.undo(outcome.undo);
  expect((await file.readSheet('表')).places).toEqual(new Map([['split.1', [area('A1'), area('B4')]]]));
});

test('clearing traces takes the names of all places, and nobody else’s', async () => {
  const file = withNames(OTHERS[0]!);
  await file.apply('表', [place('split.1', 'A3:A4')], CAREFUL);
  const editor = editPackage(file.save());
  expect(clearTracesInFile(editor).cleared.names).toBe(1);
  expect(editor.text(WORKBOOK)).toContain(`<definedNames>${OTHERS[0] ?? ''}</definedNames>`);
});
