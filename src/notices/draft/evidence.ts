import type { TextSpan } from '../../text/text-span';
import { eachTextOnce, showText, type TracedText } from '../traced-text';
import { standsIn } from './draft-units';
import type { DraftRow } from './import-draft';

/** A cell of a row: 「unit-0」 is the first of `eachTextOnce`, 「deadline-0」 the first deadline. */
export type CellId = 'category' | 'task' | 'requirement' | `unit-${number}` | `deadline-${number}`;

/** Words of the source that stand together, cut where a cell's words begin or end. */
export interface EvidenceBlock {
  readonly pieces: readonly EvidencePiece[];
}

/** A stretch of shown words with the cells it is in; `offsets` lead back to the source. */
export interface EvidencePiece {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly cells: readonly CellId[];
}

/** Between two cells of one passage: brackets, marks of punctuation, white space, but for the tab between cells of a table. */
const CLOSE = /^[\p{P}\p{Z}\n\v\f\r\ufeff]*$/u;
const CLOSE_LENGTH = 24;

/** The cells of a row with their texts, in the order they are shown. */
export function cellsOf({ cells, units }: DraftRow): readonly { readonly id: CellId; readonly cell: TracedText }[] {
  return [
    { id: 'category', cell: cells.category },
    { id: 'task', cell: cells.task },
    { id: 'requirement', cell: cells.requirement },
    ...eachTextOnce(units).map((cell, index) => ({ id: `unit-${index}` as const, cell })),
    ...cells.deadlines.map((cell, index) => ({ id: `deadline-${index}` as const, cell })),
  ];
}

/** The source words of a row in reading order, heading, body and attribution; the category's only where it is wanted. */
export function evidenceOf(source: string, row: DraftRow, withCategory: boolean): readonly EvidenceBlock[] {
  const { body, attribution } = row.cells;
  const cells = cellsOf(row).filter(({ id }) => withCategory || id !== 'category');
  // A name that stands in several places is marked in all of them.
  const places = cells.map(({ id, cell }) => ({
    id,
    spans: id.startsWith('unit') ? row.units.filter(({ text }) => text === cell.text).flatMap(spansOf) : cell.spans,
  }));
  const isHeading = ({ id, spans }: CellPlaces) => id === 'category' || (id === 'task' && !standsIn({ spans }, body));
  const [headings, others] = [places.filter(isHeading), places.filter((place) => !isHeading(place))];
  const words = [...others, { spans: body.spans }, { spans: attribution.spans }].flatMap(spansOf);
  return apart([...headings.flatMap(({ spans }) => passages(source, spans)), ...passages(source, words)]).map(
    (passage) => ({ pieces: cut(source, passage, places) }),
  );
}

/** Passages in order; those that share words, as where a person has marked a time over a heading, are one. */
function apart(passages: readonly TextSpan[]): readonly TextSpan[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...passages].sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

function spansOf({ spans }: { readonly spans: readonly TextSpan[] }): readonly TextSpan[] {
  return spans;
}

/** Spans as passages in order: one where nothing but punctuation lies between. */
function passages(source: string, spans: readonly TextSpan[]): readonly TextSpan[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && isClose(source, last.end, start)) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  const behind = found.at(-1);
  // 「（市教育局牵头）」: the bracket is closed with the passage.
  if (behind) behind.end += /^[）)〕\]。；]{0,2}/.exec(source.slice(behind.end, behind.end + 2))?.[0].length ?? 0;
  return found;
}

function isClose(source: string, from: number, to: number): boolean {
  return to <= from || (to - from <= CLOSE_LENGTH && CLOSE.test(source.slice(from, to)));
}

interface CellPlaces {
  readonly id: CellId;
  readonly spans: readonly TextSpan[];
}

function cut(source: string, passage: TextSpan, places: readonly CellPlaces[]): readonly EvidencePiece[] {
  const { text, offsets } = showText(source, [passage]);
  const near = places.flatMap(({ id, spans }) =>
    spans.filter(({ start, end }) => start < passage.end && end > passage.start).map((span) => ({ id, span })),
  );
  const edges = new Set(near.flatMap(({ span }) => [indexOf(offsets, span.start), indexOf(offsets, span.end)]));
  const starts = [...edges.add(0)].filter((edge) => edge < text.length).sort((one, other) => one - other);
  const cellsAt = sweep(near);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return { text: text.slice(start, end), offsets: offsets.slice(start, end), cells: cellsAt(offsets[start] ?? 0) };
  });
}

/** A cell at one of its places. */
interface PlacedCell {
  readonly id: CellId;
  readonly span: TextSpan;
}

/** Answers which cells a place is in, each once and in their order, asked from left to right: a row may have thousands. */
function sweep(cells: readonly PlacedCell[]): (at: number) => readonly CellId[] {
  const waiting = cells
    .map(({ id, span }, order) => ({ id, span, order }))
    .sort((one, other) => other.span.start - one.span.start);
  let open: typeof waiting = [];
  return (at) => {
    for (let next = waiting.at(-1); next && next.span.start <= at; next = waiting.at(-1))
      open.push(...waiting.splice(-1));
    open = open.filter(({ span }) => at < span.end);
    return [...new Set([...open].sort((one, other) => one.order - other.order).map(({ id }) => id))];
  };
}

/** The first shown character at or behind a place of the source. */
function indexOf(offsets: readonly number[], place: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
