import type { EnrichResult, MergesResult, SummariesWritten, SummaryPreviewResult } from '../../app/assistant';
import { isEmptyUndo } from '../fix-words';
import type { Notice } from '../notice';
import type { PaneState } from '../pane-state';
import type { EnrichTask, MergesTask, PreviewSummariesTask, SummariesTask } from '../task';
import {
  type AfterTask,
  afterFailedWrite,
  afterFailure,
  RECHECK,
  withNotice,
  withoutPreview,
  type Written,
  withWrite,
} from './after';

/** After derived columns were written. */
export function afterEnrich(state: PaneState, result: EnrichResult, task: EnrichTask, at: string): AfterTask {
  switch (result.kind) {
    case 'enriched': {
      const { kind: _, undo, ...columns } = result;
      const cells = columns.cells - columns.refused.length;
      const what = { kind: 'columns', columns: columns.added.length + columns.updated.length } as const;
      const written = isEmptyUndo(undo) ? state : withWrite(state, { what, cells, record: undo }, at);
      return { state: withNotice(written, { kind: 'columns-written', columns }), next: RECHECK };
    }
    case 'unchanged':
    case 'no-table':
    case 'several-tables':
      return { state: withNotice(state, { kind: 'columns-not-written', result }) };
    case 'failed':
      return afterFailedWrite(state, result, task, at);
  }
}

/** After merged areas were parted, or merged again. */
export function afterMerges(state: PaneState, result: MergesResult, task: MergesTask, at: string): AfterTask {
  const { way } = task;
  switch (result.kind) {
    case 'parted':
    case 'merged-again': {
      const { undo, ...merges } = result;
      const step: Written = {
        what: { kind: 'merges', way, areas: merges.areas },
        cells: undo.cells.length,
        record: undo,
      };
      const written = isEmptyUndo(undo) ? state : withWrite(state, step, at);
      return { state: withNotice(written, { kind: 'merges-changed', merges }), next: RECHECK };
    }
    case 'no-merges':
      return { state: withNotice(state, { kind: 'no-merges', way }) };
    case 'no-table':
    case 'several-tables':
      return { state: withNotice(state, { kind: 'columns-not-written', result }) };
    case 'failed':
      return afterFailedWrite(state, result, task, at);
  }
}

/** After summaries were planned for their preview. */
export function afterPreview(state: PaneState, result: SummaryPreviewResult, task: PreviewSummariesTask): AfterTask {
  const { sheet, choice } = task;
  switch (result.kind) {
    case 'previewed':
      return { state: { ...state, preview: { sheet, choice, result } } };
    case 'stopped':
      return { state: withNotice(state, { kind: 'stopped', task: task.kind }) };
    case 'no-table':
    case 'several-tables':
      return { state: withNotice(state, { kind: 'not-summarised', result }) };
    case 'failed':
      return afterFailure(state, result, task);
  }
}

/** After summaries: sheets of their own, so that nothing is checked again. */
export function afterSummaries(state: PaneState, result: SummariesWritten, task: SummariesTask): AfterTask {
  const told = (notice: Notice): AfterTask => ({ state: withNotice(withoutPreview(state), notice) });
  switch (result.kind) {
    case 'summaries-written':
      return told({ kind: 'summaries-written', result, task });
    case 'stopped':
      return told({ kind: 'stopped', task: task.kind });
    case 'no-table':
    case 'several-tables':
      return told({ kind: 'not-summarised', result });
    case 'failed':
      return afterFailure(state, result, task);
  }
}
