import { type CellRange, parseA1, topLeft } from '../../../../src/grid/address';
import type { Edit } from '../../../../src/grid/edit';
import type { HostError } from '../../../../src/host/host';
import type { XlsxFile } from '../../../../src/host/xlsx/xlsx-host';
import { codeOf } from '../../../kit/host-errors';
import { packageFaults } from '../../../kit/package-integrity';
import { schemaFaults } from '../../../kit/schema-faults';
import { relation, relations } from '../../../kit/xlsx';
import { CAREFUL, open, partOf, rowsOf } from './patched-file';

const PART = 'xl/tables/table1.xml';
const TABLE =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="表1" displayName="表1" ref="A1:C3" totalsRowShown="0">' +
  '<autoFilter ref="A1:C3"><filterColumn colId="2"><filters><filter val="急"/></filters></filterColumn></autoFilter>' +
  '<sortState ref="A2:C3"><sortCondition ref="C2:C3"/></sortState>' +
  '<tableColumns count="3"><tableColumn id="1" name="序号"/><tableColumn id="4" name="任务" uniqueName="2"/><tableColumn id="3" name="备注"/>\n</tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';
const cell = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER = `${cell('A1', '序号')}${cell('B1', '任务')}${cell('C1', '备注')}`;

interface Around {
  readonly table?: string;
  readonly headers?: string;
  readonly more?: string;
  readonly merges?: string;
  readonly query?: boolean;
}

function withTable({ table = TABLE, headers = '', more = '', merges = '', query = false }: Around = {}): XlsxFile {
  const rows = `<row r="1">${HEADER}${headers}</row><row r="2">${cell('A2', '一')}</row>${more}`;
  const after = `${merges && `<mergeCells count="1"><mergeCell ref="${merges}"/></mergeCells>`}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;
  return open(
    rows,
    { after, relations: relation('rId1', 'table', '../tables/table1.xml') },
    {
      overrides: `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`,
      parts: {
        [PART]: table,
        ...(query && {
          'xl/tables/_rels/table1.xml.rels': relations(
            relation('rId1', 'queryTable', '../queryTables/queryTable1.xml'),
          ),
        }),
      },
    },
  );
}

const resize = (to: string): Edit => ({ kind: 'resize-table', name: '表1', to: parseA1(to) as CellRange });
const write = (address: string, value: string | number | null, was: string | null = null): Edit => ({
  kind: 'set-value',
  at: topLeft(parseA1(address)!),
  was: { value: was },
  value,
});
const wider = (table: string, ref: string, columns: string, count: number) =>
  table
    .replace('ref="A1:C3"', `ref="${ref}"`)
    .replace('<autoFilter ref="A1:C3"', `<autoFilter ref="${ref}"`)
    .replace('count="3"', `count="${count}"`)
    .replace('</tableColumns>', `${columns}</tableColumns>`);

test('new columns get the names of their header cells and numbers of their own; taken back, every byte is as before', async () => {
  const file = withTable();
  const rows = rowsOf(file);
  const edits = [write('D1', '截止\n日期'), write('E1', '<状态>'), write('D2', 42735), resize('A1:E3')];
  const { undo, kind } = await file.apply('表', edits, CAREFUL);
  expect(kind).toBe('applied');
  expect(partOf(file, PART)).toBe(
    wider(TABLE, 'A1:E3', '<tableColumn id="5" name="截止_x000a_日期"/><tableColumn id="6" name="&lt;状态&gt;"/>', 5),
  );
  expect(packageFaults(file.save())).toEqual([]);
  expect((await file.undo(JSON.parse(JSON.stringify(undo)) as typeof undo)).kept).toEqual([]);
  expect([partOf(file, PART), rowsOf(file)]).toEqual([TABLE, rows]);
});

test('tables, names and values of formulas are as the format wants them', async () => {
  const file = withTable();
  const edits: readonly Edit[] = [
    write('D1', '状态'),
    {
      kind: 'set-formula',
      at: topLeft(parseA1('D2')!),
      was: { value: null },
      formula: '=IF(A2="","","未到期")',
      value: '',
    },
    { kind: 'set-formula', at: topLeft(parseA1('D3')!), was: { value: null }, formula: '=A2=""', value: false },
    resize('A1:D3'),
    { kind: 'set-place', key: 'column.status', areas: [parseA1('D1')!, parseA1('A2:A3')!] },
  ];
  await file.apply('表', edits, CAREFUL);
  expect(schemaFaults(file.save(), [PART, 'xl/workbook.xml', 'xl/sheets/sheet1.xml']) ?? []).toEqual([]);
});

test('the extent it has already changes nothing, nor does a second writing', async () => {
  const file = withTable();
  await file.apply('表', [resize('A1:C3')], CAREFUL);
  expect(partOf(file, PART)).toBe(TABLE);
  await file.apply('表', [write('D1', '状态'), resize('A1:D3')], CAREFUL);
  const once = partOf(file, PART);
  await file.apply('表', [write('D1', '状态', '状态'), resize('A1:D3')], CAREFUL);
  expect(partOf(file, PART)).toBe(once);
});

test('columns that go take their filter and their order with them', async () => {
  const file = withTable();
  await file.apply('表', [resize('A1:B3')], CAREFUL);
  expect(partOf(file, PART)).toBe(
    TABLE.replaceAll('A1:C3', 'A1:B3')
      .replace(/<filterColumn.*<\/filterColumn>/, '')
      .replace(/<sortState.*<\/sortState>/, '')
      .replace('count="3"', 'count="2"')
      .replace('<tableColumn id="3" name="备注"/>', ''),
  );
  expect(packageFaults(file.save())).toEqual([]);
});

test('rows come and go without a word to the columns', async () => {
  const file = withTable();
  const { undo } = await file.apply('表', [resize('A1:C9')], CAREFUL);
  expect(partOf(file, PART)).toBe(TABLE.replaceAll('A1:C3', 'A1:C9'));
  await file.undo(undo);
  expect(partOf(file, PART)).toBe(TABLE);
});

test('in one batch with rows, the extent is counted in the rows of that moment', async () => {
  const file = withTable();
  const edits: readonly Edit[] = [
    { kind: 'insert-rows', before: 0, count: 2 },
    write('D3', '状态'),
    resize('A3:D5'),
    { kind: 'delete-rows', first: 0, count: 1 },
  ];
  const { undo } = await file.apply('表', edits, CAREFUL);
  expect((await file.readSheet('表')).tables).toEqual([{ name: '表1', range: parseA1('A2:D4') }]);
  expect(packageFaults(file.save())).toEqual([]);
  await file.undo(undo);
  expect(partOf(file, PART)).toBe(TABLE);
});

test('a column that comes back has its header for a name', async () => {
  const file = withTable();
  const { undo } = await file.apply('表', [write('C1', null, '备注'), resize('A1:B3')].slice(1), CAREFUL);
  await file.undo(undo);
  expect(partOf(file, PART)).toContain('<tableColumn id="5" name="备注"/>');
  expect(packageFaults(file.save())).toEqual([]);
});

const REFUSED: readonly (readonly [string, Around, readonly Edit[]])[] = [
  [
    'a row of totals',
    { table: TABLE.replace('totalsRowShown="0"', 'totalsRowCount="1"') },
    [write('D1', '状态'), resize('A1:D3')],
  ],
  ['no header row', { table: TABLE.replace('totalsRowShown', 'headerRowCount="0" totalsRowShown') }, [resize('A1:C4')]],
  ['another first cell', {}, [resize('A2:C3')]],
  ['no row but the header', {}, [resize('A1:C1')]],
  ['an empty header', {}, [resize('A1:D3')]],
  ['a header that is a number', {}, [write('D1', 7), resize('A1:D3')]],
  ['a header that is there already', {}, [write('D1', '任务'), resize('A1:D3')]],
  ['merged cells', { headers: cell('D1', '状态'), merges: 'D2:D3' }, [resize('A1:D3')]],
  ['a query that fills the table', { query: true }, [write('D1', '状态'), resize('A1:D3')]],
  [
    'formulas that name a column which would go',
    { more: '<row r="9"><c r="A9"><f>COUNTA(表1[备注])</f><v>0</v></c></row>' },
    [resize('A1:B3')],
  ],
];

test.each(REFUSED)('with %s the table stays as it is, and nothing is written', async (_, around, edits) => {
  const file = withTable(around);
  const before = Buffer.from(file.save());
  const error = await file.apply('表', edits, CAREFUL).catch((reason: unknown) => reason as HostError);
  expect(error).toMatchObject({ code: 'not-supported' });
  expect(Buffer.from(file.save()).equals(before)).toBe(true);
});

test('an undo that would leave a formula without its column is refused as a whole', async () => {
  const file = withTable();
  const { undo } = await file.apply('表', [write('D1', '状态'), resize('A1:D3')], CAREFUL);
  const formula: Edit = {
    kind: 'set-formula',
    at: { row: 8, col: 0 },
    was: { value: null },
    formula: '=COUNTA(表1[状态])',
  };
  await file.apply('表', [formula], CAREFUL);
  expect(await codeOf(file.undo(undo))).toBe('not-supported');
});
