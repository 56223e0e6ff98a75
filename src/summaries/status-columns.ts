import type { CellRange } from '../grid/address';
import type { PlannedCell, PlannedCondition, PlannedLook, PlannedSeries } from '../grid/sheet-plan';
import { STATUSES_UNDER } from './count-sentence';
import { countCell, countConditions, countFormula, countOf, type Criteria } from './counting';
import { COUNT_HEADERS, type CountHeader } from './status-counts';
import type { SummaryContext } from './summary';

/** Width of a column of counts in characters. */
export const COUNT_CHARS = 9;

/** Light and dark in turn, 3 : 1 against white, so that neighbours stay apart on a grey print as well. */
export const STATUS_COLORS: Readonly<Record<CountHeader, string>> = {
  已完成: '#5C9E3D',
  已逾期: '#A80000',
  临期: '#C77F00',
  未到期: '#1F4E79',
  长期: '#4A90C2',
  其他: '#404040',
};

/** Counts of the rows that meet any of several criteria, which exclude each other: all of them, then by status. */
export function statusCells(
  context: SummaryContext,
  alternatives: readonly Criteria[],
  look: PlannedLook = 'number',
): readonly PlannedCell[] {
  const all = countAny(context, alternatives, look);
  const parts = COUNT_HEADERS.map((header) => {
    const criteria = alternatives.map((other): Criteria => ({ ...other, status: STATUSES_UNDER[header] }));
    return countAny(context, criteria, look);
  });
  return [all, ...parts.map((part, index) => (look === 'number' ? coloured(context, part, index) : part))];
}

/** Counts the rows that meet any of several criteria, which exclude each other. */
export function countAny(context: SummaryContext, alternatives: readonly Criteria[], look: PlannedLook): PlannedCell {
  const [only] = alternatives;
  if (only && alternatives.length === 1) return countCell(context, only, look);
  const value = alternatives.reduce((sum, criteria) => sum + countOf(context, criteria), 0);
  if (context.numbers === 'frozen') return { value, look };
  const formulas = alternatives.map((criteria) => countFormula(context, criteria)?.slice(1));
  if (formulas.some((formula) => formula === undefined)) return { value, look };
  return { value, look, formula: `=${formulas.join('+') || '0'}` };
}

/** Late and soon stand out only where there are any; live numbers take their colours from `statusCellConditions`. */
function coloured({ numbers }: SummaryContext, cell: PlannedCell, index: number): PlannedCell {
  const header = COUNT_HEADERS[index];
  if (numbers === 'live' || !(Number(cell.value) > 0)) return cell;
  return header === '已逾期' ? { ...cell, look: 'late' } : header === '临期' ? { ...cell, look: 'soon' } : cell;
}

/** The colours of live counts; `area` begins at the column of all, as `statusCells` does. */
export function statusCellConditions({ numbers }: SummaryContext, area: CellRange): readonly PlannedCondition[] {
  if (numbers === 'frozen') return [];
  const column = (header: CountHeader): CellRange => {
    const col = area.left + 1 + COUNT_HEADERS.indexOf(header);
    return { ...area, left: col, right: col };
  };
  return [countConditions(column('已逾期'), 'late'), countConditions(column('临期'), 'soon')];
}

/** One series of a chart for every status that may come to be seen: live numbers change, frozen ones leave out what is nowhere. */
export function statusSeries(
  { numbers }: SummaryContext,
  rows: readonly (readonly (PlannedCell | undefined)[])[],
  area: CellRange,
): readonly PlannedSeries[] {
  return COUNT_HEADERS.flatMap((title, index) => {
    const col = area.left + 1 + index;
    const isSeen = numbers === 'live' || rows.some((row) => row[col]?.value !== 0);
    return isSeen ? [{ title, values: { ...area, left: col, right: col }, color: STATUS_COLORS[title] }] : [];
  });
}
