import type { SourceCell } from '../notice';

type Rows = readonly (readonly SourceCell[])[];

const SERIAL = /^[(（]?\d{1,4}[)）.．、]?$/;
const SERIAL_LABEL = /^(?:序\s*号|编\s*号|项目序号|No\.?)$/i;

/**
 * Cells in their columns where a copy has dropped those merged with the ones above: below a header that begins with 序号 a row
 * that has fewer cells and no number belongs to the right. Lines that are written out, with a blank cell for each merge, stay.
 */
export function withDroppedCells(source: string, rows: Rows, widths: readonly number[]): Rows {
  const [header] = rows;
  const width = widths[0] ?? 0;
  if (!header?.[0] || header.length !== width || !SERIAL_LABEL.test(wordsOf(source, header[0]))) return rows;
  return rows.map((cells, row) => {
    const missing = width - (widths[row] ?? width);
    const [first] = cells;
    const isShort = missing > 0 && missing < width - 1 && cells.length === widths[row];
    if (!first || !isShort || SERIAL.test(wordsOf(source, first))) return cells;
    return cells.map((cell) => ({ ...cell, col: cell.col + missing }));
  });
}

function wordsOf(source: string, { span }: SourceCell): string {
  return source.slice(span.start, span.end);
}
