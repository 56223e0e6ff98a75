import type { Finding, Severity } from './finding';

/** Longest reason that is kept, in characters. Longer ones are cut by nobody: the pane asks for fewer. */
export const MAX_REASON_CHARS = 200;

/** A person's word that a finding is none (不是问题), kept in the workbook without any text of a cell. */
export interface Ignore {
  /** As `Finding.fingerprint`: lapses when the text changes. */
  readonly fingerprint: string;
  readonly rule: string;
  /** Why, in the person's own words. */
  readonly reason: string;
  /** Day of the verdict, 「2026-11-22」. */
  readonly on: string;
  /** Hash of the sheet's name, so that a check of another sheet does not call it unused. */
  readonly sheet: string;
}

/** A finding that is not shown among the others because somebody has said why. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly ignore: Ignore;
}

/** What an office has set for a rule: not run at all, or run with another severity. */
export type RuleSetting = 'off' | Severity;

/** Settings of rules by their ids; a rule that is not named keeps its own severity. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
