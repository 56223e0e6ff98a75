import { cellAt, type Grid, textAt } from '../grid/grid';
import type { DeadlineContext } from '../deadlines/reading';
import { looksTraditional, stripArtefacts } from '../text/script';
import type { UnitList } from '../units/unit-list';
import { assignRoles } from './assign-roles';
import { readBody } from './body-rows';
import { type CellReader, cellReader } from './cell-reader';
import { columnEvidence } from './column-evidence';
import { derivedColsOf, withoutDerived } from './derived-places';
import { readDocumentFacts } from './document-facts';
import type { FoundTable } from './find-tables';
import { inheritCells } from './inherit';
import { mainColumnsOf } from './main-columns';
import { isPeriod } from './period-columns';
import { dateOfCell } from './real-dates';
import { rememberedKeys } from './remembered-keys';
import { rowKeys } from './row-keys';
import type { SeenCell, SeenRow } from './seen-row';
import { finished, saying } from './saying';
import { type SheetView, viewSheet } from './sheet-view';
import {
  type DocumentFacts,
  type ReadOptions,
  type TableColumn,
  type TaskCell,
  type TaskRow,
  type TaskTable,
  type TaskUnit,
} from './task-table';
import { type ColumnPart, partOfColumn, saysFirstLeads, settleParts } from './task-units';

/** Rows looked at to tell the script of the table. */
const SCRIPT_ROWS = 50;

/** How far reading has come, in task rows. */
export interface RowsRead {
  readonly done: number;
  readonly of: number;
}

/** Rows between two chances to stop: a few milliseconds of work. */
const ROWS_PER_YIELD = 250;

/** Reads a table that was found on a sheet: columns, rows, units, deadlines. Linear in the cells of the table. */
export function readTaskTable(grid: Grid, found: FoundTable, options: ReadOptions): TaskTable {
  return finished(readingTaskTable(grid, found, options));
}

/** The same piece by piece, for a page that must not stand still. */
export function* readingTaskTable(
  whole: Grid,
  found: FoundTable,
  options: ReadOptions,
): Generator<RowsRead, TaskTable> {
  const nothingRead = { done: 0, of: found.range.bottom - found.range.top };
  yield nothingRead;
  const derived = derivedColsOf(whole, found, found.headers);
  const grid = withoutDerived(whole, found, derived, (found.headerRows.at(-1) ?? 0) + 1);
  const view = viewSheet(grid);
  const settled = { derived, ...(options.roles && { fixed: options.roles }) };
  const columns = assignRoles(found.headers, columnEvidence(view, found), settled);
  const body = yield* saying(nothingRead, readBody(view, found, columns));
  const of = body.tasks.length;
  yield { done: 0, of };
  const isTraditional = looksTraditional(sampleText(grid, found));
  const document = documentFacts(grid, found, columns, options);
  yield { done: 0, of };
  const deadlineContext = deadlineContextOf(document, options);
  const reader = cellReader(options, isTraditional, deadlineContext);
  const readRow = taskRowReader({ view, found, columns, reader, remembered: rememberedKeys(whole, found) });
  const seen = yield* saying({ done: 0, of }, inheritCells(view, columns, body.tasks));
  const rows: TaskRow[] = [];
  for (const row of seen) {
    rows.push(readRow(row));
    if (rows.length % ROWS_PER_YIELD === 0) yield { done: rows.length, of };
  }
  return {
    sheet: grid.sheet,
    range: found.range,
    headerRows: found.headerRows,
    columns,
    rows,
    otherRows: body.others,
    noteRows: found.noteRows,
    document,
    deadlineContext,
    isTraditional,
  };
}

function deadlineContextOf(
  { planYear, issueDate }: DocumentFacts,
  { calendar, triggerDates, seasons }: ReadOptions,
): DeadlineContext {
  return {
    ...(planYear !== undefined && { planYear }),
    ...(issueDate && { issueDate }),
    ...(calendar && { calendar }),
    ...(triggerDates && { triggerDates }),
    ...(seasons && { seasons }),
  };
}

interface RowContext {
  readonly view: SheetView;
  readonly found: FoundTable;
  readonly columns: readonly TableColumn[];
  readonly reader: CellReader;
  /** Keys that rows have kept, by sheet row. */
  readonly remembered: ReadonlyMap<number, string>;
}

function taskRowReader(context: RowContext): (row: SeenRow) => TaskRow {
  const { view, columns, reader, remembered } = context;
  const { grid } = view;
  const keyOf = rowKeys(new Set(remembered.values()));
  const parts = columnParts(context);
  const mainColumns = mainColumnsOf(columns);
  const deadlineColumns = columns.flatMap(({ role, label }, index) =>
    role === 'deadline' && !isPeriod(label) ? [index] : [],
  );
  return ({ body, cells: seen }) => {
    const cells = columns.map((column, index) =>
      taskCell(grid, reader, seen[index], { row: body.row, col: column.col }),
    );
    const deadline = firstOf(cells, deadlineColumns);
    const { units, unitLists } = readUnits(cells, parts, reader);
    const row: TaskRow = {
      row: body.row,
      key: remembered.get(body.row) ?? keyOf(firstOf(cells, mainColumns)?.text ?? ''),
      section: body.section,
      cells,
      units,
      unitLists,
      isHidden: grid.hiddenRows.has(body.row),
    };
    return deadline ? { deadline: reader.deadlineOf(deadline.raw, deadline.date), ...row } : row;
  };
}

function firstOf(cells: readonly (TaskCell | undefined)[], indexes: readonly number[]): TaskCell | undefined {
  for (const index of indexes) if (cells[index]) return cells[index];
  return undefined;
}

function taskCell(
  grid: Grid,
  reader: CellReader,
  seen: SeenCell | undefined,
  place: TaskCell['at'],
): TaskCell | undefined {
  if (!seen) return undefined;
  const { source, inherited } = seen;
  const cell = cellAt(grid, source);
  const raw = cell?.text ?? '';
  const date = cell && dateOfCell(cell, grid.date1904);
  const at = inherited === 'no' ? source : place;
  const text = reader.meaningOf(raw);
  return date ? { at, source, raw, text, inherited, date } : { at, source, raw, text, inherited };
}

function readUnits(
  cells: readonly (TaskCell | undefined)[],
  parts: readonly (ColumnPart | undefined)[],
  reader: CellReader,
): Pick<TaskRow, 'units' | 'unitLists'> {
  const units: TaskUnit[] = [];
  const unitLists = new Map<number, UnitList>();
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    const cell = cells[index];
    if (!part || !cell) continue;
    const list = reader.unitsOf(cell.raw);
    unitLists.set(index, list);
    units.push(...settleParts(list, part, cell));
  }
  return { units, unitLists };
}

/** How the units of each column take part; a header or note may say that the first one leads. */
function columnParts({ view, found, columns }: RowContext): readonly (ColumnPart | undefined)[] {
  const inNotes = [...found.titleRows, ...found.noteRows].some((row) => rowTexts(view.grid, row).some(saysFirstLeads));
  return columns.map(({ role, label }) => partOfColumn(role, inNotes || saysFirstLeads(label)));
}

function documentFacts(
  grid: Grid,
  found: FoundTable,
  columns: readonly TableColumn[],
  options: ReadOptions,
): DocumentFacts {
  const meaning = (text: string) => (options.simplify ?? ((same: string) => same))(stripArtefacts(text));
  const textsOf = (rows: readonly number[]) => rows.flatMap((row) => rowTexts(grid, row)).map(meaning);
  const deadlineCols = columns.filter(({ role }) => role === 'deadline').map(({ col }) => col);
  const deadlines: string[] = [];
  for (let row = (found.headerRows.at(-1) ?? 0) + 1; row <= found.range.bottom; row++) {
    for (const col of deadlineCols) deadlines.push(textAt(grid, { row, col }));
  }
  const sources = { sheet: grid.sheet, above: textsOf(found.titleRows), below: textsOf(found.noteRows), deadlines };
  return readDocumentFacts(sources, options);
}

function sampleText(grid: Grid, found: FoundTable): string {
  const last = Math.min(found.range.bottom, found.range.top + SCRIPT_ROWS);
  const texts: string[] = [];
  for (let row = found.range.top; row <= last; row++) texts.push(...rowTexts(grid, row));
  return texts.join('\n');
}

function rowTexts(grid: Grid, row: number): readonly string[] {
  return (grid.rows[row] ?? []).flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []));
}
