import { type Finding, SEVERITIES, type Severity } from '../findings/finding';

/** The severities in a clerk's words. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '必须改', warning: '建议改', hint: '提示' };

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Pick<Finding, 'severity'>[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** 「必须改 4，建议改 9，提示 12」. */
export function countWords(counts: SeverityCounts): string {
  return SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${counts[severity]}`).join('，');
}
