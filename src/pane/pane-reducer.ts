import type { ChangeNotice, Failure, OfficeSettingsResult, SheetInfo } from '../app/assistant';
import type { CheckProgress } from '../findings/check-report';
import { corrected } from './corrections';
import { withUndone } from './history';
import { type LiveEvent, liveAfterEdit, liveBeside, reduceLive } from './live-check';
import { withNotice } from './outcomes/after';
import { afterTask } from './outcomes/after-task';
import type { Correction, PaneState, Wait } from './pane-state';
import { addChange, FRESH } from './staleness';
import type { Task, TaskOutcome } from './task';

/** What happens to a running task. Carries the task's id: events of an abandoned one change nothing. */
type TaskEvent =
  | { readonly type: 'progressed'; readonly id: number; readonly progress: CheckProgress }
  | { readonly type: 'waited'; readonly id: number; readonly wait: Wait }
  | { readonly type: 'ended'; readonly id: number; readonly outcome: TaskOutcome; readonly at: string };

/** Everything that can happen to the pane. */
export type PaneEvent =
  | TaskEvent
  | { readonly type: 'sheets-listed'; readonly sheets: readonly SheetInfo[] }
  | { readonly type: 'asked'; readonly task: Task }
  | { readonly type: 'corrected'; readonly correction: Correction }
  | { readonly type: 'office-read'; readonly result: OfficeSettingsResult }
  | { readonly type: 'resumed' }
  | { readonly type: 'stopped' }
  | { readonly type: 'not-shown'; readonly failure: Failure }
  | { readonly type: 'sheet-changed'; readonly change: ChangeNotice }
  | { readonly type: 'notice-dismissed' }
  | LiveEvent;

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
    lastId: 0,
  };
  return first ? begin(state, first) : state;
}

/** The pane's state machine. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  if ('live' in event) return reduceLive(state, event);
  if ('id' in event) return reduceTask(state, event);
  switch (event.type) {
    case 'sheets-listed':
      return { ...state, sheets: event.sheets };
    case 'asked':
      return asked(state, event.task);
    case 'corrected':
      return asked(state, { kind: 'check' }, corrected(state, event.correction));
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
  return activity.kind === 'busy' && activity.task.kind !== 'check';
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
  if (activity.kind === 'idle' || isWriting(state)) return state;
  return withNotice({ ...state, activity: { kind: 'idle' } }, { kind: 'stopped', task: activity.task.kind });
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
  if (change.byThisAddIn || check.kind !== 'done' || change.sheet !== check.outcome.sheet) return state;
  return { ...state, staleness: addChange(state.staleness, change.range), live: liveAfterEdit(state, check.outcome) };
}
