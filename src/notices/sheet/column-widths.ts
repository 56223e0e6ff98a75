import { brokenLines, roomChars } from '../../grid/text-lines';
import type { RowCells } from './sheet-cells';
import type { ColumnId } from './sheet-words';

/** Least and most characters of the columns; texts beyond are wrapped. */
const RANGE: Readonly<Record<ColumnId, readonly [least: number, most: number]>> = {
  no: [6, 6],
  category: [10, 40],
  task: [16, 28],
  requirement: [40, 60],
  lead: [14, 22],
  responsible: [16, 30],
  deadline: [14, 20],
};

/** Rows of Excel hold no more lines than this of usual text; longer requirements get a wider column. */
const MOST_LINES = 25;
/** Short requirements need no wide column. */
const FEW_LINES = 6;
const WIDEST_REQUIREMENT = 120;
const STEP = 2;

/** Rows that follow each other and say the same in 类别. */
export interface SameBelow {
  readonly first: number;
  readonly last: number;
}

/** Widths in characters of the standard font, as wide as the contents ask for. */
export function columnWidths(columns: readonly ColumnId[], rows: readonly RowCells[]): readonly number[] {
  const widths = new Map(columns.map((column) => [column, widthOf(column, rows)]));
  if (widths.has('category')) widths.set('category', categoryWidth(columns, rows, widths));
  return columns.map((column) => widths.get(column) ?? 0);
}

function widthOf(column: ColumnId, rows: readonly RowCells[]): number {
  const [least, most] = RANGE[column];
  const texts = rows.map((row) => row[column]);
  if (column === 'requirement') {
    const usual = widerUntil(least, most, (width) => texts.every((text) => linesIn(text, width) <= FEW_LINES));
    return widerUntil(usual, WIDEST_REQUIREMENT, (width) => texts.every((text) => linesIn(text, width) <= MOST_LINES));
  }
  return widerUntil(least, most, (width) => texts.every((text) => linesIn(text, width) <= 1));
}

/** 类别 is merged downwards, and no row grows with a merged cell: the column is as wide as its texts need beside the others. */
function categoryWidth(
  columns: readonly ColumnId[],
  rows: readonly RowCells[],
  widths: ReadonlyMap<ColumnId, number>,
): number {
  const others = columns.filter((column) => column !== 'category');
  const heights = rows.map((row) => Math.max(...others.map((column) => linesIn(row[column], widths.get(column) ?? 0))));
  const [least, most] = RANGE.category;
  const groups = sameBelow(rows).map(({ first, last }) => ({
    text: rows[first]?.category ?? '',
    lines: heights.slice(first, last + 1).reduce((sum, lines) => sum + lines, 0),
    isSingle: first === last,
  }));
  return widerUntil(least, most, (width) =>
    groups.every(({ text, lines, isSingle }) => isSingle || linesIn(text, width) <= lines),
  );
}

/** Neighbouring rows of one category, from top to bottom; every row is in one. */
export function sameBelow(rows: readonly RowCells[]): readonly SameBelow[] {
  const groups: { first: number; last: number }[] = [];
  for (const [index, { category }] of rows.entries()) {
    const last = groups.at(-1);
    if (last && rows[last.first]?.category === category) last.last = index;
    else groups.push({ first: index, last: index });
  }
  return groups;
}

function linesIn(text: string, width: number): number {
  // Far longer ones fit no row however wide: there is no need to break them line by line.
  if (text.length > WIDEST_REQUIREMENT * MOST_LINES) return Infinity;
  return brokenLines(text, roomChars(width)).length;
}

function widerUntil(least: number, most: number, fits: (width: number) => boolean): number {
  let width = least;
  while (width < most && !fits(width)) width += STEP;
  return width;
}
