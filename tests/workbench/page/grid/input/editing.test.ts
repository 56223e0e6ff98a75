/**
 * @jest-environment jsdom
 */
import { FLAG_DELAY_FOR_CELL_EDIT } from '../../../../../workbench/host/protocol';
import { open, field, typing, message, selected, press, enter, click, PLAN } from '../on-page';

describe('editing', () => {
  test('typing over a cell, Enter writes it and goes down', () => {
    const { valueOf } = open([PLAN]);
    click('B3');
    enter('新任务');
    expect([field('编辑栏').value, valueOf('B3')]).toEqual(['新任务', '推进改革']);
    press('Enter');
    expect([valueOf('B3'), field('名称框').value, typing().value]).toEqual(['新任务', 'B4', '']);
  });

  test('F2 edits what is there, Alt+Enter breaks the line, Tab writes and goes right', () => {
    const { valueOf } = open([PLAN]);
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
    const { excel, valueOf } = open([PLAN]);
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
    const { valueOf } = open([PLAN]);
    click('B3');
    enter('甲');
    press('ArrowRight');
    expect([valueOf('B3'), field('名称框').value]).toEqual(['甲', 'C3']);
  });

  test('a click elsewhere writes', () => {
    const { valueOf } = open([PLAN]);
    click('B3');
    enter('甲');
    click('B4');
    expect([valueOf('B3'), selected()]).toEqual(['甲', ['B4']]);
  });

  test('the formula bar edits too', () => {
    const { valueOf } = open([PLAN]);
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
    const { valueOf } = open([PLAN]);
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
    const { excel } = open([PLAN]);
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
    const { valueOf } = open([PLAN]);
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
    const { valueOf } = open([{ ...PLAN, isProtected: true }]);
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
