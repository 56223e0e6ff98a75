import type { TableCell, TableRow } from './plain-text';

/** A cell as the file has it. */
export interface CellDraft {
  /** Its paragraphs, those that say nothing left out. */
  readonly lines: string[];
  colSpan: number;
  /** Vertically: the merge begins here or goes on. */
  down?: 'restart' | 'continue';
  /** Horizontally, as old files merge: the cell belongs to the one before. */
  isContinued?: boolean;
}

/** A row as the file has it. */
export interface RowDraft {
  readonly cells: CellDraft[];
  /** Columns left free before the first cell. */
  before: number;
  /** Hidden, or deleted by a tracked change. */
  isLeftOut: boolean;
}

type OpenCell = { -readonly [Key in keyof TableCell]: TableCell[Key] };

/** Word knows no more columns. */
const MAX_COLUMNS = 63;

/** A number of columns as the file states it, within what Word can have. */
export function columnCount(stated: number | undefined, least: 0 | 1): number {
  return Math.min(MAX_COLUMNS, Math.max(least, stated ?? least));
}

/** Joins merged cells; what stands in a cell that only continues a merge is not shown by Word either. */
export function joinMerges(drafts: readonly RowDraft[]): readonly TableRow[] {
  let above = new Map<number, OpenCell>();
  return drafts
    .filter(({ isLeftOut }) => !isLeftOut)
    .map((draft) => {
      const merges = new Map<number, OpenCell>();
      const row = readRow(draft, above, merges);
      above = merges;
      return row;
    });
}

function readRow(
  { cells: drafts, before }: RowDraft,
  above: ReadonlyMap<number, OpenCell>,
  merges: Map<number, OpenCell>,
): TableRow {
  const cells: OpenCell[] = [];
  let col = before;
  for (const { lines, colSpan, down, isContinued } of drafts) {
    const upper = down === 'continue' ? above.get(col) : undefined;
    const left = isContinued ? cells.at(-1) : undefined;
    if (upper) {
      upper.rowSpan++;
      merges.set(col, upper);
    } else if (left) {
      left.colSpan += colSpan;
    } else {
      const cell = { text: oneLine(lines), col, rowSpan: 1, colSpan };
      cells.push(cell);
      if (down) merges.set(col, cell);
    }
    col += colSpan;
  }
  return { cells, columns: col };
}

function oneLine(lines: readonly string[]): string {
  return lines.join('\v').replaceAll('\n', '\v').replaceAll('\t', ' ');
}
