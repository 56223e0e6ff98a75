import { make } from '../elements';
import type { Stage } from '../stage';
import { section } from './fields';

/** The list behind Excel's 撤消 button, the newest first; some calls of an add-in empty it. */
export function undoSection(stage: Stage): { readonly element: HTMLElement; readonly update: () => void } {
  const list = make('ol', { class: 'undo-list' });
  const empty = make('p', { class: 'hint' }, ['没有可以撤消的操作。']);
  return {
    element: section('用户的撤消列表', [list, empty]),
    update: () => {
      const titles = [...stage.excel.undoList].reverse();
      list.replaceChildren(...titles.map((title) => make('li', {}, [title])));
      list.hidden = titles.length === 0;
      empty.hidden = titles.length > 0;
    },
  };
}
