import { type CellRange, parseA1 } from '../grid/address';
import { sheetOfReference } from './defined-names';

/** Cells of a sheet that a name leads to. */
export interface NamedArea {
  readonly sheet: string;
  readonly area: CellRange;
}

const SHEET = /^=(?:'(?:[^']|'')+'|[^'!]+)!/;

/** Where 「='按牵头单位'!$A$1:$H$120」 leads; undefined for what is gone (#REF!), for several areas, for formulas and constants. */
export function namedArea(formula: string): NamedArea | undefined {
  const sheet = sheetOfReference(formula);
  const area = parseA1(formula.replace(SHEET, ''));
  return sheet !== undefined && area ? { sheet, area } : undefined;
}
