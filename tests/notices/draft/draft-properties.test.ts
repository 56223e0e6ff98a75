import fc from 'fast-check';
import { type DraftHistory, edited, redone, startHistory, undone } from '../../../src/notices/draft/draft-history';
import { type DraftEdit, editDraft } from '../../../src/notices/draft/edit-draft';
import { draftCounts, finishedRows } from '../../../src/notices/draft/finish-draft';
import { evidenceOf } from '../../../src/notices/draft/evidence';
import type { DraftRow, ImportDraftState } from '../../../src/notices/draft/import-draft';
import { sentenceStarts } from '../../../src/notices/draft/sentences';
import { startDraft } from '../../../src/notices/draft/start-draft';
import { shownText } from '../../../src/notices/traced-text';
import { planReading } from '../../kit/notice-reading';

const READING = planReading();
const START = startDraft(READING);

const entry = fc.integer({ min: -1, max: 9 });
const role = fc.constantFrom('lead' as const, 'responsible' as const, 'none' as const);
const span = fc.record({
  start: fc.integer({ min: -3, max: READING.text.length + 3 }),
  end: fc.integer({ min: -3, max: READING.text.length + 3 }),
});
const unit = fc.constantFrom(undefined, '市教育局', '市财政局', '市科技局', '无此单位');

const anyEdit: fc.Arbitrary<DraftEdit> = fc.oneof(
  fc.record({ kind: fc.constant('set-role' as const), entry, unit, role }),
  fc.record({ kind: fc.constant('add-units' as const), entry, span, role }),
  fc.record({ kind: fc.constant('add-deadline' as const), entry, span }),
  fc.record({ kind: fc.constant('remove-deadline' as const), entry, index: fc.integer({ min: -1, max: 2 }) }),
  fc.record({
    kind: fc.constantFrom(
      'leave-out' as const,
      'take-in' as const,
      'dismiss' as const,
      'reopen' as const,
      'merge-next' as const,
    ),
    entry,
  }),
  fc.record({ kind: fc.constant('split' as const), entry, at: fc.constantFrom(0, 3, 10, 20) }),
  fc.record({ kind: fc.constant('set-reports' as const), isIn: fc.boolean() }),
);
const anyEdits = fc.array(anyEdit, { maxLength: 25 });

function rowsOf({ entries }: ImportDraftState): readonly DraftRow[] {
  return entries.filter((other) => other.kind === 'row');
}

test('after any edits ids are unique, each name has one role, and every text is what its places show', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const draft = edits.reduce(editDraft, START);
      expect(new Set(draft.entries.map(({ id }) => id)).size).toBe(draft.entries.length);
      for (const { units } of rowsOf(draft)) {
        for (const { text, role: own } of units) {
          expect(units.filter((other) => other.text === text && other.role !== own)).toEqual([]);
        }
      }
      for (const row of finishedRows(draft)) {
        const { category, task, requirement, body, attribution, deadlines, units } = row;
        for (const cell of [category, task, requirement, body, attribution, ...deadlines, ...units]) {
          expect(shownText(READING.text, cell.spans)).toBe(cell.text);
        }
        expect(new Set(units.map(({ text }) => text)).size).toBe(units.length);
      }
    }),
  );
});

test('no unit and no sentence of the notice is lost by any edit', () => {
  const placesOf = (draft: ImportDraftState) =>
    new Set(
      rowsOf(draft).flatMap(({ units }) =>
        units.map(({ spans }) => `${String(spans[0]?.start)} ${String(spans[0]?.end)}`),
      ),
    );
  const all = placesOf(START);
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const draft = edits.reduce(editDraft, START);
      const left = placesOf(draft);
      expect([...all].filter((place) => !left.has(place))).toEqual([]);
      const counts = draftCounts(draft);
      expect(counts.rows).toBe(finishedRows(draft).length);
      const out = rowsOf(draft).filter(({ isIn }) => !isIn);
      const leftOut = out.reduce((sum, { sentences }) => sum + sentences, 0);
      const { inRows, unplaced, dismissed, others } = counts;
      expect(inRows + leftOut + unplaced + dismissed + others).toBe(counts.sentences);
    }),
  );
});

test('undo restores what was before, step by step, and redo what was after', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const steps: DraftHistory[] = [startHistory(READING)];
      for (const edit of edits) {
        const last = steps.at(-1) as DraftHistory;
        const next = edited(last, edit);
        if (next !== last) steps.push(next);
      }
      let history = steps.at(-1) as DraftHistory;
      for (const { draft } of [...steps].reverse().slice(1)) {
        history = undone(history);
        expect(history.draft).toBe(draft);
      }
      expect(undone(history)).toBe(history);
      for (const { draft } of steps.slice(1)) {
        history = redone(history);
        expect(history.draft).toBe(draft);
      }
      expect(redone(history)).toBe(history);
    }),
  );
});

test('a row split at a sentence and merged again is the row it was', () => {
  fc.assert(
    fc.property(anyEdits, fc.nat(), fc.nat(), (edits, which, where) => {
      const draft = edits.reduce(editDraft, START);
      const row = rowsOf(draft)
        .filter(({ isIn, madeOf }) => isIn && !madeOf)
        .at(which % Math.max(1, rowsOf(draft).length));
      const starts = row ? sentenceStarts(row.cells.requirement.text).slice(1) : [];
      const at = starts[where % Math.max(1, starts.length)];
      if (!row || at === undefined) return;
      const split = editDraft(draft, { kind: 'split', entry: row.id, at });
      expect(split.entries).toHaveLength(draft.entries.length + 1);
      expect(editDraft(split, { kind: 'merge-next', entry: row.id }).entries).toEqual(draft.entries);
    }),
  );
});

test('the words beside a row are words of the source, each piece in the cells whose places it shows', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const draft = edits.reduce(editDraft, START);
      for (const row of rowsOf(draft)) {
        const pieces = evidenceOf(READING.text, row, true).flatMap((block) => block.pieces);
        for (const { text, offsets } of pieces) {
          expect(offsets.map((offset) => READING.text.charAt(offset)).join('')).toBe(text);
        }
        const shown = (id: string) =>
          pieces.flatMap(({ text, cells }) => (cells.some((cell) => cell === id) ? [text] : [])).join('');
        expect(shown('task')).toBe(row.cells.task.text);
        expect(shown('requirement')).toBe(row.cells.requirement.text);
      }
    }),
    // A time marked over a heading and the words below it.
    {
      examples: [
        [
          [
            { kind: 'split', entry: 0, at: 20 },
            { kind: 'add-deadline', entry: 5, span: { start: 0, end: 24 } },
          ],
        ],
      ],
    },
  );
});
