import type { ChangeNotice, Failure, OfficeSettingsResult, SheetInfo } from '../app/assistant';
import type { CheckProgress } from '../findings/check-report';
import { corrected } from './corrections';
import { withUndone } from './history';
import { type ImportEvent, NO_IMPORT, reduceImport } from './importing';
import { type LiveEvent, liveAfterEdit, liveBeside, reduceLive } from './live-check';
import { NO_OFFERS, type OfferAnswer, type OfferTab, withAnswer, withQuestion } from './offers';
import { withNotice, withoutPreview } from './outcomes/after';
import { afterTask } from './outcomes/after-task';
import type { Correction, PaneState, Wait } from './pane-state';
import { addChange, FRESH } from './staleness';
import { isStoppable, isWrite, type Task, type TaskOutcome } from './task';

/** What happens to a running task. Carries the task's id: events of an abandoned one change nothing. */
type TaskEvent =
  | { readonly type: 'progressed'; readonly id: number; readonly progress: CheckProgress }
  | { readonly type: 'waited'; readonly id: number; readonly wait: Wait }
  | { readonly type: 'ended'; readonly id: number; readonly outcome: TaskOutcome; readonly at: string };

/** What happens to what 补全 and 汇总 offer. */
type OfferEvent =
  | { readonly offer: 'asked'; readonly tab: OfferTab }
  | { readonly offer: 'answered'; readonly answer: OfferAnswer }
  | { readonly offer: 'preview-closed' };

/** What happens to the pane as a whole. */
type OwnEvent =
  | { readonly type: 'sheets-listed'; readonly sheets: readonly SheetInfo[] }
  | { readonly type: 'asked'; readonly task: Task }
  | { readonly type: 'corrected'; readonly correction: Correction }
  | { readonly type: 'office-read'; readonly result: OfficeSettingsResult }
  | { readonly type: 'resumed' }
  | { readonly type: 'stopped' }
  | { readonly type: 'not-shown'; readonly failure: Failure }
  | { readonly type: 'sheet-changed'; readonly change: ChangeNotice }
  | { readonly type: 'notice-dismissed' };

/** Everything that can happen to the pane. */
export type PaneEvent = OwnEvent | TaskEvent | OfferEvent | LiveEvent | ImportEvent;

/** The pane before anything has happened; with a first task where the ribbon asked for one. */
export function initialState(first: Task | undefined): PaneState {
  const state: PaneState = {
    sheets: [],
    request: {},
    check: { kind: 'unchecked' },
    office: { kind: 'unread' },
    activity: { kind: 'idle' },
    history: [],
    firstCounts: new Map(),
    live: { kind: 'resting' },
    isLivePaused: false,
    staleness: FRESH,
    offers: NO_OFFERS,
    importing: NO_IMPORT,
    edits: 0,
    lastId: 0,
  };
  return first ? begin(state, first) : state;
}

/** The pane's state machine. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  if ('live' in event) return reduceLive(state, event);
  if ('import' in event) return { ...state, importing: reduceImport(state.importing, event) };
  if ('offer' in event) return reduceOffers(state, event);
  return 'id' in event ? reduceTask(state, event) : reducePane(state, event);
}

function reducePane(state: PaneState, event: OwnEvent): PaneState {
  switch (event.type) {
    case 'sheets-listed':
      return { ...state, sheets: event.sheets };
    case 'asked':
      return asked(state, event.task);
    case 'corrected':
      return asked(otherSource(state), { kind: 'check' }, corrected(state, event.correction));
    case 'office-read':
      return { ...state, office: event.result };
    case 'resumed':
      return resumed(state);
    case 'stopped':
      return stopped(state);
    case 'not-shown':
      return withNotice(state, { kind: 'not-shown', failure: event.failure });
    case 'sheet-changed':
      return sheetChanged(state, event.change);
    case 'notice-dismissed':
      return withNotice(state, undefined);
  }
}

function reduceOffers(state: PaneState, event: OfferEvent): PaneState {
  switch (event.offer) {
    case 'asked':
      return { ...state, offers: withQuestion(state.offers, event.tab, state.edits) };
    case 'answered':
      return { ...state, offers: withAnswer(state.offers, event.answer) };
    case 'preview-closed':
      return withoutPreview(state);
  }
}

/** What was offered before was of another sheet, or of the same one read otherwise. */
function otherSource(state: PaneState): PaneState {
  return isWriting(state) ? state : { ...withoutPreview(state), offers: NO_OFFERS };
}

function reduceTask(state: PaneState, event: TaskEvent): PaneState {
  const { activity } = state;
  if (activity.kind !== 'busy' || activity.id !== event.id) return state;
  switch (event.type) {
    case 'progressed': {
      const wait = activity.wait === 'silent' ? 'long' : activity.wait;
      return { ...state, activity: { ...activity, wait, progress: event.progress } };
    }
    case 'waited':
      if (event.wait === 'silent' && activity.progress) return state;
      return { ...state, activity: { ...activity, wait: event.wait } };
    case 'ended':
      return ended(state, event.outcome, activity.task, event.at);
  }
}

/** A write is never given up half-way: nothing else may begin before it ends. */
function isWriting({ activity }: PaneState): boolean {
  return activity.kind === 'busy' && isWrite(activity.task);
}

/** Begins a task, a check of another request where one is given; what the last one came to is no longer said. */
function asked(state: PaneState, task: Task, request = state.request): PaneState {
  return isWriting(state) ? state : begin(withNotice({ ...state, request }, undefined), task, goesOn(state));
}

function begin(state: PaneState, task: Task, wait: Wait = 'short'): PaneState {
  const id = state.lastId + 1;
  return { ...state, lastId: id, activity: { kind: 'busy', id, task, wait }, live: liveBeside(state, task) };
}

/** Whoever already sees that Excel is at work goes on seeing it: old results in between would only flicker. */
function goesOn({ activity }: PaneState): Wait {
  return activity.kind === 'busy' && activity.wait !== 'short' ? 'long' : 'short';
}

function stopped(state: PaneState): PaneState {
  const { activity } = state;
  if (activity.kind === 'idle') return state;
  if (isWriting(state)) return stopping(state);
  return withNotice({ ...state, activity: { kind: 'idle' } }, { kind: 'stopped', task: activity.task.kind });
}

/** A write ends in its own time, where it can be ended at all: what is written is then whole. */
function stopping(state: PaneState): PaneState {
  const { activity } = state;
  if (activity.kind !== 'busy' || !isStoppable(activity.task)) return state;
  return { ...state, activity: { ...activity, isStopping: true } };
}

/** The held task again; the sentence about the edited cell stays until Excel answers otherwise. */
function resumed(state: PaneState): PaneState {
  if (state.activity.kind !== 'held') return state;
  const begun = begin(state, state.activity.task);
  return begun.activity.kind === 'busy' ? { ...begun, activity: { ...begun.activity, wasHeld: true } } : begun;
}

function ended(state: PaneState, outcome: TaskOutcome, task: Task, at: string): PaneState {
  const { result } = outcome;
  if (result.kind === 'failed' && result.code === 'cell-editing') return held(state, outcome, task);
  const { state: after, next } = afterTask({ ...state, activity: { kind: 'idle' } }, outcome.task, outcome, task, at);
  return next ? begin(after, next, goesOn(state)) : after;
}

/** The task again later, without the steps that were put back already. */
function held(state: PaneState, outcome: TaskOutcome, task: Task): PaneState {
  if (outcome.task !== 'undo' || task.kind !== 'undo') return { ...state, activity: { kind: 'held', task } };
  const { undone } = outcome;
  const rest: Task = { kind: 'undo', steps: task.steps.slice(undone.length) };
  return { ...state, history: withUndone(state.history, undone), activity: { kind: 'held', task: rest } };
}

function sheetChanged(state: PaneState, change: ChangeNotice): PaneState {
  const { check } = state;
  if (change.byThisAddIn) return state;
  const edited = { ...state, edits: state.edits + 1 };
  if (check.kind !== 'done' || change.sheet !== check.outcome.sheet) return edited;
  return { ...edited, staleness: addChange(state.staleness, change.range), live: liveAfterEdit(state, check.outcome) };
}
