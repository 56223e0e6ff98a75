import { readingLayout } from '../../../src/notices/layout/read-layout';
import { finished } from '../../../src/tasks/saying';
import type { SourceTable } from '../../../src/notices/notice';

/** The tables found in a text, a row a line, cells by 「|」 in their columns, line ends as 「/」. */
export function tablesIn(text: string): readonly (readonly string[])[] {
  return finished(readingLayout({ text })).blocks.flatMap((block) =>
    block.kind === 'table' ? [rowsOf(text, block.table)] : [],
  );
}

function rowsOf(text: string, { rows }: SourceTable): readonly string[] {
  return rows.map((row) => {
    const cells: string[] = [];
    for (const { span, col } of row) cells[col] = text.slice(span.start, span.end).replaceAll('\n', '/');
    return Array.from(cells, (cell: string | undefined) => cell ?? '').join('|');
  });
}

/** Rows with 「|」 between their cells as a copy flattens them: each cell a line. */
export function lines(...rows: readonly string[]): string {
  return rows.flatMap((row) => row.split('|')).join('\n');
}
