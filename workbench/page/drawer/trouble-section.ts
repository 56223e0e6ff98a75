import type { Fault } from '../../host/request-desk';
import { make } from '../elements';
import type { Stage } from '../stage';
import { button, checkbox, numberField, section } from './fields';

/** Things that go wrong on purpose, and states Excel may be in. */
export function troubleSection(stage: Stage): { readonly element: HTMLElement; readonly update: () => void } {
  const request = numberField('从现在起第几次请求出错', '1', 1);
  const action = numberField('只在第几个操作出错（空为整个请求）', '', 1);
  const lost = checkbox('操作照做，答复丢失');
  const forever = checkbox('此后每次都出错');
  const said = make('p', { class: 'hint', role: 'status' });
  const set = button('设置故障', () => {
    stage.excel.setFault(faultOf(request.input, action.input, lost.input, forever.input));
    said.textContent = `已设置：从现在起第 ${request.input.value || '1'} 次请求出错。`;
  });
  const clear = button('取消故障', () => {
    stage.excel.setFault(undefined);
    said.textContent = '没有故障。';
  });
  stage.onStart(() => {
    said.textContent = '';
    editing.input.checked = false;
  });
  const silent = checkbox('Excel 不响应', (isOn) => {
    stage.setAnswering(!isOn);
  });
  const editing = checkbox('正在编辑单元格', (isOn) => {
    stage.excel.editCell(isOn);
  });
  const isProtected = checkbox('当前工作表受保护', (isOn) => {
    stage.excel.setProtected(stage.excel.book.active.name, isOn);
  });
  const structure = checkbox('工作簿结构受保护', (isOn) => {
    stage.excel.book.isStructureProtected = isOn;
  });
  return {
    element: section('意外情况', [
      ...[silent.row, editing.row, isProtected.row, structure.row],
      ...[request.row, action.row, lost.row, forever.row],
      make('div', { class: 'row' }, [set, clear]),
      said,
    ]),
    update: () => {
      silent.input.checked = !stage.isAnswering;
      isProtected.input.checked = stage.excel.book.active.isProtected;
      structure.input.checked = stage.excel.book.isStructureProtected;
    },
  };
}

function faultOf(
  request: HTMLInputElement,
  action: HTMLInputElement,
  lost: HTMLInputElement,
  forever: HTMLInputElement,
): Fault {
  return {
    request: Math.max(1, Number(request.value) || 1) - 1,
    ...(Number(action.value) > 0 && { action: Number(action.value) - 1 }),
    ...(lost.checked && { lost: true }),
    ...(forever.checked && { forever: true }),
  };
}
