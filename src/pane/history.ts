import type { UndoRecord } from '../app/assistant';

/** 拆分填充, or merging again. */
export type MergesWay = 'part' | 'merge-again';

/** What a write of the add-in was, for words. */
export type StepWhat =
  | { readonly kind: 'cells' }
  /** A fix that moves rows goes by its title. */
  | { readonly kind: 'fix'; readonly title: string }
  | { readonly kind: 'columns'; readonly columns: number }
  | { readonly kind: 'merges'; readonly way: MergesWay; readonly areas: number }
  | { readonly kind: 'unify'; readonly target: string }
  | { readonly kind: 'directory' }
  /** 0 where the marks were taken away. */
  | { readonly kind: 'marks'; readonly marked: number }
  /** A write that failed and could not be taken back at once. */
  | { readonly kind: 'interrupted' };

/** One write of this session into this workbook. */
export interface HistoryStep {
  /** Counts from 1. */
  readonly id: number;
  readonly what: StepWhat;
  /** Clock time, 「10:42」. */
  readonly at: string;
  readonly cells: number;
  readonly record: UndoRecord;
  readonly isUndone: boolean;
}

/** The writes of this session, the last one at the end. */
export type History = readonly HistoryStep[];

/** The history with one more write. */
export function withStep(history: History, step: Omit<HistoryStep, 'id' | 'isUndone'>): History {
  return [...history, { ...step, id: history.length + 1, isUndone: false }];
}

/** The history after steps were put back. */
export function withUndone(history: History, undone: History): History {
  const ids = new Set(undone.map(({ id }) => id));
  return history.map((step) => (ids.has(step.id) ? { ...step, isUndone: true } : step));
}

/** The steps that still stand. */
export function standingSteps(history: History): History {
  return history.filter(({ isUndone }) => !isUndone);
}

/** What 「↶ 撤销」 puts back: the last step that still stands, if any. */
export function lastStanding(history: History): HistoryStep | undefined {
  return standingSteps(history).at(-1);
}
