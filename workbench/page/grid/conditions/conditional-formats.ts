import { isErrorValue } from '../../../../src/grid/grid';
import { type Area, hullOf } from '../../../host/model/area';
import type { Look } from '../../../host/model/look';
import {
  type Cell,
  type ConditionalFormat,
  type ConditionalRule,
  cellKey,
  type Sheet,
} from '../../../host/model/workbook';
import { type AreaIndex, indexAreas } from '../layout/area-index';
import { type FormulaScope, holds } from './formula/evaluate';
import { type Formula, parseFormula } from './formula/parse';
import { FAULT, type FormulaValue } from './formula/values';
import { colorScale, dataBar, numbersIn } from './graded-formats';

/** What conditional formats do to one cell. */
export interface Effect {
  readonly look: Look;
  /** A bar behind the cell’s number, as a share of its width from 0 to 1. */
  readonly bar?: { readonly color: string; readonly share: number };
}

/** What the conditional formats of a sheet do, cell by cell. */
export type EffectAt = (row: number, col: number) => Effect | undefined;

interface CompiledFormat {
  readonly index: AreaIndex;
  readonly stopIfTrue: boolean;
  /** What the format does to a cell; undefined where the cell does not meet it. */
  readonly apply: (row: number, col: number) => Effect | undefined;
}

interface SheetContext {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly today: number;
}

/** Reads the conditional formats of a sheet once; `today` is the serial number of the day. */
export function compileConditions(sheet: Sheet, today: number): EffectAt {
  const formats = sheet.conditionalFormats.flatMap((format) => compiled(format, { cells: sheet.cells, today }) ?? []);
  return (row, col) => {
    let effect: Effect | undefined;
    for (const format of formats) {
      if (!format.index.at(row, col)) continue;
      const next = format.apply(row, col);
      if (!next) continue;
      // What comes first wins, part by part.
      effect = { ...next, ...effect, look: { ...next.look, ...effect?.look } };
      if (format.stopIfTrue) break;
    }
    return effect;
  };
}

function compiled(format: ConditionalFormat, context: SheetContext): CompiledFormat | undefined {
  const [first, ...others] = format.areas;
  if (!first) return undefined;
  const apply = effectOf(format.rule, others.reduce(hullOf, first), format.areas, context);
  return apply && { index: indexAreas(format.areas), stopIfTrue: format.stopIfTrue, apply };
}

function effectOf(
  rule: ConditionalRule,
  corner: Area,
  areas: readonly Area[],
  context: SheetContext,
): CompiledFormat['apply'] | undefined {
  const scopeAt = (row: number, col: number): FormulaScope => ({
    valueAt: (at, on) => valueOf(context.cells.get(cellKey(at, on))),
    down: row - corner.row,
    right: col - corner.col,
    today: context.today,
    row,
    col,
  });
  switch (rule.kind) {
    case 'formula':
    case 'cell-value':
    case 'contains-text': {
      const formula = formulaOf(rule, corner);
      const effect = { look: rule.look };
      return formula && ((row, col) => (holds(formula, scopeAt(row, col)) ? effect : undefined));
    }
    case 'data-bar':
      return graded(context.cells, areas, (value, numbers) => dataBar(rule, value, numbers));
    case 'color-scale':
      return graded(context.cells, areas, (value, numbers) => colorScale(rule.colors, value, numbers));
    case 'other':
      return undefined;
  }
}

function valueOf(cell: Cell | undefined): FormulaValue {
  if (!cell || (cell.value === '' && cell.formula === undefined)) return null;
  return isErrorValue(cell.value) ? FAULT : cell.value;
}

type ComparingRule = Extract<ConditionalRule, { readonly kind: 'formula' | 'cell-value' | 'contains-text' }>;

/** Every rule that compares is a formula about the area’s top-left cell. */
function formulaOf(rule: ComparingRule, { row, col }: Area): Formula | undefined {
  const cell: Formula = { kind: 'cell', row, col, isRowFixed: false, isColFixed: false };
  if (rule.kind === 'formula') return parseFormula(rule.formula);
  if (rule.kind === 'contains-text') return textFormula(rule.operator, cell, { kind: 'value', value: rule.text });
  const [first, second] = rule.formulas.map((formula) => parseFormula(formula));
  return first && comparison(rule.operator, cell, first, second);
}

const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

function comparison(operator: string, left: Formula, first: Formula, second: Formula | undefined): Formula | undefined {
  const sign = OPERATORS[operator];
  if (sign !== undefined) return { kind: 'binary', sign, left, right: first };
  if (!second || (operator !== 'Between' && operator !== 'NotBetween')) return undefined;
  const between = call('OR', [within(left, first, second), within(left, second, first)]);
  return operator === 'Between' ? between : call('NOT', [between]);
}

function within(left: Formula, low: Formula, high: Formula): Formula {
  return call('AND', [
    { kind: 'binary', sign: '>=', left, right: low },
    { kind: 'binary', sign: '<=', left, right: high },
  ]);
}

function textFormula(operator: string, cell: Formula, text: Formula): Formula | undefined {
  const found = call('ISNUMBER', [call('SEARCH', [text, cell])]);
  const equals = (part: Formula): Formula => ({ kind: 'binary', sign: '=', left: part, right: text });
  const length = call('LEN', [text]);
  switch (operator) {
    case 'Contains':
      return found;
    case 'NotContains':
      return call('NOT', [found]);
    case 'BeginsWith':
      return equals(call('LEFT', [cell, length]));
    case 'EndsWith':
      return equals(call('RIGHT', [cell, length]));
    default:
      return undefined;
  }
}

function call(name: string, args: readonly Formula[]): Formula {
  return { kind: 'call', name, args };
}

/** A format that weighs a number against the others of its area; other cells are left as they are. */
function graded(
  cells: ReadonlyMap<number, Cell>,
  areas: readonly Area[],
  weigh: (value: number, numbers: readonly number[]) => Effect | undefined,
): CompiledFormat['apply'] {
  let numbers: readonly number[] | undefined;
  return (row, col) => {
    const value = cells.get(cellKey(row, col))?.value;
    if (typeof value !== 'number') return undefined;
    numbers ??= numbersIn(areas, cells);
    return weigh(value, numbers);
  };
}
