import { xlsxHost } from '../../../src/host/xlsx/xlsx-host';
import { drawSheet } from '../../kit/sheet';
import { xlsxOfGrids } from '../../kit/xlsx';
import { describeReadOnlyHost } from '../contract';

describeReadOnlyHost('an .xlsx file', (sheets) => Promise.resolve(xlsxHost(xlsxOfGrids(sheets))));

describe('a file that is only read', () => {
  const host = xlsxHost(xlsxOfGrids([drawSheet('序号 | 工作任务').grid]));

  test('takes nothing back', async () => {
    const record = { sheet: '分工方案', cells: [], structure: [] };
    await expect(host.undo(record)).rejects.toMatchObject({ name: 'HostError', code: 'read-only' });
  });

  test('has no window to select in', async () => {
    await expect(host.select('分工方案', { top: 0, left: 0, bottom: 0, right: 0 })).rejects.toMatchObject({
      code: 'not-supported',
    });
  });

  test('can be watched, and nothing ever changes', async () => {
    const stop = await host.watch(() => {
      throw new Error('nobody changes a file');
    });
    await expect(stop()).resolves.toBeUndefined();
  });

  test('rejects instead of throwing', async () => {
    await expect(host.readSheet('没有')).rejects.toMatchObject({ code: 'sheet-not-found' });
  });
});
