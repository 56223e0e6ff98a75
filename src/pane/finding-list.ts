import type { PlannedChange, RuleText } from '../app/assistant';
import { SEVERITIES, type Finding, type Severity } from '../findings/finding';
import { countSeverities } from '../findings/severity-counts';
import { a1Range, rangeContains } from '../grid/address';
import type { RuleTexts } from './pane-state';

/** A category of findings in the list: 「完成时限（5）」. */
export interface GroupEntry {
  readonly kind: 'group';
  readonly group: string;
  readonly title: string;
  readonly count: number;
  readonly isOpen: boolean;
}

/** A finding in the list; `position` counts from 1 over all findings shown, closed groups included. */
export interface FindingEntry {
  readonly kind: 'finding';
  readonly finding: Finding;
  readonly title: string;
  readonly position: number;
}

export type ListEntry = GroupEntry | FindingEntry;

/** One category with its findings in the sheet's order. */
export interface FindingGroup {
  readonly group: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** The findings of one severity, or all, by category in the order of the rule catalogue. */
export function groupFindings(
  findings: readonly Finding[],
  rules: RuleTexts,
  only: Severity | undefined,
): readonly FindingGroup[] {
  const groups = new Map<string, { title: string; findings: Finding[] }>();
  for (const { group, groupTitle } of rules.values()) {
    if (!groups.has(group)) groups.set(group, { title: groupTitle, findings: [] });
  }
  for (const finding of findings) {
    if (only !== undefined && finding.severity !== only) continue;
    groups.get(ruleText(rules, finding.rule).group)?.findings.push(finding);
  }
  return [...groups]
    .filter(([, { findings: found }]) => found.length > 0)
    .map(([group, { title, findings: found }]) => ({ group, title, findings: found }));
}

/** The lines of the list: every group's heading and, where it is open, its findings. */
export function listEntries(
  groups: readonly FindingGroup[],
  rules: RuleTexts,
  closed: ReadonlySet<string>,
): readonly ListEntry[] {
  const entries: ListEntry[] = [];
  let position = 0;
  for (const { group, title, findings } of groups) {
    const isOpen = !closed.has(group);
    entries.push({ kind: 'group', group, title, count: findings.length, isOpen });
    for (const finding of findings) {
      position += 1;
      if (isOpen) entries.push({ kind: 'finding', finding, title: ruleText(rules, finding.rule).title, position });
    }
  }
  return entries;
}

/** The finding at a position (from 1) and its group; undefined beyond the ends. */
export function findingAt(
  groups: readonly FindingGroup[],
  position: number,
): { readonly finding: Finding; readonly group: string } | undefined {
  let before = 0;
  for (const { group, findings } of groups) {
    const finding = position > before ? findings[position - before - 1] : undefined;
    if (finding) return { finding, group };
    before += findings.length;
  }
  return undefined;
}

/** What tells a finding from the others, also in the next check of the same sheet. */
export function findingKey({ fingerprint, at }: Finding): string {
  return `${fingerprint} ${a1Range(at)}`;
}

/** Where a finding stands now, by its key: at the position it had, elsewhere, or (undefined) no longer. */
export function positionOf(groups: readonly FindingGroup[], key: string, position: number): number | undefined {
  const there = findingAt(groups, position);
  if (there && findingKey(there.finding) === key) return position;
  const index = groups.flatMap(({ findings }) => findings).findIndex((finding) => findingKey(finding) === key);
  return index < 0 ? undefined : index + 1;
}

/** The line of the finding at a position; the first line where its group is closed. */
export function indexOfPosition(entries: readonly ListEntry[], position: number): number {
  return Math.max(
    0,
    entries.findIndex((entry) => entry.kind === 'finding' && entry.position === position),
  );
}

/** How many findings there are of each severity, gravest first. */
export function countBySeverity(findings: readonly Finding[]): readonly (readonly [Severity, number])[] {
  const counts = countSeverities(findings);
  return SEVERITIES.map((severity) => [severity, counts[severity]]);
}

/**
 * The safe changes that mend a whole category, empty unless every finding of it has a safe fix
 * and no change reaches beyond it: only then may the category be changed at one click.
 */
export function changesOfGroup(
  group: FindingGroup,
  changes: readonly PlannedChange[],
  rules: RuleTexts,
): readonly PlannedChange[] {
  const allSafe = group.findings.every(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'));
  if (!allSafe) return [];
  const titles = new Set(group.findings.map(({ rule }) => ruleText(rules, rule).title));
  return changes.filter(
    ({ at, because }) =>
      because.every((title) => titles.has(title)) && group.findings.some((finding) => rangeContains(finding.at, at)),
  );
}

/** The words of a rule the report names; a report of rules unknown to the catalogue is a defect. */
export function ruleText(rules: RuleTexts, id: string): RuleText {
  const text = rules.get(id);
  if (!text) throw new Error(`no such rule: ${id}`);
  return text;
}
