import { parseA1 } from '../../../../src/grid/address';
import { editPackage } from '../../../../src/host/xlsx/package/package-editor';
import { type XlsxFile, xlsxFile } from '../../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../../kit/package-integrity';
import { buildXlsx, type XlsxSheet } from '../../../kit/xlsx';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

function open(before: string, others: readonly Partial<XlsxSheet>[] = [], workbook = ''): XlsxFile {
  const sheets = [{ name: '表', rows: ROW, before }, ...others.map((sheet) => ({ name: '另', rows: ROW, ...sheet }))];
  return xlsxFile(buildXlsx({ sheets, workbook }));
}

async function selected(file: XlsxFile, range: string, sheet = '表'): Promise<readonly (string | undefined)[]> {
  await file.select(sheet, parseA1(range)!);
  expect(packageFaults(file.save())).toEqual([]);
  const editor = editPackage(file.save());
  const views = (part: string) => /<sheetViews>.*<\/sheetViews>/.exec(editor.text(part))?.[0];
  return [
    views('xl/sheets/sheet1.xml'),
    editor.has('xl/sheets/sheet2.xml') ? views('xl/sheets/sheet2.xml') : undefined,
  ];
}

test('a sheet without a view gets one', async () => {
  expect(await selected(open(''), 'B2:C3')).toEqual([
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2:C3"/></sheetView></sheetViews>',
    undefined,
  ]);
});

test('the active pane of a frozen sheet is the one that selects', async () => {
  const view = (cell: string, tab = '') =>
    `<sheetViews><sheetView${tab} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection activeCell="A1" sqref="A1"/><selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`;
  const [first] = await selected(open(view('A2')), 'D9');
  expect(first).toBe(view('D9').replace('workbookViewId="0"', 'workbookViewId="0" tabSelected="1"'));
});

test('another sheet is left, and the workbook opens on the new one', async () => {
  const left = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const file = open(left, [{}], '<bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews>');
  expect(await selected(file, 'A1', '另')).toEqual([
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>',
  ]);
  expect(editPackage(file.save()).text('xl/workbook.xml')).toContain('<workbookView activeTab="1" firstSheet="0"/>');
  expect((await file.listSheets()).map(({ isActive }) => isActive)).toEqual([false, true]);
});

test('a hidden sheet stays hidden', async () => {
  const file = open('', [{ state: 'hidden' }]);
  await expect(file.select('另', parseA1('A1')!)).rejects.toMatchObject({ code: 'sheet-hidden' });
});
