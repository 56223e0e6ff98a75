import type { Failure, UndoRecord } from '../../app/assistant';
import { type StepWhat, withStep } from '../history';
import type { Notice } from '../notice';
import type { PaneState } from '../pane-state';
import type { Task } from '../task';

/** The state after a task, and the task that must follow: a sheet that was written to is checked again. */
export interface AfterTask {
  readonly state: PaneState;
  readonly next?: Task;
}

export const RECHECK: Task = { kind: 'check' };

/** The state with another notice, or none. */
export function withNotice(state: PaneState, notice: Notice | undefined): PaneState {
  const { notice: _old, ...rest } = state;
  return notice ? { ...rest, notice } : rest;
}

/** The state without the preview of summaries. */
export function withoutPreview(state: PaneState): PaneState {
  const { preview: _old, ...rest } = state;
  return rest;
}

/** A write that can be put back. */
export interface Written {
  readonly what: StepWhat;
  readonly cells: number;
  readonly record: UndoRecord;
}

/** The state from which what was written can be put back. */
export function withWrite(state: PaneState, written: Written, at: string): PaneState {
  return { ...state, history: withStep(state.history, { ...written, at }) };
}

/** The state in which what was read of the settings is read again when they are needed. */
export function withUnreadOffice(state: PaneState): PaneState {
  return { ...state, office: { kind: 'unread' } };
}

/** Nothing was done; the task is kept so that it can be tried again. */
export function afterFailure(state: PaneState, failure: Failure, task: Task): AfterTask {
  return { state: withNotice(state, { kind: 'failed', failure, task }) };
}

/** As `afterFailure`; what stands written although the write failed can be put back. */
export function afterFailedWrite(state: PaneState, failure: Failure, task: Task, at: string): AfterTask {
  const failed = afterFailure(state, failure, task);
  const record = failure.written;
  if (!record) return failed;
  const written: Written = { what: { kind: 'interrupted' }, cells: record.cells.length, record };
  return { state: withWrite(failed.state, written, at), next: RECHECK };
}
