import type { CellRange } from '../../grid/address';
import type { Grid, GridCell, GridTable } from '../../grid/grid';
import { HostError } from '../host';
import { askMergedAreas } from './merged-areas';
import { asHostError } from './run-excel';
import { rangeAt, readAddress } from './sheet-range';
import { type ReadCell, shownTexts } from './shown-text';

/** Text cells one response can carry: 5 MB on the web, four properties a cell, three bytes a character. */
const RESPONSE_CELLS = 15_000;
/**
 * A sheet of more cells is read in chunks of rows, one sync each, a response still too large again in halves. Chunks are
 * smaller than they could be: taking in an answer keeps the page, and a long sheet is waited for anyway.
 */
const CHUNK_CELLS = 8000;

/** How far a sheet reaches from A1. */
export type SheetExtent = Pick<Grid, 'rowCount' | 'colCount'>;

/** What a sheet holds. */
export type SheetBody = Pick<Grid, 'rows' | 'merges' | 'hiddenRows' | 'hiddenCols' | 'tables'>;

interface Asking extends SheetExtent {
  readonly date1904: boolean;
}

/** Whether all cells of a sheet can be asked for at once. */
export function fitsOneResponse({ rowCount, colCount }: SheetExtent): boolean {
  return rowCount * colCount <= RESPONSE_CELLS;
}

/** Reads the cells chunk by chunk; `askMore` is called before the sync of the first one, each time it is tried. */
export async function readBody(
  sheet: Excel.Worksheet,
  { rowCount, colCount, date1904 }: Asking,
  askMore?: () => void,
): Promise<SheetBody> {
  if (rowCount === 0) {
    await syncMore(sheet, askMore);
    return bodyOf([], NO_FRAME);
  }
  const showText = shownTexts(date1904);
  const chunks: Chunk[] = [];
  let chunkRows = fitsOneResponse({ rowCount, colCount }) ? rowCount : Math.max(1, Math.floor(CHUNK_CELLS / colCount));
  let readFrame: (() => Frame) | undefined;
  let wasRefused = false;
  let top = 0;
  while (top < rowCount) {
    const bottom = Math.min(rowCount, top + chunkRows) - 1;
    const frame = readFrame ?? askFrame(sheet, colCount);
    if (!readFrame) askMore?.();
    const readChunk = askChunk(sheet, { top, left: 0, bottom, right: colCount - 1 }, showText);
    if (await comesBack(sheet)) {
      readFrame = frame;
      chunks.push(readChunk());
      top = bottom + 1;
      continue;
    }
    // The first refusal may be due to what was asked along with the cells.
    if (bottom === top && wasRefused) throw new HostError('too-large', 'one row is above the payload limit');
    wasRefused = true;
    chunkRows = Math.ceil((bottom - top + 1) / 2);
  }
  return bodyOf(chunks, readFrame?.() ?? NO_FRAME);
}

/** Asks for a whole sheet at once; the function gives it after the next sync. */
export function askWholeBody(sheet: Excel.Worksheet, { rowCount, colCount, date1904 }: Asking): () => SheetBody {
  const readFrame = askFrame(sheet, colCount);
  const whole = { top: 0, left: 0, bottom: rowCount - 1, right: colCount - 1 };
  const readChunk = askChunk(sheet, whole, shownTexts(date1904));
  return () => bodyOf([readChunk()], readFrame());
}

async function syncMore(sheet: Excel.Worksheet, askMore: (() => void) | undefined): Promise<void> {
  if (!askMore) return;
  askMore();
  if (await comesBack(sheet)) return;
  askMore();
  await sheet.context.sync();
}

/** Syncs; false where the response would have been too large, of which nothing comes. */
async function comesBack({ context }: Excel.Worksheet): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (asHostError(error).code === 'too-large') return false;
    throw error;
  }
}

function bodyOf(chunks: readonly Chunk[], frame: Frame): SheetBody {
  const hidden = chunks.flatMap((chunk) => chunk.hidden);
  return {
    rows: chunks.flatMap(({ rows }) => rows),
    merges: chunks.flatMap(({ merges }) => merges),
    hiddenRows: new Set(hidden.flatMap((isHidden, row) => (isHidden ? [row] : []))),
    ...frame,
  };
}

/** What is not cells: asked along with the first chunk. */
type Frame = Pick<Grid, 'hiddenCols' | 'tables'>;

const NO_FRAME: Frame = { hiddenCols: new Set(), tables: [] };

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
  readonly rows: Grid['rows'];
  readonly merges: readonly CellRange[];
  readonly hidden: readonly boolean[];
}

/** How cells are shown. */
type ShowText = ReturnType<typeof shownTexts>;

function askChunk(sheet: Excel.Worksheet, at: CellRange, showText: ShowText): () => Chunk {
  const range = rangeAt(sheet, at);
  range.load('values,text,formulas,numberFormat');
  const properties = range.getRowProperties({ rowHidden: true });
  const readMerges = askMergedAreas(sheet, at);
  return () => ({
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
  });
}

function cellOf(cell: ReadCell, formula: unknown, showText: ShowText): GridCell | undefined {
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
