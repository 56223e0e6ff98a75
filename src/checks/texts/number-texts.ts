import type { CellAddress } from '../../grid/address';
import { cellAt, type Grid, type GridCell } from '../../grid/grid';
import type { Role } from '../../tasks/role';
import type { TableColumn, TaskCell, TaskTable } from '../../tasks/task-table';
import { toHalfWidth } from '../../text/width';
import { readNumbering } from '../numbering/serials';

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
  for (const { cells } of table.rows) {
    const cell = typedCell(grid, cells[index]);
    if (!cell) continue;
    const number = typeof cell.value === 'string' ? readNumber(cell.value, column.role) : undefined;
    if (typeof cell.value === 'number') numbers++;
    else if (number) texts.push({ at: cells[index]?.at ?? column.headerAt, text: cell.text, ...number });
    else words++;
  }
  const isOfWords = words > WORDS * (texts.length + numbers + words);
  return { column, texts: isOfWords ? [] : withoutStrays(table, column, texts), numbers };
}

/** What a person typed for this row. */
function typedCell(grid: Grid, own: TaskCell | undefined): GridCell | undefined {
  const cell = own?.inherited === 'no' ? cellAt(grid, own.at) : undefined;
  return cell?.formula === undefined ? cell : undefined;
}

/** A stray serial is to go, whatever it is kept as. */
function withoutStrays(table: TaskTable, { role }: TableColumn, texts: readonly NumberText[]): readonly NumberText[] {
  if (role !== 'no' || texts.length === 0) return texts;
  const strays = new Set(readNumbering(table)?.stray.map(({ at }) => at));
  return texts.filter(({ at }) => !strays.has(at));
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
