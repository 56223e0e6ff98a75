import type { CheckSheetResult } from '../../app/assistant';
import { countSeverities } from '../../findings/severity-counts';
import type { PaneState, SheetOutcome } from '../pane-state';
import { FRESH } from '../staleness';
import type { Task, TaskOutcome } from '../task';
import { type AfterTask, withNotice } from './after';
import { afterReadingNotice, afterWritingImport } from './after-import';
import { afterEnrich, afterMerges, afterPreview, afterSummaries } from './after-offers';
import {
  afterClearing,
  afterIgnore,
  afterPreferences,
  afterSettings,
  afterTriggerDate,
  afterUnignore,
  afterUnitVerdict,
} from './after-saving';
import { afterBatch, afterDirectory, afterFix, afterMark, afterReport, afterUndo, afterUnify } from './after-write';

type Outcomes = { readonly [Kind in TaskOutcome['task']]: Extract<TaskOutcome, { readonly task: Kind }> };

/** What each kind of task leaves; `task` is kept with a failure so that it can be tried again. */
const AFTER: {
  readonly [Kind in keyof Outcomes]: (state: PaneState, outcome: Outcomes[Kind], task: Task, at: string) => AfterTask;
} = {
  check: (state, { result }, _, at) => ({ state: afterCheck(state, result, at) }),
  fix: (state, { result }, task, at) => afterFix(state, result, task, at),
  batch: (state, { result, asked }, _, at) => afterBatch(state, result, asked, at),
  undo: (state, { undone, result }, task) => afterUndo(state, undone, result, task.kind === 'undo' ? task.steps : []),
  enrich: (state, { result, asked }, _, at) => afterEnrich(state, result, asked, at),
  merges: (state, { result, asked }, _, at) => afterMerges(state, result, asked, at),
  'preview-summaries': (state, { result, asked }) => afterPreview(state, result, asked),
  summaries: (state, { result, asked }) => afterSummaries(state, result, asked),
  'unify-units': (state, { result, asked }, _, at) => afterUnify(state, result, asked, at),
  directory: (state, { result, asked }, _, at) => afterDirectory(state, result, asked, at),
  report: (state, { result, asked }) => afterReport(state, result, asked),
  mark: (state, { result, asked }, _, at) => afterMark(state, result, asked, at),
  'trigger-date': (state, { result, asked }) => afterTriggerDate(state, result, asked),
  'office-settings': (state, { result, asked }) => afterSettings(state, result, asked),
  'unit-verdict': (state, { result, asked }) => afterUnitVerdict(state, result, asked),
  ignore: (state, { result, asked }) => afterIgnore(state, result, asked),
  unignore: (state, { result, asked }) => afterUnignore(state, result, asked),
  preferences: (state, { result, asked }) => afterPreferences(state, result, asked),
  'clear-traces': (state, { result }, task) => afterClearing(state, result, task),
  'read-notice': (state, { result }) => afterReadingNotice(state, result),
  'write-import': (state, { result, asked }) => afterWritingImport(state, result, asked),
};

/** Takes in what came of a task at a clock time. */
export function afterTask<Kind extends TaskOutcome['task']>(
  state: PaneState,
  kind: Kind,
  outcome: Outcomes[Kind],
  task: Task,
  at: string,
): AfterTask {
  return AFTER[kind](state, outcome, task, at);
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
      return withOutcome(state, result, at);
  }
}

/** The state in which a sheet has been checked; the counts of its first check are kept for the reports. */
export function withOutcome(state: PaneState, outcome: SheetOutcome, at: string): PaneState {
  const done: PaneState = { ...state, check: { kind: 'done', outcome, at }, staleness: FRESH };
  if (outcome.kind !== 'checked' || state.firstCounts.has(outcome.sheet)) return done;
  const counts = countSeverities(outcome.report.findings);
  return { ...done, firstCounts: new Map(state.firstCounts).set(outcome.sheet, counts) };
}
