import type { RuleText } from '../findings/rule-text';
import type { CheckRule } from './check-rule';
import { GROUPS } from './groups';
import { RULES } from './rules/index';

/** What every rule says about itself, by id, for the opened finding and for reports. */
export function ruleTexts(): ReadonlyMap<string, RuleText> {
  const groupTitles = new Map(GROUPS.map((group) => [group.id, group.title]));
  return new Map(RULES.map((rule) => [rule.id, textOf(rule, groupTitles.get(rule.group) ?? rule.group)]));
}

function textOf(rule: CheckRule, groupTitle: string): RuleText {
  const { id, group, title, severity, why, basis, whenNotToUse, noFix } = rule;
  return {
    id,
    group,
    groupTitle,
    title,
    severity,
    why,
    ...(basis && { basis }),
    // The pane is built without these words.
    ...(whenNotToUse && { whenNotToUse }),
    ...(noFix && { noFix }),
  };
}
