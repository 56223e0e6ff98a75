import type { RuleNotRun } from '../findings/check-report';
import { ROLE_NAMES, type Role } from '../tasks/role';
import type { TaskTable } from '../tasks/task-table';
import type { CheckRule, RuleNeed } from './check-rule';

/** The rules that have something to look at, and the others with the reason. */
export interface RunPlan {
  readonly run: readonly CheckRule[];
  readonly notRun: readonly RuleNotRun[];
}

/** Decides for every rule whether the sheet holds what it needs. */
export function planRules(rules: readonly CheckRule[], table: TaskTable | undefined): RunPlan {
  const run: CheckRule[] = [];
  const notRun: RuleNotRun[] = [];
  const present = table && new Set(table.columns.map((column) => column.role));
  for (const rule of rules) {
    const because = reasonNotToRun(rule, present);
    if (because === undefined) run.push(rule);
    else notRun.push({ rule: rule.id, because });
  }
  return { run, notRun };
}

function reasonNotToRun(rule: CheckRule, present: ReadonlySet<Role> | undefined): string | undefined {
  if (rule.scope === 'sheet') return undefined;
  if (!present) return '没有找到任务清单';
  const missing = rule.needs.map(rolesOf).find((roles) => !roles.some((role) => present.has(role)));
  return missing && `没有${missing.map((role) => `「${ROLE_NAMES[role]}」`).join('或')}列`;
}

function rolesOf(need: RuleNeed): readonly Role[] {
  return typeof need === 'string' ? [need] : need;
}
