import type { CheckPreferences, RuleText } from '../../src/app/assistant';
import {
  countChanged,
  rulesByGroup,
  samePreferences,
  withRuleSetting,
  withSoonDays,
} from '../../src/pane/edit-preferences';

const rule = (id: string, group: string): RuleText => ({
  id,
  group,
  groupTitle: `${group}组`,
  title: id,
  severity: 'warning',
  why: '',
});

const RULES = [rule('a', '甲'), rule('b', '乙'), rule('c', '甲')];
const NONE: CheckPreferences = { preset: 'default', rules: {} };

test.each([
  ['off', { a: 'off' }],
  ['error', { a: 'error' }],
  ['warning', {}],
] as const)('a rule of 建议改 set to %s', (setting, rules) => {
  expect(withRuleSetting(NONE, RULES[0] as RuleText, setting).rules).toEqual(rules);
  const before: CheckPreferences = { ...NONE, rules: { a: 'hint', c: 'off' } };
  expect(withRuleSetting(before, RULES[0] as RuleText, setting).rules).toEqual({ c: 'off', ...rules });
});

test('a window that is no more set leaves no trace', () => {
  expect(withSoonDays({ ...NONE, soonDays: 3 }, undefined)).toEqual(NONE);
  expect(withSoonDays(NONE, 3)).toEqual({ ...NONE, soonDays: 3 });
});

test.each<[CheckPreferences, CheckPreferences, boolean]>([
  [NONE, { preset: 'default', rules: {} }, true],
  [NONE, { preset: 'strict', rules: {} }, false],
  [NONE, { ...NONE, soonDays: 7 }, false],
  [{ ...NONE, rules: { a: 'off', b: 'hint' } }, { ...NONE, rules: { b: 'hint', a: 'off' } }, true],
  [{ ...NONE, rules: { a: 'off' } }, { ...NONE, rules: { b: 'off' } }, false],
  [{ ...NONE, rules: { a: 'off' } }, NONE, false],
])('%j and %j are the same: %s', (a, b, isSame) => {
  expect(samePreferences(a, b)).toBe(isSame);
  expect(samePreferences(b, a)).toBe(isSame);
});

test('rules stand by group, in the order of the catalogue', () => {
  expect(rulesByGroup(RULES).map(({ title, rules }) => [title, rules.map(({ id }) => id)])).toEqual([
    ['甲组', ['a', 'c']],
    ['乙组', ['b']],
  ]);
  expect(countChanged(RULES, { ...NONE, rules: { c: 'off', unknown: 'off' } })).toBe(1);
});
