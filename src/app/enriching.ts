import type { CellRange } from '../grid/address';
import type { Refusal, UndoRecord } from '../host/host';
import type { Failure, NoOneTable } from './outcome';

/** A derived column as 补全 offers it. */
export interface ColumnOffer {
  readonly id: string;
  readonly header: string;
  /** One Chinese sentence: what stands in it. */
  readonly about: string;
  /** The words above the column where it stands already: the user may have renamed it. */
  readonly standing?: string;
  /** Which column of the table is missing for it, in Chinese; it cannot be chosen then. */
  readonly because?: string;
}

/** What 补全 can do for a sheet, for its screen. */
export type EnrichmentResult =
  | {
      readonly kind: 'enrichable';
      readonly sheet: string;
      readonly rows: number;
      readonly columns: readonly ColumnOffer[];
      /** Merged areas of the table's body that 拆分填充 would part, and cells it would fill. */
      readonly merged: { readonly areas: number; readonly cells: number };
      /** Areas that were parted before and can be merged again. */
      readonly parted: number;
      /** How 状态 and 剩余天数 stand; absent where neither does. */
      readonly numbers?: EnrichChoice['numbers'];
      readonly isProtected: boolean;
    }
  | NoOneTable
  | Failure;

/** Which columns to write, and whether their statuses follow the calendar. */
export interface EnrichChoice {
  readonly columns: readonly string[];
  readonly numbers: 'live' | 'frozen';
}

/** What came of 补全; `unchanged`: the columns were there and right. */
export type EnrichResult =
  | {
      readonly kind: 'enriched';
      readonly sheet: string;
      /** Where the written cells lie. */
      readonly at: CellRange;
      /** Headers of the columns that were begun, and of those brought up to date. */
      readonly added: readonly string[];
      readonly updated: readonly string[];
      /** Columns that were left out, each with the reason in Chinese. */
      readonly left: readonly { readonly header: string; readonly because: string }[];
      /** Cells that were to be written, and what was left out of them. */
      readonly cells: number;
      readonly refused: readonly Refusal[];
      /** The sheet made for the cell 「截至日期」, where live formulas needed one. */
      readonly asOfSheet?: string;
      readonly undo: UndoRecord;
    }
  | { readonly kind: 'unchanged'; readonly left: readonly { readonly header: string; readonly because: string }[] }
  | NoOneTable
  | Failure;

/** What came of 拆分填充 or of merging again. */
export type MergesResult =
  | {
      readonly kind: 'parted' | 'merged-again';
      readonly areas: number;
      /** Areas that stay as they are, because their cells no longer say the same. */
      readonly kept: number;
      readonly refused: readonly Refusal[];
      readonly undo: UndoRecord;
    }
  | { readonly kind: 'no-merges' }
  | NoOneTable
  | Failure;
