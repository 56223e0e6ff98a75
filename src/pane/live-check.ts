import type { CheckSheetResult } from '../app/assistant';
import { withOutcome } from './outcomes/after-task';
import type { LiveCheck, PaneState, SheetOutcome } from './pane-state';
import type { Task } from './task';

/** What happens to the check that follows edits by itself. */
export type LiveEvent =
  | { readonly live: 'begun'; readonly turn: number }
  | { readonly live: 'ended'; readonly id: number; readonly result: CheckSheetResult; readonly at: string }
  | { readonly live: 'paused'; readonly isPaused: boolean };

/** Larger tables are checked only when asked for: Excel would be held up after every edit. */
export const LIVE_ROWS = 5000;
/** How long nobody must have edited anything. */
export const LIVE_AFTER_MS = 400;
/** How long after a cell was found being edited. */
const LIVE_AGAIN_AFTER_MS = 1000;

const RESTING: LiveCheck = { kind: 'resting' };

/** The live check after an edit by somebody else. */
export function liveAfterEdit(state: PaneState, outcome: SheetOutcome): LiveCheck {
  const isSmall = outcome.kind === 'checked' && outcome.report.rowCount <= LIVE_ROWS;
  return isSmall ? dueAfter(state.live, LIVE_AFTER_MS) : RESTING;
}

/** The live check when a task begins: a check does its work, anything else puts it off. */
export function liveBeside({ live }: PaneState, task: Task): LiveCheck {
  if (task.kind === 'check') return RESTING;
  return live.kind === 'running' ? dueAfter(live, LIVE_AFTER_MS) : live;
}

/** True where a check will follow the last edits by itself: nobody needs to ask for one. */
export function willFollow({ live, isLivePaused }: PaneState): boolean {
  return live.kind !== 'resting' && !isLivePaused;
}

/** When the live check may begin, as the number of its turn; undefined while something else comes first. */
export function dueTurn({ live, isLivePaused, activity }: PaneState): number | undefined {
  return live.kind === 'due' && !isLivePaused && activity.kind === 'idle' ? live.turn : undefined;
}

/** The state machine of the live check. */
export function reduceLive(state: PaneState, event: LiveEvent): PaneState {
  const { live, lastId } = state;
  switch (event.live) {
    case 'begun':
      if (dueTurn(state) !== event.turn) return state;
      return { ...state, lastId: lastId + 1, live: { kind: 'running', id: lastId + 1 } };
    case 'paused': {
      const { isPaused } = event;
      const putOff = isPaused && live.kind === 'running' ? dueAfter(live, LIVE_AFTER_MS) : live;
      return { ...state, isLivePaused: isPaused, live: putOff };
    }
    case 'ended':
      return live.kind === 'running' && live.id === event.id ? ended(state, event.result, event.at) : state;
  }
}

/** A failure is not told: the edits are still known, and 重新检查 is offered for them. */
function ended(state: PaneState, result: CheckSheetResult, at: string): PaneState {
  if (result.kind === 'failed' && result.code === 'cell-editing') {
    return { ...state, live: dueAfter(state.live, LIVE_AGAIN_AFTER_MS) };
  }
  const rested = { ...state, live: RESTING };
  if (result.kind === 'failed' || result.kind === 'stopped') return rested;
  const { check, ...found } = withOutcome(rested, result, at);
  return { ...found, check: check.kind === 'done' ? { ...check, isQuiet: true } : check };
}

function dueAfter(live: LiveCheck, afterMs: number): LiveCheck {
  return { kind: 'due', turn: live.kind === 'due' ? live.turn + 1 : 0, afterMs };
}
