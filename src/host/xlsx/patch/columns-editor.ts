import { MAX_COLS } from '../../../grid/address';
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
  const root = rootSpan(frame);
  const prefix = prefixOf(frame, root);
  let columns = readColumns(frame);
  for (const [col, tag] of tags) columns = withTag(columns, col, tag);
  const elements = columns.map(({ first, last, tag }) => placed(tag, first, last, prefix));
  const list = childSpan(frame, root, 'cols');
  const open = list ? startTagOf(frame, list).replace(/(?<!\s)\s*\/?>$/, '>') : `<${prefix}cols>`;
  const text = elements.length === 0 ? '' : `${open}${elements.join('')}</${prefix}cols>`;
  return withChildren(frame, WORKSHEET_ORDER, new Map([['cols', text]]));
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
