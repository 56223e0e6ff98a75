import { columnIndex, MAX_COLS, MAX_ROWS } from '../../../grid/address';

/**
 * What may stand in a formula: texts, quoted sheet names, names of columns and files in brackets, errors, words (references,
 * names, functions), numbers, single signs.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'[^]|[^[\]']|\[(?:'[^]|[^[\]'])*\])*\]|#(?:N\/A|DIV\/0!|[A-Z_]+[!?]?)|[$A-Za-z_\\\u0080-\uffff][$\w.\\?\u0080-\uffff]*|\$?\d[\w.\u0080-\uffff]*|[\s\S]/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** A row or column as a formula names it: zero-based, locked with $. */
export interface ReferencePart {
  readonly index: number;
  readonly isLocked: boolean;
}

/** One cell of a formula, or one end of 「A:C」 (no row) or 「3:5」 (no column). */
export interface Reference {
  readonly col: (ReferencePart & { readonly letters: string }) | undefined;
  readonly row: ReferencePart | undefined;
}

/** A formula cut into pieces; joined they are the formula again. */
export function formulaTokens(formula: string): readonly string[] {
  return formula.match(TOKEN) ?? [];
}

/** Reads the token at `index` where it is a cell, or an end of whole rows or columns; names, functions and sheets are none. */
export function referenceAt(tokens: readonly string[], index: number): Reference | undefined {
  const token = tokens[index];
  const after = tokens[index + 1];
  // 「LOG10(」 is a function, 「A1!」 a sheet.
  if (token === undefined || after === '(' || after === '!') return undefined;
  const cell = CELL.exec(token);
  if (cell) return sound({ col: columnPart(cell[1], cell[2]), row: rowPart(cell[3], cell[4]) });
  if (tokens[index - 1] !== ':' && after !== ':') return undefined;
  const column = COLUMN.exec(token);
  if (column) return sound({ col: columnPart(column[1], column[2]), row: undefined });
  const row = ROW.exec(token);
  return row ? sound({ col: undefined, row: rowPart(row[1], row[2]) }) : undefined;
}

/** The reference as a formula writes it. */
export function referenceText({ col, row }: Reference): string {
  const column = col ? `${col.isLocked ? '$' : ''}${col.letters}` : '';
  return row ? `${column}${row.isLocked ? '$' : ''}${row.index + 1}` : column;
}

function columnPart(lock: string | undefined, letters = ''): NonNullable<Reference['col']> {
  return { letters, index: columnIndex(letters), isLocked: lock === '$' };
}

function rowPart(lock: string | undefined, digits = ''): ReferencePart {
  return { index: Number(digits) - 1, isLocked: lock === '$' };
}

/** 「XFE1」 and 「A0」 are names, for the sheet ends before them. */
function sound(reference: Reference): Reference | undefined {
  const { col, row } = reference;
  const isInside = (!col || col.index < MAX_COLS) && (!row || (row.index >= 0 && row.index < MAX_ROWS));
  return isInside ? reference : undefined;
}
