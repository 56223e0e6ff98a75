import type { TextSpan } from '../../text/text-span';
import type { SourceTable } from '../notice';

/** The tables of a source in order, without those that overlap an earlier one, and the places outside them. */
export function outsideOf(
  length: number,
  given: readonly SourceTable[],
): { readonly tables: readonly SourceTable[]; readonly outside: readonly TextSpan[] } {
  const tables: SourceTable[] = [];
  const outside: TextSpan[] = [];
  let at = 0;
  for (const table of [...given].sort((a, b) => a.span.start - b.span.start)) {
    const { start, end } = table.span;
    if (start < at || end > length || end <= start) continue;
    if (start > at) outside.push({ start: at, end: start });
    tables.push(table);
    at = end;
  }
  if (at < length) outside.push({ start: at, end: length });
  return { tables, outside };
}
