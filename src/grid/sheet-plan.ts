import type { CellAddress, CellRange } from './address';
import type { CellValue } from './grid';

/** The looks a planned cell can have; each host maps them to fonts, fills and borders. */
export type PlannedLook =
  | 'title'
  | 'note'
  /** A line without borders: 检查人：______ */
  | 'plain'
  | 'header'
  /** What the cells beside it are about. */
  | 'label'
  | 'text'
  /** Short words in the middle of their cell. */
  | 'word'
  | 'number'
  | 'date'
  /** A place that can be jumped to. */
  | 'link'
  | 'late'
  | 'soon'
  /** Due, with time left: blue beside the yellow of `soon` and the red of `late`. */
  | 'coming'
  | 'done'
  | 'total';

/** One cell of a sheet to be written. A string value is written as text whatever it begins with. */
export interface PlannedCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly look: PlannedLook;
  readonly numberFormat?: string;
  /** The task cell this one speaks of; the host makes it a link that survives inserted rows. */
  readonly source?: SourceLink;
  /** Key of another sheet of ours that the cell leads to, whatever it is called by then. */
  readonly leadsTo?: string;
}

/** A place in the user's sheet, with a key that names it for good. */
export interface SourceLink {
  readonly sheet: string;
  readonly at: CellAddress;
  /** Stable key of the row, or of the cell, used in the defined name the link goes through: one key, one place. */
  readonly rowKey: string;
}

/**
 * A conditional format. 「formula」 gives cells for which the formula is true the colours of a look; its references are
 * those of the area's top-left cell. 「data-bar」 draws shares from 0 to 1 as bars behind their numbers.
 */
export type PlannedCondition =
  | { readonly kind: 'formula'; readonly area: CellRange; readonly formula: string; readonly look: PlannedLook }
  | { readonly kind: 'data-bar'; readonly area: CellRange };

/** One row of numbers of a chart; `values` is one column or one row of the same sheet. */
export interface PlannedSeries {
  readonly title: string;
  readonly values: CellRange;
  /** Hex colour, 「#C00000」. */
  readonly color: string;
  /** Colours of the pieces of a pie or doughnut, one for each value; absent: colours that differ. */
  readonly pointColors?: readonly string[];
}

/** A native chart over cells of its own sheet; `key` finds it again. */
export interface PlannedChart {
  /** Kebab-case, unique on its sheet. */
  readonly key: string;
  readonly title: string;
  /** Bars lie, columns stand. */
  readonly kind: 'bars' | 'stacked-bars' | 'columns' | 'stacked-columns' | 'pie' | 'doughnut';
  /** The cells it covers. */
  readonly place: CellRange;
  readonly categories: CellRange;
  readonly series: readonly PlannedSeries[];
}

/**
 * A sheet of ours as data: written in place, found again by `key` even when the user has renamed it. Only the block of the plan
 * is rewritten, from A1 to the last column and row: what a person has put beside it stays, and so do the widths of columns
 * once they are there. Every sheet prints its page number and repeats its header on every page.
 */
export interface SheetPlan {
  /** Kebab-case, stable between versions: 「by-lead-unit」. */
  readonly key: string;
  /** Name for the sheet when it does not exist yet: 「按牵头单位」; hosts add a number where the name is taken. */
  readonly title: string;
  /** `rows[row][col]`; a missing cell stays empty. */
  readonly rows: readonly (readonly (PlannedCell | undefined)[])[];
  readonly columnWidthsChars: readonly number[];
  readonly merges: readonly CellRange[];
  /** How many rows stay in view at the top. */
  readonly frozenRows: number;
  /** Header row, zero-based, that the pages after it repeat where no rows are frozen; absent: the frozen rows are repeated. */
  readonly repeatedRow?: number;
  /** Header row and body to filter by; absent means no filter. */
  readonly filter?: CellRange;
  readonly landscape: boolean;
  /** Printed on one page, however long it is; absent: as many pages as its rows need. */
  readonly isOnePage?: true;
  /** Colours and bars that follow what the cells hold; a later one yields to an earlier one. */
  readonly conditions?: readonly PlannedCondition[];
  readonly charts?: readonly PlannedChart[];
  /** Rows that begin a new page, zero-based, ascending. */
  readonly pageBreaks?: readonly number[];
  /** Names a person sees and may use in formulas, each for one cell of the sheet: 「截至日期」. */
  readonly cellNames?: ReadonlyMap<string, CellAddress>;
  /**
   * The sheet is the user's own once it is complete: nothing finds it by `key` any more, it is checked like any other, and the
   * next writing of the key makes another one. A write that fails or is stopped leaves an empty sheet of ours for the next.
   */
  readonly isHandedOver?: true;
  /** Its serial dates count from 1904, as the workbook's do; absent: from 1900. */
  readonly date1904?: boolean;
}

/** Names of the sheets a plan's links lead to: it was made from them and must never be written over them. */
export function sourceSheets(plan: SheetPlan): ReadonlySet<string> {
  return new Set(plan.rows.flatMap((row) => row.flatMap((cell) => (cell?.source ? [cell.source.sheet] : []))));
}
