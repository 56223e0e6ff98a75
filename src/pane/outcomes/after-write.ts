import type {
  BatchResult,
  DirectoryResult,
  FixResult,
  MarkResult,
  Refusal,
  ReportResult,
  UndoRecord,
  UndoResult,
} from '../../app/assistant';
import { isEmptyUndo, isOfCells } from '../fix-words';
import { type HistoryStep, type StepWhat, withUndone } from '../history';
import type { Notice } from '../notice';
import type { PaneState } from '../pane-state';
import type { BatchTask, DirectoryTask, MarkTask, ReportTask, Task, UnifyTask } from '../task';
import {
  type AfterTask,
  afterFailedWrite,
  afterFailure,
  RECHECK,
  withNotice,
  withUnreadOffice,
  type Written,
  withWrite,
} from './after';

/** After a fix, or the safe changes that were chosen. */
export function afterFix(state: PaneState, result: FixResult, task: Task, at: string): AfterTask {
  if (result.kind === 'failed') return afterFailedWrite(state, result, task, at);
  const { edits, refused } = result;
  const title = task.kind === 'fix' && !isOfCells(task.fix) ? task.fix.title : undefined;
  const what: StepWhat = title === undefined ? { kind: 'cells' } : { kind: 'fix', title };
  const notice: Notice = { kind: 'fixed', edits, refused, ...(title !== undefined && { title }) };
  return { state: withNotice(withFix(state, result, what, at), notice), next: RECHECK };
}

type Fixed = Extract<FixResult, { readonly kind: 'fixed' }>;

function withFix(state: PaneState, { edits, refused, undo }: Fixed, what: StepWhat, at: string): PaneState {
  const cells = edits - refused.length;
  return cells > 0 ? withWrite(state, { what, cells, record: undo }, at) : state;
}

/** After what was chosen in the preview was mended. */
export function afterBatch(state: PaneState, result: BatchResult, task: BatchTask, at: string): AfterTask {
  switch (result.kind) {
    case 'failed':
      return afterFailedWrite(state, result, task, at);
    case 'no-table':
    case 'several-tables':
      return { state: withNotice(state, { kind: 'table-lost', result }) };
    case 'mended': {
      const { left, undo } = result;
      const refused = onceEach(result.refused);
      // What a person ticked, not the cells it came to: the button has named this number.
      const kept = askedOf(task) - refused.length - left.length;
      const done = result.cells === 0 ? 0 : Math.max(1, kept);
      const step: Written = { what: { kind: 'cells' }, cells: done, record: undo };
      const written = isEmptyUndo(undo) ? state : withWrite(state, step, at);
      const notice: Notice = { kind: 'mended', done, refused, left: left.map(({ because }) => because) };
      return { state: withNotice(written, notice), next: RECHECK };
    }
  }
}

function askedOf({ batch }: BatchTask): number {
  return batch.changes.length + batch.fixes.length;
}

/** Several cells of one fix may have been refused: a person chose one thing. */
function onceEach(refused: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refused.map((refusal) => [refusal.index, refusal])).values()];
}

/** After steps were put back; where one of several could not be, those before it stay put back. */
export function afterUndo(
  state: PaneState,
  undone: readonly HistoryStep[],
  result: UndoResult,
  steps: readonly HistoryStep[],
): AfterTask {
  const back: PaneState = { ...state, history: withUndone(state.history, undone) };
  if (result.kind === 'failed') {
    const task: Task = { kind: 'undo', steps: steps.slice(undone.length) };
    if (undone.length === 0) return afterFailure(back, result, task);
    const notice: Notice = { kind: 'failed', failure: result, task, undone: undone.length };
    return { state: withNotice(back, notice), next: RECHECK };
  }
  const { restored, kept } = result;
  return { state: withNotice(back, { kind: 'undone', steps: undone.length, restored, kept }), next: RECHECK };
}

/** After 统一: the workbook also keeps that the names are one body. */
export function afterUnify(state: PaneState, result: FixResult, task: UnifyTask, at: string): AfterTask {
  if (result.kind === 'failed') return afterFailedWrite(state, result, task, at);
  const { edits, refused } = result;
  const { target } = task.choice;
  const unified = withUnreadOffice(withFix(state, result, { kind: 'unify', target }, at));
  return { state: withNotice(unified, { kind: 'units-unified', target, edits, refused }), next: RECHECK };
}

/** After the 单位名录 was written to, or was found to lack nothing. */
export function afterDirectory(state: PaneState, result: DirectoryResult, task: DirectoryTask, at: string): AfterTask {
  if (result.kind === 'failed') return afterFailedWrite(state, result, task, at);
  const notice: Notice = { kind: 'directory', unit: task.choice?.target, result };
  if (result.kind !== 'directory-written') return { state: withNotice(state, notice) };
  const { undo } = result;
  const written =
    undo && !isEmptyUndo(undo)
      ? withWrite(state, { what: { kind: 'directory' }, cells: undo.cells.length, record: undo }, at)
      : state;
  return { state: withNotice(written, notice), next: RECHECK };
}

/** After 问题清单 or 上报前自检单 was written on its sheet. */
export function afterReport(state: PaneState, result: ReportResult, task: ReportTask): AfterTask {
  switch (result.kind) {
    case 'report-written':
      return { state: withNotice(state, result) };
    case 'no-table':
    case 'several-tables':
      return { state: withNotice(state, { kind: 'table-lost', result }) };
    case 'failed':
      return afterFailure(state, result, task);
  }
}

/** After marks were set or taken away: no cell has changed, so that nothing is checked again. */
export function afterMark(state: PaneState, result: MarkResult, task: MarkTask, at: string): AfterTask {
  if (result.kind === 'failed') return afterFailedWrite(state, result, task, at);
  const { marked, undo } = result;
  const isUnchanged = marked === 0 && !hadMarks(undo);
  const step: Written = { what: { kind: 'marks', marked }, cells: 0, record: undo };
  const written = isUnchanged || isEmptyUndo(undo) ? state : withWrite(state, step, at);
  return { state: withNotice(written, { kind: 'marked', marked, isUnchanged }) };
}

/** An undo that sets marks again, or, of fixtures and older writes, cells. */
function hadMarks({ cells, structure }: UndoRecord): boolean {
  return cells.length > 0 || structure.some((edit) => edit.kind === 'set-marks' && edit.marks.length > 0);
}
