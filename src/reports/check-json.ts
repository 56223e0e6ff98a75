import type { CheckReport } from '../findings/check-report';
import type { Finding, Severity } from '../findings/finding';
import type { RuleText } from '../findings/rule-text';
import { a1Range, type CellRange } from '../grid/address';

/** One sheet's check, with the file and table it belongs to. */
export interface CheckedSheet {
  readonly file: string;
  readonly sheet: string;
  /** Absent where no table was found. */
  readonly table?: CellRange;
  readonly report: CheckReport;
}

/** One sheet's check as `zrb check --format json` prints it. */
export interface CheckJson {
  readonly file: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly rowCount: number;
  readonly rulesRun: readonly string[];
  readonly rulesNotRun: CheckReport['rulesNotRun'];
  readonly findings: readonly FindingJson[];
}

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

/** The check as plain data for JSON. */
export function checkJson(checked: CheckedSheet, rules: ReadonlyMap<string, RuleText>): CheckJson {
  const { file, sheet, table, report } = checked;
  return {
    file,
    sheet,
    table: table ? a1Range(table) : null,
    rowCount: report.rowCount,
    rulesRun: report.rulesRun,
    rulesNotRun: report.rulesNotRun,
    findings: report.findings.map((finding) => findingJson(finding, rules)),
  };
}

function findingJson(finding: Finding, rules: ReadonlyMap<string, RuleText>): FindingJson {
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
