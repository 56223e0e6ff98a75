import { codeOf } from '../../../kit/host-errors';
import { parseA1 } from '../../../../src/grid/address';
import type { Edit } from '../../../../src/grid/edit';
import { cellAt } from '../../../../src/grid/grid';
import { packageFaults } from '../../../kit/package-integrity';
import { PART, CAREFUL, open, settings, partOf, rowsOf, frameOf, written } from './patched-file';

describe('rows', () => {
  test('an inserted row has the look of the row above and is in sight', async () => {
    const rows =
      '<row r="1" ht="30" customHeight="1" hidden="1" spans="1:2"><c r="A1" s="1"><v>1</v></c><c r="B1"/></row>';
    const file = open(`${rows}<row r="2"><c r="A2"/></row>`);
    expect(await written(file, [{ kind: 'insert-rows', before: 1, count: 2 }])).toBe(
      `${rows}<row r="2" ht="30" customHeight="1"><c r="A2" s="1"/></row><row r="3" ht="30" customHeight="1"><c r="A3" s="1"/></row><row r="4"><c r="A4"/></row>`,
    );
  });

  test('a deleted row comes back as it was, height, looks and all', async () => {
    const file = open(
      '<row r="1"><c r="A1"/></row><row r="2" ht="9"><c r="A2" s="2"/><c r="B2" t="b"><v>1</v></c></row><row r="4"><c r="C4"/></row>',
    );
    expect(await written(file, [{ kind: 'delete-rows', first: 1, count: 2 }])).toBe(
      '<row r="1"><c r="A1"/></row><row r="2"><c r="C2"/></row>',
    );
  });

  test('formulas, also those set before, follow; references that were lost come back with undo', async () => {
    const file = open(
      '<row r="1"><c r="A1"><f>SUM(B2:B3)</f><v>3</v></c></row><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>',
    );
    const edits: readonly Edit[] = [
      ...(await settings(file, [['C1', '=B3*2']])),
      { kind: 'delete-rows', first: 2, count: 1 },
      { kind: 'insert-rows', before: 1, count: 1 },
    ];
    expect(await written(file, edits)).toBe(
      '<row r="1"><c r="A1"><f>SUM(B3:B3)</f><v>3</v></c><c r="C1"><f>#REF!*2</f></c></row><row r="3"><c r="B3"><v>1</v></c></row>',
    );
  });
});

test('a formula that was written before rows moved is ours still, and goes with undo', async () => {
  const file = open('<row r="1"><c r="A1"><v>1</v></c></row>');
  const edits: readonly Edit[] = [
    ...(await settings(file, [['C1', '=A1*2']])),
    { kind: 'insert-rows', before: 0, count: 1 },
  ];
  expect(await written(file, edits)).toContain('<c r="C2"><f>A2*2</f></c>');
});

test.each([
  ['rows out of order', '<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>'],
  ['a row that is there twice', '<row r="1"><c r="A1"/></row><row r="1"><c r="B1"/></row>'],
  ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
  ['a cell that is there twice', '<row r="1"><c r="A1"/><c r="A1"/></row>'],
])('%s: the sheet is read, but not written', async (_, rows) => {
  const file = open(rows);
  const before = file.save();
  expect(await codeOf(file.apply('表', await settings(file, [['A1', '甲']]), CAREFUL))).toBe('file-unreadable');
  expect(file.save()).toBe(before);
});

test('a deletion is taken back also where a person has gone on working', async () => {
  const file = open(
    '<row r="1"><c r="A1"><f>SUM(B2:B3)+B3</f><v>5</v></c></row><row r="2"><c r="B2"><v>1</v></c></row><row r="3" ht="40"><c r="B3" s="1"><v>2</v></c></row><row r="4"><c r="A4" t="str"><v>甲</v></c></row>',
  );
  const before = await file.readSheet('表');
  const { undo } = await file.apply('表', [{ kind: 'delete-rows', first: 2, count: 1 }], CAREFUL);
  expect(cellAt(await file.readSheet('表'), { row: 0, col: 0 })?.formula).toBe('=SUM(B2:B2)+#REF!');
  await file.apply('表', await settings(file, [['A3', '乙']]), CAREFUL);
  expect((await file.undo(undo)).kept).toEqual([]);
  const typed = { ...before.rows[3]?.[0], value: '乙', text: '乙' };
  expect(await file.readSheet('表')).toEqual({ ...before, rows: [...before.rows.slice(0, 3), [typed]] });
  expect(rowsOf(file)).toContain('<row r="3" ht="40"><c r="B3" s="1"><v>2</v></c></row>');
  expect(packageFaults(file.save())).toEqual([]);
});

describe('formulas that several cells use', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';

  test('the cells of a shared formula keep it when its first cell is overwritten', async () => {
    const file = open(shared);
    const { undo } = await file.apply('表', await settings(file, [['A1', 1]]), CAREFUL);
    expect(rowsOf(file)).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
    );
    await file.undo(undo);
    expect((await file.readSheet('表')).rows.map(([cell]) => cell?.formula)).toEqual(['=B1*2', '=B2*2', '=B3*2']);
    expect(packageFaults(file.save())).toEqual([]);
  });

  test('one of the others may go, and comes back', async () => {
    const file = open(shared);
    const { undo } = await file.apply('表', await settings(file, [['A2', 1]]), CAREFUL);
    expect(rowsOf(file)).toBe(shared.replace('<f t="shared" si="0"/><v>4</v>', '<v>1</v>'));
    await file.undo(undo);
    expect(rowsOf(file)).toBe(shared.replace('<f t="shared" si="0"/><v>4</v>', '<f>B2*2</f><v>4</v>'));
  });

  test('part of an array is not written, nor merged; a formula of one cell is', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    const file = open(rows);
    const edits = await settings(file, [
      ['A2', 5],
      ['C1', 6],
    ]);
    const outcome = await file.apply('表', [...edits, { kind: 'merge', area: parseA1('A2:B3')! }], CAREFUL);
    expect(outcome).toMatchObject({
      refused: [
        { index: 0, reason: 'protected' },
        { index: 2, reason: 'protected' },
      ],
    });
    expect(rowsOf(file)).toBe(rows.replace('<f t="array" ref="C1">SUM(B1:B2)</f><v>1</v>', '<v>6</v>'));
  });
});

describe('around the rows', () => {
  test('merged areas are listed where the format wants them, and the list goes with the last', async () => {
    const file = open('<row r="1"><c r="A1"/></row>', {
      after: '<phoneticPr fontId="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    });
    const { undo } = await file.apply('表', [{ kind: 'merge', area: parseA1('A1:B2')! }], CAREFUL);
    expect(frameOf(file)).toContain(
      '<sheetData></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><phoneticPr',
    );
    await file.undo(undo);
    expect(frameOf(file)).toContain('<sheetData></sheetData><phoneticPr');
  });

  test('a width splits the columns it belongs to, and undo joins them', async () => {
    const file = open('', { before: '<dimension ref="A1"/><cols><col min="1" max="3" width="9" style="1"/></cols>' });
    const before = partOf(file, PART);
    const { undo } = await file.apply('表', [{ kind: 'set-column-width', col: 1, widthChars: 20 }], CAREFUL);
    expect(frameOf(file)).toBe(
      '<dimension ref="A1"/><cols><col min="1" max="1" width="9" style="1"/><col min="2" max="2" width="20.7109375" style="1" customWidth="1"/><col min="3" max="3" width="9" style="1"/></cols><sheetData></sheetData>',
    );
    await file.undo(undo);
    expect(partOf(file, PART)).toBe(before);
  });

  test('the used area grows', async () => {
    const file = open('<row r="2"><c r="B2"><v>1</v></c></row>', { before: '<dimension ref="B2"/>' });
    await written(file, await settings(file, [['D9', 1]]));
    expect(frameOf(file)).toContain('<dimension ref="B2:D9"/>');
  });
});
