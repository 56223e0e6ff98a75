import { columnIndex, columnLetters, MAX_COLS, MAX_ROWS } from '../../grid/address';

/** What may stand in a formula: texts, quoted sheet names, words (references, names, functions), numbers, single signs. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[$A-Za-z_\\\u0080-\uffff][$\w.\\?\u0080-\uffff]*|\$?\d[\w.]*|[\s\S]/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** A formula moved down and right: relative references follow, those with $ and everything in quotes or brackets stay. */
export function shiftFormula(formula: string, down: number, right: number): string {
  const tokens = formula.match(TOKEN) ?? [];
  let depth = 0;
  return tokens
    .map((token, index) => {
      if (token === '[') depth += 1;
      else if (token === ']') depth -= 1;
      if (depth > 0) return token;
      return shiftToken(token, tokens[index - 1], tokens[index + 1], down, right);
    })
    .join('');
}

function shiftToken(
  token: string,
  before: string | undefined,
  after: string | undefined,
  down: number,
  right: number,
): string {
  // 「LOG10(」 is a function, 「A1!」 a sheet.
  if (after === '(' || after === '!') return token;
  const cell = CELL.exec(token);
  if (cell) {
    const [, lockedCol = '', letters = '', lockedRow = '', digits = ''] = cell;
    return both(shiftColumn(lockedCol, letters, right), shiftRow(lockedRow, digits, down));
  }
  if (before !== ':' && after !== ':') return token;
  const column = COLUMN.exec(token);
  if (column) return shiftColumn(column[1] ?? '', column[2] ?? '', right) ?? '#REF!';
  const row = ROW.exec(token);
  return row ? (shiftRow(row[1] ?? '', row[2] ?? '', down) ?? '#REF!') : token;
}

function both(column: string | undefined, row: string | undefined): string {
  return column === undefined || row === undefined ? '#REF!' : column + row;
}

function shiftColumn(lock: string, letters: string, right: number): string | undefined {
  const col = columnIndex(letters) + (lock === '$' ? 0 : right);
  return col >= 0 && col < MAX_COLS ? lock + columnLetters(col) : undefined;
}

function shiftRow(lock: string, digits: string, down: number): string | undefined {
  const row = Number(digits) - 1 + (lock === '$' ? 0 : down);
  return row >= 0 && row < MAX_ROWS ? `${lock}${row + 1}` : undefined;
}
