import type { HistoryStep } from './history';
import { a1 } from '../grid/address';
import { shownName } from './parts/cell-text';
import { CHECKED_TEXT } from './text/zh-cn-checked';

/** Cells named one by one; more are counted. */
const NAMED_CELLS = 3;

/** What a write was, with its first cells or their number: 「修改 D8」, 「修改 D8、D9、E9 等 6 处」, 「修改 6 处」. */
export function stepWords({ what, cells, record }: Pick<HistoryStep, 'what' | 'cells' | 'record'>): string {
  const words = CHECKED_TEXT.history;
  switch (what.kind) {
    case 'cells':
      return words.cells(placesOf(record, cells), cells);
    case 'fix':
      return shownName(what.title);
    case 'columns':
      return words.columns(what.columns, cells);
    case 'merges':
      return words.merges[what.way](what.areas);
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

/** The first cells of a write; none where rows moved with it, or where it came to other cells than the ones counted. */
function placesOf({ cells, structure }: HistoryStep['record'], count: number): readonly string[] {
  if (structure.length > 0 || cells.length !== count) return [];
  return cells.slice(0, NAMED_CELLS).map(a1);
}
