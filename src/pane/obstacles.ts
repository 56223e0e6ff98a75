import type { UndoRecord } from '../app/assistant';
import { a1, type CellAddress, type CellRange } from '../grid/address';
import type { Edit } from '../grid/edit';
import { type History, type HistoryStep, standingSteps } from './history';

/** Why a step cannot be put back by itself: a later one that still stands would lose what it did. */
export interface Obstacle {
  readonly step: HistoryStep;
  /** Cells of the later step, its rows or columns (then no places hold any more), or its marks. */
  readonly loss: 'cells' | 'lines' | 'marks';
  /** In the order of the sheet, as the sheet is now; empty but for a loss of cells. */
  readonly cells: readonly CellAddress[];
}

/** What keeps a step from being put back by itself, oldest first; empty where nothing does. */
export function obstaclesTo(history: History, step: HistoryStep): readonly Obstacle[] {
  const own = touchOf(step.record);
  return laterSteps(history, step).flatMap((later) => {
    const loss = lossOf(own, touchOf(later.record));
    return loss ? [{ step: later, ...loss }] : [];
  });
}

/** The step and the later ones of its sheet that still stand, in the order in which to put them back. */
export function stepsFrom(history: History, step: HistoryStep): History {
  return [step, ...laterSteps(history, step)].reverse();
}

function laterSteps(history: History, { id, record }: HistoryStep): History {
  return standingSteps(history).filter((later) => later.id > id && later.record.sheet === record.sheet);
}

/** What a write has reached, in the places after it. */
interface Touch {
  readonly cells: ReadonlyMap<string, CellAddress>;
  /** First row or column that was moved. */
  readonly movedRow: number;
  readonly movedCol: number;
  readonly hasMarks: boolean;
}

function touchOf({ cells, structure }: UndoRecord): Touch {
  const areas = structure.flatMap((edit) => (edit.kind === 'merge' || edit.kind === 'unmerge' ? [edit.area] : []));
  const all = [...cells.map(({ row, col }) => ({ row, col })), ...areas.flatMap(cellsOf)];
  return {
    cells: new Map(all.map((at) => [a1(at), at])),
    movedRow: Math.min(...structure.map(movedRowOf)),
    movedCol: Math.min(...structure.map(movedColOf)),
    hasMarks: structure.some(({ kind }) => kind === 'set-marks'),
  };
}

function movedRowOf(edit: Edit): number {
  if (edit.kind === 'insert-rows') return edit.before;
  return edit.kind === 'delete-rows' ? edit.first : Infinity;
}

function movedColOf(edit: Edit): number {
  if (edit.kind === 'insert-columns') return edit.before;
  return edit.kind === 'delete-columns' ? edit.first : Infinity;
}

function cellsOf({ top, left, bottom, right }: CellRange): readonly CellAddress[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, along) => ({ row: top + down, col: left + along })),
  ).flat();
}

/** What a later write would lose if an earlier one were put back under it. */
function lossOf(own: Touch, later: Touch): Pick<Obstacle, 'loss' | 'cells'> | undefined {
  if (later.movedRow < Infinity || later.movedCol < Infinity) return { loss: 'lines', cells: [] };
  const cells = [...later.cells.values()].filter(
    (at) => own.cells.has(a1(at)) || at.row >= own.movedRow || at.col >= own.movedCol,
  );
  if (cells.length > 0) return { loss: 'cells', cells: cells.sort((a, b) => a.row - b.row || a.col - b.col) };
  const movesMarks = own.hasMarks || own.movedRow < Infinity || own.movedCol < Infinity;
  return later.hasMarks && movesMarks ? { loss: 'marks', cells: [] } : undefined;
}
