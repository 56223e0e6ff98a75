import type { Finding } from './finding';
import type { Ignore, IgnoredFinding } from './ignore';

/** Why a rule did not run that an office has switched off. */
export const SWITCHED_OFF = '已在设置中关闭';

/** A rule that had nothing to run on, with the reason in Chinese: 没有「配合单位」列. */
export interface RuleNotRun {
  readonly rule: string;
  readonly because: string;
}

/** Everything one check of one sheet found. Same grid, table and options give the same report. */
export interface CheckReport {
  readonly rowCount: number;
  /** Ids, in the registry's order. */
  readonly rulesRun: readonly string[];
  readonly rulesNotRun: readonly RuleNotRun[];
  /** By row, then column, then the registry's order of rules. */
  readonly findings: readonly Finding[];
  /** In the same order. */
  readonly ignored: readonly IgnoredFinding[];
  /** Verdicts on this sheet that match nothing any more: what they were about has changed, or is mended. */
  readonly unusedIgnores: readonly Ignore[];
}

/** How far a check has come, for 「正在检查 第 3/6 步：完成时限（1,240/3,000 行）」. */
export interface CheckProgress {
  readonly step: number;
  readonly steps: number;
  /** Chinese name of the step. */
  readonly title: string;
  /** Task rows behind us and in all; absent while whole-table rules run. */
  readonly rows?: { readonly done: number; readonly of: number };
}
