import type { EventEntry } from './api-class';
import { calculate } from './calculate/calculate';
import type { MemberSets } from './dispatcher';
import type { Workbook } from './model/workbook';
import { type Profile, PROFILES } from './profiles';
import { type RequestDesk, openRequestDesk } from './request-desk';
import { openSession } from './session';
import { openUndoList } from './undo-list';
import { type UserActions, userActions } from './user-actions';

/** Which Excel is started, and its limits. */
export interface ExcelOptions {
  readonly profile?: Profile;
  /** Bytes of one request or response instead of the profile's limit (quirks.ts: payload-limit). */
  readonly payloadLimitBytes?: number;
  readonly memberSets?: MemberSets;
  /** How long each request is on its way before it is carried out; 0 when absent. */
  readonly latencyMs?: number;
  /** Plays an Excel whose texts depend on the column width, against its documentation (quirks.ts: text-any-width). */
  readonly hashesNarrowNumbers?: boolean;
  /** Plays an Excel on a machine without a printer (quirks.ts: no-printer). */
  readonly hasNoPrinter?: boolean;
  /** Plays an Excel that adds conditional formats as VBA does (quirks.ts: newest-condition-first). */
  readonly addsConditionsLast?: boolean;
  /** Plays an Excel that makes calculated columns of what scripts write into tables (quirks.ts: calculated-columns). */
  readonly fillsTableColumns?: boolean;
  /** The number of today's day: formulas of the add-in's kind are worked out; absent, all keep what Excel calculated last. */
  readonly today?: (date1904: boolean) => number;
}

/** The emulated Excel behind one pane. */
export interface Excel extends RequestDesk, UserActions {
  readonly book: Workbook;
  readonly profile: Profile;
  readonly latencyMs: number;
  /** Applies to requests from now on, in both entrances. */
  setLatency(milliseconds: number): void;
  /** What the 撤消 button would take back, the newest last: each edit of the user, each writing request of the add-in. */
  readonly undoList: readonly string[];
  /** Files of workbooks the add-in has created and opened, in base64; a new empty one is the empty text. */
  readonly created: readonly string[];
  /**
   * Calls back after anything that can be seen may have changed (contents, looks, sheets, selection), until the returned
   * function is called.
   */
  onChange(listener: () => void): () => void;
  /** Calls back with every event until the returned function is called. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
}

/** Starts an emulated Excel that shows a workbook; the workbook is changed in place. */
export function startExcel(book: Workbook, options: ExcelOptions = {}): Excel {
  const profile: Profile = options.profile ?? PROFILES.excel2021;
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  const watchers = new Set<() => void>();
  const notify = () => {
    if (options.today) calculate(book, options.today(book.date1904));
    for (const watcher of watchers) watcher();
  };
  if (options.today) calculate(book, options.today(book.date1904));
  const undoList = openUndoList(book);
  const session = openSession(
    {
      book,
      profile,
      hashesNarrowNumbers: options.hashesNarrowNumbers ?? false,
      hasNoPrinter: options.hasNoPrinter ?? false,
      addsConditionsLast: options.addsConditionsLast ?? false,
      fillsTableColumns: options.fillsTableColumns ?? false,
      emptyUndo: () => {
        undoList.empty();
      },
    },
    (entries) => {
      for (const listener of listeners) listener(entries);
    },
  );
  const desk = openRequestDesk({
    session,
    undoList,
    memberSets: options.memberSets ?? {},
    payloadLimitBytes: options.payloadLimitBytes ?? profile.payloadLimitBytes ?? Infinity,
    onDone: notify,
  });
  let latencyMs = options.latencyMs ?? 0;

  return {
    ...desk,
    ...userActions(session, undoList, notify),
    book,
    profile,
    get latencyMs() {
      return latencyMs;
    },
    setLatency(milliseconds) {
      latencyMs = milliseconds;
    },
    get undoList() {
      return undoList.titles;
    },
    created: session.created,
    onChange(listener) {
      watchers.add(listener);
      return () => {
        watchers.delete(listener);
      };
    },
    onEvents(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
