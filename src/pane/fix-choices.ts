import type { ChosenFix } from '../app/assistant';
import type { Finding } from '../findings/finding';

/** What a person has picked in the preview: for each finding the place of its fix, absent where it is not ticked. */
export type FixPicks = ReadonlyMap<Finding, number>;

/** Findings that can be mended, but only as a person decides: none of their fixes is safe. */
export function findingsToDecide(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ fixes }) => fixes.length > 0 && fixes.every(({ safety }) => safety === 'review'));
}

/** The picks with one finding ticked for a fix, or without it. */
export function withPick(picks: FixPicks, finding: Finding, fix: number | undefined): FixPicks {
  const next = new Map(picks);
  if (fix === undefined) next.delete(finding);
  else next.set(finding, fix);
  return next;
}

/** What was picked, in the order of the findings. */
export function chosenFixes(findings: readonly Finding[], picks: FixPicks): readonly ChosenFix[] {
  return findings.flatMap((finding) => {
    const fix = finding.fixes[picks.get(finding) ?? -1];
    const { fingerprint, rule, at } = finding;
    return fix ? [{ fingerprint, rule, at, title: fix.title }] : [];
  });
}
