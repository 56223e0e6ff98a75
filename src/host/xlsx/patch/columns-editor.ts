import { MAX_COLS } from '../../../grid/address';
import type { Edit } from '../../../grid/edit';
import { axisOf, isLineEdit, type LineStep, stepOf } from '../../line-edits';
import { WORKSHEET_ORDER, withChildren } from '../package/ordered-children';
import {
  attributesOf,
  childSpan,
  childSpans,
  prefixOf,
  rootSpan,
  startTagOf,
  withAttributes,
} from '../package/xml-outline';

/** The `col` element of one column without its place: width, look, hidden; undefined where it has none. */
export type ColumnTag = string | undefined;

/** Excel counts the margin of a cell, five pixels of which a digit of the usual font has seven, into the width. */
const MARGIN_CHARS = 5 / 7;

/** A column with this width, in characters as Excel's dialog counts them; whatever else it has stays. */
export function withWidth(tag: ColumnTag, widthChars: number, prefix: string): string {
  const width = String(Math.trunc((widthChars + MARGIN_CHARS) * 256) / 256);
  return withAttributes(tag ?? `<${prefix}col/>`, { width, customWidth: '1', bestFit: undefined });
}

/** What the part says of a column. */
export function columnTag(frame: string, col: number): ColumnTag {
  return readColumns(frame).find(({ first, last }) => first <= col && col <= last)?.tag;
}

/** The part with other tags for some columns; a tag over several columns is split around them. */
export function withColumnTags(frame: string, tags: ReadonlyMap<number, ColumnTag>): string {
  if (tags.size === 0) return frame;
  let columns = readColumns(frame);
  for (const [col, tag] of tags) columns = withTag(columns, col, tag);
  return withColumns(frame, columns);
}

function withColumns(frame: string, columns: readonly ColumnSpan[]): string {
  const root = rootSpan(frame);
  const prefix = prefixOf(frame, root);
  const elements = columns.map(({ first, last, tag }) => placed(tag, first, last, prefix));
  const list = childSpan(frame, root, 'cols');
  const open = list ? startTagOf(frame, list).replace(/(?<!\s)\s*\/?>$/, '>') : `<${prefix}cols>`;
  const text = elements.length === 0 ? '' : `${open}${elements.join('')}</${prefix}cols>`;
  return withChildren(frame, WORKSHEET_ORDER, new Map([['cols', text]]));
}

/**
 * The part with its columns where edits have moved them. An inserted column has the width and the look of the one before
 * it, as in Excel, but is in sight; what comes back by undoing has nothing but what is put back.
 */
export function withMovedColumns(frame: string, edits: readonly Edit[], isUndo: boolean): string {
  const steps = edits.flatMap((edit) => (isLineEdit(edit) ? [stepOf(edit)] : []));
  const before = readColumns(frame);
  if (axisOf(edits) !== 'columns' || before.length === 0) return frame;
  const after = steps.reduce((columns, step) => columns.flatMap((span) => movedSpans(span, step, isUndo)), before);
  const isSame = after.length === before.length && after.every((span, index) => span === before[index]);
  return isSame ? frame : withColumns(frame, after);
}

function movedSpans(span: ColumnSpan, { at, count }: LineStep, isUndo: boolean): readonly ColumnSpan[] {
  const { first, last, tag } = span;
  const isWhole = first === 0 && last === MAX_COLS - 1;
  if (isWhole || last < at - 1 || (last === at - 1 && isUndo)) return [span];
  if (count < 0) return cutSpans({ first: closed(first, at, count), last: closed(last + 1, at, count) - 1, tag });
  if (first >= at) return cutSpans({ first: first + count, last: last + count, tag });
  const shown = withAttributes(tag, { hidden: undefined, collapsed: undefined });
  if (shown === tag) return cutSpans({ first, last: last + count, tag });
  return [
    { first, last: at - 1, tag },
    { first: at, last: at + count - 1, tag: shown },
    { first: at + count, last: last + count, tag },
  ].flatMap(cutSpans);
}

/** Where a column's left edge lies when columns before it are gone. */
function closed(edge: number, at: number, count: number): number {
  return edge < at ? edge : Math.max(at, edge + count);
}

function cutSpans(span: ColumnSpan): readonly ColumnSpan[] {
  const last = Math.min(span.last, MAX_COLS - 1);
  return span.first <= last ? [{ ...span, last }] : [];
}

interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

function readColumns(frame: string): readonly ColumnSpan[] {
  const list = childSpan(frame, rootSpan(frame), 'cols');
  if (!list) return [];
  return childSpans(frame, list).map((span) => {
    const tag = startTagOf(frame, span);
    const { min, max } = attributesOf(tag);
    const bare = withAttributes(tag, { min: undefined, max: undefined });
    return { first: Number(min) - 1, last: Math.min(Number(max ?? min), MAX_COLS) - 1, tag: bare };
  });
}

function withTag(columns: readonly ColumnSpan[], col: number, tag: ColumnTag): readonly ColumnSpan[] {
  const around = columns.flatMap((span): readonly ColumnSpan[] => {
    if (col < span.first || col > span.last) return [span];
    const parts = [
      { ...span, last: col - 1 },
      { ...span, first: col + 1 },
    ];
    return parts.filter(({ first, last }) => first <= last);
  });
  const all = tag === undefined ? around : [...around, { first: col, last: col, tag }];
  const sorted = [...all].sort((a, b) => a.first - b.first);
  return sorted.reduce((joined: readonly ColumnSpan[], span) => joinAt(joined, span, col), []);
}

/** Neighbours of the changed column that say the same become one again, as they were before an undone change. */
function joinAt(spans: readonly ColumnSpan[], span: ColumnSpan, col: number): readonly ColumnSpan[] {
  const before = spans.at(-1);
  const touches = before?.last === col || span.first === col;
  if (!before || !touches || before.last + 1 !== span.first || before.tag !== span.tag) return [...spans, span];
  return [...spans.slice(0, -1), { ...before, last: span.last }];
}

function placed(tag: string, first: number, last: number, prefix: string): string {
  const start = `<${prefix}col`;
  return `${start} min="${first + 1}" max="${last + 1}"${tag.slice(start.length).replace(/(?<!\s)\s*\/?>$/, '/>')}`;
}
