import { readItemMark } from '../../text/marks';
import type { TextSpan } from '../../text/text-span';
import type { NoticeSource, SourceTable } from '../notice';
import type { LayoutBlock, NoticeLayout, Paragraph, Residue } from '../paragraph';
import { showText } from '../traced-text';
import { findTables, tableOf } from './found-tables';
import { boxedNumber } from './boxed-number';
import { type BodyLine, joinLines } from './join-lines';
import { outsideOf } from './outside';
import { pageResidue } from './page-residue';
import type { PhysicalLine } from './physical-line';
import { physicalLines } from './physical-lines';
import { partRunTogether } from './run-together';
import { webResidue } from './web-residue';

const LOOK_AHEAD = 64;

/**
 * Paragraphs, tables and residue of a source. Lines broken at a fixed width or by a page are put together again; white space
 * is not listed, every other character is in exactly one of the three.
 */
export function readLayout(source: NoticeSource): NoticeLayout {
  const { text } = source;
  const given = source.tables && outsideOf(text.length, source.tables);
  const lines = physicalLines(text, given?.outside ?? [{ start: 0, end: text.length }]);
  const web = webResidue(text, lines);
  const found = given
    ? []
    : findTables(
        text,
        lines.filter((line) => !web.has(line)),
      );
  const tables = given?.tables ?? found.map((rows) => tableOf(text, rows));
  const tabled = new Set(found.flat());
  const words = lines.filter((line) => !web.has(line) && !tabled.has(line));
  const pages = pageResidue(words);
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
  return { blocks: blocksOf(text, body, tables), residue, ...(number && { boxedNumber: number }) };
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

function blocksOf(text: string, body: readonly BodyLine[], tables: readonly SourceTable[]): readonly LayoutBlock[] {
  const paragraphs = joinLines(body).map((lines) => ({
    shown: showText(
      text,
      lines.flatMap(({ kept }) => kept),
    ),
    level: lines[0]?.markupLevel,
  }));
  const marks = paragraphs.map(({ shown }) => readItemMark(shown.text.slice(0, LOOK_AHEAD)));
  const blocks = paragraphs.flatMap(({ shown, level }, index) =>
    partRunTogether(shown, marks[index + 1]).map(
      (part): LayoutBlock => ({ kind: 'paragraph', paragraph: paragraphOf(part, level) }),
    ),
  );
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
