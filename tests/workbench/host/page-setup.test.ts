/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { excelFailure } from '../../kit/excel-failure';
import { loadOffice, openInExcel } from '../../kit/office';

beforeAll(loadOffice);

const inSheet = (use: (sheet: Excel.Worksheet) => void) =>
  excelFailure((context) => {
    use(context.workbook.worksheets.getItem('汇总'));
  });

test('breaks stand before the rows they are put at, once each, and follow moved rows', async () => {
  const excel = openInExcel([{ name: '汇总', rows: [['一'], ['二'], ['三']] }]);
  await inSheet(({ horizontalPageBreaks }) => {
    for (const address of ['A9', 'A3', 'B9']) horizontalPageBreaks.add(address);
  });
  const { layout } = excel.book.active;
  expect(layout.pageBreaks).toEqual([2, 8]);
  excel.insert('汇总', '1:2');
  expect(layout.pageBreaks).toEqual([4, 10]);
  excel.remove('汇总', '5:5');
  expect(layout.pageBreaks).toEqual([9]);
  await inSheet(({ horizontalPageBreaks }) => {
    horizontalPageBreaks.removePageBreaks();
  });
  expect(layout.pageBreaks).toBeUndefined();
});

test('a footer is kept as it was said', async () => {
  const excel = openInExcel([{ name: '汇总' }]);
  await inSheet(({ pageLayout }) => {
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
  });
  expect(excel.book.active.layout.centerFooter).toBe('第 &P 页');
});

test('without a printer there are neither', async () => {
  openInExcel([{ name: '汇总' }], { hasNoPrinter: true });
  expect(await inSheet(({ horizontalPageBreaks }) => horizontalPageBreaks.add('A2'))).toContain('no printer');
});

test('only doughnuts have holes', async () => {
  openInExcel([{ name: '汇总', rows: [[1], [2]] }]);
  const holed = (type: 'Pie' | 'Doughnut') =>
    inSheet((sheet) => {
      sheet.charts.add(type, sheet.getRange('A1:A2'), 'Columns').series.getItemAt(0).doughnutHoleSize = 55;
    });
  expect([await holed('Doughnut'), (await holed('Pie')).split(' ')[0]]).toEqual(['no failure', 'InvalidArgument']);
});
