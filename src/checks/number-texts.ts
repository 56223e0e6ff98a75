import type { CellAddress } from '../grid/address';
import { cellAt, type Grid } from '../grid/grid';
import type { Role } from '../tasks/role';
import type { TableColumn, TaskTable } from '../tasks/task-table';
import { toHalfWidth } from '../text/width';
import { readNumbering } from './serials';
import type { PlacedCell } from './table-cells';

/** A number that stands in a cell as text. */
export interface NumberText {
  readonly at: CellAddress;
  readonly text: string;
  readonly value: number;
  /** The format in which the number looks as the text does. */
  readonly numberFormat: string;
}

/** The numbers of one column that are text. */
export interface NumberTexts {
  readonly column: TableColumn;
  readonly texts: readonly NumberText[];
  /** How many cells of the column hold real numbers. */
  readonly numbers: number;
}

/** Columns of numbers that are counted and sorted by; phones and codes only look like numbers. */
const COUNTED: readonly Role[] = ['no', 'progress'];

/** From this share of other texts on (「1.1」, 「01」, 「已完成」) the column is one of words, and stays as it is. */
const WORDS = 0.1;

/** No leading zero, no more digits than a table has rows. */
const COUNT = /^[1-9]\d{0,4}$/;
const PERCENT = /^(\d{1,2}|100|\d{1,2}\.(\d{1,2}))%$/;

/** Where the table keeps serials or percentages as text, column by column. */
export function numberTexts(grid: Grid, table: TaskTable): readonly NumberTexts[] {
  return table.columns.flatMap((column, index) => {
    if (!COUNTED.includes(column.role)) return [];
    const found = inColumn(grid, table, index, column);
    return found.texts.length > 0 ? [found] : [];
  });
}

function inColumn(grid: Grid, table: TaskTable, index: number, column: TableColumn): NumberTexts {
  const texts: NumberText[] = [];
  let numbers = 0;
  let words = 0;
  for (const { at, cell } of typedCells(grid, table, index, column)) {
    const number = typeof cell.value === 'string' ? readNumber(cell.value, column.role) : undefined;
    if (typeof cell.value === 'number') numbers++;
    else if (number) texts.push({ at, text: cell.text, ...number });
    else words++;
  }
  const isOfWords = words > WORDS * (texts.length + numbers + words);
  return { column, texts: isOfWords ? [] : texts, numbers };
}

/** What a person typed into the column; stray serials are another matter. */
function* typedCells(grid: Grid, table: TaskTable, index: number, { role }: TableColumn): Generator<PlacedCell> {
  const strays = new Set(role === 'no' ? readNumbering(table)?.stray : []);
  for (const { cells } of table.rows) {
    const own = cells[index];
    if (own?.inherited !== 'no' || strays.has(own)) continue;
    const cell = cellAt(grid, own.at);
    if (cell && cell.formula === undefined) yield { at: own.at, cell };
  }
}

function readNumber(text: string, role: Role): Pick<NumberText, 'value' | 'numberFormat'> | undefined {
  if (text.length > 6) return undefined;
  const plain = toHalfWidth(text);
  if (COUNT.test(plain)) return { value: Number(plain), numberFormat: 'General' };
  const percent = role === 'progress' ? PERCENT.exec(plain) : null;
  if (!percent) return undefined;
  const decimals = percent[2]?.length ?? 0;
  const numberFormat = decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
  return { value: Number((Number(percent[1]) / 100).toFixed(decimals + 2)), numberFormat };
}
