import type { SheetView } from '../../../../workbench/page/grid/cells/sheet-view';
import { planGrid } from '../../../../workbench/page/grid/grid-plan';
import { area, view } from './view';

describe('the rows and cells that are drawn', () => {
  const window = { firstRow: 10, lastRow: 12, firstCol: 2, lastCol: 4 };
  const drawn = (of: SheetView) =>
    planGrid(of, window).map(({ row, isFrozen, hasHeader, frozen, moving }) => {
      const names = (areas: readonly { row: number; col: number }[]) => areas.map(({ col }) => 'ABCDEF'[col]).join('');
      return `${row + 1}${isFrozen ? 'f' : ''}${hasHeader ? '' : '-'} ${names(frozen)}|${names(moving)}`;
    });

  test('those in view', () => {
    expect(drawn(view({ hiddenRows: [11] }, ({ hiddenCols }) => hiddenCols.add(3)))).toEqual(['11 |CE', '13 |CE']);
  });

  test('frozen ones beside them', () => {
    expect(drawn(view({}, (sheet) => (sheet.frozen = area('A1:A2'))))).toEqual([
      '1f A|CDE',
      '2f A|CDE',
      '11 A|CDE',
      '12 A|CDE',
      '13 A|CDE',
    ]);
  });

  test('merged areas that begin above or left of the view, their covered cells left out', () => {
    expect(drawn(view({ merges: ['C5:D11', 'A12:C13', 'A1:B20'] }))).toEqual(['5- |C', '11 |E', '12 |ADE', '13 |DE']);
  });

  test('a merged area whose first row or column is hidden', () => {
    const sheet = view({ merges: ['C11:D12', 'E12:E13'], hiddenRows: [11] }, ({ hiddenCols }) => hiddenCols.add(2));
    expect(drawn(sheet)).toEqual(['11 |CE', '12- |E', '13 |D']);
  });
});
