import { type Area, areaAddress } from '../model/area';
import { noteChange } from '../model/cell-journal';
import { readReference } from '../model/references';
import { type Cell, cellKey, type Sheet, type Workbook } from '../model/workbook';
import { FormulaError, isError, type Single, singleOf, type Table, UnknownFormula, type Value } from './formula-values';
import { parseFormula } from './parse-formula';
import type { Term } from './term';

/** More formulas than this keep what they hold: the workbench is no calculator. */
const MOST_FORMULAS = 20_000;

const terms = new Map<string, Term | undefined>();

/**
 * Works out every formula of a workbook that uses nothing but what the add-in's own formulas use; the others, and those that
 * lead in a circle, keep what Excel had calculated last. `today` is the number of the day.
 */
export function calculate(book: Workbook, today: number): void {
  const formulas = book.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((cell) => (cell.formula === undefined ? [] : [{ sheet, cell }])),
  );
  if (formulas.length === 0 || formulas.length > MOST_FORMULAS) return;
  const results = calculator(book, today);
  for (const { sheet, cell } of formulas) {
    const value = results(sheet, cell);
    const shown = isError(value) ? value.error : (value ?? 0);
    if (shown === cell.value) continue;
    noteChange(sheet, cell);
    cell.value = shown;
  }
}

/** What each cell gives; cells are worked out once, those they rest on before them. */
function calculator(book: Workbook, today: number): (sheet: Sheet, cell: Cell) => Single {
  const known = new Map<Cell, Single>();
  const underWay = new Set<Cell>();
  const tables = new Map<string, Table>();
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const valueOf = (sheet: Sheet, cell: Cell | undefined): Single => {
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value === '' ? null : cell.value;
    const before = known.get(cell);
    if (before !== undefined) return before;
    if (underWay.has(cell)) throw new UnknownFormula('a circle');
    underWay.add(cell);
    const value = workedOut(sheet, cell, cell.formula);
    underWay.delete(cell);
    known.set(cell, value);
    return value;
  };
  const workedOut = (sheet: Sheet, cell: Cell, formula: string): Single => {
    try {
      const term = termOf(formula);
      return term
        ? (singleOf(term({ today, named, cells: (name, area) => cells(sheet, name, area) })) ?? 0)
        : cell.value;
    } catch (error) {
      if (error instanceof FormulaError) return { error: error.code };
      if (error instanceof UnknownFormula) return cell.value;
      throw error;
    }
  };
  const cells = (home: Sheet, name: string | undefined, area: Area): Value => {
    const sheet = name === undefined ? home : sheets.get(name.toLowerCase());
    if (!sheet) return { error: '#REF!' };
    if (area.rows === 1 && area.cols === 1) return valueOf(sheet, sheet.cells.get(cellKey(area.row, area.col)));
    const key = `${sheet.id}!${areaAddress(area)}`;
    const table = tables.get(key) ?? tableOf(sheet, area);
    tables.set(key, table);
    return table;
  };
  const tableOf = (sheet: Sheet, area: Area): Table => ({
    rows: Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.cols }, (__, col) =>
        valueOf(sheet, sheet.cells.get(cellKey(area.row + row, area.col + col))),
      ),
    ),
  });
  const named = (name: string): Value => {
    const item = book.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const place = item && readReference(item.formula);
    const sheet = place && sheets.get(place.sheet.toLowerCase());
    return place && sheet ? cells(sheet, undefined, place.area) : { error: '#NAME?' };
  };
  return valueOf;
}

function termOf(formula: string): Term | undefined {
  if (!terms.has(formula)) terms.set(formula, parsed(formula));
  return terms.get(formula);
}

function parsed(formula: string): Term | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof UnknownFormula) return undefined;
    throw error;
  }
}
