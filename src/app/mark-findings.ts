import type { Finding } from '../findings/finding';
import { SEVERITIES } from '../findings/finding';
import { a1Range } from '../grid/address';
import type { CellMark } from '../grid/mark';
import type { Host } from '../host/host';
import type { MarkResult } from './assistant';

/** 在表中标出: marks the cells of findings, each once in the gravest of its tones; without findings all marks go. */
export async function markFindings(
  host: Host,
  sheet: string,
  findings: readonly Pick<Finding, 'at' | 'severity'>[],
): Promise<MarkResult> {
  const marks = marksOf(findings);
  const { undo } = await host.apply(sheet, [{ kind: 'set-marks', marks }], { flattenMixedFonts: false });
  return { kind: 'marked', marked: findings.length, undo };
}

function marksOf(findings: readonly Pick<Finding, 'at' | 'severity'>[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const severity of SEVERITIES) {
    for (const { at } of findings.filter((finding) => finding.severity === severity)) {
      const place = a1Range(at);
      if (!marks.has(place)) marks.set(place, { area: at, tone: severity });
    }
  }
  return [...marks.values()];
}
