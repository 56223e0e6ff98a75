import type { CivilDate } from '../calendar/civil-date';
import type { Failure, NoOneTable } from './outcome';

/** A summary as 汇总 offers it. */
export interface SummaryOffer {
  readonly id: string;
  readonly title: string;
  /** One Chinese sentence: what it shows. */
  readonly about: string;
  /** Which column of the table is missing for it, in Chinese; it cannot be chosen then. */
  readonly because?: string;
  /** The sheet that stands in the workbook already. */
  readonly standing?: StandingSummary;
}

/** A summary that stands in the workbook. */
export interface StandingSummary {
  /** Its sheet, by the name the user has given it. */
  readonly sheet: string;
  /** As of which day it was written; absent where that is not known. */
  readonly asOf?: CivilDate;
  readonly numbers?: 'live' | 'frozen';
  /** `current` where the table says what it said then; `other-sheet` where it was made from another sheet. */
  readonly state: 'current' | 'stale' | 'other-sheet' | 'unknown';
}

/** What 汇总 can do for a sheet, for its screen. */
export type SummariesResult =
  | {
      readonly kind: 'summaries';
      readonly sheet: string;
      readonly tasks: number;
      /** Tasks counted once per unit and role: 「单位任务 154 项次」. */
      readonly entries: number;
      readonly offers: readonly SummaryOffer[];
    }
  | NoOneTable
  | Failure;

/** Which summaries to write; 明细 comes along where numbers are live. */
export interface SummaryChoice {
  readonly summaries: readonly string[];
  readonly numbers: 'live' | 'frozen';
}

/** A summary as it would be written. */
export interface SummaryPreview {
  readonly id: string;
  readonly title: string;
  /** The sheet's name, and whether it stands already. */
  readonly sheet: string;
  readonly exists: boolean;
  /** Rows of the block, title and header included. */
  readonly rows: number;
  readonly cols: number;
}

/** The chosen summaries before they are written. */
export type SummaryPreviewResult =
  | {
      readonly kind: 'previewed';
      readonly previews: readonly SummaryPreview[];
      readonly tasks: number;
      readonly entries: number;
    }
  | { readonly kind: 'stopped' }
  | NoOneTable
  | Failure;

/** What came of writing summaries. A stopped or failed write leaves each sheet either as it was or as it is to be. */
export type SummariesWritten =
  | {
      readonly kind: 'summaries-written';
      readonly written: readonly {
        readonly id: string;
        readonly title: string;
        readonly sheet: string;
        readonly created: boolean;
      }[];
      /** Titles of summaries that were not written. */
      readonly left: readonly string[];
      /** The sheet whose first writing was broken off: it stands empty, and the next writing fills it. */
      readonly begun?: string;
      /** Why some were left: the user stopped, or this went wrong. */
      readonly because?: 'stopped' | Failure;
      readonly tasks: number;
      readonly entries: number;
    }
  | { readonly kind: 'stopped' }
  | NoOneTable
  | Failure;
