import { AS_OF_NAME } from '../enrich/as-of-cell';
import type { DeadlineStatus } from '../deadlines/reading';
import type { CellRange } from '../grid/address';
import type { PlannedCell, PlannedCondition, PlannedLook } from '../grid/sheet-plan';
import type { TaskRow } from '../tasks/task-table';
import { lookOfStatus } from './cells';
import { type CountedColumn, detailCell, detailRange } from './detail-columns';
import type { Detail } from './details';
import { literal } from './formula-text';
import { groupedDetails } from './grouped-details';
import { isExactName } from './name-match';
import type { SummaryContext } from './summary';
import { a1 } from '../grid/address';

/** A name that stands in a cell of the same sheet: the formula refers to it (「$A5」), the number is counted by its value. */
export interface NamedAt {
  readonly ref: string;
  readonly value: string;
}

/** What the counted rows of 明细 have in common; several statuses mean any of them. */
export type Criteria = Readonly<
  Partial<Record<Exclude<CountedColumn, 'status'>, string | number | NamedAt>> & {
    status?: DeadlineStatus | readonly DeadlineStatus[];
    /** Only rows whose 截止日期 has come. */
    isDue?: true;
  }
>;

/** How many rows of 明细 meet all criteria, counted once for all cells with the same columns. */
export function countOf(context: SummaryContext, criteria: Criteria): number {
  const columns = columnsOf(criteria);
  const groups = groupedDetails(context, columns, criteria.isDue === true);
  const wanted = columns.filter((column) => column !== 'status').map((column) => valueOf(criteria[column]));
  if (criteria.status === undefined) return groups.count(wanted);
  return statusesOf(criteria).reduce((sum, status) => sum + groups.count([...wanted, status]), 0);
}

/** The cell that counts rows of 明细: by a formula where numbers are live, with the same number as its value. */
export function countCell(context: SummaryContext, criteria: Criteria, look: PlannedLook = 'number'): PlannedCell {
  const value = countOf(context, criteria);
  const formula = context.numbers === 'live' ? countFormula(context, criteria) : undefined;
  return { value, look, ...(formula !== undefined && { formula }) };
}

/** 「=COUNTIFS(…)」; undefined where a name is too long for any formula. */
export function countFormula(context: SummaryContext, criteria: Criteria): string | undefined {
  const columns = columnsOf(criteria).filter((column) => column !== 'status');
  const terms = columns.map((column): Term => ({ column, wanted: criteria[column] ?? '' }));
  if (terms.some(isUnwritable)) return undefined;
  const statuses = statusesOf(criteria);
  const isExact = terms.some(({ column, wanted }) => isExactName(context, column, String(valueOf(wanted))));
  const count = isExact ? exactCount : plainCount;
  const alternatives = criteria.status === undefined ? [undefined] : statuses;
  return `=${alternatives.map((status) => count(context, terms, status, criteria.isDue === true)).join('+')}`;
}

interface Term {
  readonly column: Exclude<CountedColumn, 'status'>;
  readonly wanted: string | number | NamedAt;
}

/** Excel takes no literal of more than 255 characters. */
const MAX_LITERAL_CHARS = 255;

function isUnwritable({ wanted }: Term): boolean {
  return typeof wanted === 'string' && wanted.length > MAX_LITERAL_CHARS;
}

function plainCount(
  context: SummaryContext,
  terms: readonly Term[],
  status: DeadlineStatus | undefined,
  isDue: boolean,
): string {
  const pairs = terms.map(({ column, wanted }) => [detailRange(context, column), writtenOf(wanted)]);
  if (status !== undefined) pairs.push([detailRange(context, 'status'), literal(status)]);
  if (isDue) pairs.push([detailRange(context, 'due'), `"<="&${AS_OF_NAME}`]);
  return `COUNTIFS(${pairs.flat().join(',')})`;
}

/** For names that COUNTIFS would read as a pattern, a comparison or a number. */
function exactCount(
  context: SummaryContext,
  terms: readonly Term[],
  status: DeadlineStatus | undefined,
  isDue: boolean,
): string {
  const tests = terms.map(({ column, wanted }) => {
    const range = detailRange(context, column);
    return typeof wanted === 'number' ? `(${range}=${wanted})` : `EXACT(${range},${writtenOf(wanted)})`;
  });
  if (status !== undefined) tests.push(`(${detailRange(context, 'status')}=${literal(status)})`);
  // An empty cell is smaller than every day, a text greater.
  if (isDue) tests.push(`(${detailRange(context, 'due')}>0)`, `(${detailRange(context, 'due')}<=${AS_OF_NAME})`);
  return `SUMPRODUCT(1*${tests.join('*')})`;
}

function writtenOf(wanted: string | number | NamedAt): string {
  if (typeof wanted === 'number') return String(wanted);
  return typeof wanted === 'string' ? literal(wanted) : wanted.ref;
}

function valueOf(wanted: string | number | NamedAt | undefined): string | number {
  return typeof wanted === 'object' ? wanted.value : (wanted ?? '');
}

function statusesOf({ status = [] }: Criteria): readonly DeadlineStatus[] {
  return typeof status === 'string' ? [status] : status;
}

/** In one order whatever order the caller wrote them in, the status last. */
function columnsOf(criteria: Criteria): readonly CountedColumn[] {
  const named = Object.keys(criteria).filter((key) => key !== 'status' && key !== 'isDue') as CountedColumn[];
  named.sort((a, b) => (a < b ? -1 : 1));
  return criteria.status === undefined ? named : [...named, 'status'];
}

const firstRows = new WeakMap<SummaryContext, ReadonlyMap<Detail | TaskRow, number>>();

/** Place among `context.details` of a row, or of a task's first row. */
function placeOf(context: SummaryContext, row: Detail | TaskRow): number | undefined {
  let places = firstRows.get(context);
  if (!places) {
    const found = new Map<Detail | TaskRow, number>();
    for (const [index, detail] of context.details.entries()) {
      found.set(detail, index);
      if (!found.has(detail.task)) found.set(detail.task, index);
    }
    places = found;
    firstRows.set(context, places);
  }
  return places.get(row);
}

/** A task's status: in live sheets the cell shows what 明细 says, and takes its colour from `statusConditions`. */
export function statusCell(context: SummaryContext, row: Detail | TaskRow): PlannedCell {
  const { status } = context.statusOf('task' in row ? row.task : row);
  const place = context.numbers === 'live' ? placeOf(context, row) : undefined;
  if (place === undefined) return { value: status, look: lookOfStatus(status) };
  return { value: status, look: 'word', formula: `=${detailCell(context, 'status', place)}` };
}

/** Days left to the date that decides, empty without one. */
export function daysLeftCell(context: SummaryContext, row: Detail | TaskRow): PlannedCell {
  const { daysLeft } = context.statusOf('task' in row ? row.task : row);
  const place = context.numbers === 'live' ? placeOf(context, row) : undefined;
  const value = daysLeft ?? '';
  if (place === undefined) return { value, look: 'number' };
  // A reference to an empty cell would show 0, as if it were due today.
  const days = detailCell(context, 'daysLeft', place);
  return { value, look: 'number', formula: `=IF(${days}="","",${days})` };
}

/** Colours of an area of live status cells; frozen ones have them already. */
export function statusConditions({ numbers }: SummaryContext, area: CellRange): readonly PlannedCondition[] {
  if (numbers === 'frozen') return [];
  const first = a1({ row: area.top, col: area.left });
  return (['已逾期', '临期', '未到期', '已完成'] as const).map((status) => ({
    kind: 'formula',
    area,
    formula: `=${first}=${literal(status)}`,
    look: lookOfStatus(status),
  }));
}

/** Colours of an area of counts: a count of late tasks is red, of soon ones yellow, where there are any. */
export function countConditions(area: CellRange, look: 'late' | 'soon'): PlannedCondition {
  return { kind: 'formula', area, formula: `=${a1({ row: area.top, col: area.left })}>0`, look };
}
