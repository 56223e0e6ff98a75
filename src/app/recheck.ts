import { type CheckInput, runChecks } from '../checks/run-checks';
import { RULES } from '../checks/rules/index';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { Grid } from '../grid/grid';
import { reportingAs } from './drive';
import { readingProgress, type ReadSheet } from './read-sheet';

/** Runs some rules on the sheet as changed so far; undefined where the table can no longer be read. */
export type Recheck = (grid: Grid, rules: readonly string[]) => Generator<CheckProgress, CheckReport | undefined>;

/** The rounds of a plan on a sheet that has been read, with the settings of its check. */
export function recheckOf(
  { grid, table, known, reread }: ReadSheet & { readonly kind: 'read' },
  settings: Pick<CheckInput, 'asOf' | 'soonDays' | 'preset' | 'ruleSettings' | 'ignores'>,
): Recheck {
  return function* recheck(changed, ids) {
    const again = changed === grid ? table : yield* reportingAs(readingProgress, reread(changed));
    const rules = RULES.filter((rule) => ids.includes(rule.id));
    return again && (yield* runChecks({ grid: changed, table: again, known, ...settings, rules }));
  };
}
