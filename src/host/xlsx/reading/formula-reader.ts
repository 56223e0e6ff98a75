import { type CellRange, parseA1, rangeContains } from '../../../grid/address';
import { shiftFormula } from '../formulas/shift-formula';
import type { XmlAttributes } from '../package/xml';

/** Gathers each cell's formula, cell after cell in file order. */
export interface FormulaReader {
  begin(row: number, col: number): void;
  open(attributes: XmlAttributes): void;
  text(text: string): void;
  /** The cell's formula with its leading 「=」; undefined where it has none. */
  end(): string | undefined;
}

interface PlacedFormula {
  readonly formula: string;
  readonly row: number;
  readonly col: number;
}

/** Shared formulas come shifted to each cell; every cell under an array formula has that formula, as Excel shows it. */
export function formulaReader(): FormulaReader {
  const shared = new Map<string, PlacedFormula>();
  let arrays: { readonly area: CellRange; readonly formula: string }[] = [];
  let at = { row: 0, col: 0 };
  let attributes: XmlAttributes | undefined;
  let text = '';

  const ofArray = () => {
    if (arrays.length === 0) return undefined;
    if (arrays.some(({ area }) => area.bottom < at.row)) arrays = arrays.filter(({ area }) => area.bottom >= at.row);
    return arrays.find(({ area }) => rangeContains(area, at))?.formula;
  };
  const ofShared = (group: string) => {
    if (text !== '') {
      shared.set(group, { formula: text, ...at });
      return text;
    }
    const master = shared.get(group);
    return master && shiftFormula(master.formula, at.row - master.row, at.col - master.col);
  };
  const addArray = (ref: string) => {
    const area = parseA1(ref);
    // Areas never overlap in a sound file; in an unsound one the first wins, which keeps the list short.
    if (area && ofArray() === undefined) arrays.push({ area, formula: text });
    return text;
  };
  const words = ({ t, si, ref, r1, r2 }: XmlAttributes) => {
    if (t === 'shared') return ofShared(si ?? '');
    if (t === 'array') return addArray(ref ?? '');
    if (t === 'dataTable') return `TABLE(${[r1, r2].filter((cell) => cell !== undefined).join(',')})`;
    return text;
  };
  return {
    begin: (row, col) => {
      at = { row, col };
      attributes = undefined;
      text = '';
    },
    open: (opened) => {
      attributes = opened;
    },
    text: (more) => {
      text += more;
    },
    end: () => {
      const formula = attributes ? words(attributes) : ofArray();
      return formula === undefined || formula === '' ? undefined : `=${withoutFilePrefixes(formula)}`;
    },
  };
}

/** Files mark functions newer than their format; Excel never shows the marks. */
function withoutFilePrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xl(?:fn|ws|pm|udf)\./g, '') : formula;
}
