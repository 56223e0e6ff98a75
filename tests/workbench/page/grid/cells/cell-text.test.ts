import type { Look } from '../../../../../workbench/host/model/look';
import type { Cell } from '../../../../../workbench/host/model/workbook';
import { hoverText, paintCell } from '../../../../../workbench/page/grid/cells/cell-paint';
import { spillIntoView, textOf } from '../../../../../workbench/page/grid/cells/cell-text';
import { wholeCell, type SheetView } from '../../../../../workbench/page/grid/cells/sheet-view';
import { area, at, view } from '../view';

/** What a cell shows, and how far its text runs to the left and right. */
function shown(of: SheetView, address: string) {
  const { row, col } = at(address);
  const text = textOf(of, of.cellAt(row, col)!, wholeCell(of.layout, row, col));
  return { text: text.text, align: text.align, left: text.spillLeft.cols, right: text.spillRight.cols };
}

describe('what a cell shows', () => {
  const LONG = '责任分解表的一行文字';

  test.each<[unknown, Look, string]>([
    ['文字', {}, 'left'],
    [12, {}, 'right'],
    [true, {}, 'center'],
    ['#N/A', {}, 'center'],
    [12, { horizontalAlignment: 'Left' }, 'left'],
    ['文字', { horizontalAlignment: 'Center' }, 'center'],
    ['文字', { horizontalAlignment: 'CenterAcrossSelection' }, 'center'],
    ['文字', { horizontalAlignment: 'Right' }, 'right'],
    ['文字', { horizontalAlignment: 'Distributed' }, 'justify'],
  ])('%j with %j stands %s', (value, look, align) => {
    expect(shown(view({ rows: [[value as string]], looks: { A1: look } }), 'A1').align).toBe(align);
  });

  test('a long text runs over empty cells as far as it needs, and no further than the next one', () => {
    const sheet = view({ rows: [[LONG], [LONG, null, 'x'], [LONG, 'x'], [LONG, false]] });
    expect(['A1', 'A2', 'A3', 'A4'].map((address) => shown(sheet, address).right)).toEqual([2, 1, 0, 0]);
  });

  test('it runs to the left where it stands right, to both sides where it stands in the middle', () => {
    const looks = { D1: { horizontalAlignment: 'Right' }, D2: { horizontalAlignment: 'Center' } } as const;
    const sheet = view({
      rows: [
        [null, null, null, LONG],
        [null, null, null, LONG],
      ],
      looks,
    });
    expect(shown(sheet, 'D1')).toMatchObject({ left: 2, right: 0 });
    expect(shown(sheet, 'D2')).toMatchObject({ left: 1, right: 1 });
  });

  test('numbers, wrapped and merged cells run over nothing, frozen columns not into the others', () => {
    const draft = { rows: [[LONG], [LONG], [1234567890123]], looks: { A1: { wrapText: true } }, merges: ['A2:A3'] };
    expect(['A1', 'A2'].map((address) => shown(view(draft), address).right)).toEqual([0, 0]);
    const frozen = view({ rows: [[LONG]] }, (sheet) => (sheet.frozen = area('A1:B1048576')));
    expect(shown(frozen, 'A1').right).toBe(1);
  });

  test.each([
    [123456, 'General', '123456'],
    [12.3456789, 'General', '12.34568'],
    [123456789012, 'General', '1.23E+11'],
    [46_022, 'yyyy"年"m"月"d"日"', '########'],
    [46_022, 'm"月"d"日"', '12月31日'],
    [0.5, '0.00%', '50.00%'],
    [1234567.5, '#,##0.00', '########'],
  ])('%d as %s in a column of 72 pixels is %s', (value, numberFormat, text) => {
    expect(shown(view({ rows: [[value]], numberFormats: { A1: numberFormat } }), 'A1').text).toBe(text);
  });

  test('line breaks are seen only where text is wrapped', () => {
    const sheet = view({ rows: [['一\n二', '一\n二']], looks: { B1: { wrapText: true } } });
    expect([shown(sheet, 'A1').text, shown(sheet, 'B1').text]).toEqual(['一二', '一\n二']);
  });

  test('a text that began outside the view is found', () => {
    const sheet = view({ rows: [[LONG], [LONG, 'x'], [1]] });
    expect([0, 1, 2, 3].map((row) => spillIntoView(sheet, row, 2))).toEqual([0, undefined, undefined, undefined]);
    expect(spillIntoView(sheet, 0, 3)).toBeUndefined();
  });

  test('letters shrink to fit where they are told to', () => {
    const sheet = view({ rows: [[LONG]], looks: { A1: { shrinkToFit: true } } });
    const text = textOf(sheet, sheet.cellAt(0, 0)!, area('A1'));
    expect(text.points).toBeCloseTo((11 * 68) / (10 * 11 * (4 / 3)), 5);
  });

  test('styles of a workbook cannot break out of their declaration', () => {
    const looks = {
      A1: { 'fill/color': 'red;position:fixed', 'font/name': 'a";position:fixed;"', 'font/color': 'url(x)' },
    };
    const paint = paintCell(view({ rows: [['文']], looks }), area('A1'));
    expect(`${paint.cellStyle};${paint.textStyle}`).not.toMatch(/(?:^|;)position|:url/);
  });

  test('looks become styles', () => {
    const looks = {
      A1: {
        'font/bold': true,
        'font/underline': 'Double',
        'font/strikethrough': true,
        verticalAlignment: 'Top',
        indentLevel: 1,
      },
    } as const;
    const paint = paintCell(view({ rows: [['文']], looks }), area('A1'));
    expect(paint.cellStyle).toContain('align-items:flex-start');
    for (const style of [
      'font-weight:700',
      'text-decoration:underline line-through',
      'text-decoration-style:double',
      'padding-left:14px',
    ]) {
      expect(paint.textStyle.split(';')).toContain(style);
    }
  });

  test.each<[Partial<Cell>, string | undefined]>([
    [{}, undefined],
    [{ note: { author: '张三', text: '请核实' } }, '张三：\n请核实'],
    [{ note: { author: '', text: '请核实' }, link: { address: 'https://a' } }, '请核实'],
    [{ link: { documentReference: '汇总!A1' } }, '汇总!A1'],
    [{ link: { documentReference: '汇总!A1', screenTip: '到任务' } }, '到任务'],
  ])('hovering over %j tells %j', (part, text) => {
    expect(hoverText({ value: '', numberFormat: 'General', look: {}, ...part })).toBe(text);
  });
});
