import type { CellAddress, CellRange } from '../grid/address';
import type { Edit } from '../grid/edit';
import type { Refusal, UndoRecord } from '../host/host';
import type { Failure, NoOneTable } from './outcome';

/** A cell of a fix plan: 位置 / 原文 / 改为. */
export interface PlannedChange {
  readonly at: CellAddress;
  readonly original: string;
  readonly changed: string;
  /** Titles of the rules behind the change. */
  readonly because: readonly string[];
  readonly edit: Edit;
}

/** `edits` counts what was asked for, `refused` what was left out of it. */
export type FixResult =
  | { readonly kind: 'fixed'; readonly edits: number; readonly refused: readonly Refusal[]; readonly undo: UndoRecord }
  | Failure;

/** A fix that a person has chosen, of one finding. */
export interface ChosenFix {
  readonly fingerprint: string;
  readonly rule: string;
  readonly at: CellRange;
  /** Title of the fix among the finding's. */
  readonly title: string;
}

/** What is to be mended in one go: cells of the safe plan, and fixes that wanted a decision. */
export interface FixBatch {
  readonly changes: readonly PlannedChange[];
  readonly fixes: readonly ChosenFix[];
}

/**
 * Why a chosen fix was not done: its text has changed or it is no longer offered; the others left no room for it; it moves
 * columns while others move rows, which no one write can do; the workbook refused one of its cells.
 */
export type LeftReason = 'not-offered' | 'beside-others' | 'moves-columns' | 'refused';

/** A chosen fix that was not done. */
export interface LeftFix extends ChosenFix {
  readonly because: LeftReason;
}

/** What came of a batch. */
export type BatchResult =
  | {
      readonly kind: 'mended';
      /** Cells, rows and areas that were changed, as the history counts them. */
      readonly cells: number;
      /** What the workbook refused; indexes count the batch's changes and, behind them, its fixes. */
      readonly refused: readonly Refusal[];
      /** Fixes of which nothing was done; they are offered again after the next check where they still hold. */
      readonly left: readonly LeftFix[];
      readonly undo: UndoRecord;
    }
  | NoOneTable
  | Failure;
