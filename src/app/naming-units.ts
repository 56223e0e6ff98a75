import type { Refusal, UndoRecord } from '../host/host';
import type { Failure, NoOneTable } from './outcome';

/** A person's verdict on names that seem to mean one body. */
export type UnitVerdict = 'same' | 'different';

/** Names, and the one to write for all of them. */
export interface UnitChoice {
  readonly names: readonly string[];
  readonly target: string;
}

/** What came of writing to the 单位名录. */
export type DirectoryResult =
  | {
      readonly kind: 'directory-written';
      readonly sheet: string;
      readonly created: boolean;
      /** Units, or names of units, that were added. */
      readonly added: number;
      readonly refused: readonly Refusal[];
      /** Absent where the sheet was made: sheets are never deleted. */
      readonly undo?: UndoRecord;
    }
  /** Nothing was missing in it. */
  | { readonly kind: 'directory-complete'; readonly sheet: string }
  /** There is a sheet of that name in which 全称 is not to be found; it is left alone. */
  | { readonly kind: 'directory-unreadable'; readonly sheet: string }
  /** The sheet that was asked about names no units. */
  | { readonly kind: 'no-units'; readonly sheet: string }
  | NoOneTable
  | Failure;

/** The 单位名录 as text to paste into another workbook: tab-separated, one unit a line, header first. */
export type DirectoryExport =
  | { readonly kind: 'exported'; readonly text: string; readonly units: number }
  | { readonly kind: 'no-directory' }
  | { readonly kind: 'directory-unreadable'; readonly sheet: string }
  | Failure;
