import { make } from '../elements';
import type { EntranceKind } from '../options';
import type { Stage } from '../stage';
import { excelSection } from './excel-section';
import { button } from './fields';
import { logSection } from './log-section';
import { troubleSection } from './trouble-section';
import { undoSection } from './undo-section';

/** The drawer 「工作台」: which Excel is played, what goes wrong, what has been asked. Closed at first. */
export function makeDrawer(stage: Stage, entrance: EntranceKind, opener: HTMLElement): HTMLElement {
  const trouble = troubleSection(stage);
  const undo = undoSection(stage);
  const log = logSection(stage);
  const close = () => {
    element.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
  };
  const element = make('aside', { id: 'drawer', class: 'drawer', 'aria-label': '工作台' }, [
    make('header', { class: 'pane-header' }, [make('h2', {}, ['工作台']), button('关闭', close)]),
    make('div', { class: 'drawer-body' }, [excelSection(stage, entrance), trouble.element, undo.element, log.element]),
  ]);
  element.hidden = true;
  const update = () => {
    if (element.hidden) return;
    for (const part of [trouble, undo, log]) part.update();
  };
  let isPlanned = false;
  stage.onChange(() => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(() => {
      isPlanned = false;
      update();
    });
  });
  opener.addEventListener('click', () => {
    if (!element.hidden) {
      close();
      return;
    }
    element.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    update();
    element.querySelector('select')?.focus();
  });
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return element;
}
