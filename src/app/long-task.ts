import type { DriveOptions } from './drive';

/** How far work that takes a while has come. */
export interface TaskProgress {
  readonly step: number;
  readonly steps: number;
  /** What is being done: 「读取表格」, 「正在写入「按牵头单位」」. */
  readonly title: string;
  /** What has been gone through of it: rows, or paragraphs of a notice. */
  readonly rows?: { readonly done: number; readonly of: number };
}

/** How a long task is watched and stopped. */
export type LongTask = DriveOptions<TaskProgress>;
