import type { CellAddress, CellRange } from './address';
import type { CellValue } from './grid';
import type { CellMark } from './mark';

/**
 * What a cell held when an edit was planned: the formula where there is one, else the value.
 * A host refuses the edit when the cell no longer holds it.
 */
export type CellContent = { readonly formula: string } | { readonly value: CellValue };

/**
 * One change to a sheet, as data. Hosts perform edits in the order given; addresses of each edit refer to the sheet
 * as the edits before it leave it. One batch moves rows or columns, never both. A string value is always written as
 * text, also when it begins with = + - @.
 */
export type Edit =
  | {
      readonly kind: 'set-value';
      readonly at: CellAddress;
      readonly was: CellContent;
      readonly value: CellValue;
      /** Number format to set with the value; absent keeps the cell's own. */
      readonly numberFormat?: string;
    }
  | {
      readonly kind: 'set-formula';
      readonly at: CellAddress;
      readonly was: CellContent;
      readonly formula: string;
      /** What it gives as of now: shown by hosts that do not calculate. */
      readonly value?: CellValue;
      readonly numberFormat?: string;
    }
  /** Width in characters of the standard font, as Excel's own dialog counts. */
  | { readonly kind: 'set-column-width'; readonly col: number; readonly widthChars: number }
  | { readonly kind: 'copy-look'; readonly from: CellRange; readonly to: CellRange }
  | { readonly kind: 'merge'; readonly area: CellRange }
  | { readonly kind: 'unmerge'; readonly area: CellRange }
  | { readonly kind: 'insert-rows'; readonly before: number; readonly count: number }
  | { readonly kind: 'delete-rows'; readonly first: number; readonly count: number }
  | { readonly kind: 'insert-columns'; readonly before: number; readonly count: number }
  | { readonly kind: 'delete-columns'; readonly first: number; readonly count: number }
  /** All marks of ours on the sheet, instead of those there; none takes them away. The user's own colours stay. */
  | { readonly kind: 'set-marks'; readonly marks: readonly CellMark[] }
  /**
   * Areas of the sheet remembered under a key of ours (`Grid.places`), which follow moved rows and columns; instead of those
   * remembered under it before. None forgets the key.
   */
  | { readonly kind: 'set-place'; readonly key: string; readonly areas: readonly CellRange[] }
  /** An Excel table's new extent; its header row stays where it is, and every header cell of it holds a text of its own. */
  | { readonly kind: 'resize-table'; readonly name: string; readonly to: CellRange };

/** The content of a grid cell in the form edits compare with. */
export function contentOf(cell: { readonly value: CellValue; readonly formula?: string } | undefined): CellContent {
  if (cell?.formula !== undefined) return { formula: cell.formula };
  return { value: cell?.value ?? null };
}

/** True where two contents are the same to an edit: an empty text is an empty cell, a formula never its value. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if ('formula' in a) return 'formula' in b && a.formula === b.formula;
  return 'value' in b && emptyAsNull(a.value) === emptyAsNull(b.value);
}

function emptyAsNull(value: CellValue): CellValue {
  return value === '' ? null : value;
}
