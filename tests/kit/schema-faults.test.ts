import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutExtensions } from './integrity/without-extensions';
import { ROOT } from './project';
import { newSchemaFaults, schemaFaults, testWithSchemas } from './schema-faults';
import { buildXlsx, type XlsxSource } from './xlsx';
import { yardstick } from './yardsticks';

const SAMPLES = join(ROOT, 'samples');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function workbook(sheet: string, source: Partial<XlsxSource> = {}): Uint8Array {
  const xml = `<worksheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:n="urn:new" mc:Ignorable="n">${sheet}</worksheet>`;
  return buildXlsx({ sheets: [{ name: 's' }], ...source, parts: { 'xl/sheets/sheet1.xml': xml } });
}

describe('faults', () => {
  testWithSchemas('are named with their part', () => {
    expect(schemaFaults(workbook('<sheetData/><mergeCells/><x/>'))).toEqual([
      "xl/sheets/sheet1.xml: Element 'mergeCells': Missing child element(s). Expected is ( mergeCell ).",
      expect.stringContaining("xl/sheets/sheet1.xml: Element 'x': This element is not expected."),
    ]);
  });

  testWithSchemas('of other parts are left out where parts are named', () => {
    const bytes = workbook('<x/>', { styles: '<y/>' });
    expect(schemaFaults(bytes)?.length).toBe(2);
    expect(schemaFaults(bytes, ['xl/styles.xml'])).toEqual([expect.stringContaining("xl/styles.xml: Element 'y'")]);
  });

  testWithSchemas('are those of the document without what newer programs put in', () => {
    const sheet = `<sheetData n:when="now"><n:new><row/></n:new><row r="1"/></sheetData><mc:AlternateContent><mc:Choice Requires="n"><x/></mc:Choice><mc:Fallback><mergeCells><mergeCell ref="A1:B1"/></mergeCells></mc:Fallback></mc:AlternateContent>`;
    expect(schemaFaults(workbook(sheet))).toEqual([]);
  });

  testWithSchemas('that were there before a change are not new', () => {
    const [before, after] = ['<row r="1" x="1"/>', '<row r="1" x="1"/><row r="2" x="1"/><row r="3" y="1"/>'];
    const faults = newSchemaFaults(
      workbook(`<sheetData>${before}</sheetData>`),
      workbook(`<sheetData>${after}</sheetData>`),
    );
    expect(faults).toEqual([expect.stringContaining("xl/sheets/sheet1.xml: Element 'row', attribute 'y'")]);
  });

  testWithSchemas('of a new part are new', () => {
    const before = workbook('<sheetData/>');
    const chart =
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:x/></c:chartSpace>';
    const after = buildXlsx({ sheets: [{ name: 's' }], parts: { 'xl/charts/chart1.xml': chart } });
    expect(newSchemaFaults(before, after)).toEqual([
      expect.stringContaining("xl/charts/chart1.xml: Element 'x': This element is not expected."),
    ]);
  });
});

describe('real files have none', () => {
  const files: readonly (readonly [string, Uint8Array | undefined, readonly string[]])[] = [
    ...['plan-2026.xlsx', 'large-2026.xlsx'].map((name) => [name, readFileSync(join(SAMPLES, name)), []] as const),
    ...['files/rich-ex.xlsx', 'files/rich-xw.xlsx', 'sheets/changde-2020.xlsx', 'sheets/zhongshan-2016.xlsx'].map(
      (path) => [path, yardstick(path), []] as const,
    ),
    [
      'files/rich-lo.xlsx',
      yardstick('files/rich-lo.xlsx'),
      [
        "xl/workbook.xml: Element 'workbookPr', attribute 'dateCompatibility': The attribute 'dateCompatibility' is not allowed.",
      ],
    ],
  ];

  for (const [name, bytes, faults] of files) {
    if (!bytes) test.skip(`${name} (skipped: it is not present in ../shared/yardsticks)`, () => undefined);
    else {
      testWithSchemas(name, () => {
        expect(schemaFaults(bytes)).toEqual(faults);
      });
    }
  }
});

test.each([
  ['<a><!-- x --><b c="&lt;&#10;">t &amp; u</b></a>', '<a><b c="&lt;&#10;">t &amp; u</b></a>'],
  ['<a xml:space="preserve"> <![CDATA[<]]></a>', '<a> &lt;</a>'],
  ['<p:a xmlns:p="urn:p" p:b="1"/>', '<p:a xmlns:p="urn:p" p:b="1"></p:a>'],
])('what no schema minds stays: %s', (xml, result) => {
  expect(withoutExtensions(xml)).toBe(result);
});
