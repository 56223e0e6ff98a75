/**
 * @jest-environment jsdom
 */
import { open, cell, field, message, tabs, selected, press, click, frame, PLAN } from '../on-page';
import { area } from '../view';

describe('selecting', () => {
  test('with the mouse', () => {
    const { excel } = open([PLAN]);
    click('B3');
    expect([selected(), field('名称框').value, field('编辑栏').value]).toEqual([['B3'], 'B3', '推进改革']);
    click('C4', { shiftKey: true });
    expect([selected(), field('名称框').value]).toEqual([['B3', 'C3', 'B4', 'C4'], 'B3']);
    expect(excel.book.active.selection).toEqual(area('B3:C4'));
    click('A1');
    expect(excel.book.active.selection).toEqual(area('A1:C1'));
  });

  test('with the keyboard', () => {
    const { excel } = open([PLAN]);
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
    expect(excel.book.active.selection).toEqual(area('A1:C4'));
  });

  test('through the name box, and what is no place is said', () => {
    const { shown } = open([PLAN]);
    field('名称框').value = 'e4200';
    press('Enter', {}, field('名称框'));
    shown.refresh();
    expect(cell('E4200')!.getAttribute('aria-selected')).toBe('true');
    field('名称框').value = '没有';
    press('Enter', {}, field('名称框'));
    expect(message()).toBe('找不到「没有」。');
  });

  test('headers select whole columns and rows', () => {
    const { excel } = open([PLAN]);
    document.querySelector('[data-col="2"]')!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(excel.book.active.selection).toEqual(area('C:C'));
    document.querySelector('[data-row="2"]')!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(excel.book.active.selection).toEqual(area('3:3'));
  });

  test('what somebody else selects is shown, on whichever sheet', async () => {
    const { excel } = open([PLAN, { name: '汇总', rows: [['x']] }]);
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
    const { excel } = open([PLAN]);
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
    const { excel } = open([PLAN]);
    const events: string[] = [];
    excel.onEvents((entries) => events.push(...entries.map(([, type, , body]) => `${type} ${body}`)));
    click('B3');
    expect(events.filter((event) => event.startsWith('14') && event.includes('"B3"'))).toHaveLength(2);
  });
});
