import { NO_GRID, type Grid, type GridCell } from '../../grid/grid';
import type { CellAddress, CellRange } from '../../grid/address';
import { findTaskTables } from '../../tasks/find-tables';
import { mainCellOf } from '../../tasks/main-columns';
import { readTaskTable } from '../../tasks/read-table';
import type { Role } from '../../tasks/role';
import {
  cellOf,
  type ReadOptions,
  type TaskCell,
  type TaskRow,
  type TaskTable,
  type TaskUnit,
} from '../../tasks/task-table';
import { trimBlanks } from '../../text/blanks';
import { readItemMark } from '../../text/marks';
import type { TextSpan } from '../../text/text-span';
import type { LeadRule } from '../attribution';
import type { NoticeOptions, NoticeRow, NoticeUnit, SourceTable } from '../notice';
import { blankGaps, NO_TEXT, showText, sliceTraced, traced, type TracedText } from '../traced-text';
import { leadingTime } from '../layout/flat/step-header';
import { leadRuleOf, partsByRule } from './table-lead';
import { stepTables } from './table-steps';

/** The rows of a table of the notice that is a task table already, each with the places it takes in the source. */
export interface TableRows {
  readonly rows: readonly { readonly row: Omit<NoticeRow, 'id'>; readonly spans: readonly TextSpan[] }[];
  /** Places of header and section rows. */
  readonly headings: readonly TextSpan[];
}

/** `isPasted`: found by its tabs, so that merged cells show as blank ones. */
type TableOptions = NoticeOptions & { readonly isPasted: boolean };

/**
 * Reads a table of the notice as a task table (责任分解表); undefined where it is none. In a table that was found by its tabs
 * merged cells show as blank ones: see `withMerges`.
 */
export function tableRows(table: SourceTable, source: string, options: TableOptions): TableRows | undefined {
  const read = readRows(table, source, options);
  if (read) return read;
  const steps = stepTables(table, source).flatMap(
    ({ table: part, roles }) => readRows(part, source, { ...options, headerRows: [0], roles }) ?? [],
  );
  if (steps.length === 0) return undefined;
  return {
    rows: steps.flatMap(({ rows }) => rows.map((row) => ({ ...row, row: withLeadingTime(row.row, source) }))),
    headings: steps.flatMap(({ headings }) => headings),
  };
}

/** 「3月：……」 is due in March where no column says when. */
function withLeadingTime<T extends Pick<NoticeRow, 'body' | 'deadlines'>>(row: T, source: string): T {
  const time = row.deadlines.length === 0 ? leadingTime(row.body.text) : undefined;
  return time ? { ...row, deadlines: [sliceTraced(source, row.body, time.start, time.end)] } : row;
}

function readRows(
  table: SourceTable,
  source: string,
  options: TableOptions & Pick<ReadOptions, 'headerRows' | 'roles'>,
): TableRows | undefined {
  const places = new Map<string, Place>();
  const grid = gridOf(table, source, places);
  const [found] = findTaskTables(grid, options);
  if (!found) return undefined;
  const asWritten = readTaskTable(grid, found, options);
  const read = options.isPasted ? readTaskTable(withMerges(grid, asWritten), found, options) : asWritten;
  const cutter: Cutter = { source, places, sections: sectionsAbove(read, places), leads: leadRuleOf(table, source) };
  return {
    rows: read.rows.map((row) => ({ row: rowOf(read, row, cutter), spans: ownSpans(row, cutter) })),
    headings: headingPlaces(read, places),
  };
}

interface Cutter {
  readonly source: string;
  /** Places of the cells by 「row:col」. */
  readonly places: ReadonlyMap<string, Place>;
  /** For each row below one, the place of the section row above it. */
  readonly sections: ReadonlyMap<number, Place>;
  /** A note says which names of a list lead. */
  readonly leads: LeadRule['leads'] | undefined;
}

/** Where a cell's words stand, less what is none of them. */
interface Place extends TextSpan {
  readonly gaps?: readonly TextSpan[];
}

function gridOf({ rows }: SourceTable, source: string, places: Map<string, Place>): Grid {
  const cells: (GridCell | undefined)[][] = rows.map(() => []);
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  let colCount = 0;
  for (const [row, line] of rows.entries()) {
    for (const { span, col, rowSpan, colSpan, gaps } of line) {
      const place: Place = { ...trimmed(source, span), ...(gaps && { gaps }) };
      const text = wordsAt(source, place);
      const target = cells[row];
      if (target && text !== '') {
        target[col] = { value: text, text };
        places.set(keyOf({ row, col }), place);
      }
      if (rowSpan > 1 || colSpan > 1) {
        merges.push({ top: row, left: col, bottom: row + rowSpan - 1, right: col + colSpan - 1 });
      }
      colCount = Math.max(colCount, col + colSpan);
    }
  }
  return { ...NO_GRID, rowCount: rows.length, colCount, rows: cells, merges };
}

/** Blanks stay: in a unit cell they may part names. Line ends inside a cell stand as \v. */
function wordsAt(source: string, { start, end, gaps = [] }: Place): string {
  let words = '';
  let from = start;
  for (const gap of gaps) {
    words += source.slice(from, gap.start) + '\n'.repeat(gap.end - gap.start);
    from = gap.end;
  }
  return (words + source.slice(from, end)).replaceAll('\v', '\n');
}

function piecesOf({ start, end, gaps = [] }: Place): readonly TextSpan[] {
  const starts = [start, ...gaps.map((gap) => gap.end)];
  return starts.map((from, index) => ({ start: from, end: gaps[index]?.start ?? end }));
}

function trimmed(source: string, { start, end }: TextSpan): TextSpan {
  const words = source.slice(start, end);
  const text = trimBlanks(words);
  const from = start + words.indexOf(text);
  return { start: from, end: from + text.length };
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

function headingPlaces(table: TaskTable, places: Cutter['places']): readonly TextSpan[] {
  const others = table.otherRows.filter(({ kind }) => kind === 'section' || kind === 'repeated-header');
  const rows = new Set([...table.headerRows, ...others.map(({ row }) => row)]);
  return [...places].flatMap(([key, span]) => (rows.has(rowOfKey(key)) ? [span] : []));
}

function sectionsAbove({ rows, otherRows }: TaskTable, places: Cutter['places']): Cutter['sections'] {
  const kinds = new Set(otherRows.filter(({ kind }) => kind === 'section').map(({ row }) => row));
  const marks = new Map<number, TextSpan>();
  for (const [key, span] of places) {
    const row = rowOfKey(key);
    if (kinds.has(row) && !marks.has(row)) marks.set(row, span);
  }
  const above = new Map<number, TextSpan>();
  const waiting = [...marks].sort(([one], [other]) => one - other);
  let next = 0;
  for (const { row } of rows) {
    while ((waiting[next]?.[0] ?? Infinity) < row) next++;
    const section = waiting[next - 1];
    if (section) above.set(row, section[1]);
  }
  return above;
}

function rowOfKey(key: string): number {
  return Number(key.split(':')[0]);
}

function rowOf(table: TaskTable, row: TaskRow, cutter: Cutter): Omit<NoticeRow, 'id'> {
  const cut = (...roles: readonly Role[]) => cellText(cutter, cellOf(table, row, ...roles)?.source);
  const main = cellText(cutter, (mainCellOf(table, row) ?? longestCell(table, row))?.source);
  const deadline = cut('deadline');
  const lists = [...row.unitLists.values()];
  const parts = cutter.leads && partsByRule(table.columns, row, cutter.leads);
  return {
    kind: 'task',
    isOptional: false,
    mark: cut('no').text,
    ...wordsOf(cut, main, sectionText(cutter, row.row)),
    body: main,
    units: row.units.map((unit, at) => unitText(cutter, unit, parts?.[at] ?? partIn(table, unit))),
    isOpen: lists.some(({ isOpen }) => isOpen),
    separately: lists.some(({ separately }) => separately),
    attribution: NO_TEXT,
    deadlines: deadline.text === '' ? [] : [deadline],
  };
}

/** Below section rows 「一、……」 a column like a category holds the tasks, and what stands beside it is asked of them. */
function wordsOf(
  cut: (...roles: readonly Role[]) => TracedText,
  main: TracedText,
  section: TracedText,
): Pick<NoticeRow, 'category' | 'task' | 'requirement'> {
  const category = cut('category');
  const task = cut('task');
  if (section.text !== '' && category.text !== '') return { category: section, task: category, requirement: main };
  const named = task.text === '' ? main : task;
  return {
    category: category.text === '' ? section : category,
    task: named,
    requirement: named === main ? NO_TEXT : cut('requirement', 'target'),
  };
}

/** Of the columns nobody knows, the one that says most: a task under a header never seen. */
function longestCell({ columns }: TaskTable, row: TaskRow): TaskCell | undefined {
  const others = columns.flatMap(({ role }, index) => (role === 'other' ? (row.cells[index] ?? []) : []));
  return others.reduce<TaskCell | undefined>(
    (longest, cell) => (longest && longest.text.length >= cell.text.length ? longest : cell),
    undefined,
  );
}

function cellText({ source, places }: Cutter, at: CellAddress | undefined): TracedText {
  const place = at && places.get(keyOf(at));
  return place ? traced(showText(source, piecesOf(place)), blankGaps(source)) : NO_TEXT;
}

function sectionText({ source, sections }: Cutter, row: number): TracedText {
  const section = sections.get(row);
  if (!section) return NO_TEXT;
  const shown = showText(source, [section]);
  return traced(shown, blankGaps(source), readItemMark(shown.text)?.length);
}

/** Where the reader has mended the text of the cell, its offsets are not those of the source: the whole cell is shown then. */
function unitText(cutter: Cutter, unit: TaskUnit, part: NoticeUnit['part']): NoticeUnit {
  const { cell, span, written, kind } = unit;
  const { source, places } = cutter;
  const place = places.get(keyOf(cell.source));
  const own = place && { start: place.start + span.start, end: place.start + span.end };
  const isHere = own && source.slice(own.start, own.end).replaceAll('\v', '\n') === written;
  const text = isHere ? traced(showText(source, [own]), blankGaps(source)) : cellText(cutter, cell.source);
  return { ...text, part, kind };
}

const LEADS = /牵头|主办|主责|承办|主要/;

/** A column 「责任单位」 names nobody who leads, also where it is the only one; only the cell itself may say otherwise. */
function partIn({ columns }: TaskTable, { cell, part, role }: TaskUnit): NoticeUnit['part'] {
  const column = columns.find(({ col }) => col === cell.source.col);
  const isForAll = column?.role === 'lead+responsible' && !LEADS.test(column.label);
  return isForAll && role === 'unsaid' ? 'responsible' : part;
}

function ownSpans(row: TaskRow, { places }: Cutter): readonly TextSpan[] {
  return row.cells.flatMap((cell) => {
    const place = cell && places.get(keyOf(cell.at));
    return place ? piecesOf(place) : [];
  });
}
