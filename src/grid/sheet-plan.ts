import type { CellAddress, CellRange } from './address';
import type { CellValue } from './grid';

/** The looks a planned cell can have; each host maps them to fonts, fills and borders. */
export type PlannedLook = 'title' | 'note' | 'header' | 'text' | 'number' | 'date' | 'late' | 'soon' | 'done' | 'total';

/** One cell of a sheet to be written. A string value is written as text whatever it begins with. */
export interface PlannedCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly look: PlannedLook;
  readonly numberFormat?: string;
  /** The task cell this one speaks of; the host makes it a link that survives inserted rows. */
  readonly source?: SourceLink;
}

/** A place in the user's sheet, with a key that names it for good. */
export interface SourceLink {
  readonly sheet: string;
  readonly at: CellAddress;
  /** Stable key of the row, used in the defined name the link goes through. */
  readonly rowKey: string;
}

/** A sheet of ours as data: written in place, found again by `key` even when the user has renamed it. */
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
  /** Header row and body to filter by; absent means no filter. */
  readonly filter?: CellRange;
  readonly landscape: boolean;
  /** Its serial dates count from 1904, as the workbook's do; absent: from 1900. */
  readonly date1904?: boolean;
}

/** Names of the sheets a plan's links lead to: it was made from them and must never be written over them. */
export function sourceSheets(plan: SheetPlan): ReadonlySet<string> {
  return new Set(plan.rows.flatMap((row) => row.flatMap((cell) => (cell?.source ? [cell.source.sheet] : []))));
}
