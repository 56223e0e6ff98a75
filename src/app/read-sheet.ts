import type { CheckProgress } from '../findings/check-report';
import { type CellRange, a1Range } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { Host } from '../host/host';
import { type FoundTable, findingTaskTables } from '../tasks/find-tables';
import { saying } from '../tasks/saying';
import { readingTaskTable, type RowsRead } from '../tasks/read-table';
import type { ReadOptions, TaskTable } from '../tasks/task-table';
import { readUnitDirectory, UNIT_DIRECTORY_SHEET } from '../tasks/unit-directory';
import type { KnownUnits } from '../units/known-units';
import type { UnitDirectory } from '../units/unit-directory';
import type { CheckRequest, NoOneTable, OfficeSettings, ToldFacts } from './assistant';
import { driveToEnd } from './drive';
import { knownUnitsOf, officeFactsOf, officeWith } from './office-facts';
import { parseSettings } from './office-settings';
import { simplifierFor } from './simplifier';

/** What is known of a sheet before its table is read. */
interface SheetFacts {
  readonly grid: Grid;
  /** The add-in has written the sheet. */
  readonly isOurs: boolean;
  /** What the add-in keeps in the workbook, as text. */
  readonly settings: string | undefined;
  /** The file's name, where the host knows it. */
  readonly workbookName?: string;
  /** The sheet with the 单位名录, where the workbook has one. */
  readonly directory?: Grid;
}

/** Why there is no one table to read. */
type WithoutTable =
  | { readonly kind: 'empty-sheet' }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'several-tables'; readonly candidates: readonly CellRange[] };

/** A sheet read as far as it allows. */
export type ReadSheet = SheetFacts & (WithoutTable | SheetTable);

/** The one table of a sheet, and what belongs to it. */
interface SheetTable {
  readonly kind: 'read';
  readonly table: TaskTable;
  readonly reread: Reread;
  readonly known: KnownUnits;
  /** What the workbook keeps, the request's own word before it. */
  readonly office: OfficeSettings;
}

/** A sheet whose table has been found; `read` reads it piece by piece. */
export type OpenedSheet = SheetFacts & (WithoutTable | { readonly kind: 'found'; readonly read: () => Reading });

type Reading = Generator<RowsRead, SheetFacts & SheetTable>;

/** Reads the same table again on a changed copy of the sheet; undefined where it is no table any more. */
export type Reread = (grid: Grid) => Generator<RowsRead, TaskTable | undefined>;

/** What is said while rows are read. */
export function readingProgress(rows: RowsRead): CheckProgress {
  return { step: 1, steps: 1, title: '读取表格', rows };
}

/** The request's part that says which table to read, and how. */
export type ReadRequest = Pick<CheckRequest, 'sheet' | 'table' | 'headerRows' | 'roles' | 'planYear' | 'office'>;

/** Reads the task table of a sheet; the first step of every use case. */
export async function readSheet(host: Host, request: ReadRequest): Promise<ReadSheet> {
  const opened = await openSheet(host, request);
  return opened.kind === 'found' ? driveToEnd(opened.read()) : opened;
}

/** Fetches a sheet with what belongs to it and finds its table. */
export async function openSheet(host: Host, request: ReadRequest): Promise<OpenedSheet> {
  const { beside, ...sheet } = await host.readSheetInWorkbook(request.sheet, UNIT_DIRECTORY_SHEET);
  const { grid, settings } = sheet;
  const facts = { ...sheet, ...(beside && { directory: beside }) };
  if (grid.rowCount === 0) return { kind: 'empty-sheet', ...facts };
  const kept = parseSettings(settings).office;
  const office = request.office ? officeWith(kept, request.office) : kept;
  const options = await readOptions(grid, request, office);
  const tables = await driveToEnd(findingTaskTables(grid, options));
  const chosen = choose(tables, request.table);
  if (chosen) {
    const read = function* (): Reading {
      const table = yield* readingTaskTable(grid, chosen, options);
      const reread: Reread = (changed) => rereadTable(changed, chosen, options);
      const known = knownUnitsOf(office, beside && unitsListedIn(beside));
      return { kind: 'read', ...facts, table, reread, known, office };
    };
    return { kind: 'found', ...facts, read };
  }
  if (tables.length > 1) {
    return { kind: 'several-tables', ...facts, candidates: tables.map((table) => table.range) };
  }
  return { kind: 'no-table', ...facts };
}

/** Says for a use case that needs one table why it has none. */
export function noOneTable(read: Exclude<ReadSheet, { readonly kind: 'read' }>): NoOneTable {
  const { sheet } = read.grid;
  return read.kind === 'several-tables'
    ? { kind: read.kind, sheet, count: read.candidates.length }
    : { kind: 'no-table', sheet };
}

/** Undefined where the sheet lists nobody: what is unreadable or empty is not what an office goes by. */
function unitsListedIn(grid: Grid): UnitDirectory | undefined {
  const reading = readUnitDirectory(grid);
  return reading.kind === 'directory' && reading.units.length > 0 ? reading.units : undefined;
}

async function readOptions(grid: Grid, request: ReadRequest, office: ToldFacts): Promise<ReadOptions> {
  const simplify = await simplifierFor(grid);
  return {
    ...officeFactsOf(office),
    ...(request.headerRows && { headerRows: request.headerRows }),
    ...(request.roles && { roles: request.roles }),
    ...(request.planYear !== undefined && { planYear: request.planYear }),
    ...(simplify && { simplify }),
  };
}

function choose(tables: readonly FoundTable[], wanted: CellRange | undefined): FoundTable | undefined {
  if (tables.length === 1 && !wanted) return tables[0];
  const address = wanted && a1Range(wanted);
  return tables.find((table) => a1Range(table.range) === address);
}

function* rereadTable(
  grid: Grid,
  chosen: FoundTable,
  options: ReadOptions,
): Generator<RowsRead, TaskTable | undefined> {
  const named = { ...options, headerRows: options.headerRows ?? chosen.headerRows };
  const tables = yield* saying({ done: 0, of: 0 }, findingTaskTables(grid, named));
  const same = tables.find((table) => table.range.left === chosen.range.left);
  return same && (yield* readingTaskTable(grid, same, options));
}
