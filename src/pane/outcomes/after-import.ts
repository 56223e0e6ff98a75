import type { ImportResult, ImportWritten } from '../../app/assistant';
import { withReading, withWritten } from '../importing';
import type { PaneState } from '../pane-state';
import type { WriteImportTask } from '../task';
import { type AfterTask, afterFailure, withNotice } from './after';

/** After a notice was read: whatever came of it is shown on the tab 导入 itself. */
export function afterReadingNotice(state: PaneState, result: ImportResult): AfterTask {
  if (result.kind === 'stopped') return { state: withNotice(state, { kind: 'stopped', task: 'read-notice' }) };
  return { state: { ...state, importing: withReading(state.importing, result) } };
}

/** After the rows of a notice were written on a sheet of their own, or were not: the draft stays. */
export function afterWritingImport(state: PaneState, result: ImportWritten, task: WriteImportTask): AfterTask {
  switch (result.kind) {
    case 'import-written': {
      const written: PaneState = { ...state, importing: withWritten(state.importing) };
      return { state: withNotice(written, result) };
    }
    case 'stopped':
      return { state: withNotice(state, { kind: 'stopped', task: task.kind }) };
    case 'failed':
      return afterFailure(state, result, task);
  }
}
