import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import type {
  Assistant,
  CheckPreferences,
  DirectoryExport,
  NoticeResult,
  PresetFileResult,
  RuleText,
} from '../app/assistant';
import type { CheckProgress } from '../findings/check-report';
import type { CellRange } from '../grid/address';
import type { ImportEvent } from './importing';
import { hasOffers, type OfferTab } from './offers';
import { initialState, type PaneEvent, paneReducer } from './pane-reducer';
import type { Correction, PaneState } from './pane-state';
import { performTask } from './perform-task';
import type { Task } from './task';
import { useLiveCheck } from './use-live-check';
import { useOfferReader } from './use-offer-reader';

/** What the ribbon button asked for: open and check, just open, or open where summaries are written. */
export type Intent = 'check' | 'open' | 'summary';

/** The pane's state and what can be done from its views. */
export interface AssistantSession {
  readonly state: PaneState;
  /** A defect of ours that came to light outside of drawing. */
  readonly crash: { readonly error: unknown } | undefined;
  readonly ask: (task: Task) => void;
  readonly correct: (correction: Correction) => void;
  readonly stop: () => void;
  /** Reads what the workbook keeps of the office's settings, beside whatever else is at work. */
  readonly readOffice: () => void;
  readonly readNotice: (text: string, onRead: (result: NoticeResult) => void) => void;
  readonly exportDirectory: (onRead: (result: DirectoryExport) => void) => void;
  readonly readRules: (onRead: (rules: readonly RuleText[]) => void) => void;
  readonly exportPreset: (preferences: CheckPreferences, onMade: (text: string) => void) => void;
  readonly readPreset: (text: string, onRead: (result: PresetFileResult) => void) => void;
  /** Asks what a tab can offer for a sheet, beside whatever else is at work; the answer is in the state. */
  readonly readOffer: (tab: OfferTab, sheet: string | undefined) => void;
  readonly closePreview: () => void;
  /** What the user types and changes on the tab 导入. */
  readonly onImport: (event: ImportEvent) => void;
  readonly showRange: (sheet: string, range: CellRange) => void;
  readonly dismissNotice: () => void;
  /** Keeps checks that follow edits by themselves from beginning, or lets them. */
  readonly pauseLive: (isPaused: boolean) => void;
}

const FIRST_TASK: Readonly<Record<Intent, Task | undefined>> = {
  check: { kind: 'check' },
  open: undefined,
  summary: undefined,
};

const SHOW_PROGRESS_AFTER_MS = 1000;
/** Excel that has not answered for so long is called silent. */
export const SAY_SILENT_AFTER_MS = 8000;
/** How long after a cell was found being edited Excel is asked again. */
export const TRY_AGAIN_AFTER_MS = 1000;

/** Runs the pane's state machine over one assistant. */
export function useAssistant(assistant: Assistant, intent: Intent, clock: () => Date): AssistantSession {
  const [state, dispatch] = useReducer(paneReducer, FIRST_TASK[intent], initialState);
  const [crash, setCrash] = useState<AssistantSession['crash']>();
  const fail = useCallback((error: unknown) => {
    setCrash({ error });
  }, []);
  useTask(assistant, state, dispatch, clock, fail);
  useWaiting(state, dispatch);
  useSheetList(assistant, state, dispatch, fail);
  useWatching(assistant, state, dispatch);
  useLiveCheck(assistant, state, dispatch, () => clockTime(clock()), fail);

  const showRange = useCallback(
    (sheet: string, range: CellRange) => {
      assistant.showRange(sheet, range).then((result) => {
        if (result.kind === 'failed') dispatch({ type: 'not-shown', failure: result });
      }, fail);
    },
    [assistant, fail],
  );
  return {
    state,
    crash,
    showRange,
    readOffice: useCallback(() => {
      assistant.readOfficeSettings().then((result) => {
        dispatch({ type: 'office-read', result });
      }, fail);
    }, [assistant, fail]),
    readNotice: useCallback(
      (text, onRead) => {
        assistant.readHolidayNotice(text).then(onRead, fail);
      },
      [assistant, fail],
    ),
    exportDirectory: useCallback(
      (onRead) => {
        assistant.exportUnitDirectory().then(onRead, fail);
      },
      [assistant, fail],
    ),
    readRules: useCallback(
      (onRead) => {
        assistant.listRules().then(onRead, fail);
      },
      [assistant, fail],
    ),
    exportPreset: useCallback(
      (preferences, onMade) => {
        assistant.exportPreset(preferences).then(onMade, fail);
      },
      [assistant, fail],
    ),
    readPreset: useCallback(
      (text, onRead) => {
        assistant.readPresetFile(text).then(onRead, fail);
      },
      [assistant, fail],
    ),
    ask: useCallback((task) => {
      dispatch({ type: 'asked', task });
    }, []),
    correct: useCallback((correction) => {
      dispatch({ type: 'corrected', correction });
    }, []),
    stop: useCallback(() => {
      dispatch({ type: 'stopped' });
    }, []),
    pauseLive: useCallback((isPaused) => {
      dispatch({ live: 'paused', isPaused });
    }, []),
    readOffer: useOfferReader(assistant, state.request, dispatch, fail),
    closePreview: useCallback(() => {
      dispatch({ offer: 'preview-closed' });
    }, []),
    onImport: dispatch,
    dismissNotice: useCallback(() => {
      dispatch({ type: 'notice-dismissed' });
    }, []),
  };
}

type Dispatch = (event: PaneEvent) => void;
type Fail = (error: unknown) => void;

/** Starts the task whenever a new one is at hand, and only then; leaving a check behind aborts it. */
function useTask(assistant: Assistant, state: PaneState, dispatch: Dispatch, clock: () => Date, fail: Fail): void {
  const { activity, request } = state;
  const task = activity.kind === 'busy' ? activity.task : undefined;
  const id = activity.kind === 'busy' ? activity.id : undefined;
  const isStopping = activity.kind === 'busy' && activity.isStopping === true;
  const running = useRef<AbortController>(undefined);
  const start = useEffectEvent((started: Task, startedId: number, signal: AbortSignal) => {
    const onProgress = (progress: CheckProgress) => {
      dispatch({ type: 'progressed', id: startedId, progress });
    };
    performTask(assistant, started.kind, started, { request, signal, onProgress }).then((outcome) => {
      dispatch({ type: 'ended', id: startedId, outcome, at: clockTime(clock()) });
    }, fail);
  });
  useEffect(() => {
    if (!task || id === undefined) return undefined;
    const controller = new AbortController();
    running.current = controller;
    start(task, id, controller.signal);
    return () => {
      controller.abort();
    };
  }, [task, id]);
  useEffect(() => {
    if (isStopping) running.current?.abort();
  }, [isStopping]);
}

/** Lets the time pass: progress is shown after a second, silence said after eight, a held task tried again. */
function useWaiting(state: PaneState, dispatch: Dispatch): void {
  const { activity } = state;
  const id = activity.kind === 'busy' ? activity.id : undefined;
  const isHeld = activity.kind === 'held';
  useEffect(() => {
    if (id === undefined) return undefined;
    const long = setTimeout(() => {
      dispatch({ type: 'waited', id, wait: 'long' });
    }, SHOW_PROGRESS_AFTER_MS);
    const silent = setTimeout(() => {
      dispatch({ type: 'waited', id, wait: 'silent' });
    }, SAY_SILENT_AFTER_MS);
    return () => {
      clearTimeout(long);
      clearTimeout(silent);
    };
  }, [id, dispatch]);
  useEffect(() => {
    if (!isHeld) return undefined;
    const again = setTimeout(() => {
      dispatch({ type: 'resumed' });
    }, TRY_AGAIN_AFTER_MS);
    return () => {
      clearTimeout(again);
    };
  }, [isHeld, dispatch]);
}

/** Lists the sheets at the start, after every check and whenever the user turns to the pane: names and the active sheet change. */
function useSheetList(assistant: Assistant, state: PaneState, dispatch: Dispatch, fail: Fail): void {
  const { check } = state;
  useEffect(() => {
    const list = () => {
      assistant.listSheets().then((sheets) => {
        if (!('kind' in sheets)) dispatch({ type: 'sheets-listed', sheets });
      }, fail);
    };
    list();
    window.addEventListener('focus', list);
    return () => {
      window.removeEventListener('focus', list);
    };
  }, [assistant, check, dispatch, fail]);
}

/** Watches from the first check or offer on: before it nothing can be stale. */
function useWatching(assistant: Assistant, state: PaneState, dispatch: Dispatch): void {
  const isKnown = state.check.kind === 'done' || hasOffers(state.offers);
  useEffect(() => {
    if (!isKnown) return undefined;
    const watching = assistant.watch((change) => {
      dispatch({ type: 'sheet-changed', change });
    });
    // An Excel that cannot be watched costs a sentence, no safety: a write refuses cells that were changed since.
    const unwatched = watching.catch(() => undefined);
    return () => {
      unwatched.then((end) => end?.()).catch(() => undefined);
    };
  }, [assistant, isKnown, dispatch]);
}

/** 「10:42」 */
function clockTime(now: Date): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
