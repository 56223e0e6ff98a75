import type { CellRange } from '../../../grid/address';
import type { LineMove } from '../formulas/line-move';
import type { XmlAttributes } from '../package/xml';
import type { XmlSpan } from '../package/xml-outline';
import type { PartDraft } from './part-draft';

/** The cells of a table before and after a move. */
export interface TableAreas {
  readonly before: CellRange;
  readonly after: CellRange;
}

/** Lets the columns of a table follow its cells: deleted ones go, inserted ones get the next free 「列3」 and number. */
export function shiftTableColumns(draft: PartDraft, areas: TableAreas, move: LineMove): void {
  const list = draft.children(draft.root).find(({ name }) => name === 'tableColumns');
  if (!list) return;
  const columns = draft.children(list);
  const kept: (XmlSpan & { readonly place: number })[] = [];
  for (const [index, column] of columns.entries()) {
    const place = move.lineOf(areas.before.left + index);
    if (place === undefined) draft.drop(column);
    else kept.push({ ...column, place });
  }
  const free = freeColumns(columns.map((column) => draft.attributes(column)));
  let next = areas.after.left;
  for (const column of kept) {
    for (; next < column.place; next++) draft.insertBefore(column, 'tableColumn', free());
    next = column.place + 1;
  }
  draft.setAttributes(list, { count: String(areas.after.right - areas.after.left + 1) });
}

/** Numbers and names no column has; names are told apart without regard to case. */
function freeColumns(columns: readonly XmlAttributes[]): () => XmlAttributes {
  let id = columns.reduce((most, column) => Math.max(most, Number(column['id'] ?? 0)), 0);
  const names = new Set(columns.map(({ name = '' }) => name.toLowerCase()));
  return () => {
    id += 1;
    const name = freeColumnName(names);
    names.add(name);
    return { id: String(id), name };
  };
}

/** 「列1」, or the next number that no column has. */
export function freeColumnName(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`列${number}`)) return `列${number}`;
}
