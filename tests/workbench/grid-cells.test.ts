import fc from 'fast-check';
import { parseArea } from '../../workbench/host/model/area';
import { draftWorkbook, type SheetDraft } from '../../workbench/host/model/draft';
import type { Look } from '../../workbench/host/model/look';
import type { Cell, Sheet } from '../../workbench/host/model/workbook';
import { writeCell } from '../../workbench/host/model/write-cell';
import { lineOf, strongerLine } from '../../workbench/page/grid/cells/borders';
import { edgesOf } from '../../workbench/page/grid/cells/cell-edges';
import { hoverText, paintCell } from '../../workbench/page/grid/cells/cell-paint';
import { spillIntoView, textOf } from '../../workbench/page/grid/cells/cell-text';
import { chartData, chartLabel } from '../../workbench/page/grid/charts/chart-data';
import { copyText, readClipboard } from '../../workbench/page/grid/input/clipboard-text';
import { planGrid } from '../../workbench/page/grid/grid-plan';
import { actionOf } from '../../workbench/page/grid/input/keyboard';
import { findTarget, linkTarget } from '../../workbench/page/grid/input/links';
import { areaBetween, type Step, stepFrom } from '../../workbench/page/grid/input/selection';
import { summaryOf } from '../../workbench/page/grid/input/selection-summary';
import { layOutSheet, scanForLayout } from '../../workbench/page/grid/layout/sheet-layout';
import { viewSheet, wholeCell } from '../../workbench/page/grid/cells/sheet-view';
import { editText, shownValue } from '../../workbench/page/grid/cells/shown-value';
import { sheetNameFault } from '../../workbench/host/sheet-list';
import { nameFaultText } from '../../workbench/page/grid/tabs';

const area = (address: string) => parseArea(address)!;
const at = (address: string) => ({ row: area(address).row, col: area(address).col });

function view(draft: Omit<SheetDraft, 'name'>, change: (sheet: Sheet) => void = () => undefined) {
  const sheet = draftWorkbook([{ name: '表', ...draft }]).active;
  change(sheet);
  const layout = layOutSheet(sheet, scanForLayout(sheet), sheet.selection);
  return viewSheet(sheet, layout, { date1904: false, today: 46_000 });
}

/** What a cell shows, and how far its text runs to the left and right. */
function shown(of: ReturnType<typeof view>, address: string) {
  const { row, col } = at(address);
  const text = textOf(of, of.cellAt(row, col)!, wholeCell(of.layout, row, col));
  return { text: text.text, align: text.align, left: text.spillLeft.cols, right: text.spillRight.cols };
}

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

describe('the formula bar', () => {
  test.each([
    [42_735, 'yyyy"年"m"月"', '2016/12/31'],
    [42_735.5, 'm/d/yyyy', '2016/12/31 12:00:00'],
    [0.125, '0%', '12.5%'],
    [0.07, '0%', '7%'],
    [1e21, 'General', '1E+21'],
    [true, 'General', 'TRUE'],
    ['007', 'General', "'007"],
    ['007', '@', '007'],
    ['=A1', 'General', "'=A1"],
    ["'引号", 'General', "''引号"],
    ['2016年12月底前', 'General', '2016年12月底前'],
    ['2016-12', 'General', "'2016-12"],
  ])('%j in format %s reads %s', (value, numberFormat, text) => {
    expect(editText({ value, numberFormat, look: {} }, false)).toBe(text);
  });

  test('a formula is shown instead of its value', () => {
    expect(editText({ value: 3, formula: '=1+2', numberFormat: 'General', look: {} }, false)).toBe('=1+2');
    expect(editText(undefined, false)).toBe('');
  });

  test('what it shows, typed again, gives the same cell', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('001', '=1', '-x', '+8613', '2026/1/2', '50%', 'TRUE', "'"),
      fc.integer(),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Number(number.toFixed(4))),
      fc.boolean(),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('General', '@', '0.00'), (content, numberFormat) => {
        const cell: Cell = { value: '', numberFormat, look: {} };
        // Numbers are never typed into cells of text.
        cell.value = numberFormat === '@' ? String(content) : content;
        const again: Cell = { value: '', numberFormat, look: {} };
        writeCell(again, editText(cell, false), false);
        expect(again.value).toEqual(cell.value === 0 ? 0 : cell.value);
      }),
    );
  });

  test('the system’s short date is shown as Chinese Excel shows it', () => {
    expect(shownValue({ value: 42_735, numberFormat: 'm/d/yyyy', look: {} }, false)).toBe('2016/12/31');
  });
});

describe('moving', () => {
  const sheet = view({
    rows: [
      ['a', 'b', null, null, 'e'],
      ['a', null, null, null, null],
      ['a', null, null, 'd', null],
      [null, null, null, null, null],
      ['a', null, null, null, null],
    ],
    merges: ['B2:C3'],
    hiddenRows: [3],
  });
  const still = { down: 0, right: 0 } as const;
  const steps: Readonly<Record<string, Step>> = {
    up: { move: 'cell', down: -1, right: 0 },
    down: { move: 'cell', down: 1, right: 0 },
    left: { move: 'cell', down: 0, right: -1 },
    right: { move: 'cell', down: 0, right: 1 },
    'page down': { move: 'page', down: 1, right: 0 },
    'page up': { move: 'page', down: -1, right: 0 },
    'ctrl down': { move: 'edge', down: 1, right: 0 },
    'ctrl up': { move: 'edge', down: -1, right: 0 },
    'ctrl left': { move: 'edge', down: 0, right: -1 },
    'ctrl right': { move: 'edge', down: 0, right: 1 },
    home: { move: 'line-start', ...still },
    'ctrl home': { move: 'sheet-start', ...still },
    'ctrl end': { move: 'sheet-end', ...still },
  };

  test.each([
    ['A1', 'up', 'A1'],
    ['A1', 'right', 'B1'],
    ['A1', 'left', 'A1'],
    // Over a hidden row.
    ['A3', 'down', 'A5'],
    ['A5', 'up', 'A3'],
    // Out of a merged area, whichever way.
    ['B2', 'right', 'D2'],
    ['B2', 'down', 'B5'],
    ['B2', 'left', 'A2'],
    ['A1', 'page down', 'A11'],
    ['A20', 'page up', 'A10'],
    ['A3', 'page up', 'A1'],
    ['A1', 'ctrl down', 'A5'],
    ['A3', 'ctrl down', 'A5'],
    ['A5', 'ctrl down', 'A1048576'],
    ['A1048576', 'ctrl up', 'A5'],
    ['A1', 'ctrl right', 'B1'],
    ['B1', 'ctrl right', 'E1'],
    ['E1', 'ctrl right', 'XFD1'],
    ['XFD1', 'ctrl left', 'E1'],
    ['E5', 'ctrl up', 'E1'],
    ['D4', 'home', 'A4'],
    ['D4', 'ctrl home', 'A1'],
    ['A1', 'ctrl end', 'E5'],
    ['A1048576', 'down', 'A1048576'],
  ])('from %s %s to %s', (from, key, to) => {
    expect(stepFrom(sheet, at(from), steps[key]!, 10)).toEqual(at(to));
  });

  test('a selection cuts no merged area', () => {
    expect(areaBetween(sheet, at('A1'), at('B2'))).toEqual(area('A1:C3'));
    expect(areaBetween(sheet, at('C3'), at('C3'))).toEqual(area('B2:C3'));
    expect(areaBetween(sheet, at('E5'), at('D4'))).toEqual(area('D4:E5'));
    const chain = view({ merges: ['A1:B1', 'B2:C2', 'C3:D3'] });
    expect(areaBetween(chain, at('A1'), at('B2'))).toEqual(area('A1:C2'));
    expect(areaBetween(chain, at('A1'), at('C2'))).toEqual(area('A1:C2'));
    expect(areaBetween(chain, at('B1'), at('C3'))).toEqual(area('A1:D3'));
  });

  test.each([
    [{ key: 'ArrowDown' }, { kind: 'step', step: steps['down'], extends: false }],
    [
      { key: 'ArrowDown', ctrlKey: true, shiftKey: true },
      { kind: 'step', step: steps['ctrl down'], extends: true },
    ],
    [{ key: 'Home' }, { kind: 'step', step: steps['home'], extends: false }],
    [
      { key: 'End', ctrlKey: true },
      { kind: 'step', step: steps['ctrl end'], extends: false },
    ],
    [{ key: 'PageUp' }, { kind: 'step', step: steps['page up'], extends: false }],
    [
      { key: 'PageDown', ctrlKey: true },
      { kind: 'sheet', step: 1 },
    ],
    [
      { key: 'Tab', shiftKey: true },
      { kind: 'walk', down: 0, right: -1 },
    ],
    [{ key: 'Enter' }, { kind: 'walk', down: 1, right: 0 }],
    [{ key: 'z', ctrlKey: true }, { kind: 'undo' }],
    [{ key: 'Z', metaKey: true }, { kind: 'undo' }],
    [{ key: ' ', ctrlKey: true }, { kind: 'select-column' }],
    [{ key: ' ' }, undefined],
    [{ key: 'a' }, undefined],
    [{ key: 'F2' }, { kind: 'edit' }],
    [{ key: 'ArrowDown', altKey: true }, undefined],
  ])('%j means %j', (press, action) => {
    const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(actionOf({ ...none, ...press })).toEqual(action);
  });
});

describe('the rows and cells that are drawn', () => {
  const window = { firstRow: 10, lastRow: 12, firstCol: 2, lastCol: 4 };
  const drawn = (of: ReturnType<typeof view>) =>
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

describe('the clipboard', () => {
  const sheet = view({
    rows: [
      ['任务', 1, 0.5],
      ['两行\n文字', '"引"', true],
      ['隐藏', 2, 3],
    ],
    numberFormats: { C1: '0%' },
    hiddenRows: [2],
  });

  test.each([
    ['A1', '任务'],
    ['A1:C2', '任务\t1\t50%\n"两行\n文字"\t"""引"""\tTRUE'],
    ['B2:B4', '"""引"""\n'],
    ['A:A', '任务\n"两行\n文字"'],
    ['1:1', '任务\t1\t50%'],
  ])('%s is copied as its shown texts', (address, text) => {
    expect(copyText(sheet, area(address))).toBe(text);
  });

  test('what was copied is read again', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '1', '"', '\t', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const copied = copyText(view({ rows, looks: { 'A1:B4': { wrapText: true } } }), area(`A1:B${rows.length}`));
        expect(readClipboard(copied)).toEqual(rows);
      }),
    );
  });

  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['5" 管', [['5" 管']]],
    ['"未闭合', [['"未闭合']]],
    ['', [['']]],
  ])('%j from elsewhere', (text, rows) => {
    expect(readClipboard(text)).toEqual(rows);
  });
});

describe('places', () => {
  const book = draftWorkbook([
    { name: '分工 方案' },
    { name: '汇总', rows: [['x']] },
    { name: '隐藏', visibility: 'Hidden' },
  ]);
  book.names.push({ name: '任务_1', formula: "='分工 方案'!$B$3", comment: '', visible: true });
  const [here, other] = book.sheets as [Sheet, Sheet];

  test.each([
    ['e42', here, 'E42'],
    [' A2:E83 ', here, 'A2:E83'],
    ['汇总!A1', other, 'A1'],
    ["#'分工 方案'!B3", here, 'B3'],
    ['任务_1', here, 'B3'],
  ])('%j', (text, sheet, address) => {
    expect(findTarget(book, text, here)).toEqual({ sheet, area: area(address) });
  });

  test.each(['', 'E0', '没有', '没有!A1', '隐藏!A1', 'A1:B2:C3'])('%j is no place', (text) => {
    expect(findTarget(book, text, here)).toBeUndefined();
  });

  test('links lead into the workbook or nowhere', () => {
    expect(linkTarget(book, { documentReference: '任务_1' }, other)?.area).toEqual(area('B3'));
    expect(linkTarget(book, { address: '#汇总!A1' }, here)?.sheet).toBe(other);
    expect(linkTarget(book, { address: 'https://example.org/A1' }, here)).toBeUndefined();
  });

  test.each([
    ['', /不能为空/],
    ['a'.repeat(32), /31/],
    ['甲/乙', /不能含有/],
    ["'甲", /单引号/],
    ['汇总', /已有/],
    ['分工 方案', undefined],
    ['新名', undefined],
  ])('the sheet name %j', (name, fault) => {
    const found = sheetNameFault([other], name);
    if (fault) expect(found && nameFaultText(found, name)).toMatch(fault);
    else expect(found).toBeUndefined();
  });
});

test.each([
  ['A1', ''],
  ['A1:C1', '平均值：1.5　计数：3　求和：3'],
  ['A2:B2', '平均值：0.15　计数：2　求和：0.3'],
  ['C1:D1', ''],
  ['C1:C2', '计数：2'],
  ['A:A', '平均值：0.55　计数：2　求和：1.1'],
])('the sums of %s', (address, text) => {
  const sheet = view({
    rows: [
      [1, 2, '文'],
      [0.1, 0.2, '字'],
    ],
  });
  expect(summaryOf(sheet.sheet, area(address))).toBe(text);
});

describe('charts', () => {
  const book = draftWorkbook([
    {
      name: '汇总',
      rows: [
        ['市发改委', 5, '无'],
        ['市财政局', 2, 7],
      ],
    },
  ]);
  const chart = {
    id: '1',
    name: '图',
    type: 'BarStacked',
    title: '按单位',
    hasLegend: true,
    isReversed: false,
    place: area('E1:H10'),
    series: [
      { id: 'a', name: '已完成', values: '=汇总!$B$1:$B$2', categories: '=汇总!$A$1:$A$2', color: '#00B050' },
      { id: 'b', name: '未完成', values: '=汇总!$C$1:$C$2', categories: '=汇总!$A$1:$A$2' },
    ],
  };

  test('a chart shows what its cells hold; text counts as nothing', () => {
    expect(chartData(book, chart)).toEqual({
      kind: 'bars',
      stacking: 'stacked',
      title: '按单位',
      hasLegend: true,
      isReversed: false,
      categories: ['市发改委', '市财政局'],
      series: [
        { name: '已完成', color: '#00B050', values: [5, 2] },
        { name: '未完成', color: '#ED7D31', values: [0, 7] },
      ],
    });
  });

  test('its name tells the numbers', () => {
    expect(chartLabel(chartData(book, chart), chart.name)).toBe(
      '图表：按单位。市发改委 已完成 5，未完成 0；市财政局 已完成 2，未完成 7',
    );
  });

  test.each([
    ['ColumnClustered', 'columns', 'none'],
    ['ColumnStacked100', 'columns', 'shares'],
    ['BarClustered', 'bars', 'none'],
    ['Pie', 'pie', 'none'],
    ['Line', 'unknown', 'none'],
  ])('%s is drawn as %s', (type, kind, stacking) => {
    expect(chartData(book, { ...chart, type })).toMatchObject({ kind, stacking });
  });

  test('a chart over cells that are gone is empty', () => {
    const gone = chart.series.map((series) => ({ ...series, values: '=汇总!#REF!', categories: '' }));
    expect(chartData(book, { ...chart, series: gone })).toMatchObject({ categories: [], series: [{ values: [] }, {}] });
  });
});
