import { SEVERITIES, type Severity } from '../findings/finding';
import type { SeverityCounts } from '../findings/severity-counts';

/** The severities in a clerk's words. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '必须改', warning: '建议改', hint: '提示' };

/** 「必须改 4，建议改 9，提示 12」. */
export function countWords(counts: SeverityCounts): string {
  return SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${counts[severity]}`).join('，');
}
