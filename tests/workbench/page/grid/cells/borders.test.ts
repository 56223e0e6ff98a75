import type { Look } from '../../../../../workbench/host/model/look';
import { lineOf, strongerLine } from '../../../../../workbench/page/grid/cells/borders';
import { edgesOf } from '../../../../../workbench/page/grid/cells/cell-edges';
import { area, view } from '../view';

describe('borders', () => {
  test.each<[string, Look, object | undefined]>([
    ['none', {}, undefined],
    ['a thin line', { 'borders/right/style': 'Continuous' }, { style: 'solid', widthPx: 1, color: '#000000' }],
    [
      'a thick red one',
      {
        'borders/right/style': 'Continuous',
        'borders/right/weight': 'Thick',
        'borders/right/color': '#C00000',
      },
      { style: 'solid', widthPx: 3, color: '#C00000' },
    ],
    ['a double one', { 'borders/right/style': 'Double' }, { style: 'double', widthPx: 3, color: '#000000' }],
    [
      'a hair',
      { 'borders/right/style': 'Continuous', 'borders/right/weight': 'Hairline' },
      { style: 'dotted', widthPx: 1, color: '#000000' },
    ],
    [
      'dashes',
      { 'borders/right/style': 'DashDot', 'borders/right/weight': 'Medium' },
      { style: 'dashed', widthPx: 2, color: '#000000' },
    ],
    ['a border elsewhere', { 'borders/left/style': 'Continuous' }, undefined],
  ])('%s', (_, look, line) => {
    expect(lineOf(look, 'right')).toEqual(line);
  });

  test('of two borders over an edge the heavier one is seen, of equals the second', () => {
    const [thin, red, thick] = [
      { style: 'solid', widthPx: 1, color: '#000000' },
      { style: 'dashed', widthPx: 1, color: '#C00000' },
      { style: 'solid', widthPx: 3, color: '#000000' },
    ] as const;
    expect([strongerLine(thin, red), strongerLine(thick, red), strongerLine(thin, thick)]).toEqual([red, thick, thick]);
    expect([strongerLine(undefined, red), strongerLine(thin, undefined), strongerLine(undefined, undefined)]).toEqual([
      red,
      thin,
      undefined,
    ]);
  });

  const line = { style: 'solid', widthPx: 1, color: '#000000' };
  const left = { 'borders/left/style': 'Continuous' } as const;
  const right = { 'borders/right/style': 'Continuous' } as const;

  test('a cell draws its own right border and the left one of its neighbour, over hidden columns too', () => {
    const sheet = view({ looks: { A1: right, D1: left } }, ({ hiddenCols }) => hiddenCols.add(2));
    expect(edgesOf(sheet, area('A1')).right).toEqual(line);
    expect(edgesOf(sheet, area('B1')).right).toEqual(line);
    expect(edgesOf(sheet, area('D1')).right).toBe('gridline');
  });

  test('the left edge of the sheet is drawn by its first column', () => {
    const sheet = view({ looks: { A1: left, B1: left } });
    expect([edgesOf(sheet, area('A1')).left, edgesOf(sheet, area('B1')).left]).toEqual([line, undefined]);
  });

  test('a merged area has the border of its last cell, else that of its corner', () => {
    expect(edgesOf(view({ merges: ['A1:C2'], looks: { C1: right } }), area('A1:C2')).right).toEqual(line);
    expect(edgesOf(view({ merges: ['A1:C2'], looks: { A1: right } }), area('A1:C2')).right).toEqual(line);
    expect(edgesOf(view({ merges: ['A1:C2'], looks: { B1: right } }), area('A1:C2')).right).toBe('gridline');
    // The neighbour above a merged area that begins further left still knows its border.
    const top = { 'borders/top/style': 'Continuous' } as const;
    expect(edgesOf(view({ merges: ['A2:C2'], looks: { A2: top } }), area('B1')).bottom).toEqual(line);
  });

  test('there are no gridlines around filled cells', () => {
    const sheet = view({ looks: { B2: { 'fill/color': '#FFFF00' } } });
    const edges = (address: string) => [edgesOf(sheet, area(address)).right, edgesOf(sheet, area(address)).bottom];
    expect([edges('A2'), edges('B1'), edges('B2'), edges('A1')]).toEqual([
      [undefined, 'gridline'],
      ['gridline', undefined],
      [undefined, undefined],
      ['gridline', 'gridline'],
    ]);
  });
});
