import type { SheetChanges } from './sheet-changes';

/** Where the columns of a sheet go, and where those come from that are there after the write. */
export interface ColumnPlaces {
  readonly isMoving: boolean;
  /** Undefined where the column is deleted. */
  placeOf(col: number): number | undefined;
  /** The column of the file that stands at a place; undefined at an inserted one. */
  sourceOf(place: number): number | undefined;
  /** The column of the file whose look a place without a cell has; -1 for none. */
  lookOf(place: number): number;
  isInserted(place: number): boolean;
  /** Inserted columns and the columns of the file they look like. */
  readonly models: readonly { readonly col: number; readonly model: number }[];
}

const UNMOVED: ColumnPlaces = {
  isMoving: false,
  placeOf: (col) => col,
  sourceOf: (place) => place,
  lookOf: (place) => place,
  isInserted: () => false,
  models: [],
};

/** Follows the columns through a write; in one that moves none, each stays what it is. */
export function columnPlaces({ move, insertedColumns }: SheetChanges): ColumnPlaces {
  if (move?.axis !== 'columns') return UNMOVED;
  const models = [...insertedColumns].flatMap(([col, model]) => (model === undefined ? [] : [{ col, model }]));
  const lookOf = (place: number) => insertedColumns.get(place) ?? move.originOf(place) ?? -1;
  return {
    isMoving: true,
    placeOf: (col) => move.lineOf(col),
    sourceOf: (place) => move.originOf(place),
    lookOf,
    isInserted: (place) => insertedColumns.has(place),
    models,
  };
}
