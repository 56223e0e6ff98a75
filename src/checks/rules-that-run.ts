import { type RuleNotRun, SWITCHED_OFF } from '../findings/check-report';
import type { RuleSettings } from '../findings/ignore';
import type { Role } from '../tasks/role';
import { unmetNeed } from '../tasks/role-need';
import type { TaskTable } from '../tasks/task-table';
import type { CheckRule, PresetId } from './check-rule';

/** The rules that have something to look at, and the others with the reason. */
export interface RunPlan {
  readonly run: readonly CheckRule[];
  readonly notRun: readonly RuleNotRun[];
}

/** Decides for every rule of a preset whether the sheet holds what it needs. */
export function planRules(
  rules: readonly CheckRule[],
  table: TaskTable | undefined,
  preset: PresetId,
  settings: RuleSettings,
): RunPlan {
  const run: CheckRule[] = [];
  const notRun: RuleNotRun[] = [];
  const present = table && new Set(table.columns.map((column) => column.role));
  for (const rule of rules) {
    if (rule.presets && !rule.presets.includes(preset)) continue;
    const because = settings[rule.id] === 'off' ? SWITCHED_OFF : reasonNotToRun(rule, present);
    if (because === undefined) run.push(rule);
    else notRun.push({ rule: rule.id, because });
  }
  return { run, notRun };
}

function reasonNotToRun(rule: CheckRule, present: ReadonlySet<Role> | undefined): string | undefined {
  if (rule.scope === 'sheet') return undefined;
  if (!present) return '没有找到任务清单';
  return unmetNeed(rule.needs, present);
}
