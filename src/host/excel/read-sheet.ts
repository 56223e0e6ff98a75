import type { CellRange } from '../../grid/address';
import type { Grid, GridCell, GridTable } from '../../grid/grid';
import { HostError, type SheetInWorkbook } from '../host';
import { askMergedAreas } from './merged-areas';
import { askOwnSheets } from './own-sheet-names';
import { asHostError, runExcel } from './run-excel';
import { mustExist, rangeAt, readAddress, sheetCalled } from './sheet-range';
import { askSettings } from './settings-part';
import { type ReadCell, shownTexts } from './shown-text';

/**
 * Text cells one response can carry: 5 MB on the web, four properties a cell, three bytes a character.
 * A sheet of more cells is read in chunks of rows, one sync each; a response still too large is asked again in halves.
 */
const CHUNK_CELLS = 15_000;
/** Beyond this a stray value far below the table would make us read for minutes. */
const MAX_CELLS = 2_000_000;
/** DATE(2000,1,1) where days count from 1904 (36,526 elsewhere); Office.js has no other way to ask for the date system. */
const SERIAL_OF_2000_IN_1904 = 35_064;

/** Reads a sheet, the active one without a name: two syncs, whatever the size up to the payload limit. */
export function readSheet(name?: string): Promise<Grid> {
  return runExcel((context) => readGrid(context, name));
}

/** Reads a sheet with what else is kept in the workbook, in the same two syncs. */
export function readSheetInWorkbook(name?: string): Promise<SheetInWorkbook> {
  return runExcel(async (context) => {
    const ours = askOwnSheets(context);
    const settings = askSettings(context);
    const grid = await readGrid(context, name, settings.askText);
    return { grid, isOurs: ours().has(grid.sheet), settings: settings.text() };
  });
}

/** `askMore` may ask for something along with the cells; it is called again where they have to be asked for again. */
async function readGrid(
  context: Excel.RequestContext,
  name: string | undefined,
  askMore: () => void = () => undefined,
): Promise<Grid> {
  const { worksheets, functions } = context.workbook;
  const sheet = name === undefined ? worksheets.getActiveWorksheet() : sheetCalled(context, name);
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.tables.load('items/name');
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const firstDay = functions.date(2000, 1, 1);
  firstDay.load('value');
  await context.sync();
  mustExist(sheet, name ?? '');
  const rowCount = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const colCount = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  if (rowCount * colCount > MAX_CELLS) throw new HostError('too-large', `${rowCount} × ${colCount} cells`);
  const date1904 = firstDay.value === SERIAL_OF_2000_IN_1904;
  const body = { rowCount, colCount, showText: shownTexts(date1904), askMore };
  if (rowCount === 0) {
    askMore();
    await context.sync();
  }
  return {
    sheet: sheet.name,
    rowCount,
    colCount,
    isProtected: sheet.protection.protected,
    date1904,
    ...(rowCount === 0 ? EMPTY : await readBody(context, sheet, body)),
  };
}

type Body = Pick<Grid, 'rows' | 'merges' | 'hiddenRows' | 'hiddenCols' | 'tables'>;

const NO_FRAME: Frame = { hiddenCols: new Set(), tables: [] };
const EMPTY: Body = { rows: [], merges: [], hiddenRows: new Set(), ...NO_FRAME };

interface Asking {
  readonly rowCount: number;
  readonly colCount: number;
  readonly showText: (cell: ReadCell) => string;
  readonly askMore: () => void;
}

async function readBody(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowCount, colCount, showText, askMore }: Asking,
): Promise<Body> {
  const rows: (GridCell | undefined)[][] = [];
  const merges: CellRange[] = [];
  const hiddenRows = new Set<number>();
  let chunkRows = Math.max(1, Math.floor(CHUNK_CELLS / colCount));
  let readFrame: (() => Frame) | undefined;
  while (rows.length < rowCount) {
    const top = rows.length;
    const bottom = Math.min(rowCount, top + chunkRows) - 1;
    const frame = readFrame ?? askFrame(sheet, colCount);
    if (!readFrame) askMore();
    const chunk = await readChunk(context, sheet, { top, left: 0, bottom, right: colCount - 1 }, showText);
    if (chunk === 'too-large') {
      if (bottom === top) throw new HostError('too-large', 'one row is above the payload limit');
      chunkRows = Math.ceil((bottom - top + 1) / 2);
      continue;
    }
    readFrame = frame;
    rows.push(...chunk.rows);
    merges.push(...chunk.merges);
    chunk.hidden.forEach((isHidden, index) => {
      if (isHidden) hiddenRows.add(top + index);
    });
  }
  return { rows, merges, hiddenRows, ...(readFrame?.() ?? NO_FRAME) };
}

/** What is not cells: asked along with the first chunk. */
type Frame = Pick<Grid, 'hiddenCols' | 'tables'>;

function askFrame(sheet: Excel.Worksheet, colCount: number): () => Frame {
  const firstRow = rangeAt(sheet, { top: 0, left: 0, bottom: 0, right: colCount - 1 });
  const columns = firstRow.getColumnProperties({ columnHidden: true });
  const tables = sheet.tables.items.map((table) => ({ name: table.name, range: table.getRange().untrack() }));
  for (const { range } of tables) range.load('address');
  return () => ({
    hiddenCols: new Set(columns.value.flatMap(({ columnHidden }, col) => (columnHidden ? [col] : []))),
    tables: tables.map(({ name, range }): GridTable => ({ name, range: readAddress(range.address) })),
  });
}

interface Chunk {
  readonly rows: (GridCell | undefined)[][];
  readonly merges: readonly CellRange[];
  readonly hidden: readonly boolean[];
}

async function readChunk(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: CellRange,
  showText: Asking['showText'],
): Promise<Chunk | 'too-large'> {
  const range = rangeAt(sheet, at);
  range.load('values,text,formulas,numberFormat');
  const properties = range.getRowProperties({ rowHidden: true });
  const readMerges = askMergedAreas(sheet, at);
  try {
    await context.sync();
  } catch (error) {
    if (asHostError(error).code === 'too-large') return 'too-large';
    throw error;
  }
  return {
    rows: range.values.map((values, row) =>
      trimmed(
        values.map((value: unknown, col) =>
          cellOf(
            {
              value: typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
              text: range.text[row]?.[col] ?? '',
              numberFormat: String(range.numberFormat[row]?.[col] ?? 'General'),
            },
            range.formulas[row]?.[col] as unknown,
            showText,
          ),
        ),
      ),
    ),
    merges: readMerges(),
    hidden: properties.value.map(({ rowHidden }) => rowHidden ?? false),
  };
}

function cellOf(cell: ReadCell, formula: unknown, showText: Asking['showText']): GridCell | undefined {
  const { value, numberFormat } = cell;
  // A text that only looks like a formula reads the same through both properties.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (value === '' && !isFormula) return undefined;
  return {
    value,
    text: showText(cell),
    ...(isFormula ? { formula } : {}),
    ...(numberFormat === 'General' ? {} : { numberFormat }),
  };
}

function trimmed(cells: (GridCell | undefined)[]): (GridCell | undefined)[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === undefined) end -= 1;
  return cells.slice(0, end);
}
