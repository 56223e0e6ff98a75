import { xlsxFile } from '../../../src/host/xlsx/xlsx-host';
import { fileUnderTest } from '../../kit/file-person';
import { packageFaults } from '../../kit/package-integrity';
import { drawSheet } from '../../kit/sheet';
import { xlsxOfGrids } from '../../kit/xlsx';
import { describeHost } from '../contract';

describeHost(
  'an .xlsx file',
  (sheets) =>
    Promise.resolve(
      fileUnderTest(xlsxOfGrids(sheets), (bytes) => {
        expect(packageFaults(bytes)).toEqual([]);
      }),
    ),
  { canEdit: false },
);

describe('a file that is opened', () => {
  const bytes = xlsxOfGrids([drawSheet('序号 | 工作任务').grid]);

  test('is saved as it was, byte for byte', () => {
    expect(xlsxFile(bytes).save()).toEqual(bytes);
  });

  test('rejects instead of throwing', async () => {
    await expect(xlsxFile(bytes).readSheet('没有')).rejects.toMatchObject({ code: 'sheet-not-found' });
    await expect(xlsxFile(bytes).apply('没有', [], { flattenMixedFonts: false })).rejects.toMatchObject({
      code: 'sheet-not-found',
    });
  });

  test('says its name where it was told', async () => {
    expect(await xlsxFile(bytes, '分工方案.xlsx').readSheetInWorkbook()).toMatchObject({
      workbookName: '分工方案.xlsx',
    });
    expect(await xlsxFile(bytes).readSheetInWorkbook()).not.toHaveProperty('workbookName');
  });
});
