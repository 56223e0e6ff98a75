import type { TextSpan } from '../../text/text-span';
import { NO_TEXT } from '../traced-text';
import { inOrder, withUnitRole, withUnitsAt, wordsAt } from './draft-units';
import type { DraftEntry, DraftRow, DraftSentence, ImportDraftState, UnitRole } from './import-draft';
import { mergeRows, splitRow } from './reshape';

/** Something a person changes in a draft; `entry` is an id, spans are places of the source. */
export type DraftEdit =
  /** Of the unit of that name; undefined means all of the row. */
  | { readonly kind: 'set-role'; readonly entry: number; readonly unit: string | undefined; readonly role: UnitRole }
  /** 作为牵头单位, 作为责任单位 */
  | { readonly kind: 'add-units'; readonly entry: number; readonly span: TextSpan; readonly role: UnitRole }
  /** 作为时限; takes the place of a deadline it overlaps. */
  | { readonly kind: 'add-deadline'; readonly entry: number; readonly span: TextSpan }
  | { readonly kind: 'remove-deadline'; readonly entry: number; readonly index: number }
  /** 不入表; a sentence that was taken in goes back to 待人工处理. */
  | { readonly kind: 'leave-out'; readonly entry: number }
  /** 入表, of a row that was left out or of a sentence of 待人工处理. */
  | { readonly kind: 'take-in'; readonly entry: number }
  /** 不处理, of a sentence; `reopen` takes that back. */
  | { readonly kind: 'dismiss'; readonly entry: number }
  | { readonly kind: 'reopen'; readonly entry: number }
  /** With the next row that is in. */
  | { readonly kind: 'merge-next'; readonly entry: number }
  /** `at` is where a sentence of the requirement begins. */
  | { readonly kind: 'split'; readonly entry: number; readonly at: number }
  /** All 报送事项 at once. */
  | { readonly kind: 'set-reports'; readonly isIn: boolean };

/** The draft after an edit; the very same one where the edit has nothing to change. */
export function editDraft(draft: ImportDraftState, edit: DraftEdit): ImportDraftState {
  if (edit.kind === 'set-reports') return withReports(draft, edit.isIn);
  const entry = draft.entries.find(({ id }) => id === edit.entry);
  if (!entry) return draft;
  return entry.kind === 'row' ? editRow(draft, entry, edit) : editSentence(draft, entry, edit);
}

type EntryEdit = Exclude<DraftEdit, { readonly kind: 'set-reports' }>;

function editRow(draft: ImportDraftState, row: DraftRow, edit: EntryEdit): ImportDraftState {
  const source = draft.reading.text;
  switch (edit.kind) {
    case 'set-role':
      return withUnits(draft, row, withUnitRole(row.units, edit.unit, edit.role));
    case 'add-units':
      return withUnits(draft, row, withUnitsAt(row.units, source, edit.span, edit.role));
    case 'add-deadline':
      return withDeadlineAt(draft, row, edit.span);
    case 'remove-deadline':
      return withDeadlines(
        draft,
        row,
        row.cells.deadlines.filter((_, index) => index !== edit.index),
      );
    case 'leave-out':
      return leftOut(draft, row);
    case 'take-in':
      return row.isIn ? draft : replaced(draft, row, [{ ...row, isIn: true }]);
    case 'merge-next':
      return merged(draft, row);
    case 'split':
      return split(draft, row, edit.at);
    case 'dismiss':
    case 'reopen':
      return draft;
  }
}

function editSentence(draft: ImportDraftState, entry: DraftSentence, edit: EntryEdit): ImportDraftState {
  switch (edit.kind) {
    case 'take-in':
      return replaced(draft, entry, [rowOf(draft, entry)]);
    case 'dismiss':
    case 'reopen': {
      const isDismissed = edit.kind === 'dismiss';
      return entry.isDismissed === isDismissed ? draft : replaced(draft, entry, [{ ...entry, isDismissed }]);
    }
    case 'set-role':
    case 'add-units':
    case 'add-deadline':
    case 'remove-deadline':
    case 'leave-out':
    case 'merge-next':
    case 'split':
      return draft;
  }
}

/** The sentence as a row under the heading of the row before it. Nothing in it is guessed: units and times are for the user. */
function rowOf({ entries }: ImportDraftState, entry: DraftSentence): DraftRow {
  const { text, spans } = entry.sentence;
  const words = { text, spans };
  const before = entries
    .slice(0, entries.indexOf(entry))
    .filter((other) => other.kind === 'row')
    .at(-1);
  const cells: DraftRow['cells'] = {
    kind: 'task',
    isOptional: false,
    mark: '',
    category: before?.cells.category ?? NO_TEXT,
    task: words,
    requirement: NO_TEXT,
    body: words,
    isOpen: false,
    separately: false,
    attribution: NO_TEXT,
    deadlines: [],
  };
  return { kind: 'row', id: entry.id, cells, units: [], isIn: true, sentences: 1, madeOf: entry.sentence };
}

function leftOut(draft: ImportDraftState, row: DraftRow): ImportDraftState {
  if (row.madeOf) {
    return replaced(draft, row, [{ kind: 'sentence', id: row.id, sentence: row.madeOf, isDismissed: false }]);
  }
  return row.isIn ? replaced(draft, row, [{ ...row, isIn: false }]) : draft;
}

function merged(draft: ImportDraftState, row: DraftRow): ImportDraftState {
  const next = nextRow(draft.entries, row);
  if (!next) return draft;
  const entries = draft.entries.filter((entry) => entry !== next);
  return replaced({ ...draft, entries }, row, [mergeRows(draft.reading.text, row, next)]);
}

/** The row a row that is in would be merged with. */
export function nextRow(entries: readonly DraftEntry[], row: DraftRow): DraftRow | undefined {
  if (!row.isIn) return undefined;
  return entries.slice(entries.indexOf(row) + 1).find((entry) => entry.kind === 'row' && entry.isIn) as
    | DraftRow
    | undefined;
}

function split(draft: ImportDraftState, row: DraftRow, at: number): ImportDraftState {
  const halves = splitRow(draft.reading.text, row, at, draft.nextId);
  return halves ? { ...replaced(draft, row, halves), nextId: draft.nextId + 1 } : draft;
}

function withReports(draft: ImportDraftState, isIn: boolean): ImportDraftState {
  const changes = (entry: DraftEntry) => entry.kind === 'row' && entry.cells.isOptional && entry.isIn !== isIn;
  if (!draft.entries.some(changes)) return draft;
  return {
    ...draft,
    entries: draft.entries.map((entry) => (changes(entry) ? ({ ...entry, isIn } as DraftRow) : entry)),
  };
}

function withUnits(draft: ImportDraftState, row: DraftRow, units: DraftRow['units']): ImportDraftState {
  const isSame = units.length === row.units.length && units.every((unit, index) => unit === row.units[index]);
  return isSame ? draft : replaced(draft, row, [{ ...row, units }]);
}

function withDeadlineAt(draft: ImportDraftState, row: DraftRow, span: TextSpan): ImportDraftState {
  const words = wordsAt(draft.reading.text, span);
  if (!words) return draft;
  const others = row.cells.deadlines.filter(({ spans }) =>
    spans.every((one) => words.spans.every((other) => one.end <= other.start || other.end <= one.start)),
  );
  const kept = row.cells.deadlines.find(
    ({ spans, text }) => text === words.text && spans[0]?.start === words.spans[0]?.start,
  );
  return kept ? draft : withDeadlines(draft, row, inOrder([...others, words]));
}

function withDeadlines(
  draft: ImportDraftState,
  row: DraftRow,
  deadlines: DraftRow['cells']['deadlines'],
): ImportDraftState {
  if (
    deadlines.length === row.cells.deadlines.length &&
    deadlines.every((one, at) => one === row.cells.deadlines[at])
  ) {
    return draft;
  }
  return replaced(draft, row, [{ ...row, cells: { ...row.cells, deadlines } }]);
}

function replaced(draft: ImportDraftState, entry: DraftEntry, by: readonly DraftEntry[]): ImportDraftState {
  return { ...draft, entries: draft.entries.flatMap((other) => (other === entry ? by : [other])) };
}
