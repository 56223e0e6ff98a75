import type { CellRange } from './address';

/** How grave what is marked is, in the words of findings. */
export type MarkTone = 'error' | 'warning' | 'hint';

/** Cells that stand out on the user's sheet because of a finding (标记), until they are cleared. */
export interface CellMark {
  readonly area: CellRange;
  readonly tone: MarkTone;
}
