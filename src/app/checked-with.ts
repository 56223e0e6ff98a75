import { PRESETS } from '../checks/presets';
import type { CheckInput } from '../checks/run-checks';
import type { CheckedWith } from '../reports/checked-sheet';

/** What a check was made with, in the words its reports need. */
export function checkedWith({
  asOf,
  soonDays,
  preset = 'default',
  ruleSettings = {},
}: Pick<CheckInput, 'asOf' | 'soonDays' | 'preset' | 'ruleSettings'>): CheckedWith {
  return { asOf, preset, presetTitle: PRESETS[preset].title, soonDays, rules: ruleSettings };
}
