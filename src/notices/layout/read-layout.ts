import { readItemMark } from '../../text/marks';
import type { TextSpan } from '../../text/text-span';
import type { NoticeSource, SourceTable } from '../notice';
import type { LayoutBlock, NoticeLayout, Paragraph, Residue } from '../paragraph';
import { type ShownText, showText } from '../traced-text';
import { findTables, tableOf } from './found-tables';
import { findFlatTables } from './flat/find-flat-tables';
import type { FlatTable } from './flat/flat-table';
import { boxedNumber } from './boxed-number';
import { type BodyLine, joinLines } from './join-lines';
import { outsideOf } from './outside';
import { pageResidue } from './page-residue';
import type { PhysicalLine } from './physical-line';
import { physicalLines } from './physical-lines';
import { partRunTogether } from './run-together';
import { webResidue } from './web-residue';

const LOOK_AHEAD = 64;
/** Paragraphs between two chances to stop: a few milliseconds of work. */
const PARAGRAPHS_PER_PAUSE = 64;

/**
 * Paragraphs, tables and residue of a source, piece by piece. Lines broken at a fixed width or by a page are put together again;
 * white space is not listed, every other character is in exactly one of the three.
 */
export function* readingLayout(source: NoticeSource): Generator<undefined, NoticeLayout> {
  const { text } = source;
  const given = source.tables && outsideOf(text.length, source.tables);
  const lines = yield* physicalLines(text, given?.outside ?? [{ start: 0, end: text.length }]);
  const web = webResidue(text, lines);
  yield;
  const found = given
    ? []
    : findTables(
        text,
        lines.filter((line) => !web.has(line)),
      );
  const tabbed = new Set(found.flat());
  const outside = (line: PhysicalLine) => !web.has(line) && !tabbed.has(line);
  const flat = given ? [] : yield* flatTables(text, lines, outside);
  const tables =
    given?.tables ?? inOrder([...found.map((rows) => tableOf(text, rows)), ...flat.map(({ table }) => table)]);
  const tabled = new Set([...tabbed, ...flat.flatMap(({ from, to }) => lines.slice(from, to + 1))]);
  const pages = pageResidue(lines.filter((line) => !web.has(line) && !tabled.has(line)));
  const body = bodyLines(lines, { web, tabled, pages, tables });
  const residue = lines.flatMap((line): readonly Residue[] => {
    if (tabled.has(line)) return [];
    const kind = web.get(line) ?? (pages.has(line) ? 'page' : undefined);
    return kind ? [{ span: { start: line.start, end: line.end }, kind }] : markupOf(line);
  });
  const number = boxedNumber(
    text,
    lines.filter((line) => web.has(line)),
  );
  yield;
  const blocks = yield* blocksOf(text, body, tables);
  return { blocks, residue, ...(number && { boxedNumber: number }) };
}

/** A number alone in its line may be the serial number of a row. */
const BARE_NUMBER = /^\d{1,3}$/;

function* flatTables(
  text: string,
  lines: readonly PhysicalLine[],
  isOwn: (line: PhysicalLine) => boolean,
): Generator<undefined, readonly FlatTable[]> {
  const pages = pageResidue(lines.filter(isOwn));
  return yield* findFlatTables(
    text,
    lines,
    (line) => !isOwn(line) || (pages.has(line) && !BARE_NUMBER.test(line.text)),
  );
}

function inOrder(tables: readonly SourceTable[]): readonly SourceTable[] {
  return [...tables].sort((a, b) => a.span.start - b.span.start);
}

interface Sorted {
  readonly web: ReadonlyMap<PhysicalLine, unknown>;
  readonly tabled: ReadonlySet<PhysicalLine>;
  readonly pages: ReadonlySet<PhysicalLine>;
  readonly tables: readonly SourceTable[];
}

function bodyLines(lines: readonly PhysicalLine[], { web, tabled, pages, tables }: Sorted): readonly BodyLine[] {
  const body: BodyLine[] = [];
  let isAfterPage = false;
  let isAfterBreak = false;
  let blanks = 0;
  let table = 0;
  for (const line of lines) {
    blanks += line.blanks;
    isAfterPage ||= line.isAfterFormFeed;
    for (; (tables[table]?.span.end ?? Infinity) <= line.start; table++) isAfterBreak = true;
    if (pages.has(line)) isAfterPage = true;
    else if (web.has(line) || tabled.has(line) || line.kept.length === 0) isAfterBreak = true;
    else {
      body.push({ line: blanks === line.blanks ? line : { ...line, blanks }, isAfterPage, isAfterBreak });
      isAfterPage = false;
      isAfterBreak = false;
      blanks = 0;
    }
  }
  return body;
}

/** The signs between the kept pieces of a line. */
function markupOf({ start, end, kept }: PhysicalLine): readonly Residue[] {
  const gaps: TextSpan[] = [];
  let at = start;
  for (const piece of kept) {
    if (piece.start > at) gaps.push({ start: at, end: piece.start });
    at = piece.end;
  }
  if (at < end) gaps.push({ start: at, end });
  return gaps.map((span) => ({ span, kind: 'markup' }));
}

function* blocksOf(
  text: string,
  body: readonly BodyLine[],
  tables: readonly SourceTable[],
): Generator<undefined, readonly LayoutBlock[]> {
  const paragraphs: { readonly shown: ShownText; readonly level: number | undefined }[] = [];
  for (const lines of yield* joinLines(body)) {
    const kept = lines.flatMap((line) => line.kept);
    paragraphs.push({ shown: showText(text, kept), level: lines[0]?.markupLevel });
    if (paragraphs.length % PARAGRAPHS_PER_PAUSE === 0) yield;
  }
  const marks = paragraphs.map(({ shown }) => readItemMark(shown.text.slice(0, LOOK_AHEAD)));
  const blocks: LayoutBlock[] = [];
  for (const [index, { shown, level }] of paragraphs.entries()) {
    if (index % PARAGRAPHS_PER_PAUSE === 0) yield;
    for (const part of partRunTogether(shown, marks[index + 1]))
      blocks.push({ kind: 'paragraph', paragraph: paragraphOf(part, level) });
  }
  const placed = [...blocks, ...tables.map((table): LayoutBlock => ({ kind: 'table', table }))];
  return tables.length === 0 ? placed : placed.sort((a, b) => startOf(a) - startOf(b));
}

function paragraphOf(
  { text, offsets }: { text: string; offsets: readonly number[] },
  level: number | undefined,
): Paragraph {
  const mark = readItemMark(text.slice(0, LOOK_AHEAD));
  return { text, offsets, ...(mark && { mark }), ...(level !== undefined && { markupLevel: level }) };
}

function startOf(block: LayoutBlock): number {
  return block.kind === 'table' ? block.table.span.start : (block.paragraph.offsets[0] ?? 0);
}
