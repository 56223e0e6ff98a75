import { readItemMark } from '../../../text/marks';
import { type WordsKind, kindOfWords } from './cell-kinds';
import type { FlatColumn, FlatKind } from './flat-header';
import type { FlatToken } from './flat-token';

/** A run of tokens that is one cell. */
export interface FlatCell {
  readonly col: number;
  readonly tokens: readonly FlatToken[];
}

/** A row cut from tokens, without its serial number. */
export interface CutRow {
  readonly cells: readonly FlatCell[];
  /** How many tokens it takes. */
  readonly length: number;
  /** A unit or a deadline is named. */
  readonly isBound: boolean;
}

/** Columns of one kind side by side. */
interface Group {
  readonly kind: FlatKind;
  readonly cols: readonly number[];
}

/** What the columns of a table come to, behind those that stand before the text. */
export interface RowShape {
  readonly columns: readonly FlatColumn[];
  readonly groups: readonly Group[];
}

/** The groups of the columns from one on. */
export function rowShape(columns: readonly FlatColumn[], from: number): RowShape {
  const groups: { kind: FlatKind; cols: number[] }[] = [];
  for (const [col, { kind }] of columns.entries()) {
    if (col < from) continue;
    const last = groups.at(-1);
    if (last?.kind === kind) last.cols.push(col);
    else groups.push({ kind, cols: [col] });
  }
  return { columns, groups };
}

/** What is known of the row before it is cut. */
export interface RowHints {
  /** It has rows above, whose merged cells may reach into it. */
  readonly isFirst: boolean;
  /** It has no serial number: its task is the one above. */
  readonly isContinuation: boolean;
  /** Nothing tells where it ends: what follows its last unit or time is not part of it. */
  readonly isOpenEnded: boolean;
}

/** Cuts the row that begins with the first token; undefined where it cannot be cut for sure. */
export function cutRow(tokens: readonly FlatToken[], shape: RowShape, hints: RowHints): CutRow | undefined {
  const cells: FlatCell[] = [];
  let at = 0;
  let isBound = false;
  for (const [index, group] of shape.groups.entries()) {
    const isTail = index > 0 && group.kind === 'text';
    if (isTail && hints.isOpenEnded) continue;
    const run = runOf(tokens, at, group, index === 0);
    const given = giveTo(group, run, shape, index === 0 ? hints : undefined);
    if (!given) return undefined;
    cells.push(...given.filter((cell) => cell.tokens.length > 0));
    at += run.length;
    isBound ||= group.kind !== 'text' && run.length > 0;
  }
  return at === 0 ? undefined : { cells, length: at, isBound };
}

/** The tokens of a group's kind from one on; the first words of a row are always its text. */
function runOf(tokens: readonly FlatToken[], from: number, group: Group, isFirst: boolean): readonly FlatToken[] {
  let end = from;
  while (end < tokens.length) {
    const kind = kindOfWords(tokens[end]?.text ?? '');
    const isNeeded = isFirst && group.kind === 'text' && end === from;
    const isMissing = isFirst && end - from < group.cols.length;
    if (!isNeeded && !fits(kind, group.kind, isMissing)) break;
    end++;
  }
  return tokens.slice(from, end);
}

function fits(kind: WordsKind, wanted: FlatKind, isMissing: boolean): boolean {
  switch (wanted) {
    case 'units':
      return kind === 'units' || kind === 'shaped';
    case 'time':
      return kind === 'time';
    case 'text':
      return kind === 'text' || (kind === 'shaped' && isMissing);
    case 'serial':
      return false;
  }
}

function giveTo(
  group: Group,
  run: readonly FlatToken[],
  shape: RowShape,
  leading: RowHints | undefined,
): readonly FlatCell[] | undefined {
  switch (group.kind) {
    case 'text':
      return leading ? leadingText(group, run, shape, leading) : oneEach(group, run);
    case 'units':
      return unitCells(group, run, shape);
    case 'time':
    case 'serial':
      return oneEach(group, run);
  }
}

/** Nothing, one cell each, or all to the only column. */
function oneEach({ cols }: Group, run: readonly FlatToken[]): readonly FlatCell[] | undefined {
  const [only = 0] = cols;
  if (run.length === 0) return [];
  if (cols.length === 1) return [{ col: only, tokens: run }];
  if (run.length !== cols.length) return undefined;
  return cols.map((col, index) => ({ col, tokens: run.slice(index, index + 1) }));
}

/** Cells of text at the start of a row: those missing are merged with the ones above, from the left. */
function leadingText(
  group: Group,
  run: readonly FlatToken[],
  { columns }: RowShape,
  { isFirst, isContinuation }: RowHints,
): readonly FlatCell[] | undefined {
  const { cols } = group;
  const missing = cols.length - run.length;
  if (isContinuation && cols.length > 1 && run.length !== 1) return undefined;
  if (missing === 0 || cols.length === 1) return oneEach(group, run);
  if (missing > 0) return isFirst ? undefined : oneEach({ ...group, cols: cols.slice(missing) }, run);
  if (cols.length > 2 || columns[cols[0] ?? 0]?.role === 'category') return undefined;
  return withTitle(cols, run);
}

const LONGEST_TITLE = 40;
const ENDS = /[。;!?:]$/;

/** A title, and what is to be done in several paragraphs; where lines are broken at a width nobody can tell, all is the task's. */
function withTitle(cols: readonly number[], run: readonly FlatToken[]): readonly FlatCell[] {
  const [title = 0, text = 0] = cols;
  const [first, ...rest] = run;
  const isWhole = rest.every(
    (token, index) =>
      index + 1 === rest.length || ENDS.test(token.text) || readItemMark(rest[index + 1]?.text ?? '') !== undefined,
  );
  if (!first || !isWhole || first.text.length > LONGEST_TITLE) return [{ col: title, tokens: run }];
  return [
    { col: title, tokens: [first] },
    { col: text, tokens: rest },
  ];
}

const GOES_ON = /[、,，;；及和与]$/;
const BEGINS_LATE = /^[、,，;；]/;
const PARTED = /[、,，;；\s]/;

/** A list for each column; a list alone may as well belong to the lead above, so that only one name alone is sure to lead. */
function unitCells(group: Group, run: readonly FlatToken[], { columns }: RowShape): readonly FlatCell[] | undefined {
  const { cols } = group;
  const [first = 0] = cols;
  if (run.length === 0) return [];
  if (cols.length === 1) return [{ col: first, tokens: run }];
  const lists = unitLists(run);
  if (lists.length === cols.length) return cols.map((col, index) => ({ col, tokens: lists[index] ?? [] }));
  const isLead = columns[first]?.role === 'lead' && run.length === 1 && !PARTED.test(run[0]?.text ?? '');
  return isLead ? [{ col: first, tokens: run }] : undefined;
}

/** A list that a line's end breaks beside its sign is put together. */
function unitLists(run: readonly FlatToken[]): readonly (readonly FlatToken[])[] {
  const lists: FlatToken[][] = [];
  for (const token of run) {
    const last = lists.at(-1);
    if (last && (GOES_ON.test(last.at(-1)?.text ?? '') || BEGINS_LATE.test(token.text))) last.push(token);
    else lists.push([token]);
  }
  return lists;
}
