import type { CheckPreferences, RuleText } from '../app/assistant';
import type { RuleSetting } from '../findings/ignore';

/** A rule as set; its own severity again means that nothing is set. */
export function withRuleSetting(preferences: CheckPreferences, rule: RuleText, setting: RuleSetting): CheckPreferences {
  const { [rule.id]: _, ...others } = preferences.rules;
  return { ...preferences, rules: setting === rule.severity ? others : { ...others, [rule.id]: setting } };
}

/** The window of 临期; undefined means the usual one. */
export function withSoonDays(preferences: CheckPreferences, soonDays: number | undefined): CheckPreferences {
  const { soonDays: _, ...others } = preferences;
  return soonDays === undefined ? others : { ...others, soonDays };
}

/** Whether two preferences say the same, in whatever order. */
export function samePreferences(a: CheckPreferences, b: CheckPreferences): boolean {
  return a.preset === b.preset && a.soonDays === b.soonDays && sameRules(a.rules, b.rules);
}

function sameRules(a: CheckPreferences['rules'], b: CheckPreferences['rules']): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}

/** Rules of one group of the catalogue. */
export interface RuleGroupTexts {
  readonly group: string;
  readonly title: string;
  readonly rules: readonly RuleText[];
}

/** Rules by group, both in the catalogue's order. */
export function rulesByGroup(rules: readonly RuleText[]): readonly RuleGroupTexts[] {
  const groups = new Map<string, { title: string; rules: RuleText[] }>();
  for (const rule of rules) {
    const known = groups.get(rule.group);
    if (known) known.rules.push(rule);
    else groups.set(rule.group, { title: rule.groupTitle, rules: [rule] });
  }
  return [...groups].map(([group, { title, rules: inGroup }]) => ({ group, title, rules: inGroup }));
}

/** How many of the rules are set to something else than their own. */
export function countChanged(rules: readonly RuleText[], { rules: settings }: CheckPreferences): number {
  return rules.filter(({ id }) => settings[id] !== undefined).length;
}
