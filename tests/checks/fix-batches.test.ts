import type { ChosenFix, PlannedChange } from '../../src/app/assistant';
import { runToEnd } from '../../src/app/drive';
import { type BatchPlan, planBatch } from '../../src/app/plan-batch';
import { planSafeChanges } from '../../src/app/plan-safe-changes';
import type { Recheck } from '../../src/app/recheck';
import { RULES } from '../../src/checks/rules/index';
import type { CheckReport } from '../../src/findings/check-report';
import type { Finding } from '../../src/findings/finding';
import type { Grid } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { contentsOf } from '../host/host-under-test';
import { checkGrid, type ExampleSettings } from '../kit/check';
import { xlsxOfGrids } from '../kit/xlsx';
import { changedParts } from './changed-parts';
import { BAD_EXAMPLES, type BadExample } from './offered-fixes';

function recheckWith(settings: ExampleSettings): Recheck {
  return function* (grid, ids): Generator<never, CheckReport> {
    return checkGrid(grid, { ...settings, rules: RULES.filter(({ id }) => ids.includes(id)) });
  };
}

interface PlannedExample {
  readonly before: readonly Finding[];
  readonly changes: readonly PlannedChange[];
  readonly fixes: readonly ChosenFix[];
  readonly plan: BatchPlan;
}

/** Every safe change and the first review fix of every finding, as one batch. */
function planAll(grid: Grid, settings: ExampleSettings): PlannedExample {
  const report = checkGrid(grid, settings);
  const recheck = recheckWith(settings);
  const changes = runToEnd(planSafeChanges(grid, report, new Map(), recheck), () => undefined);
  const fixes = report.findings.flatMap(({ fingerprint, rule, at, fixes: [first] }): ChosenFix[] =>
    first?.safety === 'review' ? [{ fingerprint, rule, at, title: first.title }] : [],
  );
  const plan = runToEnd(planBatch(grid, { changes, fixes }, recheck), () => undefined);
  return { before: report.findings, changes, fixes, plan };
}

function countOf(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

test.each(BAD_EXAMPLES.map((one): [string, BadExample] => [one.name, one]))(
  '%s – everything offered goes as one write, mends what was chosen, and is put back exactly',
  async (_, { grid, settings }) => {
    const { before, fixes, plan } = planAll(grid, settings);
    const host = memoryHost([grid]);
    const edits = plan.edits.map(({ edit }) => edit);
    const outcome = await host.apply(grid.sheet, edits, { flattenMixedFonts: true });
    expect([outcome.kind, plan.refused, plan.left]).toEqual(['applied', [], []]);
    const { findings } = checkGrid(host.gridOf(grid.sheet) ?? grid, settings);
    for (const rule of new Set(fixes.map((fix) => fix.rule))) {
      const chosen = fixes.filter((fix) => fix.rule === rule).length;
      expect([rule, countOf(findings, rule)]).toEqual([rule, countOf(before, rule) - chosen]);
    }
    const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
    for (const rule of errors) expect(countOf(findings, rule)).toBeLessThanOrEqual(countOf(before, rule));
    await host.undo(outcome.undo);
    expect(contentsOf(host.gridOf(grid.sheet) ?? grid)).toEqual(contentsOf(grid));
    const bytes = xlsxOfGrids([grid]);
    const file = xlsxFile(bytes);
    const written = await file.apply(grid.sheet, edits, { flattenMixedFonts: true });
    expect(written.kind).toBe('applied');
    await file.undo(written.undo);
    expect(changedParts(bytes, file.save())).toEqual([]);
  },
);
