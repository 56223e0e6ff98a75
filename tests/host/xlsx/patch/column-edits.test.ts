import type { Edit } from '../../../../src/grid/edit';
import type { XlsxFile } from '../../../../src/host/xlsx/xlsx-host';
import { relation } from '../../../kit/xlsx';
import { CAREFUL, frameOf, open, partOf, rowsOf, written } from './patched-file';

const insert = (before: number, count = 1): Edit => ({ kind: 'insert-columns', before, count });
const remove = (first: number, count = 1): Edit => ({ kind: 'delete-columns', first, count });
const write = (row: number, col: number, value: string): Edit => ({
  kind: 'set-value',
  at: { row, col },
  was: { value: null },
  value,
});

describe('cells', () => {
  const ROW = '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><v>3</v></c></row>';

  test('move, and an inserted column looks like the one before it', async () => {
    expect(await written(open(ROW), [insert(2)])).toBe(
      '<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="1"/><c r="D1"><v>3</v></c></row>',
    );
  });

  test('go with their column', async () => {
    expect(await written(open(ROW), [remove(0, 2)])).toBe('<row r="1"><c r="A1"><v>3</v></c></row>');
  });

  test('before the first column there is no look to take', async () => {
    expect(await written(open('<row r="1"><c r="A1" s="1"/></row>'), [insert(0)])).toBe(
      '<row r="1"><c r="B1" s="1"/></row>',
    );
  });

  test('are written into the columns that the edits before have left', async () => {
    const edits: readonly Edit[] = [insert(1), write(0, 1, '甲'), remove(2), insert(0), write(1, 0, '乙')];
    expect(await written(open(ROW), edits)).toBe(
      '<row r="1" spans="2:4"><c r="B1"><v>1</v></c><c r="C1" t="inlineStr"><is><t>甲</t></is></c><c r="D1"><v>3</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t>乙</t></is></c></row>',
    );
  });

  test('without addresses get them where they no longer follow each other', async () => {
    expect(await written(open('<row r="1"><c><v>1</v></c><c><v>2</v></c></row>'), [insert(1)])).toBe(
      '<row r="1"><c><v>1</v></c><c r="C1"><v>2</v></c></row>',
    );
  });
});

describe('formulas', () => {
  test('follow, and leave a shared formula whose first cell goes', async () => {
    const shared =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:D1" si="0">A1+1</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c><c r="D1"><f t="shared" si="0"/><v>4</v></c></row>';
    expect(await written(open(shared), [remove(1)])).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>#REF!+1</f><v>3</v></c><c r="C1"><f>B1+1</f><v>4</v></c></row>',
    );
    expect(await written(open(shared), [insert(2)])).toContain('<c r="D1"><f>B1+1</f><v>3</v></c>');
  });

  test('array formulas are not torn apart: no edit of such a batch is performed', async () => {
    const file = open(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">D1:E1</f><v>1</v></c><c r="B1"><v>1</v></c></row>',
    );
    const before = rowsOf(file);
    expect(await file.apply('表', [insert(1), write(3, 3, '甲')], CAREFUL)).toMatchObject({
      kind: 'partial',
      refused: [
        { index: 0, reason: 'protected' },
        { index: 1, reason: 'protected' },
      ],
    });
    expect(rowsOf(file)).toBe(before);
    expect((await file.apply('表', [insert(0)], CAREFUL)).kind).toBe('applied');
    expect(rowsOf(file)).toContain('<f t="array" ref="B1:C1">E1:F1</f>');
  });
});

describe('columns of the sheet', () => {
  const COLS =
    '<dimension ref="A1:D1"/><cols><col min="1" max="2" width="8" customWidth="1"/><col min="3" max="3" width="20" hidden="1"/></cols>';
  const frame = async (edit: Edit) => {
    const file = open('<row r="1"><c r="D1"><v>1</v></c></row>', { before: COLS });
    await written(file, [edit]);
    return /<dimension.*<\/cols>|<dimension[^>]*>/.exec(frameOf(file))?.[0];
  };

  test('an inserted one has the width of the one before it', async () => {
    expect(await frame(insert(2))).toBe(
      '<dimension ref="A1:E1"/><cols><col min="1" max="3" width="8" customWidth="1"/><col min="4" max="4" width="20" hidden="1"/></cols>',
    );
  });

  test('but is in sight', async () => {
    expect(await frame(insert(3))).toBe(
      '<dimension ref="A1:E1"/><cols><col min="1" max="2" width="8" customWidth="1"/><col min="3" max="3" width="20" hidden="1"/><col min="4" max="4" width="20"/></cols>',
    );
  });

  test('a deleted one goes', async () => {
    expect(await frame(remove(1, 2))).toBe(
      '<dimension ref="A1:B1"/><cols><col min="1" max="1" width="8" customWidth="1"/></cols>',
    );
  });
});

test('merged areas grow and shrink', async () => {
  const merges = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D1:E1"/></mergeCells>';
  const file = open('<row r="1"><c r="A1"><v>1</v></c></row>', { after: merges });
  await file.apply('表', [insert(1), remove(4)], CAREFUL);
  expect(frameOf(file)).toContain('<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>');
});

describe('tables', () => {
  const TABLE =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:C3"><autoFilter ref="A1:C3"><filterColumn colId="2"/></autoFilter><tableColumns count="3"><tableColumn id="1" name="序号"/><tableColumn id="2" name="任务"/><tableColumn id="3" name="列1"/></tableColumns></table>';
  const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const ROWS = `<row r="1">${text('A1', '序号')}${text('B1', '任务')}${text('C1', '列1')}</row><row r="3">${text('A3', '一')}</row>`;
  const PART = 'xl/tables/table1.xml';

  function withTable(more = ''): XlsxFile {
    const file = open(
      ROWS + more,
      {
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relations: relation('rId1', 'table', '../tables/table1.xml'),
      },
      { parts: { [PART]: TABLE } },
    );
    return file;
  }

  test('an inserted column has a header and a name of its own', async () => {
    const file = withTable();
    const outcome = await file.apply('表', [insert(1, 2), write(0, 1, '牵头单位')], CAREFUL);
    expect(outcome.kind).toBe('applied');
    expect(partOf(file, PART)).toBe(
      TABLE.replaceAll('A1:C3', 'A1:E3')
        .replace('colId="2"', 'colId="4"')
        .replace('count="3"', 'count="5"')
        .replace(
          '<tableColumn id="2"',
          '<tableColumn id="4" name="牵头单位"/><tableColumn id="5" name="列2"/><tableColumn id="2"',
        ),
    );
    expect(rowsOf(file)).toContain('<is><t>列2</t></is>');
    expect((await file.undo(outcome.undo)).kept).toEqual([]);
    expect([partOf(file, PART), rowsOf(file)]).toEqual([TABLE, ROWS]);
  });

  test('a deleted column goes with its filter', async () => {
    const file = withTable();
    await file.apply('表', [remove(2)], CAREFUL);
    expect(partOf(file, PART)).toBe(
      TABLE.replaceAll('A1:C3', 'A1:B3')
        .replace('<filterColumn colId="2"/>', '')
        .replace('count="3"', 'count="2"')
        .replace('<tableColumn id="3" name="列1"/>', ''),
    );
  });

  test('a column that a formula names stays', async () => {
    const file = withTable('<row r="5"><c r="A5"><f>COUNTA(表1[任务])</f><v>1</v></c></row>');
    expect((await file.apply('表', [remove(1)], CAREFUL)).kind).toBe('partial');
    expect(partOf(file, PART)).toBe(TABLE);
  });
});
