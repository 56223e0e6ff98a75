/**
 * @jest-environment jsdom
 */
import { axe, toHaveNoViolations } from 'jest-axe';
import { cellAt } from '../../../../workbench/host/model/workbook';
import { open, cell, typing, message, tabs, press, click, frame, PLAN } from './on-page';
import { area } from './view';

expect.extend(toHaveNoViolations);

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
    book.active.frozen = area('A1:A3');
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
    cellAt(book.active, 3, 1).note = { author: '张三', text: '请核实' };
    book.active.frozen = area('A1:A2');
    book.active.isProtected = true;
    book.active.charts = [
      {
        id: '1',
        name: '图',
        type: 'Pie',
        title: '',
        hasLegend: true,
        isReversed: false,
        place: area('E1:H9'),
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
        place: area('A1:H9'),
        series: [{ id: 'a', name: '数', values: '=分工方案!$A$3:$A$4', categories: '=分工方案!$B$3:$B$4' }],
      },
    ];
  });
  const words = [...document.querySelectorAll('svg text')].filter(({ textContent }) => names.includes(textContent));
  words.sort((a, b) => Number(a.getAttribute(direction)) - Number(b.getAttribute(direction)));
  expect(words.map(({ textContent }) => textContent)).toEqual(names);
});

describe('sheets', () => {
  const three = [PLAN, { name: '隐藏', visibility: 'Hidden' }, { name: '汇总', rows: [['汇总表']] }] as const;

  test('hidden ones have no tab, a click shows another', () => {
    const { excel, shown } = open(three);
    expect(tabs().map((tab) => tab.textContent)).toEqual(['分工方案', '汇总']);
    (tabs()[1] as HTMLElement).click();
    expect([excel.book.active.name, cell('A1')!.textContent]).toEqual(['汇总', '汇总表']);
    press('PageUp', { ctrlKey: true });
    shown.refresh();
    expect([excel.book.active.name, cell('A1')!.textContent]).toEqual(['分工方案', '分工方案']);
  });

  test('a double click renames, a bad name is refused', () => {
    const { excel } = open(three);
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
    const { excel } = open(three, (book) => {
      const [plan] = book.sheets;
      cellAt(plan!, 2, 1).link = { documentReference: "'汇总'!A1" };
      cellAt(plan!, 3, 1).link = { address: 'https://example.org/' };
      cellAt(plan!, 2, 0).link = { documentReference: '任务_1' };
      book.names.push({ name: '任务_1', formula: '=分工方案!$C$4', comment: '', visible: true });
    });
    click('B4');
    expect(message()).toBe('外部链接，这里不打开：https://example.org/');
    click('A3');
    expect(excel.book.active.selection).toEqual(area('C4'));
    click('B3');
    expect(excel.book.active.name).toBe('汇总');
  });
});

test('a note is told on hovering and to readers', () => {
  open([PLAN], (book) => (cellAt(book.active, 2, 1).note = { author: '张三', text: '请核实' }));
  const popup = document.querySelector<HTMLElement>('[role="tooltip"]')!;
  expect([popup.hidden, cell('B3')!.getAttribute('aria-description')]).toEqual([true, '张三：\n请核实']);
  cell('B3')!.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  expect([popup.hidden, popup.textContent]).toEqual([false, '张三：\n请核实']);
  cell('B4')!.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  expect(popup.hidden).toBe(true);
});

test('changes of the workbook are shown', async () => {
  const { excel } = open([PLAN]);
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
  const { excel, shown } = open([PLAN]);
  press('F2');
  shown.destroy();
  excel.type('分工方案', 'B3', '改');
  await frame();
  expect(document.querySelector('[role="grid"]')).toBeNull();
});
