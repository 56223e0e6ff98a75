import type { CheckRule } from '../../src/checks/check-rule';
import { type CheckInput, runChecks } from '../../src/checks/run-checks';
import type { CheckReport } from '../../src/findings/check-report';
import type { Finding } from '../../src/findings/finding';
import { a1 } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { findTaskTables } from '../../src/tasks/find-tables';
import { readTaskTable } from '../../src/tasks/read-table';
import type { TaskTable } from '../../src/tasks/task-table';
import { NOTHING_KNOWN } from '../../src/units/known-units';
import { date } from './dates';

/** Runs a check to its end. */
function finishCheck(input: CheckInput): CheckReport {
  const work = runChecks(input);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The best table of a grid, undefined where there is none. */
export function bestTable(grid: Grid): TaskTable | undefined {
  const found = findTaskTables(grid, {})[0];
  return found && readTaskTable(grid, found, {});
}

/** Reads a grid and checks it as of 2016-10-01, with the whole registry unless told otherwise. */
export function checkGrid(
  grid: Grid,
  options: Partial<Omit<CheckInput, 'grid' | 'table'>> & { readonly rules?: readonly CheckRule[] } = {},
): CheckReport {
  return finishCheck({ grid, table: bestTable(grid), asOf: date('2016-10-01'), soonDays: 7, ...options });
}

/** What a rule's own examples are checked with, beside the rule. */
export type ExampleSettings = Pick<CheckInput, 'preset' | 'known'> & Partial<Pick<CheckInput, 'asOf'>>;

/** The settings a rule asks for in its examples: day, preset, 单位名录. */
export function settingsOfExamples({ examplesAsOf, presets, examplesDirectory }: CheckRule): ExampleSettings {
  const [preset] = presets ?? [];
  return {
    ...(examplesAsOf && { asOf: examplesAsOf }),
    ...(preset && { preset }),
    ...(examplesDirectory && { known: { ...NOTHING_KNOWN, directory: examplesDirectory } }),
  };
}

/** 「C4」 of the cell a finding points at. */
export function placeOf(finding: Finding): string {
  return a1({ row: finding.at.top, col: finding.at.left });
}
