import type { Activity, PaneState } from './pane-state';
import { TEXT } from './text/zh-cn';

/** What the pane is doing. */
export type Doing = Exclude<Activity, { readonly kind: 'idle' }>;

/** True while a cell being edited keeps a task waiting, also in the moments in which it is tried again. */
export function isHeld(activity: Doing): boolean {
  return activity.kind === 'held' || (activity.wasHeld === true && !activity.progress);
}

/** The sentence about what is being done and what keeps it waiting; an Excel that has listed its sheets is not cut off. */
export function activityWords(activity: Doing, { sheets }: Pick<PaneState, 'sheets'>): string {
  if (activity.kind === 'held' || isHeld(activity)) return TEXT.states.held;
  if (activity.wait === 'silent') return sheets.length > 0 ? TEXT.states.silentAgain : TEXT.states.silent;
  if (activity.progress) return TEXT.states.running(activity.progress);
  return activity.task.kind === 'check' ? TEXT.states.reading : TEXT.states.writing;
}
