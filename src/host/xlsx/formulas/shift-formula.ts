import { columnLetters, MAX_COLS, MAX_ROWS } from '../../../grid/address';
import { formulaTokens, type Reference, referenceAt, referenceText } from './formula-tokens';

/** A formula moved down and right: relative references follow, those with $ and everything in quotes or brackets stay. */
export function shiftFormula(formula: string, down: number, right: number): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map((token, index) => {
      const reference = referenceAt(tokens, index);
      return reference ? shiftReference(reference, down, right) : token;
    })
    .join('');
}

function shiftReference({ col, row }: Reference, down: number, right: number): string {
  const colIndex = col && col.index + (col.isLocked ? 0 : right);
  const rowIndex = row && row.index + (row.isLocked ? 0 : down);
  if (!isWithin(colIndex, MAX_COLS) || !isWithin(rowIndex, MAX_ROWS)) return '#REF!';
  return referenceText({
    col: col && colIndex !== undefined ? { ...col, index: colIndex, letters: columnLetters(colIndex) } : undefined,
    row: row && rowIndex !== undefined ? { ...row, index: rowIndex } : undefined,
  });
}

function isWithin(index: number | undefined, count: number): boolean {
  return index === undefined || (index >= 0 && index < count);
}
