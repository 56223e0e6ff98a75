import type { ImportResult } from '../app/assistant';
import type { NoticeReading } from '../notices/notice';
import type { DraftHistory } from '../notices/draft/draft-history';

/** A notice that has been read, with what its user has changed since. */
export interface ImportedNotice {
  readonly notice: NoticeReading;
  readonly origin: Extract<ImportResult, { readonly kind: 'notice' }>['origin'];
  /** Absent: as it was read. */
  readonly history?: DraftHistory;
  /** The draft as it was last written, to tell one that was not. */
  readonly written?: DraftHistory['draft'] | 'as-read';
}

/** What a reading came to when there is nothing to look at in two columns. */
export type NothingImported = Exclude<ImportResult, { readonly kind: 'notice' | 'stopped' }>;

/** The tab 导入: what is typed there, and what came of reading it; outlives a look at another tab. */
export interface ImportState {
  readonly text: string;
  /** The plan year as typed; empty: found in the notice. */
  readonly year: string;
  /** Its notice was put away for a year to be given. */
  readonly asksYear?: true;
  readonly nothing?: NothingImported;
  readonly imported?: ImportedNotice;
}

/** What happens on the tab 导入 besides its tasks. */
export type ImportEvent =
  | { readonly import: 'text-typed'; readonly text: string }
  | { readonly import: 'year-typed'; readonly year: string }
  | { readonly import: 'drafted'; readonly history: DraftHistory }
  /** What came of the last reading is put away; the typed words stay. */
  | { readonly import: 'closed' }
  /** The same to read the notice once more; what was pasted comes back. */
  | { readonly import: 'reopened' };

/** Before anything was pasted. */
export const NO_IMPORT: ImportState = { text: '', year: '' };

/** The tab after something happened on it. */
export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.import) {
    case 'text-typed':
      return { ...withoutNothing(state), text: event.text };
    case 'year-typed':
      return { ...state, year: event.year };
    case 'drafted':
      return state.imported ? { ...state, imported: { ...state.imported, history: event.history } } : state;
    case 'closed':
      return { text: state.text, year: state.year };
    case 'reopened':
      return { text: pastedText(state), year: state.year, asksYear: true };
  }
}

function pastedText({ text, imported }: ImportState): string {
  return imported && imported.origin.file === undefined ? imported.notice.text : text;
}

/** What a reading that nobody stopped came to. */
export type Read = Exclude<ImportResult, { readonly kind: 'stopped' }>;

/** The tab after a notice was read, or was not. A classified text leaves nothing behind. */
export function withReading(state: ImportState, result: Read): ImportState {
  if (result.kind === 'classified') return { ...NO_IMPORT, nothing: result };
  const { text, year } = state;
  if (result.kind !== 'notice') return { text, year, nothing: result };
  const imported: ImportedNotice = { notice: result.notice, origin: result.origin };
  return { text: isFruitless(result.notice) ? text : '', year, imported };
}

/** Nothing to make a row of was found: the words may be mended and read again. */
export function isFruitless({ rows, unplaced }: NoticeReading): boolean {
  return rows.length === 0 && unplaced.length === 0;
}

/** The tab after its rows were written; they stay, to be written again or edited further. */
export function withWritten(state: ImportState): ImportState {
  const { imported } = state;
  return imported ? { ...state, imported: { ...imported, written: imported.history?.draft ?? 'as-read' } } : state;
}

function withoutNothing({ nothing: _, ...state }: ImportState): ImportState {
  return state;
}
