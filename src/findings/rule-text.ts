import type { Severity } from './finding';

/** What a rule says about itself, for reports and for the opened finding. */
export interface RuleText {
  readonly id: string;
  readonly group: string;
  /** Chinese name of the group: 「完成时限」. */
  readonly groupTitle: string;
  readonly title: string;
  /** Its own, before settings and presets. */
  readonly severity: Severity;
  readonly why: string;
  readonly basis?: string;
  readonly whenNotToUse?: string;
  /** Why the rule offers no fix; absent when it offers one. */
  readonly noFix?: string;
}
