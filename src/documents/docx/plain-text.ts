import type { PlainCell, PlainDocument, PlainTable } from '../document-reading';
import type { TextSpan } from '../../text/text-span';

/** A piece of a document on lines of its own. */
export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] };

/** A row of a table. */
export interface TableRow {
  /** Cells that begin here, from the left. */
  readonly cells: readonly TableCell[];
  /** Columns up to its last cell. */
  readonly columns: number;
}

/** A cell with its words on one line. */
export interface TableCell {
  readonly text: string;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Puts the blocks one under another and notes where each cell stands. */
export function writePlainText(blocks: readonly Block[]): Omit<PlainDocument, 'edges'> {
  const pieces: string[] = [];
  const tables: PlainTable[] = [];
  let length = 0;
  const put = (text: string): TextSpan => {
    const start = length;
    pieces.push(text);
    length += text.length;
    return { start, end: length };
  };
  const putLine = <T>(line: () => T): T => {
    if (pieces.length > 0) put('\n');
    return line();
  };
  for (const block of blocks) {
    if (block.kind === 'line') {
      putLine(() => put(block.text));
      continue;
    }
    const rows = block.rows.map((row) => putLine(() => ({ start: length, cells: putRow(row, put) })));
    const [first] = rows;
    if (first) tables.push({ span: { start: first.start, end: length }, rows: rows.map(({ cells }) => cells) });
  }
  return { text: pieces.join(''), tables };
}

function putRow({ cells, columns }: TableRow, put: (text: string) => TextSpan): readonly PlainCell[] {
  let at = 0;
  const goTo = (col: number) => {
    put('\t'.repeat(Math.max(0, col - at)));
    at = Math.max(at, col);
  };
  const result = cells.map(({ text, ...place }) => {
    goTo(place.col);
    return { span: put(text), ...place };
  });
  goTo(columns - 1);
  return result;
}
