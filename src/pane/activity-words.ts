import type { CheckProgress } from '../findings/check-report';
import type { Activity, PaneState } from './pane-state';
import { isWrite, type Task } from './task';
import { TEXT } from './text/zh-cn';
import { OFFER_TEXT } from './text/zh-cn-offers';

/** What the pane is doing. */
export type Doing = Exclude<Activity, { readonly kind: 'idle' }>;

/** True while a cell being edited keeps a task waiting, also in the moments in which it is tried again. */
export function isHeld(activity: Doing): boolean {
  return activity.kind === 'held' || (activity.wasHeld === true && !activity.progress);
}

/** The sentence about what is being done and what keeps it waiting; an Excel that has listed its sheets is not cut off. */
export function activityWords(activity: Doing, { sheets }: Pick<PaneState, 'sheets'>): string {
  if (activity.kind === 'held' || isHeld(activity)) return TEXT.states.held;
  // Excel has no part in it.
  if (activity.task.kind === 'read-notice') return OFFER_TEXT.readingNotice(activity.progress);
  if (activity.wait === 'silent') return sheets.length > 0 ? TEXT.states.silentAgain : TEXT.states.silent;
  if (activity.isStopping) return OFFER_TEXT.stopping;
  if (activity.progress) return progressWords(activity.task, activity.progress);
  // Summaries say which sheet they write; before that the table is read.
  return isWrite(activity.task) && activity.task.kind !== 'summaries' ? TEXT.states.writing : TEXT.states.reading;
}

function progressWords({ kind }: Task, progress: CheckProgress): string {
  return kind === 'check' ? TEXT.states.running(progress) : OFFER_TEXT.progress(progress);
}
