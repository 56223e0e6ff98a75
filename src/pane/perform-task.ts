import type { Assistant, CheckRequest } from '../app/assistant';
import type { CheckProgress } from '../findings/check-report';
import type { CellRange } from '../grid/address';
import type { Task, TaskOutcome, UndoTask } from './task';

/** What a running task is given besides its own data. */
export interface TaskRun {
  readonly request: CheckRequest;
  readonly onProgress: (progress: CheckProgress) => void;
  readonly signal: AbortSignal;
}

type Tasks = { readonly [Kind in Task['kind']]: Extract<Task, { readonly kind: Kind }> };

const PERFORM: {
  readonly [Kind in keyof Tasks]: (assistant: Assistant, task: Tasks[Kind], run: TaskRun) => Promise<TaskOutcome>;
} = {
  check: async (assistant, _, run) => ({ task: 'check', result: await assistant.checkSheet(run.request, run) }),
  fix: async (assistant, { sheet, fix }) => ({ task: 'fix', result: await assistant.applyFix(sheet, fix) }),
  batch: async (assistant, asked, run) => ({
    task: 'batch',
    asked,
    result: await assistant.applyBatch(ofSheet(run, asked), asked.batch),
  }),
  undo: undoSteps,
  enrich: async (assistant, asked, run) => ({
    task: 'enrich',
    asked,
    result: await assistant.enrich(ofSheet(run, asked), asked.choice),
  }),
  merges: async (assistant, asked, run) => ({
    task: 'merges',
    asked,
    result: await assistant[asked.way === 'part' ? 'partMerges' : 'mergeAgain'](ofSheet(run, asked)),
  }),
  'preview-summaries': async (assistant, asked, run) => ({
    task: 'preview-summaries',
    asked,
    result: await assistant.previewSummaries(ofSheet(run, asked), asked.choice, run),
  }),
  summaries: async (assistant, asked, run) => ({
    task: 'summaries',
    asked,
    result: await assistant.writeSummaries(ofSheet(run, asked), asked.choice, run),
  }),
  'trigger-date': async (assistant, asked) => ({
    task: 'trigger-date',
    asked,
    result: await assistant.setTriggerDate(asked.trigger, asked.date),
  }),
  'office-settings': async (assistant, asked) => ({
    task: 'office-settings',
    asked,
    result: await assistant.saveOfficeSettings(asked.settings),
  }),
  'unify-units': async (assistant, asked, run) => ({
    task: 'unify-units',
    asked,
    result: await assistant.unifyUnits(ofSheet(run, asked), asked.choice),
  }),
  'unit-verdict': async (assistant, asked) => ({
    task: 'unit-verdict',
    asked,
    result: await assistant.setUnitVerdict(asked.choice, asked.verdict),
  }),
  directory: async (assistant, asked, { request }) => ({
    task: 'directory',
    asked,
    result: await (asked.choice ? assistant.rememberUnit(asked.choice) : assistant.fillUnitDirectory(request)),
  }),
  ignore: async (assistant, asked) => ({
    task: 'ignore',
    asked,
    result: await assistant.ignoreFinding(asked.sheet, asked.finding, asked.reason),
  }),
  unignore: async (assistant, asked) => ({
    task: 'unignore',
    asked,
    result: await assistant.removeIgnores(asked.fingerprints),
  }),
  preferences: async (assistant, asked) => ({
    task: 'preferences',
    asked,
    result: await assistant.savePreferences(asked.preferences),
  }),
  report: async (assistant, asked, run) => ({
    task: 'report',
    asked,
    result: await assistant.writeReport(ofSheet(run, asked), asked.report, asked.before),
  }),
  mark: async (assistant, asked) => ({
    task: 'mark',
    asked,
    result: await assistant.markFindings(asked.sheet, asked.findings),
  }),
  'clear-traces': async (assistant) => ({ task: 'clear-traces', result: await assistant.clearTraces() }),
  'read-notice': async (assistant, { input, options }, run) => ({
    task: 'read-notice',
    result: await assistant.readNotice(input, options, run),
  }),
  'write-import': async (assistant, asked, run) => {
    const result = await assistant.writeNotice(asked.draft, run);
    // The new sheet is what its user wants to see next; it is written all the same where it cannot be shown.
    if (result.kind === 'import-written') await assistant.showRange(result.sheet, TOP_LEFT);
    return { task: 'write-import', asked, result };
  },
};

const TOP_LEFT: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** Carries a task to the assistant. Checks, previews, summaries and imports heed the signal. */
export function performTask<Kind extends Task['kind']>(
  assistant: Assistant,
  kind: Kind,
  task: Tasks[Kind],
  run: TaskRun,
): Promise<TaskOutcome> {
  return PERFORM[kind](assistant, task, run);
}

/** The user may have turned to another sheet since the task was offered. */
function ofSheet({ request }: TaskRun, { sheet }: { readonly sheet: string }): CheckRequest {
  return { ...request, sheet };
}

/** Puts steps back one after another, until one cannot be. */
async function undoSteps(assistant: Assistant, { steps }: UndoTask): Promise<TaskOutcome> {
  let restored = 0;
  const kept: CellRange[] = [];
  for (const [index, { record }] of steps.entries()) {
    const result = await assistant.undo(record);
    if (result.kind === 'failed') return { task: 'undo', undone: steps.slice(0, index), result };
    restored += result.restored;
    kept.push(...result.kept);
  }
  return { task: 'undo', undone: steps, result: { kind: 'undone', restored, kept } };
}
