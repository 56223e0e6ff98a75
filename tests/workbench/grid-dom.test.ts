/**
 * @jest-environment jsdom
 */
import { axe, toHaveNoViolations } from 'jest-axe';
import { type Excel, startExcel } from '../../workbench/host/excel';
import { parseArea } from '../../workbench/host/model/area';
import { draftWorkbook, type SheetDraft } from '../../workbench/host/model/draft';
import { FLAG_DELAY_FOR_CELL_EDIT } from '../../workbench/host/protocol';
import { mountSpreadsheet, type Spreadsheet } from '../../workbench/page/grid/spreadsheet';

expect.extend(toHaveNoViolations);

jest.setTimeout(30_000);

/** A small view: every element costs jsdom time. */
beforeAll(() => {
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 320 });
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 160 });
});

let excel: Excel;
let shown: Spreadsheet;

function open(sheets: readonly SheetDraft[], change: (book: Excel['book']) => void = () => undefined): void {
  const book = draftWorkbook(sheets);
  change(book);
  excel = startExcel(book);
  document.body.innerHTML = '<main><h1>演示</h1><div id="sheet"></div></main>';
  shown = mountSpreadsheet(document.getElementById('sheet')!, excel);
}

afterEach(() => {
  shown.destroy();
});

const cell = (address: string) => document.querySelector<HTMLElement>(`[data-address="${address}"]`);
const field = (label: string) => document.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`)!;
const typing = () => field('单元格内容');
const message = () => document.querySelector('[role="status"]')!.textContent;
const tabs = () => [...document.querySelectorAll('[role="tab"]')];
const selected = () =>
  [...document.querySelectorAll<HTMLElement>('[aria-selected="true"][role="gridcell"]')].map(
    (one) => one.dataset['address'],
  );
const valueOf = (address: string) => {
  const { row, col } = parseArea(address)!;
  return excel.book.active.cells.get(row * 16_384 + col)?.value ?? '';
};

function press(key: string, more: KeyboardEventInit = {}, target: HTMLElement = typing()): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

function enter(text: string, into: HTMLTextAreaElement = typing()): void {
  into.value = text;
  into.dispatchEvent(new Event('input', { bubbles: true }));
}

function click(address: string, more: MouseEventInit = {}): void {
  for (const type of ['mousedown', 'mouseup', 'click']) {
    cell(address)!.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...more }));
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const PLAN: SheetDraft = {
  name: '分工方案',
  rows: [
    ['分工方案', null, null],
    ['序号', '工作任务', '完成时限'],
    [1, '推进改革', '2026年6月底前'],
    [2, '报送情况', 46_022],
  ],
  merges: ['A1:C1'],
  numberFormats: { C4: 'yyyy/m/d' },
  looks: { C4: { 'font/color': '#FF0000' } },
};

test('cells are real elements with their place, text and look', () => {
  open([PLAN]);
  const grid = document.querySelector('[role="grid"]')!;
  expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['100', '26']);
  expect(cell('B3')).toMatchObject({ textContent: '推进改革', id: expect.stringMatching(/B3$/) as string });
  expect([cell('B3')!.getAttribute('aria-rowindex'), cell('B3')!.getAttribute('aria-colindex')]).toEqual(['3', '2']);
  expect(cell('B3')!.closest('[role="row"]')!.getAttribute('aria-rowindex')).toBe('3');
  expect(cell('C4')!.firstElementChild).toHaveProperty('style.color', 'rgb(255, 0, 0)');
  expect(cell('C4')!.textContent).toBe('########');
  expect([cell('A1')!.getAttribute('aria-colspan'), cell('B1')]).toEqual(['3', null]);
  expect(document.querySelectorAll('[role="gridcell"]').length).toBeLessThan(1000);
});

test('a merged area over the edge of the frozen columns keeps to its rows, one over the frozen rows to its columns', () => {
  const merges = ['A1:C1', 'A2:A4'];
  open([{ ...PLAN, merges }], (book) => {
    book.active.frozen = parseArea('A1:A3')!;
    book.active.rowHeights.set(0, 30);
  });
  const size = (address: string) => [cell(address)!.style.width, cell(address)!.style.height];
  expect([size('A1'), size('A2')]).toEqual([
    ['216px', '40px'],
    ['72px', '57px'],
  ]);
});

test('the page has no accessibility faults', async () => {
  open([PLAN, { name: '汇总' }], (book) => {
    book.active.cells.get(3 * 16_384 + 1)!.note = { author: '张三', text: '请核实' };
    book.active.frozen = parseArea('A1:A2')!;
    book.active.isProtected = true;
    book.active.charts = [
      {
        id: '1',
        name: '图',
        type: 'Pie',
        title: '',
        hasLegend: true,
        isReversed: false,
        place: parseArea('E1:H9')!,
        series: [{ id: 'a', name: '数', values: '=分工方案!$A$3:$A$4', categories: '=分工方案!$B$3:$B$4' }],
      },
    ];
  });
  expect(document.querySelector('svg[role="img"]')!.getAttribute('aria-label')).toBe(
    '图表：图。推进改革 数 1；报送情况 数 2',
  );
  expect(await axe(document.body)).toHaveNoViolations();
});

test.each([
  ['BarStacked', false, 'y', ['报送情况', '推进改革']],
  ['BarStacked', true, 'y', ['推进改革', '报送情况']],
  ['BarClustered', true, 'y', ['推进改革', '报送情况']],
  ['ColumnClustered', false, 'x', ['推进改革', '报送情况']],
  ['ColumnClustered', true, 'x', ['报送情况', '推进改革']],
])('%s, turned round: %s, names its categories along %s', (type, isReversed, direction, names) => {
  open([PLAN], (book) => {
    book.active.charts = [
      {
        id: '1',
        name: '图',
        type,
        title: '',
        hasLegend: false,
        isReversed,
        place: parseArea('A1:H9')!,
        series: [{ id: 'a', name: '数', values: '=分工方案!$A$3:$A$4', categories: '=分工方案!$B$3:$B$4' }],
      },
    ];
  });
  const words = [...document.querySelectorAll('svg text')].filter(({ textContent }) => names.includes(textContent));
  words.sort((a, b) => Number(a.getAttribute(direction)) - Number(b.getAttribute(direction)));
  expect(words.map(({ textContent }) => textContent)).toEqual(names);
});

describe('selecting', () => {
  test('with the mouse', () => {
    open([PLAN]);
    click('B3');
    expect([selected(), field('名称框').value, field('编辑栏').value]).toEqual([['B3'], 'B3', '推进改革']);
    click('C4', { shiftKey: true });
    expect([selected(), field('名称框').value]).toEqual([['B3', 'C3', 'B4', 'C4'], 'B3']);
    expect(excel.book.active.selection).toEqual(parseArea('B3:C4'));
    click('A1');
    expect(excel.book.active.selection).toEqual(parseArea('A1:C1'));
  });

  test('with the keyboard', () => {
    open([PLAN]);
    click('B2');
    press('ArrowDown');
    press('ArrowRight', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual(['B3', 'C3', 'B4', 'C4']);
    press('Tab');
    expect(field('名称框').value).toBe('C3');
    press('Enter');
    press('Enter');
    expect(field('名称框').value).toBe('B3');
    expect(selected()).toHaveLength(4);
    press('End', { ctrlKey: true });
    expect(selected()).toEqual(['C4']);
    press('a', { ctrlKey: true });
    expect(excel.book.active.selection).toEqual(parseArea('A1:C4'));
  });

  test('through the name box, and what is no place is said', () => {
    open([PLAN]);
    field('名称框').value = 'e4200';
    press('Enter', {}, field('名称框'));
    shown.refresh();
    expect(cell('E4200')!.getAttribute('aria-selected')).toBe('true');
    field('名称框').value = '没有';
    press('Enter', {}, field('名称框'));
    expect(message()).toBe('找不到「没有」。');
  });

  test('headers select whole columns and rows', () => {
    open([PLAN]);
    document.querySelector('[data-col="2"]')!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(excel.book.active.selection).toEqual(parseArea('C:C'));
    document.querySelector('[data-row="2"]')!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(excel.book.active.selection).toEqual(parseArea('3:3'));
  });

  test('what somebody else selects is shown, on whichever sheet', async () => {
    open([PLAN, { name: '汇总', rows: [['x']] }]);
    excel.select('汇总', 'B900');
    await frame();
    expect(cell('B900')!.getAttribute('aria-selected')).toBe('true');
    expect(tabs().map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    excel.select('分工方案', 'C4');
    await frame();
    expect([selected(), cell('C4')!.classList.contains('is-active')]).toEqual([['C4'], true]);
  });

  test.each([
    ['A1', 'A1:C1', ['A', 'B', 'C'], ['1']],
    ['B1:B2', 'A1:C2', ['A', 'B', 'C'], ['1', '2']],
    ['B:B', 'B:B', ['B'], ['1', '2', '3', '4']],
  ])('%s, selected by somebody else, takes in the merged cells it cuts', async (asked, shownArea, letters, numbers) => {
    open([PLAN]);
    click('C4');
    excel.select('分工方案', asked);
    await frame();
    expect(document.querySelector('.zg-place')!.textContent).toBe(shownArea);
    const heads = [...document.querySelectorAll('.zg-col-head.is-selected, .zg-row-head.is-selected')];
    expect(heads.map((head) => head.textContent).slice(0, letters.length + numbers.length)).toEqual([
      ...letters,
      ...numbers,
    ]);
  });

  test('each selection is told to Excel once, when it is made', () => {
    open([PLAN]);
    const events: string[] = [];
    excel.onEvents((entries) => events.push(...entries.map(([, type, , body]) => `${type} ${body}`)));
    click('B3');
    expect(events.filter((event) => event.startsWith('14') && event.includes('"B3"'))).toHaveLength(2);
  });
});

describe('editing', () => {
  test('typing over a cell, Enter writes it and goes down', () => {
    open([PLAN]);
    click('B3');
    enter('新任务');
    expect([field('编辑栏').value, valueOf('B3')]).toEqual(['新任务', '推进改革']);
    press('Enter');
    expect([valueOf('B3'), field('名称框').value, typing().value]).toEqual(['新任务', 'B4', '']);
  });

  test('F2 edits what is there, Alt+Enter breaks the line, Tab writes and goes right', () => {
    open([PLAN]);
    click('B3');
    press('F2');
    expect(typing().value).toBe('推进改革');
    press('ArrowLeft');
    expect(typing().value).toBe('推进改革');
    press('Enter', { altKey: true });
    enter(`${typing().value}二`);
    press('Tab');
    expect([valueOf('B3'), field('名称框').value]).toEqual(['推进改革\n二', 'C3']);
  });

  test('Esc leaves the cell as it was; nothing is written where nothing changed', () => {
    open([PLAN]);
    const titles = () => [...excel.undoList];
    click('C4');
    enter('x');
    press('Escape');
    press('F2');
    expect(typing().value).toBe('2025/12/31');
    press('Enter');
    expect([valueOf('C4'), titles()]).toEqual([46_022, []]);
  });

  test('an arrow ends the editing of a cell that was typed over', () => {
    open([PLAN]);
    click('B3');
    enter('甲');
    press('ArrowRight');
    expect([valueOf('B3'), field('名称框').value]).toEqual(['甲', 'C3']);
  });

  test('a click elsewhere writes', () => {
    open([PLAN]);
    click('B3');
    enter('甲');
    click('B4');
    expect([valueOf('B3'), selected()]).toEqual(['甲', ['B4']]);
  });

  test('the formula bar edits too', () => {
    open([PLAN]);
    click('B3');
    field('编辑栏').focus();
    press('F6', {}, field('编辑栏'));
    expect(document.activeElement).toBe(typing());
    field('编辑栏').click();
    expect(typing().value).toBe('推进改革');
    enter('从编辑栏', field('编辑栏'));
    expect(typing().value).toBe('从编辑栏');
    press('Enter', {}, field('编辑栏'));
    expect(valueOf('B3')).toBe('从编辑栏');
  });

  test('keys of an input method are left to it', () => {
    open([PLAN]);
    click('B3');
    typing().dispatchEvent(new Event('compositionstart'));
    press('Enter', { isComposing: true });
    press('ArrowRight', { isComposing: true });
    enter('中文');
    expect(valueOf('B3')).toBe('推进改革');
    press('Enter');
    expect(valueOf('B3')).toBe('中文');
  });

  test('Excel is in cell-edit mode as long as a cell is edited', () => {
    open([PLAN]);
    const answers: (string | number)[] = [];
    const ask = (flags: number) => {
      const body = {
        AutoKeepReference: false,
        Actions: [
          { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
          { Id: 2, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: {} },
        ],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
      };
      excel.answer(JSON.stringify(body), flags, (answer) => answers.push(answer));
    };
    click('B3');
    press('F2');
    ask(0);
    ask(FLAG_DELAY_FOR_CELL_EDIT);
    expect(answers).toEqual([5004]);
    press('Escape');
    expect(answers).toHaveLength(2);
    expect(typeof answers[1]).toBe('string');
  });

  test('Delete clears the selection, Ctrl+Z brings it back', () => {
    open([PLAN]);
    click('B3');
    click('C4', { shiftKey: true });
    press('Delete');
    expect(['B3', 'C3', 'B4', 'C4'].map(valueOf)).toEqual(['', '', '', '']);
    press('z', { ctrlKey: true });
    expect(['B3', 'C3', 'B4', 'C4'].map(valueOf)).toEqual(['推进改革', '2026年6月底前', '报送情况', 46_022]);
    press('z', { ctrlKey: true });
    expect(message()).toBe('没有可以撤消的操作。');
  });

  test('a protected sheet says so and stays as it is', () => {
    open([{ ...PLAN, isProtected: true }]);
    click('B3');
    enter('甲');
    expect([typing().value, message()]).toEqual(['', '工作表受保护，不能修改。']);
    press('F2');
    press('Delete');
    expect([valueOf('B3'), message()]).toEqual(['推进改革', '工作表或工作簿受保护，不能修改。']);
    expect(field('编辑栏').readOnly).toBe(true);
    expect(document.querySelector('.zg-place')!.textContent).toContain('工作表受保护');
  });
});

describe('sheets', () => {
  const three = [PLAN, { name: '隐藏', visibility: 'Hidden' }, { name: '汇总', rows: [['汇总表']] }] as const;

  test('hidden ones have no tab, a click shows another', () => {
    open(three);
    expect(tabs().map((tab) => tab.textContent)).toEqual(['分工方案', '汇总']);
    (tabs()[1] as HTMLElement).click();
    expect([excel.book.active.name, cell('A1')!.textContent]).toEqual(['汇总', '汇总表']);
    press('PageUp', { ctrlKey: true });
    shown.refresh();
    expect([excel.book.active.name, cell('A1')!.textContent]).toEqual(['分工方案', '分工方案']);
  });

  test('a double click renames, a bad name is refused', () => {
    open(three);
    const rename = (name: string) => {
      tabs()[0]!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      const input = document.querySelector<HTMLInputElement>('[aria-label="工作表名称"]')!;
      input.value = name;
      press('Enter', {}, input);
    };
    rename('汇总');
    expect([excel.book.active.name, message()]).toEqual(['分工方案', '已有名为「汇总」的工作表。']);
    rename('新方案');
    expect([excel.book.active.name, document.querySelector('[aria-label="工作表名称"]')]).toEqual(['新方案', null]);
  });

  test('links lead to their cells, through names too; external ones are only told', () => {
    open(three, (book) => {
      const [plan] = book.sheets;
      plan!.cells.get(2 * 16_384 + 1)!.link = { documentReference: "'汇总'!A1" };
      plan!.cells.get(3 * 16_384 + 1)!.link = { address: 'https://example.org/' };
      plan!.cells.get(2 * 16_384)!.link = { documentReference: '任务_1' };
      book.names.push({ name: '任务_1', formula: '=分工方案!$C$4', comment: '', visible: true });
    });
    click('B4');
    expect(message()).toBe('外部链接，这里不打开：https://example.org/');
    click('A3');
    expect(excel.book.active.selection).toEqual(parseArea('C4'));
    click('B3');
    expect(excel.book.active.name).toBe('汇总');
  });
});

test('a note is told on hovering and to readers', () => {
  open([PLAN], (book) => (book.active.cells.get(2 * 16_384 + 1)!.note = { author: '张三', text: '请核实' }));
  const popup = document.querySelector<HTMLElement>('[role="tooltip"]')!;
  expect([popup.hidden, cell('B3')!.getAttribute('aria-description')]).toEqual([true, '张三：\n请核实']);
  cell('B3')!.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  expect([popup.hidden, popup.textContent]).toEqual([false, '张三：\n请核实']);
  cell('B4')!.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  expect(popup.hidden).toBe(true);
});

test('changes of the workbook are shown', async () => {
  open([PLAN]);
  excel.type('分工方案', 'B3', '别人改的');
  excel.insert('分工方案', '3:3');
  await frame();
  expect([cell('B3')!.textContent, cell('B4')!.textContent]).toEqual(['', '别人改的']);
  excel.addSheet('新表');
  await frame();
  expect(tabs().at(-1)!.textContent).toBe('新表');
});

test('what is copied is the shown text of the selection', () => {
  open([PLAN]);
  click('B3');
  click('C4', { shiftKey: true });
  const copied: string[] = [];
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { setData: (_: string, text: string) => copied.push(text) } });
  typing().dispatchEvent(event);
  expect(copied).toEqual(['推进改革\t2026年6月底前\n报送情况\t2025/12/31']);
});

test('after destroy nothing is shown and nothing is listened to', async () => {
  open([PLAN]);
  press('F2');
  shown.destroy();
  excel.type('分工方案', 'B3', '改');
  await frame();
  expect(document.querySelector('[role="grid"]')).toBeNull();
});
