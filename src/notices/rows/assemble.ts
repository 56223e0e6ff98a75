import type { TextSpan } from '../../text/text-span';
import { readReportDuties } from '../duties/read-report-duties';
import type {
  NoticeCounts,
  NoticePiece,
  NoticeProgress,
  NoticeRow,
  ResidueKind,
  SourceTable,
  UnplacedSentence,
} from '../notice';
import type { FramePart, NoticeFrame, Paragraph } from '../paragraph';
import { blankGaps, traced } from '../traced-text';
import { draftRows, type RowDraft } from './draft-rows';
import { outlineOf } from './outline';
import type { NoticeFacts } from './facts';
import { type Ledger, openLedger, type PieceOwner } from './pieces';
import { reportRowsIn } from './report-rows';
import { cellsOf } from './row-cells';
import { rowSentences } from './row-sentences';
import { sentencesIn } from './sentences';
import { tableRows } from './table-rows';
import { standout } from './unplaced';

/** What a framed notice comes to. */
export interface AssembledNotice {
  readonly rows: readonly NoticeRow[];
  readonly unplaced: readonly UnplacedSentence[];
  readonly pieces: readonly NoticePiece[];
  readonly counts: NoticeCounts;
}

/** A row without its number, and what notes its places. */
interface PlacedRow {
  readonly row: Omit<NoticeRow, 'id'>;
  readonly note: (owner: PieceOwner) => void;
  readonly start: number;
}

/** `isPasted`: tables were found by their tabs, so that merged cells show as blank ones. */
type AssembleOptions = NoticeFacts & { readonly isPasted: boolean };

type Prose = Extract<FramePart, { readonly kind: 'prose' }>;

/** What is being put together. */
interface Assembly {
  readonly source: string;
  readonly options: AssembleOptions;
  readonly ledger: Ledger;
  readonly rows: PlacedRow[];
  readonly unplaced: Omit<UnplacedSentence, 'id'>[];
  others: number;
}

/** Drafts and sentences are counted only where their number is known. */
const ROWS: NoticeProgress = { step: 'rows' };

/** Makes rows of the items, duties and tables of a notice, lists what a person must look at, and accounts for every character. */
export function* assembling(
  source: string,
  frame: NoticeFrame,
  options: AssembleOptions,
): Generator<NoticeProgress, AssembledNotice> {
  const ledger = openLedger(source);
  const assembly: Assembly = { source, options, ledger, rows: [], unplaced: [], others: 0 };
  for (const { span, kind } of frame.residue) ledger.source(span, residueOf(kind));
  for (const [at, part] of frame.parts.entries()) yield* takePart(assembly, part, frame.parts[at - 1]);
  yield* takeItems(assembly, frame);
  const rows = [...assembly.rows].sort((a, b) => a.start - b.start);
  for (const [id, { note }] of rows.entries()) note({ kind: 'row', row: id });
  const unplaced = [...assembly.unplaced]
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .map((sentence, id) => ({ ...sentence, id }));
  for (const { id, spans } of unplaced)
    for (const span of spans) ledger.source(span, { kind: 'unplaced', sentence: id });
  yield { step: 'rows', counted: { done: rows.length, of: rows.length } };
  return {
    rows: rows.map(({ row }, id) => ({ ...row, id })),
    unplaced,
    pieces: ledger.pieces(),
    counts: countsOf(assembly),
  };
}

function countsOf({ rows, unplaced, others }: Assembly): NoticeCounts {
  const inRows = rows.reduce((sum, { row }) => sum + rowSentences(row), 0);
  return { sentences: inRows + unplaced.length + others, inRows, unplaced: unplaced.length, others };
}

function residueOf(residue: ResidueKind): PieceOwner {
  return { kind: 'residue', residue };
}

function* takePart(
  assembly: Assembly,
  part: FramePart,
  before: FramePart | undefined,
): Generator<NoticeProgress, void> {
  switch (part.kind) {
    case 'frame':
      noteWhole(assembly, part.paragraph, residueOf(part.part));
      return;
    case 'prose':
      yield* takeProse(assembly, withAttachment(part, before), part.part);
      return;
    case 'table':
      yield ROWS;
      takeTable(assembly, part.table);
      return;
    case 'heading':
    case 'item':
      // Rows are noted over it.
      noteWhole(assembly, part.paragraph, { kind: 'heading' });
  }
}

function noteWhole({ ledger }: Assembly, paragraph: Paragraph, owner: PieceOwner): void {
  ledger.shown(paragraph, 0, paragraph.text.length, owner);
}

function* takeItems(assembly: Assembly, { parts }: NoticeFrame): Generator<NoticeProgress, void> {
  const { source, options, ledger } = assembly;
  const drafts: RowDraft[] = [];
  for (const draft of draftRows(outlineOf(parts))) {
    yield ROWS;
    drafts.push(draft);
  }
  for (const [done, draft] of drafts.entries()) {
    yield { step: 'rows', counted: { done, of: drafts.length } };
    const stretches = [...draft.words, ...draft.attributions].filter(
      ({ paragraph }) => !draft.headings.includes(paragraph),
    );
    const [first] = stretches;
    if (!first) continue;
    assembly.rows.push({
      row: { kind: 'task', isOptional: false, ...cellsOf(draft, { text: source, context: options }) },
      note: (owner) => {
        for (const { paragraph, start, end } of stretches) ledger.shown(paragraph, start, end, owner);
      },
      start: first.paragraph.offsets[first.start] ?? 0,
    });
  }
}

/** 「附件：联系人表」⏎「注：请于5日内报……」: what the note asks for is the attachment above it. */
function withAttachment(note: Prose, before: FramePart | undefined): Paragraph {
  const { paragraph, part } = note;
  const isAsking = part === 'note' && before?.kind === 'frame' && before.part === 'attachment';
  if (!isAsking || readReportDuties(paragraph.text).length === 0) return paragraph;
  return {
    text: before.paragraph.text + paragraph.text,
    offsets: [...before.paragraph.offsets, ...paragraph.offsets],
  };
}

function* takeProse(assembly: Assembly, paragraph: Paragraph, part: Prose['part']): Generator<NoticeProgress, void> {
  const { source, options, ledger, rows, unplaced } = assembly;
  noteWhole(assembly, paragraph, residueOf(part === 'lead-in' ? 'opening' : part));
  const reports = reportRowsIn(paragraph, source);
  for (const { row, passage } of reports) {
    const { start, end } = passage;
    rows.push({
      row,
      note: (owner) => {
        ledger.shown(paragraph, start, end, owner);
      },
      start: paragraph.offsets[start] ?? 0,
    });
  }
  for (const { start, end } of without(
    sentencesIn(paragraph.text),
    reports.map(({ passage }) => passage),
  )) {
    yield ROWS;
    const found = standout(paragraph.text.slice(start, end), part === 'opening' ? 'opening' : 'body', options);
    if (found) unplaced.push({ ...traced(paragraph, blankGaps(source), start, end), ...found });
    else assembly.others++;
  }
}

/** The sentences less what is taken, both in order; a rest of a few signs is nothing. */
function without(sentences: readonly TextSpan[], taken: readonly TextSpan[]): readonly TextSpan[] {
  let next = 0;
  return sentences.flatMap((sentence) => {
    const rests: TextSpan[] = [];
    let from = sentence.start;
    // What goes beyond the sentence is taken from the one behind it too.
    for (let at = next; (taken[at]?.start ?? Infinity) < sentence.end; at++) {
      const { start, end } = taken[at] ?? sentence;
      if (end > from) rests.push({ start: from, end: start });
      from = Math.max(from, end);
      if (end <= sentence.end) next = at + 1;
    }
    rests.push({ start: from, end: sentence.end });
    return rests.filter(({ start, end }) => end - start > 2);
  });
}

function takeTable(assembly: Assembly, table: SourceTable): void {
  const { ledger, rows } = assembly;
  const read = tableRows(table, assembly.source, assembly.options);
  ledger.source(table.span, residueOf('table'));
  if (!read) return;
  for (const span of read.headings) ledger.source(span, { kind: 'heading' });
  for (const { row, spans } of read.rows) {
    rows.push({
      row,
      note: (owner) => {
        for (const span of spans) ledger.source(span, owner);
      },
      start: spans[0]?.start ?? table.span.start,
    });
  }
}
