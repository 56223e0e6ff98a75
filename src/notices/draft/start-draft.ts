import type { NoticeReading, NoticeRow } from '../notice';
import type { TracedText } from '../traced-text';
import { rowSentences } from '../rows/row-sentences';
import { sortUnits } from './draft-units';
import type { DraftEntry, DraftRow, DraftSentence, DraftUnit, ImportDraftState } from './import-draft';

/** The draft of a reading nobody has edited: every row in, every sentence of 待人工处理 before the row it precedes. */
export function startDraft(reading: NoticeReading): ImportDraftState {
  const rows = reading.rows.map(draftRow);
  const firstFree = Math.max(-1, ...rows.map(({ id }) => id)) + 1;
  const sentences = reading.unplaced.map(
    (sentence, index): DraftSentence => ({ kind: 'sentence', id: firstFree + index, sentence, isDismissed: false }),
  );
  return { reading, entries: interleaved(rows, sentences), nextId: firstFree + sentences.length };
}

function draftRow({ id, units, ...cells }: NoticeRow): DraftRow {
  const drafted = units.map(({ part, ...unit }): DraftUnit => ({ ...unit, role: part }));
  return { kind: 'row', id, cells, units: sortUnits(drafted), isIn: true, sentences: rowSentences(cells) };
}

/** Rows keep their order; a sentence stands before the first row that begins behind it. */
function interleaved(rows: readonly DraftRow[], sentences: readonly DraftSentence[]): readonly DraftEntry[] {
  const waiting = [...sentences].sort((one, other) => startOf(one.sentence) - startOf(other.sentence));
  const entries: DraftEntry[] = [];
  let next = 0;
  for (const row of rows) {
    const start = startOf(row.cells.body);
    for (let first = waiting[next]; first && startOf(first.sentence) < start; first = waiting[++next])
      entries.push(first);
    entries.push(row);
  }
  return [...entries, ...waiting.slice(next)];
}

/** Where a text begins in the source; 0 for one that stands nowhere. */
function startOf({ spans }: TracedText): number {
  return spans[0]?.start ?? 0;
}
