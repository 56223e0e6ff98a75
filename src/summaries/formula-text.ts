import { type CellRange, columnLetters } from '../grid/address';

/** A text as a formula writes it, its quotes doubled; Excel takes at most 255 characters. */
export function literal(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

/** 「'明细'!$F$4:$F$157」. */
export function rangeOn(sheet: string, { top, left, bottom, right }: CellRange): string {
  return `${sheetPrefix(sheet)}$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

/** 「'明细'!$F$4」. */
export function cellOn(sheet: string, row: number, col: number): string {
  return `${sheetPrefix(sheet)}$${columnLetters(col)}$${row + 1}`;
}

function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}
