import type {
  CheckSheetResult,
  DirectoryResult,
  EnrichResult,
  Failure,
  FixResult,
  SavedResult,
  SummaryResult,
  UndoResult,
} from '../app/assistant';
import { isEmptyUndo, isOfCells } from './fix-words';
import type {
  DirectoryTask,
  EnrichTask,
  Notice,
  OfficeSettingsTask,
  PaneState,
  Task,
  TaskOutcome,
  TriggerDateTask,
  UnifyTask,
  UnitVerdictTask,
} from './pane-state';
import { FRESH, OTHER_SETTINGS } from './staleness';

/** The state after a task, and the task that must follow: a sheet that was written to is checked again. */
interface AfterTask {
  readonly state: PaneState;
  readonly next?: Task;
}

const RECHECK: Task = { kind: 'check' };

/** Takes in what came of a task; `task` is kept with a failure so that it can be tried again. */
export function afterTask(state: PaneState, outcome: TaskOutcome, task: Task, at: string): AfterTask {
  switch (outcome.task) {
    case 'check':
      return { state: afterCheck(state, outcome.result, at) };
    case 'fix':
      return afterFix(state, outcome.result, task);
    case 'undo':
      return afterUndo(state, outcome.result, task);
    case 'enrich':
      return afterEnrich(state, outcome.result, outcome.asked);
    case 'summary':
      return { state: withNotice(state, summaryNotice(outcome.result, task)) };
    case 'trigger-date':
      return afterTriggerDate(state, outcome.result, outcome.asked);
    case 'office-settings':
      return { state: afterSettings(state, outcome.result, outcome.asked) };
    case 'unify-units':
      return afterUnify(state, outcome.result, outcome.asked);
    case 'unit-verdict':
      return afterVerdict(state, outcome.result, outcome.asked);
    case 'directory':
      return afterDirectory(state, outcome.result, outcome.asked);
  }
}

/** The state with another notice, or none. */
export function withNotice(state: PaneState, notice: Notice | undefined): PaneState {
  const { notice: _old, ...rest } = state;
  return notice ? { ...rest, notice } : rest;
}

function afterCheck(state: PaneState, result: CheckSheetResult, at: string): PaneState {
  switch (result.kind) {
    case 'stopped':
      return withNotice(state, { kind: 'stopped', task: 'check' });
    case 'failed':
      return { ...state, check: { kind: 'failed', failure: result } };
    case 'empty-sheet':
    case 'own-sheet':
    case 'no-table':
    case 'several-tables':
    case 'checked':
      return { ...state, check: { kind: 'done', outcome: result, at }, staleness: FRESH };
  }
}

function afterFix(state: PaneState, result: FixResult, task: Task): AfterTask {
  if (result.kind === 'failed') return afterFailedWrite(state, result, task);
  const { edits, refused } = result;
  const title = task.kind === 'fix' && !isOfCells(task.fix) ? { title: task.fix.title } : {};
  return { state: withNotice(withUndo(state, result), { kind: 'fixed', edits, refused, ...title }), next: RECHECK };
}

/** The state from which what was written can be put back, if anything was. */
function withUndo(
  state: PaneState,
  { edits, refused, undo }: Extract<FixResult, { readonly kind: 'fixed' }>,
): PaneState {
  return edits > refused.length ? { ...state, undos: [...state.undos, undo] } : state;
}

function afterFailedWrite(state: PaneState, failure: Failure, task: Task): AfterTask {
  const failed = withNotice(state, { kind: 'failed', failure, task });
  if (!failure.written) return { state: failed };
  return { state: { ...failed, undos: [...state.undos, failure.written] }, next: RECHECK };
}

function afterUndo(state: PaneState, result: UndoResult, task: Task): AfterTask {
  if (result.kind === 'failed') return { state: withNotice(state, { kind: 'failed', failure: result, task }) };
  const { restored, kept } = result;
  const undone = withNotice({ ...state, undos: state.undos.slice(0, -1) }, { kind: 'undone', restored, kept });
  return { state: undone, next: RECHECK };
}

function afterEnrich(state: PaneState, result: EnrichResult, task: EnrichTask): AfterTask {
  const { choice } = task;
  switch (result.kind) {
    case 'enriched': {
      const { sheet, at, cells, refused, undo } = result;
      const written = withNotice(
        { ...state, undos: cells > refused.length ? [...state.undos, undo] : state.undos },
        { kind: 'columns-written', choice, sheet, at, cells, refused },
      );
      return { state: written, next: RECHECK };
    }
    case 'unchanged':
    case 'no-table':
    case 'several-tables':
    case 'column-missing':
      return { state: withNotice(state, { kind: 'columns-not-written', choice, result }) };
    case 'failed':
      return afterFailedWrite(state, result, task);
  }
}

/** What was read of the settings is no longer so; the sheet is checked with the new date. */
function afterTriggerDate(state: PaneState, result: SavedResult, task: TriggerDateTask): AfterTask {
  if (result.kind === 'failed') return { state: withNotice(state, { kind: 'failed', failure: result, task }) };
  const { trigger, date } = task;
  return {
    state: withNotice({ ...state, office: { kind: 'unread' } }, { kind: 'trigger-date', trigger, date }),
    next: RECHECK,
  };
}

function afterSettings(state: PaneState, result: SavedResult, task: OfficeSettingsTask): PaneState {
  if (result.kind === 'failed') return withNotice(state, { kind: 'failed', failure: result, task });
  const { office, check } = state;
  const known = office.kind === 'settings' ? office : undefined;
  const saved = {
    ...state,
    office: known
      ? { kind: known.kind, settings: task.settings, builtInYears: known.builtInYears }
      : ({ kind: 'unread' } as const),
    staleness: check.kind === 'done' ? OTHER_SETTINGS : state.staleness,
  };
  return withNotice(saved, { kind: 'settings-saved', previous: known?.settings });
}

/** The workbook also keeps that the names are one body. */
function afterUnify(state: PaneState, result: FixResult, task: UnifyTask): AfterTask {
  if (result.kind === 'failed') return afterFailedWrite(state, result, task);
  const { edits, refused } = result;
  const unified: PaneState = { ...withUndo(state, result), office: { kind: 'unread' } };
  const notice: Notice = { kind: 'units-unified', target: task.choice.target, edits, refused };
  return { state: withNotice(unified, notice), next: RECHECK };
}

function afterVerdict(state: PaneState, result: SavedResult, task: UnitVerdictTask): AfterTask {
  if (result.kind === 'failed') return { state: withNotice(state, { kind: 'failed', failure: result, task }) };
  const { choice, verdict } = task;
  return {
    state: withNotice({ ...state, office: { kind: 'unread' } }, { kind: 'unit-verdict', choice, verdict }),
    next: RECHECK,
  };
}

function afterDirectory(state: PaneState, result: DirectoryResult, task: DirectoryTask): AfterTask {
  if (result.kind === 'failed') return afterFailedWrite(state, result, task);
  const notice: Notice = { kind: 'directory', unit: task.choice?.target, result };
  if (result.kind !== 'directory-written') return { state: withNotice(state, notice) };
  const { undo } = result;
  const undos = undo && !isEmptyUndo(undo) ? [...state.undos, undo] : state.undos;
  return { state: withNotice({ ...state, undos }, notice), next: RECHECK };
}

function summaryNotice(result: SummaryResult, task: Task): Notice {
  switch (result.kind) {
    case 'written':
      return { kind: 'summary-written', sheet: result.sheet, rows: result.rows, created: result.created };
    case 'no-table':
    case 'several-tables':
    case 'column-missing':
      return { kind: 'summary-not-written', result };
    case 'failed':
      return { kind: 'failed', failure: result, task };
  }
}
