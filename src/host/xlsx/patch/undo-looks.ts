import type { CellWrite, DeletedCell } from './sheet-cells';
import type { DeletedRow, RowWrite } from './sheet-rows';

/** The part of an undo record that only this adapter reads: the elements a write has replaced. Plain data. */
export interface FileLooks {
  readonly kind: 'xlsx';
  readonly cells: readonly CellWrite[];
  readonly rows: readonly RowWrite[];
  readonly deleted: readonly DeletedRow[];
  /** Cells of deleted columns. */
  readonly deletedCells: readonly DeletedCell[];
  readonly columns: readonly ColumnWrite[];
  readonly frame: readonly FrameWrite[];
  /** Whole parts, where deleted rows took references with them that no insertion brings back, or columns have moved. */
  readonly parts?: PartImages;
}

/** An element that stands beside the rows, as it was and as it was written; 「」 where there is none. */
export interface FrameWrite {
  readonly name: FrameElement;
  readonly before: string;
  readonly after: string;
}

/** What a write changes beside the rows. */
export type FrameElement = 'dimension' | 'cols' | 'mergeCells';

/** A column as it was and as it was written. */
export interface ColumnWrite {
  readonly col: number;
  readonly before?: string;
  readonly after?: string;
}

/** What parts were before a write. */
export interface PartImages {
  readonly parts: readonly PartWrite[];
  /** The chain of calculation where the write took it away, and behind it the lists of parts that named it. */
  readonly chain: readonly PartWrite[];
}

/** The text of a part before a write, and a checksum of what the write made of it; none where it took the part away. */
export interface PartWrite {
  readonly part: string;
  readonly before: string;
  readonly after?: number;
}

export function isFileLooks(looks: unknown): looks is FileLooks {
  return typeof looks === 'object' && looks !== null && 'kind' in looks && looks.kind === 'xlsx';
}
