import { SHEET_COLS, SHEET_ROWS, columnName, parseArea } from './area';

/** A cell of a sheet, counted from 0. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

const STRING_OR_SHEET = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')+'!`;
const WORD_BEFORE = String.raw`(?<![\p{L}\p{N}_.\\$])`;
const WORD_AFTER = String.raw`(?![\p{L}\p{N}_.(!\\])`;
const A1_CELL = String.raw`(?<colSign>\$?)(?<letters>[a-z]{1,3})(?<rowSign>\$?)(?<digits>\d{1,7})`;
const R1C1_CELL = String.raw`r(?<row>\[-?\d+\]|\d*)c(?<col>\[-?\d+\]|\d*)`;
const A1 = new RegExp(`${STRING_OR_SHEET}|${WORD_BEFORE}${A1_CELL}${WORD_AFTER}`, 'giu');
const R1C1 = new RegExp(`${STRING_OR_SHEET}|${WORD_BEFORE}${R1C1_CELL}${WORD_AFTER}`, 'giu');

/** A formula that means in one cell what another, written for a cell elsewhere, means there. */
export function movedFormula(formula: string, from: Place, to: Place): string {
  return fromR1C1(toR1C1(formula, from), to);
}

/** 「=$B2>0」, written for A2, as 「=RC2>0」. */
export function toR1C1(formula: string, home: Place): string {
  return replaced(formula, A1, ({ letters = '', digits = '', rowSign, colSign }) => {
    const cell = parseArea(letters + digits);
    if (!cell) return undefined;
    return `R${written(cell.row, home.row, rowSign === '$')}C${written(cell.col, home.col, colSign === '$')}`;
  });
}

/** 「=RC2>0」 as 「=$B2>0」 for A2; what would lie beyond an edge comes in at the other. */
export function fromR1C1(formula: string, home: Place): string {
  return replaced(formula, R1C1, ({ row = '', col = '' }) => {
    const at = { row: read(row, home.row, SHEET_ROWS), col: read(col, home.col, SHEET_COLS) };
    return `${isFixed(col) ? '$' : ''}${columnName(at.col)}${isFixed(row) ? '$' : ''}${at.row + 1}`;
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function replaced(formula: string, pattern: RegExp, change: (groups: Groups) => string | undefined): string {
  return formula.replace(pattern, (...match) => {
    const groups = match.at(-1) as Groups;
    const isCell = Object.values(groups).some((group) => group !== undefined);
    return (isCell ? change(groups) : undefined) ?? match[0];
  });
}

function written(index: number, home: number, isFixedHere: boolean): string {
  if (isFixedHere) return String(index + 1);
  return index === home ? '' : `[${index - home}]`;
}

function isFixed(part: string): boolean {
  return /^\d+$/.test(part);
}

function read(part: string, home: number, count: number): number {
  if (isFixed(part)) return Number(part) - 1;
  const step = part === '' ? 0 : Number(part.slice(1, -1));
  return (home + step + count) % count;
}
