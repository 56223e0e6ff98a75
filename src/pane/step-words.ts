import type { HistoryStep } from './history';
import { shownName } from './parts/cell-text';
import { CHECKED_TEXT } from './text/zh-cn-checked';

/** What a write was, with the number of its cells: 「修改 6 处」. */
export function stepWords({ what, cells }: Pick<HistoryStep, 'what' | 'cells'>): string {
  const words = CHECKED_TEXT.history;
  switch (what.kind) {
    case 'cells':
      return words.cells(cells);
    case 'fix':
      return words.fix(what.title, cells);
    case 'columns':
      return words.columns[what.choice](cells);
    case 'unify':
      return words.unify(shownName(what.target), cells);
    case 'directory':
      return words.directory(cells);
    case 'marks':
      return words.marks(what.marked);
    case 'interrupted':
      return words.interrupted(cells);
  }
}
