import type { CheckReport } from '../findings/check-report';
import type { Finding } from '../findings/finding';
import type { RuleText } from '../findings/rule-text';

/** What the rules say of themselves, by their ids. */
export type RuleTexts = ReadonlyMap<string, RuleText>;

/** Headline of a finding: its rule's title. */
export function titleOf({ rule }: Pick<Finding, 'rule'>, rules: RuleTexts): string {
  return rules.get(rule)?.title ?? rule;
}

/** What to do about a finding: the titles of its fixes, else why there is none; 「」 where nothing is known. */
export function adviceOf(finding: Finding, rules: RuleTexts): string {
  const fixes = finding.fixes.map(({ title }) => title).join('；');
  return fixes || (rules.get(finding.rule)?.noFix ?? '');
}

/** Chinese name of the group a finding's rule belongs to. */
export function categoryOf({ rule }: Pick<Finding, 'rule'>, rules: RuleTexts): string {
  return rules.get(rule)?.groupTitle ?? '其他';
}

/** Things about findings under their categories, categories in the order of the catalogue, empty ones left out. */
export function inCategories(
  findings: readonly Finding[],
  rules: RuleTexts,
): readonly { readonly title: string; readonly findings: readonly Finding[] }[] {
  return categoryTitles(rules)
    .map((title) => ({ title, findings: findings.filter((finding) => categoryOf(finding, rules) === title) }))
    .filter((category) => category.findings.length > 0);
}

/** Every category of the catalogue in its order; 其他 comes last, for rules that the catalogue does not know. */
export function categoryTitles(rules: RuleTexts): readonly string[] {
  return [...new Set([...rules.values()].map(({ groupTitle }) => groupTitle)), '其他'];
}

/** Rules that did not run, gathered under their reasons, in the order of the catalogue. */
export function notRunByReason(
  { rulesNotRun }: Pick<CheckReport, 'rulesNotRun'>,
  rules: RuleTexts,
): readonly { readonly because: string; readonly titles: readonly string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { rule, because } of rulesNotRun) {
    const titles = reasons.get(because) ?? [];
    reasons.set(because, titles);
    titles.push(titleOf({ rule }, rules));
  }
  return [...reasons].map(([because, titles]) => ({ because, titles }));
}
