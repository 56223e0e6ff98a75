import type { NoticeReading } from '../notice';
import { type DraftEdit, editDraft } from './edit-draft';
import type { ImportDraftState } from './import-draft';
import { startDraft } from './start-draft';

/** A draft with what its edits can be taken back to, the last one last. */
export interface DraftHistory {
  readonly draft: ImportDraftState;
  readonly past: readonly ImportDraftState[];
  readonly future: readonly ImportDraftState[];
}

/** Older edits can no longer be taken back. */
const MOST_STEPS = 200;

/** The history of a reading nobody has edited. */
export function startHistory(reading: NoticeReading): DraftHistory {
  return { draft: startDraft(reading), past: [], future: [] };
}

/** The history after an edit; one that changes nothing is no step. */
export function edited(history: DraftHistory, edit: DraftEdit): DraftHistory {
  const draft = editDraft(history.draft, edit);
  if (draft === history.draft) return history;
  return { draft, past: [...history.past, history.draft].slice(-MOST_STEPS), future: [] };
}

/** 撤销: the draft before the last edit. */
export function undone(history: DraftHistory): DraftHistory {
  const draft = history.past.at(-1);
  if (!draft) return history;
  return { draft, past: history.past.slice(0, -1), future: [...history.future, history.draft] };
}

/** 重做: the edit that was taken back last, again. */
export function redone(history: DraftHistory): DraftHistory {
  const draft = history.future.at(-1);
  if (!draft) return history;
  return { draft, past: [...history.past, history.draft], future: history.future.slice(0, -1) };
}
