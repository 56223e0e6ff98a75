import type { CheckReport } from '../findings/check-report';
import type { Finding, Severity } from '../findings/finding';
import type { Ignore } from '../findings/ignore';
import { a1Range } from '../grid/address';
import type { CheckedSheet, CheckedWith } from './checked-sheet';
import type { RuleTexts } from './finding-words';

/** One sheet's check as `zrb check --format json` prints it. */
export interface CheckJson {
  readonly file: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly rowCount: number;
  readonly settings: CheckedWith;
  readonly rulesRun: readonly string[];
  readonly rulesNotRun: CheckReport['rulesNotRun'];
  readonly findings: readonly FindingJson[];
  readonly ignored: readonly IgnoredJson[];
  /** Verdicts that match nothing any more. */
  readonly unusedIgnores: readonly Omit<Ignore, 'sheet'>[];
}

/** One finding of it; places are A1, 「C4」 or 「A2:E2」. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly address: string;
  readonly original: string;
  readonly message: string;
  readonly why: string;
  readonly fixes: readonly { readonly title: string; readonly safety: 'safe' | 'review' }[];
  readonly fingerprint: string;
}

/** A finding that somebody has called no problem. */
export interface IgnoredJson extends FindingJson {
  readonly reason: string;
  /** Day of the verdict. */
  readonly ignoredOn: string;
}

/** The check as plain data for JSON. */
export function checkJson(checked: CheckedSheet, rules: RuleTexts): CheckJson {
  const { file, sheet, table, report, settings } = checked;
  return {
    file,
    sheet,
    table: table ? a1Range(table) : null,
    rowCount: report.rowCount,
    settings,
    rulesRun: report.rulesRun,
    rulesNotRun: report.rulesNotRun,
    findings: report.findings.map((finding) => findingJson(finding, rules)),
    ignored: report.ignored.map(({ finding, ignore }) => ({
      ...findingJson(finding, rules),
      reason: ignore.reason,
      ignoredOn: ignore.on,
    })),
    unusedIgnores: report.unusedIgnores.map(({ fingerprint, rule, reason, on }) => ({ fingerprint, rule, reason, on })),
  };
}

function findingJson(finding: Finding, rules: RuleTexts): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    address: a1Range(finding.at),
    original: finding.original,
    message: finding.message,
    why: rules.get(finding.rule)?.why ?? '',
    fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })),
    fingerprint: finding.fingerprint,
  };
}
