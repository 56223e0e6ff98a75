import fc from 'fast-check';
import { draftWorkbook, type SheetDraft } from '../../../../workbench/host/model/draft';
import { indexAreas } from '../../../../workbench/page/grid/layout/area-index';
import { axisOf, nextShown } from '../../../../workbench/page/grid/layout/axis';
import { scrollScale } from '../../../../workbench/page/grid/layout/scroll-scale';
import { layOutSheet, scanForLayout } from '../../../../workbench/page/grid/layout/sheet-layout';
import { lineCount, textWidthPx } from '../../../../workbench/page/grid/layout/text-width';
import { offsetToShow, windowAt } from '../../../../workbench/page/grid/layout/view-window';
import { area } from './view';

function layout(
  draft: Omit<SheetDraft, 'name'>,
  change: (sheet: ReturnType<typeof sheetOf>) => void = () => undefined,
) {
  const sheet = sheetOf(draft);
  change(sheet);
  return layOutSheet(sheet, scanForLayout(sheet), sheet.selection);
}

function sheetOf(draft: Omit<SheetDraft, 'name'>) {
  return draftWorkbook([{ name: '表', ...draft }]).active;
}

describe('lines of different sizes', () => {
  const axis = axisOf(
    10,
    20,
    new Map([
      [2, 50],
      [4, 0],
      [5, 0],
      [9, 30],
    ]),
  );

  test.each([
    [0, 0],
    [2, 40],
    [3, 90],
    [4, 110],
    [6, 110],
    [9, 170],
    [10, 200],
  ])('line %i begins at %i', (index, px) => {
    expect(axis.offset(index)).toBe(px);
  });

  test.each([
    [-5, 0],
    [0, 0],
    [39, 1],
    [40, 2],
    [89, 2],
    [90, 3],
    [110, 6],
    [169, 8],
    [199, 9],
    [5000, 9],
  ])('pixel %i lies in line %i', (px, index) => {
    expect(axis.indexAt(px)).toBe(index);
  });

  test('hidden lines are stepped over, the edge is not left', () => {
    expect([nextShown(axis, 3, 1), nextShown(axis, 6, -1), nextShown(axis, 9, 1), nextShown(axis, 0, -1)]).toEqual([
      6, 3, 9, 0,
    ]);
  });

  test('every line is found at its own beginning and nowhere else', () => {
    const sizes = fc.dictionary(fc.nat(40).map(String), fc.nat(60), { maxKeys: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), sizes, (count, given) => {
        const known = new Map(Object.entries(given).map(([index, px]) => [Number(index), px]));
        const line = axisOf(count, 19, known);
        let from = 0;
        for (let index = 0; index < count; index++) {
          const size = known.get(index) ?? 19;
          expect(line.offset(index)).toBe(from);
          if (size > 0) expect([line.indexAt(from), line.indexAt(from + size - 1)]).toEqual([index, index]);
          from += size;
        }
        expect(line.totalPx).toBe(from);
      }),
    );
  });
});

test.each([
  [1000, 500, 1000, 1],
  [15_000_000, 500, 15_000_000, 1],
  [20_000_000, 600, 15_000_000, 19_999_400 / 14_999_400],
])('%i pixels through %i are an element of %i, scrolled by %d', (content, view, spacerPx, ratio) => {
  const scale = scrollScale(content, view);
  expect(scale).toMatchObject({ spacerPx, ratio });
  // The end of the scroll bar is the end of the sheet.
  expect(scale.toOffset(scale.spacerPx - view)).toBeCloseTo(content - view, 3);
});

test('areas are found by their cells, however far they reach', () => {
  const areas = ['A1:C2', 'B60:B70', 'D5:D200000', 'F:F'].map(area);
  const index = indexAreas(areas);
  expect(
    [
      [0, 2],
      [1, 3],
      [63, 1],
      [64, 1],
      [70, 1],
      [150_000, 3],
      [1_048_575, 5],
    ].map(([row = 0, col = 0]) => areas.indexOf(index.at(row, col)!)),
  ).toEqual([0, -1, 1, 1, -1, 2, 3]);
  expect([...index.inRows(65, 80)].map((found) => areas.indexOf(found)).sort()).toEqual([1, 2, 3]);
});

describe('wrapped text', () => {
  // A Chinese character at 12 points is 16 pixels wide.
  test.each([
    ['', 100, 1],
    ['一二三四五', 80, 1],
    ['一二三四五六', 80, 2],
    ['一二\n三四\n', 80, 3],
    // No line begins with a comma, none ends with an opening bracket.
    ['一二三四五，六', 80, 2],
    ['一二三四（五', 80, 2],
    // Words are not cut, except where they are longer than a line.
    ['ab cd efgh', 60, 2],
    ['abcdefghijklmnopqrstuvwxyz', 80, 3],
    // Blanks hang over the end of a line.
    ['一二三四五   六', 80, 2],
    ['一二三四五', 1, 5],
  ])('%j in %i pixels takes %i lines', (text, roomPx, lines) => {
    expect(lineCount(text, roomPx, 12)).toBe(lines);
  });

  test('a text takes no fewer lines in less room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 400 }), (text, room) => {
        expect(lineCount(text, room / 2, 11)).toBeGreaterThanOrEqual(lineCount(text, room, 11));
      }),
    );
  });

  test('Chinese characters are as wide as the font is high, the others about half of it', () => {
    expect(textWidthPx('责任单位', 12)).toBe(64);
    expect(textWidthPx('2026', 12)).toBeCloseTo(34.56);
    expect(textWidthPx('—…①', 12)).toBe(48);
  });
});

describe('row heights', () => {
  const LONG = '按照要求逐项落实责任';
  const heights = (draft: Omit<SheetDraft, 'name'>, change?: Parameters<typeof layout>[1]) => {
    const { rows } = layout(draft, change);
    return [0, 1].map((row) => rows.size(row));
  };

  test('a wrapped text makes its row as high as its lines, a plain one does not', () => {
    expect(heights({ rows: [[LONG], [LONG]], looks: { A1: { wrapText: true } } })).toEqual([57, 19]);
  });

  test('a given height stays, a hidden row has none', () => {
    const looks = { 'A1:A2': { wrapText: true } } as const;
    const change = (sheet: ReturnType<typeof sheetOf>) => {
      sheet.rowHeights.set(0, 30);
      sheet.hiddenRows.add(1);
    };
    expect(heights({ rows: [[LONG], [LONG]], looks }, change)).toEqual([40, 0]);
  });

  test('merged cells do not count for their lines, those of one row for their font', () => {
    const looks = { A1: { wrapText: true, 'font/size': 22 }, A2: { wrapText: true, 'font/size': 22 } } as const;
    expect(heights({ rows: [[LONG], [LONG]], looks, merges: ['A1:B1', 'A2:A3'] })).toEqual([38, 19]);
  });

  test('no row is higher than 409 points', () => {
    expect(heights({ rows: [['长'.repeat(3000)]], looks: { A1: { wrapText: true } } })[0]).toBeCloseTo(545.33);
  });

  test('a text that has changed is measured again', () => {
    const sheet = sheetOf({ rows: [[LONG]], looks: { A1: { wrapText: true } } });
    scanForLayout(sheet);
    sheet.cells.get(0)!.value = '短';
    expect(scanForLayout(sheet).heightsPx.get(0)).toBe(19);
    sheet.colWidths.set(0, 9);
    sheet.cells.get(0)!.value = '窄了';
    expect(scanForLayout(sheet).heightsPx.get(0)).toBe(38);
  });
});

describe('what is laid out', () => {
  test('there is room below and beside what is used, and as far as the selection', () => {
    const small = layout({ rows: [['a']] });
    expect([small.rows.count, small.cols.count]).toEqual([100, 26]);
    const reached = layout({ rows: [['a']] }, (sheet) => (sheet.selection = area('AZ9000')));
    expect([reached.rows.count, reached.cols.count]).toEqual([9001, 53]);
    const whole = layout({ rows: [['a']] }, (sheet) => (sheet.selection = area('B:B')));
    expect(whole.rows.count).toBe(100);
    expect(layout({}, (sheet) => (sheet.selection = area('XFD1048576'))).rows.count).toBe(1_048_576);
  });

  test.each([
    ['A1:XFD4', 4, 0],
    ['A1:B1048576', 0, 2],
    ['A1:B3', 3, 2],
  ])('freezing %s keeps %i rows and %i columns', (address, frozenRows, frozenCols) => {
    expect(layout({}, (sheet) => (sheet.frozen = area(address)))).toMatchObject({ frozenRows, frozenCols });
  });
});

describe('the part that is seen', () => {
  const view = { width: 400, height: 300 };
  const tall = layout({ rows: [['a']] }, (sheet) => {
    sheet.selection = area('A5000');
    sheet.frozen = area('A1:XFD2');
  });

  test('rows in view and a margin are drawn, frozen ones apart', () => {
    expect(windowAt(tall, { x: 0, y: 1900 }, view)).toEqual({ firstRow: 96, lastRow: 120, firstCol: 0, lastCol: 6 });
  });

  test.each([
    ['already in view', { row: 104, col: 1 }, { x: 0, y: 1900 }],
    ['below', { row: 200, col: 1 }, { x: 0, y: 201 * 19 - 276 }],
    ['above, under the frozen rows', { row: 100, col: 1 }, { x: 0, y: 98 * 19 }],
    ['to the right', { row: 104, col: 8 }, { x: 9 * 72 - 354, y: 1900 }],
    ['frozen', { row: 1, col: 0 }, { x: 0, y: 1900 }],
  ])('a cell %s is shown with the least scrolling', (_, cell, offset) => {
    expect(offsetToShow(tall, cell, { x: 0, y: 1900 }, view)).toEqual(offset);
  });

  test('of a row higher than the view the beginning is shown', () => {
    const high = layout({ rows: [['a']] }, (sheet) => sheet.rowHeights.set(20, 400));
    expect(offsetToShow(high, { row: 20, col: 0 }, { x: 0, y: 0 }, view)).toEqual({ x: 0, y: 380 });
  });
});
