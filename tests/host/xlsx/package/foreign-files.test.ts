import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../../../src/host/xlsx/open-workbook';
import { buildXlsx, relation, relations, type XlsxSource } from '../../../kit/xlsx';

/** Code and message of what opening a file and reading its sheets throws. */
function trouble(bytes: Uint8Array): string {
  try {
    const workbook = openWorkbook(bytes);
    for (const sheet of workbook.sheets) workbook.readSheet(sheet.name);
    return 'none';
  } catch (error) {
    const { name, code, message } = error as { name: string; code: string; message: string };
    return `${name} ${code} ${message}`;
  }
}

function withSheet(parts: XlsxSource['parts'], rows = '<row><c><v>1</v></c></row>'): Uint8Array {
  return buildXlsx({ sheets: [{ name: 's', rows }], ...(parts && { parts }) });
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The beginning of a compound file with one entry in its directory. */
function compound(entry: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set(COMPOUND);
  bytes.set(Array.from(entry, (letter) => [letter.charCodeAt(0), 0]).flat(), 2048 + 128);
  return bytes;
}

describe('files that are no .xlsx', () => {
  const office = (kind: string) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(relations(relation('a', 'officeDocument', 'main.xml'))),
      'main.xml': strToU8('<document/>'),
    });

  test.each([
    ['nothing at all', new Uint8Array(), 'file-unreadable 文件是空的'],
    ['text renamed', strToU8('序号,工作任务\n1,甲'), 'file-unreadable 这不是 .xlsx 工作簿'],
    ['a web page renamed', strToU8('<html><table/></html>'), 'file-unreadable 这不是 .xlsx 工作簿'],
    ['an old .xls', compound('Workbook'), 'file-unreadable 这是旧版 .xls'],
    ['a workbook with a password', compound('EncryptedPackage'), 'file-encrypted 文件设有打开密码'],
    ['a Word document', office('wordprocessingml.document'), 'file-unreadable 这不是 .xlsx 工作簿，而是Word 文档'],
    ['slides', office('presentationml.presentation'), 'file-unreadable 这不是 .xlsx 工作簿，而是PowerPoint'],
    ['something else of Office', office('drawing'), 'file-unreadable 这不是 Excel 工作簿'],
    ['any other archive', zipSync({ 'a.txt': strToU8('a') }), 'file-unreadable 这不是 Excel 工作簿'],
  ])('%s', (_, bytes, expected) => {
    expect(trouble(bytes)).toContain(`HostError ${expected}`);
  });
});

describe('damaged workbooks', () => {
  const whole = withSheet({});

  test.each([
    ['cut in the middle', whole.slice(0, whole.length / 2)],
    ['only the first bytes', whole.slice(0, 10)],
    ['no workbook part', withSheet({ 'xl/workbook.xml': undefined })],
    ['no sheet part', withSheet({ 'xl/sheets/sheet1.xml': undefined })],
    ['no relationships of the workbook', withSheet({ 'xl/_rels/workbook.xml.rels': undefined })],
    ['a sheet that stops', withSheet({ 'xl/sheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1' })],
    ['a sheet of zeros', withSheet({ 'xl/sheets/sheet1.xml': new Uint8Array(100) })],
    ['an empty sheet part', withSheet({ 'xl/sheets/sheet1.xml': '' })],
    ['entities nobody defined', withSheet({ 'xl/sheets/sheet1.xml': '<worksheet>&lol;</worksheet>' })],
    ['broken texts', withSheet({ 'xl/sharedStrings.xml': '<sst><si></sst>' })],
    ['missing texts', withSheet({ 'xl/sharedStrings.xml': undefined })],
    [
      'an encoding nobody knows',
      withSheet({ 'xl/styles.xml': '<?xml version="1.0" encoding="klingon"?><styleSheet/>' }),
    ],
    ['no sheets', buildXlsx({ sheets: [] })],
    ['bytes changed inside', changedInside()],
  ])('%s: says so', (_, bytes) => {
    expect(trouble(bytes)).toMatch(/^HostError file-unreadable .*。$/);
  });

  test('only the sheet that is damaged cannot be read', () => {
    const bytes = buildXlsx({
      sheets: [{ name: '好' }, { name: '坏' }],
      parts: { 'xl/sheets/sheet2.xml': '<worksheet' },
    });
    expect(openWorkbook(bytes).readSheet('好').rowCount).toBe(0);
  });

  test('no byte that is changed or lost makes it crash', () => {
    const bytes = withSheet({}, '<row r="1"><c r="A1" t="inlineStr"><is><t>工作任务</t></is></c></row>');
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(trouble(changed)).toMatch(/^(?:none|HostError )/);
      expect(trouble(bytes.slice(0, at))).toMatch(/^HostError /);
    }
  });
});

/** Turns one digit of a stored sheet into another, which only the checksum can tell. */
function changedInside(): Uint8Array {
  const sheet = '<worksheet><sheetData><row><c><v>271828</v></c></row></sheetData></worksheet>';
  const bytes = zipSync(
    {
      '_rels/.rels': strToU8(relations(relation('a', 'officeDocument', 'workbook.xml'))),
      'workbook.xml': strToU8('<workbook><sheets><sheet name="s" id="b"/></sheets></workbook>'),
      '_rels/workbook.xml.rels': strToU8(relations(relation('b', 'worksheet', 'sheet.xml'))),
      'sheet.xml': strToU8(sheet),
    },
    { level: 0 },
  );
  const place = Buffer.from(bytes).indexOf('271828');
  bytes[place] = '3'.charCodeAt(0);
  return bytes;
}

describe('hostile workbooks', () => {
  test('a million formatted rows without content are no content', () => {
    const rows = Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}" s="1"/>`);
    rows[1] = '<row r="2"><c r="B2"><v>1</v></c></row>';
    const grid = openWorkbook(withSheet({}, rows.join(''))).readSheet();
    expect([grid.rowCount, grid.colCount, grid.rows.length]).toEqual([2, 2, 2]);
  });

  test('a cell in the last corner costs no million rows of its own', () => {
    const grid = openWorkbook(withSheet({}, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).readSheet();
    expect([grid.rowCount, grid.colCount]).toEqual([1_048_576, 16_384]);
    expect(grid.rows[0]).toBe(grid.rows[5]);
  });

  test('cells beyond the limits of a sheet are not there', () => {
    const rows =
      '<row r="1048577"><c r="A1048577"><v>1</v></c></row><row r="0"><c r="A0"><v>1</v></c></row><row r="1"><c r="XFE1"><v>1</v></c><c r="1"><v>2</v></c></row>';
    expect(openWorkbook(withSheet({}, rows)).readSheet().rowCount).toBe(0);
  });

  test('merges over whole columns, and areas that are none, do no harm', () => {
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:"/><mergeCell/></mergeCells>';
    const bytes = buildXlsx({ sheets: [{ name: 's', rows: '<row><c><v>1</v></c></row>', after }] });
    expect(openWorkbook(bytes).readSheet().merges).toHaveLength(1);
  });

  test('relationships that climb out of the package lead nowhere', () => {
    const bytes = withSheet({
      'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', '../../../../etc/passwd')),
    });
    expect(trouble(bytes)).toContain('file-unreadable');
  });
});
