import { type CellAddress, type CellRange, topLeft } from '../grid/address';
import { type LabelMatch, type LabelReader, matchLabel, MAX_LABEL_CHARS } from './labels';
import type { Role } from './role';
import type { SheetView } from './sheet-view';

/** A column of a header: what its header cells say. */
export interface HeaderColumn {
  readonly col: number;
  /** Without blanks and artefacts, all header rows joined; 「」 where no header cell stands over the column. */
  readonly label: string;
  readonly match: LabelMatch | undefined;
  /** The lowest header cell over the column. */
  readonly at: CellAddress;
  /** True where one merged header cell stands over this column and its neighbour without a second row of names. */
  readonly isShared: boolean;
}

/** The header rows of a possible table, column by column. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** No header has more rows. */
const MAX_HEADER_ROWS = 3;

/** Below this weight a row is no header: a text column with units or a deadline is enough, a list of people is not. */
export const MIN_HEADER_WEIGHT = 4.5;

const WEIGHTS: Readonly<Record<Role, number>> = {
  no: 1,
  category: 2,
  task: 3,
  requirement: 3,
  target: 2,
  lead: 3,
  responsible: 3,
  cooperating: 3,
  'lead+responsible': 3,
  leader: 1,
  person: 1,
  phone: 0.5,
  deadline: 3,
  progress: 2,
  doneDate: 1,
  status: 1,
  remark: 0.5,
  other: 0,
};
const HOW_SURE = { exact: 1, part: 0.6, vague: 0.3 } as const;

/** How much a row of labels looks like a task table's header: every kind of column counts once. */
export function headerWeight(columns: readonly Pick<HeaderColumn, 'match'>[]): number {
  const best = new Map<string, number>();
  for (const { match } of columns) {
    if (!match) continue;
    const weight = WEIGHTS[match.role] * HOW_SURE[match.how];
    const kind = kindOf(match.role);
    best.set(kind, Math.max(best.get(kind) ?? 0, weight));
  }
  let sum = 0;
  for (const weight of best.values()) sum += weight;
  return sum;
}

/** Texts vouch for each other only once, so do units: a sheet of nothing but units is no task table. */
function kindOf(role: Role): string {
  if (role === 'task' || role === 'requirement' || role === 'category' || role === 'target') return 'text';
  if (role === 'lead' || role === 'responsible' || role === 'lead+responsible') return 'unit';
  return role;
}

/**
 * Reads the header that begins in a row, with the rows below that belong to it; undefined where it is plainly no header.
 * Asked for every row of a sheet, so it looks at the columns one by one only where the row alone weighs enough.
 */
export function readHeaderBlock(view: SheetView, top: number, labels: LabelReader): HeaderBlock | undefined {
  const filled = view.filledCols(top, 0, view.grid.colCount - 1);
  if (filled.length < 2 || filled.some((col) => isData(view.textOf(top, col)))) return undefined;
  const own = filled.map((col) => ({ match: labels.matchOf(view.textOf(top, col)) }));
  if (own.every(({ match }) => match === undefined)) return undefined;
  const bottom = lastHeaderRow(view, top, filled);
  if (bottom === top && headerWeight(own) < MIN_HEADER_WEIGHT) return undefined;
  return headerOfRows(view, top, bottom, labels);
}

const NUMBER = /^\s{0,9}\d{1,20}(?:\.\d{1,9})?\s{0,9}$/;
const YEAR_OR_MONTH = /^\s{0,9}(?:19|20)\d\d(?:\.?\d{1,2}){0,2}\s{0,9}$/;

/** Long texts and plain numbers stand in tasks, not in headers; years, months and days may stand in both. */
function isData(text: string): boolean {
  return text.length > MAX_LABEL_CHARS || (NUMBER.test(text) && !YEAR_OR_MONTH.test(text));
}

/** The header made of given rows, as the user points them out. */
export function headerOfRows(view: SheetView, top: number, bottom: number, labels: LabelReader): HeaderBlock {
  const columns: HeaderColumn[] = [];
  for (let col = 0; col < view.grid.colCount; col++) columns.push(readColumn(view, { top, bottom, col }, labels));
  return { top, bottom, columns };
}

function readColumn(
  view: SheetView,
  header: { readonly top: number; readonly bottom: number; readonly col: number },
  labels: LabelReader,
): HeaderColumn {
  const names: string[] = [];
  let at: CellAddress = { row: header.bottom, col: header.col };
  let lowest: CellRange | undefined;
  for (let row = header.top; row <= header.bottom; row++) {
    const area = view.areaAt({ row, col: header.col });
    if (area && area.top < row) continue;
    const anchor = area ? topLeft(area) : { row, col: header.col };
    const text = view.textOf(anchor.row, anchor.col) || groupName(view, row, header);
    if (text === '') continue;
    names.push(text);
    at = anchor;
    lowest = area;
  }
  const match = matchLabel(names.map((name) => labels.nameOf(name)));
  const isShared = lowest !== undefined && lowest.right > lowest.left && lowest.bottom >= header.bottom;
  return { col: header.col, label: names.map((name) => labels.wordsOf(name)).join(''), match, at, isShared };
}

/** In an unmerged header the group's name stands only over its first column: look left while the row below has names. */
function groupName(view: SheetView, row: number, header: { readonly bottom: number; readonly col: number }): string {
  if (row >= header.bottom || view.areaAt({ row, col: header.col })) return '';
  for (let col = header.col; col >= 0; col--) {
    if (view.textOf(header.bottom, col) === '') return '';
    const name = view.textOf(row, col);
    if (name !== '') return name;
  }
  return '';
}

/** Header cells merged downwards, or group names with a row of names right below them, make a header of several rows. */
function lastHeaderRow(view: SheetView, top: number, filled: readonly number[]): number {
  let bottom = top;
  for (const col of filled) {
    const area = view.areaAt({ row: top, col });
    if (area && area.top === top) bottom = Math.max(bottom, area.bottom);
  }
  bottom = Math.min(bottom, top + MAX_HEADER_ROWS - 1);
  if (bottom === top && hasNamesBelow(view, top, filled)) return top + 1;
  return bottom;
}

/** True where the next row names the columns of groups and nothing else: it is blank below every other header cell. */
function hasNamesBelow(view: SheetView, top: number, filled: readonly number[]): boolean {
  const below = view.filledCols(top + 1, 0, view.grid.colCount - 1);
  if (below.length < 2 || filled.some((col) => /[:：]/.test(view.textOf(top, col)))) return false;
  return below.every((col) => !isData(view.textOf(top + 1, col)) && isUnderGroup(view, top, col, filled));
}

/** A group's name is merged over its columns, or has blank header cells to its right. */
function isUnderGroup(view: SheetView, top: number, col: number, filled: readonly number[]): boolean {
  const area = view.areaAt({ row: top, col });
  if (area) return area.right > area.left && area.bottom === top;
  if (!filled.includes(col)) return col > (filled[0] ?? 0);
  return (
    view.textOf(top, col + 1) === '' && view.textOf(top + 1, col + 1) !== '' && !view.areaAt({ row: top, col: col + 1 })
  );
}
