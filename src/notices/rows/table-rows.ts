import { NO_GRID, type Grid, type GridCell } from '../../grid/grid';
import type { CellAddress, CellRange } from '../../grid/address';
import { findTaskTables } from '../../tasks/find-tables';
import { mainCellOf } from '../../tasks/main-columns';
import { readTaskTable } from '../../tasks/read-table';
import type { Role } from '../../tasks/role';
import { cellOf, type TaskRow, type TaskTable, type TaskUnit } from '../../tasks/task-table';
import type { TextSpan } from '../../text/text-span';
import type { NoticeOptions, NoticeRow, SourceTable } from '../notice';
import { blankGaps, NO_TEXT, showText, sliceTraced, traced, type TracedText } from '../traced-text';

/** The rows of a table that is a breakdown sheet already, each with the places it takes in the source. */
export interface TableRows {
  readonly rows: readonly { readonly row: Omit<NoticeRow, 'id'>; readonly spans: readonly TextSpan[] }[];
  /** Places of header and section rows. */
  readonly headings: readonly TextSpan[];
}

/**
 * Reads a table of the notice as a task table (责任分解表); undefined where it is none. In a table that was found by its tabs
 * merged cells show as blank ones: see `withMerges`.
 */
export function tableRows(
  table: SourceTable,
  source: string,
  options: NoticeOptions & { readonly isPasted: boolean },
): TableRows | undefined {
  const places = new Map<string, TextSpan>();
  const grid = gridOf(table, source, places);
  const [found] = findTaskTables(grid, options);
  if (!found) return undefined;
  const asWritten = readTaskTable(grid, found, options);
  const read = options.isPasted ? readTaskTable(withMerges(grid, asWritten), found, options) : asWritten;
  const cutter: Cutter = { source, places, sections: sectionPlaces(read, places) };
  return {
    rows: read.rows.map((row) => ({ row: rowOf(read, row, cutter), spans: ownSpans(row, cutter) })),
    headings: [...places].flatMap(([key, span]) => (isHeading(read, Number(key.split(':')[0])) ? [span] : [])),
  };
}

interface Cutter {
  readonly source: string;
  /** Places of the cells by 「row:col」. */
  readonly places: ReadonlyMap<string, TextSpan>;
  /** Places of section rows, from the top. */
  readonly sections: readonly { readonly row: number; readonly span: TextSpan }[];
}

function gridOf({ rows }: SourceTable, source: string, places: Map<string, TextSpan>): Grid {
  const cells: (GridCell | undefined)[][] = rows.map(() => []);
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  let colCount = 0;
  for (const [row, line] of rows.entries()) {
    for (const { span, col, rowSpan, colSpan } of line) {
      const { text } = showText(source, [span]);
      const target = cells[row];
      if (target && text !== '') {
        target[col] = { value: text, text };
        places.set(keyOf({ row, col }), span);
      }
      if (rowSpan > 1 || colSpan > 1) {
        merges.push({ top: row, left: col, bottom: row + rowSpan - 1, right: col + colSpan - 1 });
      }
      colCount = Math.max(colCount, col + colSpan);
    }
  }
  return { ...NO_GRID, rowCount: rows.length, colCount, rows: cells, merges };
}

/**
 * The grid with the merges that pasting lost: a blank lead is that above, blank further units belong to a blank lead, a blank
 * deadline to a row without a lead of its own. Beside a lead of its own a blank stays blank.
 */
function withMerges(grid: Grid, { columns, rows }: TaskTable): Grid {
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  const leads = columns.filter(({ role }) => role === 'lead' || role === 'lead+responsible');
  const others = columns.filter(({ role }) => role === 'responsible' || role === 'cooperating');
  const deadlines = columns.filter(({ role }) => role === 'deadline');
  const areBlank = (row: number, group: typeof columns) =>
    group.every(({ col }) => grid.rows[row]?.[col] === undefined);
  const isAsAbove = (row: number, group: typeof columns): boolean => {
    if (group === deadlines) return areBlank(row, [...(leads.length > 0 ? leads : others), ...deadlines]);
    return areBlank(row, group) && (group === leads || areBlank(row, leads));
  };
  for (const group of [leads, others, deadlines]) {
    for (const { col } of group) {
      let top: number | undefined;
      for (const { row } of rows) {
        if (grid.rows[row]?.[col] !== undefined) top = row;
        else if (top !== undefined && isAsAbove(row, group))
          extend(merges, { top, left: col, bottom: row, right: col });
        else top = undefined;
      }
    }
  }
  return { ...grid, merges: [...grid.merges, ...merges] };
}

function extend(merges: { top: number; left: number; bottom: number; right: number }[], area: CellRange): void {
  const last = merges.at(-1);
  if (last?.top === area.top && last.left === area.left) last.bottom = area.bottom;
  else merges.push({ ...area });
}

function keyOf({ row, col }: CellAddress): string {
  return `${row}:${col}`;
}

function isHeading(table: TaskTable, row: number): boolean {
  if (table.headerRows.includes(row)) return true;
  return table.otherRows.some(
    (other) => other.row === row && (other.kind === 'section' || other.kind === 'repeated-header'),
  );
}

function sectionPlaces(table: TaskTable, places: ReadonlyMap<string, TextSpan>): Cutter['sections'] {
  return table.otherRows.flatMap(({ row, kind }) => {
    const span = kind === 'section' ? [...places].find(([key]) => key.startsWith(`${row}:`))?.[1] : undefined;
    return span ? [{ row, span }] : [];
  });
}

function rowOf(table: TaskTable, row: TaskRow, cutter: Cutter): Omit<NoticeRow, 'id'> {
  const cut = (...roles: readonly Role[]) => cellText(cutter, cellOf(table, row, ...roles)?.source);
  const main = cellText(cutter, mainCellOf(table, row)?.source);
  const category = cut('category');
  const task = cut('task');
  const requirement = cut('requirement', 'target');
  const deadline = cut('deadline');
  const named = task.text === '' ? main : task;
  return {
    kind: 'task',
    isOptional: false,
    mark: cut('no').text,
    category: category.text === '' ? sectionText(cutter, row.row) : category,
    task: named,
    requirement: named === main ? NO_TEXT : requirement,
    body: main,
    units: row.units.map((unit) => unitText(cutter, unit)),
    isOpen: [...row.unitLists.values()].some(({ isOpen }) => isOpen),
    attribution: NO_TEXT,
    deadlines: deadline.text === '' ? [] : [deadline],
  };
}

function cellText({ source, places }: Cutter, at: CellAddress | undefined): TracedText {
  const span = at && places.get(keyOf(at));
  return span ? traced(showText(source, [span]), blankGaps(source)) : NO_TEXT;
}

function sectionText({ source, sections }: Cutter, row: number): TracedText {
  const section = sections.filter((candidate) => candidate.row < row).at(-1);
  return section ? traced(showText(source, [section.span]), blankGaps(source)) : NO_TEXT;
}

/** Where the reader has mended the text of the cell, its offsets are not those of the source: the whole cell is shown then. */
function unitText(cutter: Cutter, { cell, span, written, part, kind }: TaskUnit): NoticeRow['units'][number] {
  const whole = cellText(cutter, cell.source);
  const isHere = whole.text.slice(span.start, span.end) === written;
  return { ...(isHere ? sliceTraced(cutter.source, whole, span.start, span.end) : whole), part, kind };
}

function ownSpans(row: TaskRow, { places }: Cutter): readonly TextSpan[] {
  return row.cells.flatMap((cell) => (cell && places.get(keyOf(cell.at))) ?? []);
}
