import { readItemMark } from '../../../text/marks';
import { breakCost, lookOf, MISFIT, misfit, sortOf, type TokenLook } from './cell-fit';
import type { FlatCell } from './cut-row';
import type { FlatColumn } from './flat-header';
import type { FlatToken } from './flat-token';

/** Tokens shared out over the columns of a row as they fit best. */
export interface AlignedRows {
  /** The row, and further ones of a task that is merged downwards. */
  readonly rows: readonly AlignedRow[];
  /** The titles or other words behind the last row. */
  readonly behind: readonly FlatToken[];
}

/** One row with what speaks for it. */
export interface AlignedRow {
  readonly cells: readonly FlatCell[];
  /** Units stand in a column of units, or a time in one of times. */
  readonly isBound: boolean;
  /** A cell holds what its label does not say. */
  readonly isDoubtful: boolean;
}

/** How a row stands in its table. */
export interface RowPlace {
  /** No row above can reach into it: the first of the table or of a section. */
  readonly isFresh: boolean;
  /** `title`: at most a title of a section follows; `anything`: nothing tells where the row ends. */
  readonly behind: 'title' | 'anything';
}

interface Step {
  readonly cost: number;
  readonly from: number;
}

const NEW_ROW = 2;
/** So many tokens behind the last row speak against leaving them out. */
const MOST_BEHIND = 4;

/**
 * Shares the tokens of a row out over the columns from one on, each in order, so that least speaks against it; cells may be
 * blank, a cell may take several tokens, and a row may come again further down with its first cells merged.
 */
export function alignRow(
  tokens: readonly FlatToken[],
  columns: readonly FlatColumn[],
  from: number,
  place: RowPlace,
): AlignedRows {
  const looks = tokens.map(({ text }) => lookOf(text));
  const table = costsOf(looks, columns, from, place);
  return rowsOf(tokens, looks, columns, pathOf(table, columns, from));
}

function costsOf(looks: readonly TokenLook[], columns: readonly FlatColumn[], from: number, place: RowPlace) {
  const skips = skipCosts(columns, from, place.isFresh);
  const further = skipCosts(columns, from, false);
  const bound = columns.findIndex((column, col) => col >= from && ['units', 'time'].includes(sortOf(column)));
  const states = columns.length + MOST_BEHIND;
  const steps: Step[][] = [];
  for (const [at, look] of looks.entries()) {
    const row: Step[] = [];
    for (let state = from; state < states; state++) {
      const own = ownCost(look, columns[state], place);
      row[state] = bestStep(at, state, own, {
        before: steps[at - 1],
        above: looks[at - 1],
        look,
        columns,
        from,
        skips,
        further,
        bound,
      });
    }
    steps.push(row);
  }
  return { steps, skips: further };
}

interface Move {
  readonly before: readonly Step[] | undefined;
  readonly above: TokenLook | undefined;
  readonly look: TokenLook;
  readonly columns: readonly FlatColumn[];
  readonly from: number;
  readonly skips: readonly number[];
  readonly further: readonly number[];
  /** The first column of units or times. */
  readonly bound: number;
}

function bestStep(at: number, state: number, own: number, move: Move): Step {
  const { before, from, columns, skips } = move;
  if (at === 0 || !before) {
    const isBehind = state >= columns.length;
    return { cost: isBehind ? Infinity : own + sum(skips, from, state), from: -1 };
  }
  let best: Step = { cost: Infinity, from: -1 };
  for (let previous = from; previous < before.length; previous++) {
    const cost = (before[previous]?.cost ?? Infinity) + own + moveCost(previous, state, move);
    if (cost < best.cost) best = { cost, from: previous };
  }
  return best;
}

function moveCost(previous: number, state: number, move: Move): number {
  const { columns, further } = move;
  const width = columns.length;
  if (previous >= width) return Math.min(previous + 1, width + MOST_BEHIND - 1) === state ? 0 : Infinity;
  if (state > width) return Infinity;
  if (state > previous) return sum(further, previous + 1, state);
  const column = columns[state];
  if (!column) return Infinity;
  return state === previous ? stayCost(column, move) : furtherRowCost(previous, state, column, move);
}

function stayCost(column: FlatColumn, { above, look, columns }: Move): number {
  if (!above) return Infinity;
  const next = columns[columns.indexOf(column) + 1];
  // Of two columns of words the first holds titles.
  const ofTitle = sortOf(column) === 'text' && next && sortOf(next) === 'text' ? 0.5 : 0;
  // Only the first words of a cell speak for it.
  return breakCost(above, look, column) + ofTitle - Math.min(0, misfit(look, column));
}

/** A further row of a merged task begins with words of its own. */
function furtherRowCost(
  previous: number,
  state: number,
  column: FlatColumn,
  { columns, from, further, bound }: Move,
): number {
  if (previous < bound || state >= bound || sortOf(column) !== 'text') return Infinity;
  return NEW_ROW + sum(further, previous + 1, columns.length) + sum(further, from, state);
}

function ownCost(look: TokenLook, column: FlatColumn | undefined, { behind }: RowPlace): number {
  if (column) return misfit(look, column);
  if (behind === 'anything') return 1.2;
  if (!look.isBrief) return 6;
  const level = readItemMark(look.text)?.level ?? 3;
  return level <= 2 ? 0.2 : look.kind === 'text' || look.kind === 'shaped' ? 1 : 2;
}

function sum(costs: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += costs[at] ?? 0;
  return total;
}

/** What speaks against a blank cell in each column. */
function skipCosts(columns: readonly FlatColumn[], from: number, isFresh: boolean): readonly number[] {
  const sorts = columns.map(sortOf);
  const firstBound = sorts.findIndex((sort, col) => col >= from && (sort === 'units' || sort === 'time'));
  return columns.map((column, col) => {
    if (col < from) return 0;
    const isLeading = firstBound < 0 || col < firstBound;
    const sort = sorts[col] ?? 'text';
    switch (sort) {
      case 'units':
        return column.role === 'cooperating' || column.role === 'responsible' ? 1.4 : 2;
      case 'time':
        return 2;
      case 'person':
        return 1;
      case 'text':
        return isLeading ? skipLeading(sorts[col + 1] === 'text', isFresh) : skipBehind(column);
    }
  });
}

/** Words at the start may be merged with those above, the first before the last. */
function skipLeading(isBeforeText: boolean, isFresh: boolean): number {
  return isBeforeText && !isFresh ? 0.8 : 1.2;
}

/** Remarks are often missing. */
function skipBehind({ role }: FlatColumn): number {
  return role === 'remark' || role === 'progress' ? 0 : 0.5;
}

function pathOf(
  { steps, skips }: { readonly steps: readonly (readonly Step[])[]; readonly skips: readonly number[] },
  columns: readonly FlatColumn[],
  from: number,
): readonly number[] {
  const path: number[] = [];
  const last = steps.at(-1) ?? [];
  let state = from;
  let least = Infinity;
  for (let end = from; end < last.length; end++) {
    const cost = (last[end]?.cost ?? Infinity) + sum(skips, end + 1, columns.length);
    if (cost < least) [state, least] = [end, cost];
  }
  for (let at = steps.length - 1; at >= 0; at--) {
    path.push(state);
    state = steps[at]?.[state]?.from ?? -1;
  }
  return path.reverse();
}

function rowsOf(
  tokens: readonly FlatToken[],
  looks: readonly TokenLook[],
  columns: readonly FlatColumn[],
  path: readonly number[],
): AlignedRows {
  const rows: { cells: { col: number; tokens: FlatToken[] }[]; isBound: boolean; isDoubtful: boolean }[] = [];
  let last = Infinity;
  for (const [at, token] of tokens.entries()) {
    const col = path[at] ?? 0;
    const column = columns[col];
    const look = looks[at];
    if (!column || !look) return { rows, behind: tokens.slice(at) };
    if (col < last) rows.push({ cells: [], isBound: false, isDoubtful: false });
    const row = rows.at(-1);
    if (!row) continue;
    const cell = row.cells.at(-1);
    if (cell?.col === col) cell.tokens.push(token);
    else row.cells.push({ col, tokens: [token] });
    const cost = misfit(look, column);
    row.isBound ||= cost < 0 && column.kind !== 'text';
    row.isDoubtful ||= cost >= MISFIT;
    last = col;
  }
  return { rows, behind: [] };
}
