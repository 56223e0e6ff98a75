import type { Assistant, CheckRequest, DirectoryResult } from '../app/assistant';
import type { CheckProgress } from '../findings/check-report';
import type { DirectoryTask, Task, TaskOutcome } from './pane-state';

/** What a running task is given besides its own data. */
export interface TaskRun {
  readonly request: CheckRequest;
  readonly onProgress: (progress: CheckProgress) => void;
  readonly signal: AbortSignal;
}

/** Carries a task to the assistant. Only a check can be stopped by the signal. */
export async function performTask(assistant: Assistant, task: Task, run: TaskRun): Promise<TaskOutcome> {
  switch (task.kind) {
    case 'check':
      return { task: 'check', result: await assistant.checkSheet(run.request, run) };
    case 'apply':
      return { task: 'fix', result: await assistant.applyChanges(task.sheet, task.changes) };
    case 'fix':
      return { task: 'fix', result: await assistant.applyFix(task.sheet, task.fix) };
    case 'undo':
      return { task: 'undo', result: await assistant.undo(task.record) };
    case 'enrich':
      return { task: 'enrich', asked: task, result: await assistant.addColumns(run.request, task.choice) };
    case 'summary':
      return { task: 'summary', result: await assistant.writeLeadUnitSummary(run.request) };
    case 'trigger-date':
      return {
        task: 'trigger-date',
        asked: task,
        result: await assistant.setTriggerDate(task.trigger, task.date),
      };
    case 'office-settings':
      return { task: 'office-settings', asked: task, result: await assistant.saveOfficeSettings(task.settings) };
    case 'unify-units': {
      const request = { ...run.request, sheet: task.sheet };
      return { task: 'unify-units', asked: task, result: await assistant.unifyUnits(request, task.choice) };
    }
    case 'unit-verdict':
      return {
        task: 'unit-verdict',
        asked: task,
        result: await assistant.setUnitVerdict(task.choice, task.verdict),
      };
    case 'directory':
      return { task: 'directory', asked: task, result: await writeDirectory(assistant, task, run) };
  }
}

function writeDirectory(
  assistant: Assistant,
  { choice }: DirectoryTask,
  { request }: TaskRun,
): Promise<DirectoryResult> {
  return choice ? assistant.rememberUnit(choice) : assistant.fillUnitDirectory(request);
}
