import type { CivilDate } from '../calendar/civil-date';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { Ignore, RuleSettings } from '../findings/ignore';
import type { Grid } from '../grid/grid';
import { indexMerges } from '../grid/merges';
import { derivedColsOf, withoutDerived } from '../tasks/derived-places';
import { saying } from '../tasks/saying';
import type { TaskTable } from '../tasks/task-table';
import { type KnownUnits, NOTHING_KNOWN } from '../units/known-units';
import type { CheckContext, CheckRule, PresetId, ReportSink, SheetContext } from './check-rule';
import { findingsOf, type RuleReport } from './findings-of';
import { GROUPS } from './groups';
import { withoutIgnored } from './ignores';
import { visitRows } from './visit-rows';
import { RULES } from './rules/index';
import { planRules } from './rules-that-run';

/** One check: the sheet, the table found on it, and what the office has settled. */
export interface CheckInput {
  readonly grid: Grid;
  /** Undefined where the sheet holds no task table. */
  readonly table: TaskTable | undefined;
  readonly asOf: CivilDate;
  /** The window of 临期, in days. */
  readonly soonDays: number;
  /** 默认 when absent. */
  readonly preset?: PresetId;
  /** What the office has settled about units; nothing when absent. */
  readonly known?: KnownUnits;
  /** What the office has set for rules; every rule as it is when absent. */
  readonly ruleSettings?: RuleSettings;
  /** Findings that a person has called no problem. */
  readonly ignores?: readonly Ignore[];
  /** The whole registry when absent. */
  readonly rules?: readonly CheckRule[];
}

/** Runs the rules group by group; between steps the caller may show the progress, or stop. */
export function* runChecks(input: CheckInput): Generator<CheckProgress, CheckReport> {
  const rules = input.rules ?? RULES;
  const { table, asOf, soonDays, preset = 'default', known = NOTHING_KNOWN, ruleSettings = {} } = input;
  const grid = withoutOurColumns(input);
  const context = { grid, table, asOf, soonDays, preset, known, merges: indexMerges(grid) };
  const { run, notRun } = planRules(rules, table, preset, ruleSettings);
  const rulesRun = run.map((rule) => rule.id);
  const reports: RuleReport[] = [];
  const sinkOf = (rule: CheckRule): ReportSink => {
    const order = rules.indexOf(rule);
    return (report) => reports.push({ rule, order, report });
  };
  const groups = GROUPS.filter((group) => run.some((rule) => rule.group === group.id));
  for (const [index, { id, title }] of groups.entries()) {
    const inGroup = run.filter((rule) => rule.group === id);
    yield* runGroup(inGroup, context, sinkOf, { step: index + 1, steps: groups.length, title });
  }
  const findings = yield* saying(
    { step: groups.length, steps: groups.length, title: '整理结果' },
    findingsOf(reports, context, ruleSettings),
  );
  return {
    rowCount: table?.rows.length ?? 0,
    rulesRun,
    rulesNotRun: notRun,
    ...withoutIgnored(findings, input.ignores ?? [], { sheet: grid.sheet, rulesRun }),
  };
}

/** What 补全 has written beside the table is ours to mend, and no part of what is checked. */
function withoutOurColumns({ grid, table }: CheckInput): Grid {
  if (!table) return grid;
  return withoutDerived(grid, table, derivedColsOf(grid, table, table.columns), table.headerRows[0] ?? table.range.top);
}

/** The rules that look at the whole first, then one walk over the rows for all the others. */
function* runGroup(
  rules: readonly CheckRule[],
  context: SheetContext,
  sinkOf: (rule: CheckRule) => ReportSink,
  step: CheckProgress,
): Generator<CheckProgress, void> {
  yield step;
  for (const rule of rules) {
    if (rule.scope === 'sheet') rule.check(context, sinkOf(rule));
  }
  if (!hasTable(context)) return;
  for (const rule of rules) {
    if (rule.scope === 'table') rule.check(context, sinkOf(rule));
    else if (rule.scope === 'table-in-steps') {
      yield* saying(step, rule.checkInSteps(context, sinkOf(rule)));
    } else continue;
    yield step;
  }
  yield* visitRows(rules, context, sinkOf, step);
}

function hasTable(context: SheetContext): context is CheckContext {
  return context.table !== undefined;
}
