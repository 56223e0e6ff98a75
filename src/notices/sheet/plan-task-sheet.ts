import { MAX_CELL_CHARS, type CellRange } from '../../grid/address';
import type { PlannedCell, PlannedLook, SheetPlan } from '../../grid/sheet-plan';
import { brokenLines, roomChars } from '../../grid/text-lines';
import type { NoticeRow } from '../notice';
import { columnWidths, sameBelow } from './column-widths';
import { cellsOfRows, columnsOf, type RowCells } from './sheet-cells';
import { type ColumnId, type SheetWords, sheetWords } from './sheet-words';

/** The rows of a notice as a sheet shall show them. */
export interface TaskSheetDraft {
  readonly title: string;
  /** 文号; empty where there is none. */
  readonly documentNumber: string;
  /** 成文日期 as written; empty where there is none. */
  readonly issued: string;
  readonly rows: readonly NoticeRow[];
}

/** A text that no cell of Excel can hold. */
export interface TooLongText {
  /** 序号 of its row. */
  readonly row: number;
  /** Header of its column. */
  readonly column: string;
  readonly chars: number;
}

/** The sheet is named alike whatever the notice: one that an earlier write left empty is filled under its own name. */
export const TASK_SHEET = { key: 'import', title: '责任分解表' } as const;

const LOOKS: Readonly<Partial<Record<ColumnId, PlannedLook>>> = { no: 'word', category: 'word', deadline: 'word' };

/**
 * The task table (责任分解表) of a notice as a sheet in an office's usual look: title, 文号 and date, header on every page, one row
 * for each task. It is the user's own once written. `tooLongText` must have found nothing.
 */
export function planTaskSheet(draft: TaskSheetDraft): SheetPlan {
  const columns = columnsOf(draft.rows);
  const words = sheetWords(draft.rows);
  const cells = cellsOfRows(draft.rows, words);
  const widths = columnWidths(columns, cells);
  const head = headOf(draft, widths, words);
  const top = head.rows.length + 1;
  const categories = columns.indexOf('category');
  const groups = categories < 0 ? [] : sameBelow(cells);
  const isRepeated = new Set(groups.flatMap(({ first, last }) => rowsFrom(first + 1, last)));
  const body = cells.map((row, index) =>
    columns.map((column): PlannedCell => {
      const isCovered = column === 'category' && isRepeated.has(index);
      return isCovered ? { value: null, look: lookOf(column) } : cellOf(row, column, index);
    }),
  );
  return {
    ...TASK_SHEET,
    rows: [
      ...head.rows,
      columns.map((column): PlannedCell => ({ value: words.headers[column], look: 'header' })),
      ...body,
    ],
    columnWidthsChars: widths,
    merges: [
      ...head.merges,
      ...groups
        .filter(({ first, last }) => last > first)
        .map(({ first, last }) => ({ top: top + first, left: categories, bottom: top + last, right: categories })),
    ],
    frozenRows: top,
    landscape: true,
    isHandedOver: true,
  };
}

function cellOf(row: RowCells, column: ColumnId, index: number): PlannedCell {
  return { value: column === 'no' ? index + 1 : row[column], look: lookOf(column) };
}

function lookOf(column: ColumnId): PlannedLook {
  return LOOKS[column] ?? 'text';
}

function rowsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface SheetHead {
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly merges: readonly CellRange[];
}

/** Where a notice has no title the sheet still says what it is. */
function headOf(
  { title, documentNumber, issued }: TaskSheetDraft,
  widths: readonly number[],
  words: SheetWords,
): SheetHead {
  const heading = title.trim() === '' ? TASK_SHEET.title : title.trim();
  const titleRows = titleHeight(heading, widths);
  const facts = [documentNumber && `${words.documentNumber}${documentNumber}`, issued && `${words.issued}${issued}`]
    .filter(Boolean)
    .join('；');
  const right = widths.length - 1;
  return {
    rows: [
      ...rowsFrom(1, titleRows).map((row) => spread('title', row === 1 ? heading : null, widths.length)),
      ...(facts === '' ? [] : [spread('note', facts, widths.length)]),
    ],
    merges: [
      { top: 0, left: 0, bottom: titleRows - 1, right },
      ...(facts === '' ? [] : [{ top: titleRows, left: 0, bottom: titleRows, right }]),
    ],
  };
}

/** The title's letters against those that widths are measured in, and the rows of usual height that each of its lines takes. */
const TITLE_SCALE = 16 / 11;
const ROWS_A_LINE = 2;

/** No program fits rows to merged cells: a title of several lines gets rows enough. */
function titleHeight(title: string, widths: readonly number[]): number {
  const room = roomChars(widths.reduce((sum, width) => sum + width, 0) / TITLE_SCALE);
  const lines = brokenLines(title, room).length;
  return lines === 1 ? 1 : lines * ROWS_A_LINE;
}

/** Cells of one row that will be one: the value in the first. */
function spread(look: PlannedLook, value: string | null, cols: number): readonly PlannedCell[] {
  return Array.from({ length: cols }, (_, col) => ({ value: col === 0 ? value : null, look }));
}

/** The first text that is longer than a cell can be; such rows have to be split by a person. */
export function tooLongText(rows: readonly NoticeRow[]): TooLongText | undefined {
  const columns = columnsOf(rows);
  const words = sheetWords(rows);
  for (const [index, cells] of cellsOfRows(rows, words).entries()) {
    const column = columns.find((id) => cells[id].length > MAX_CELL_CHARS);
    if (column) return { row: index + 1, column: words.headers[column], chars: cells[column].length };
  }
  return undefined;
}
