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
      return shiftToken(token, { before: tokens[index - 1], after: tokens[index + 1] }, { down, right });
    })
    .join('');
}

interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Shift {
  readonly down: number;
  readonly right: number;
}

function shiftToken(token: string, { before, after }: Neighbours, shift: Shift): string {
  // 「LOG10(」 is a function, 「A1!」 a sheet.
  if (after === '(' || after === '!') return token;
  if (CELL.test(token)) return shiftCell(token, shift);
  const isWhole = before === ':' || after === ':';
  return isWhole ? shiftWhole(token, shift) : token;
}

function shiftCell(token: string, { down, right }: Shift): string {
  const [, lockedCol = '', letters = '', lockedRow = '', digits = ''] = CELL.exec(token) ?? [];
  const column = shiftColumn(lockedCol, letters, right);
  const row = shiftRow(lockedRow, digits, down);
  return column === undefined || row === undefined ? '#REF!' : column + row;
}

/** One end of 「A:C」 or 「1:3」. */
function shiftWhole(token: string, { down, right }: Shift): string {
  const [isColumn, columnLock = '', letters = ''] = COLUMN.exec(token) ?? [];
  if (isColumn !== undefined) return shiftColumn(columnLock, letters, right) ?? '#REF!';
  const [isRow, rowLock = '', digits = ''] = ROW.exec(token) ?? [];
  return isRow === undefined ? token : (shiftRow(rowLock, digits, down) ?? '#REF!');
}

function shiftColumn(lock: string, letters: string, right: number): string | undefined {
  const col = columnIndex(letters) + (lock === '$' ? 0 : right);
  return col >= 0 && col < MAX_COLS ? lock + columnLetters(col) : undefined;
}

function shiftRow(lock: string, digits: string, down: number): string | undefined {
  const row = Number(digits) - 1 + (lock === '$' ? 0 : down);
  return row >= 0 && row < MAX_ROWS ? `${lock}${row + 1}` : undefined;
}
