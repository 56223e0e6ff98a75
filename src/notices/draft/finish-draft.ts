import type { NoticeRow, NoticeUnit } from '../notice';
import { eachTextOnce } from '../traced-text';
import type { DraftRow, ImportDraftState } from './import-draft';

/** The rows that are in, as they are written: units not 不列入, each name once. */
export function finishedRows({ entries }: ImportDraftState): readonly NoticeRow[] {
  return entries.flatMap((entry) => (entry.kind === 'row' && entry.isIn ? [finished(entry)] : []));
}

function finished({ id, cells, units }: DraftRow): NoticeRow {
  const named = eachTextOnce(units).flatMap(({ role, ...unit }): readonly NoticeUnit[] =>
    role === 'none' ? [] : [{ ...unit, part: role }],
  );
  return { id, ...cells, units: named };
}

/** What becomes of the notice's sentences as the draft stands. */
export interface DraftCounts {
  readonly sentences: number;
  /** Sentences in rows that are in. */
  readonly inRows: number;
  readonly rows: number;
  /** Sentences nobody has decided on: 待人工处理. */
  readonly unplaced: number;
  /** Sentences that are 不处理. */
  readonly dismissed: number;
  /** Rows that are 不入表. */
  readonly leftOut: number;
  /** Headings, openings and closings without a duty, as read. */
  readonly others: number;
  /** 报送事项 and how many of them are in. */
  readonly reports: number;
  readonly reportsIn: number;
}

/** Counts a draft; an unedited one gives the counts of its reading. */
export function draftCounts({ reading, entries }: ImportDraftState): DraftCounts {
  const rows = entries.filter((entry) => entry.kind === 'row');
  const out = rows.filter(({ isIn }) => !isIn);
  const reports = rows.filter(({ cells }) => cells.isOptional);
  const sentences = entries.filter((entry) => entry.kind === 'sentence');
  const dismissed = sentences.filter(({ isDismissed }) => isDismissed).length;
  const taken = reading.counts.unplaced - sentences.length;
  const lost = out.reduce((sum, row) => sum + row.sentences, 0);
  return {
    sentences: reading.counts.sentences,
    inRows: Math.max(0, reading.counts.inRows - lost + taken),
    rows: rows.length - out.length,
    unplaced: sentences.length - dismissed,
    dismissed,
    leftOut: out.length,
    others: reading.counts.others,
    reports: reports.length,
    reportsIn: reports.filter(({ isIn }) => isIn).length,
  };
}
