import { type CellAddress, type CellRange, MAX_COLS } from '../../grid/address';
import type { CellContent } from '../../grid/edit';
import type { CellValue } from '../../grid/grid';
import { isUnsettled, settableLook } from './settable-look';
import { readAddress } from './sheet-range';

/** What a cell holds and how its number is shown. */
export interface CellState {
  readonly content: CellContent;
  readonly numberFormat: string;
  /** True where the font differs inside the text. */
  readonly isMixed: boolean;
}

/** Fonts, fills, borders and alignment of a range, cell by cell, in Office.js's own shape. */
export type Looks = readonly (readonly Excel.SettableCellProperties[])[];

/** A range as it was. */
export interface AreaImage {
  readonly range: CellRange;
  readonly cells: readonly (readonly CellState[])[];
  readonly looks: Looks;
  readonly rows: readonly Excel.SettableRowProperties[];
}

const FONT = { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true };

/** Everything of a look that Office.js can read and set back. */
const WHOLE_LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    font: FONT,
    fill: { color: true, pattern: true, tintAndShade: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
    wrapText: true,
  },
};

/** About how many bytes a cell takes in the answer. */
export const STATE_BYTES = 900;
/** About how many more a cell takes whose whole look is asked. */
export const LOOK_BYTES = 800;

/** Asks what the cells of a range hold; the function gives the answer after the next sync. Without fonts none are mixed. */
export function askStates(range: Excel.Range, hasFonts = true): () => readonly (readonly CellState[])[] {
  range.load('values,formulas,numberFormat');
  const fonts = hasFonts ? range.getCellProperties({ format: { font: FONT } }) : undefined;
  return () =>
    range.values.map((values, row) =>
      values.map((value: unknown, col) => ({
        content: contentRead(value, range.formulas[row]?.[col]),
        numberFormat: String(range.numberFormat[row]?.[col] ?? 'General'),
        isMixed: Object.values(fonts?.value[row]?.[col]?.format?.font ?? {}).some(isUnsettled),
      })),
    );
}

/** Asks for states, fonts and looks (unless told not to) and row heights; undefined for a range that turned out to be null. */
export function askImage(range: Excel.Range, hasLooks = true): () => AreaImage | undefined {
  range.load('address');
  const states = askStates(range, hasLooks);
  const looks = hasLooks ? range.getCellProperties(WHOLE_LOOK) : undefined;
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  return () =>
    range.isNullObject
      ? undefined
      : {
          range: readAddress(range.address),
          cells: states(),
          looks: looks?.value.map((row) => row.map(settableLook)) ?? [],
          rows: rows.value.map(({ rowHidden = false, format: { rowHeight = 0 } = {} }) => ({
            rowHidden,
            // A hidden row may read as without height; that would be all it had when it is shown again.
            ...(rowHeight > 0 && { format: { rowHeight } }),
          })),
        };
}

/** A cell's content out of what `values` and `formulas` say; a text beginning with = reads the same through both. */
export function contentRead(value: unknown, formula: unknown): CellContent {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  return { value: value === '' ? null : (value as CellValue) };
}

/** Cells by place, as `placeKey` names it. */
export type StateMap = ReadonlyMap<number, CellState>;

/** One number for a place, to look it up by. */
export function placeKey({ row, col }: CellAddress): number {
  return row * MAX_COLS + col;
}

/** Lays images side by side; an empty cell of General format where they say nothing. */
export function statesOf(images: readonly Pick<AreaImage, 'range' | 'cells'>[]): StateMap {
  const states = new Map<number, CellState>();
  for (const { range, cells } of images) {
    cells.forEach((line, row) => {
      line.forEach((state, col) => states.set(placeKey({ row: range.top + row, col: range.left + col }), state));
    });
  }
  return states;
}
