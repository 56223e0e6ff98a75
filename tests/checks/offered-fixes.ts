import { RULES } from '../../src/checks/rules/index';
import type { Finding, Fix } from '../../src/findings/finding';
import type { Grid } from '../../src/grid/grid';
import { checkGrid, type ExampleSettings, settingsOfExamples } from '../kit/check';
import { drawSheet } from '../kit/sheet';

/** A bad example as a sheet, with what its rule asks for. */
export interface BadExample {
  /** 「serial-gap 2」 */
  readonly name: string;
  readonly rule: string;
  readonly grid: Grid;
  readonly settings: ExampleSettings;
}

/** A fix with the finding that offers it, and the sheet it is planned on. */
export interface OfferedFix extends BadExample {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Every bad example of the catalogue. */
export const BAD_EXAMPLES: readonly BadExample[] = RULES.flatMap((rule) =>
  rule.examples.bad.map((drawing, index) => ({
    name: `${rule.id} ${index + 1}`,
    rule: rule.id,
    grid: drawSheet(drawing).grid,
    settings: settingsOfExamples(rule),
  })),
);

/** Every fix that a rule offers in its own bad examples. */
export const OFFERED_FIXES: readonly OfferedFix[] = BAD_EXAMPLES.flatMap((example) => {
  const rules = RULES.filter(({ id }) => id === example.rule);
  return checkGrid(example.grid, { rules, ...example.settings }).findings.flatMap((finding) =>
    finding.fixes.map((fix) => ({ ...example, finding, fix })),
  );
});
