import type { CheckReport } from '../../src/findings/check-report';
import type { Finding } from '../../src/findings/finding';
import { type CellAddress, a1 } from '../../src/grid/address';
import { NOTHING_KNOWN } from '../../src/units/known-units';
import { checkGrid, placeOf } from '../kit/check';
import { addressesOf, type Draft, gridOf } from './draft';
import type { PlantedDefect } from './planter';
import { type SeededSheet, seededSheet, sheetSeeds, type Turns } from './seeded-sheet';
import { AS_OF, SOON_DAYS } from './words/deadlines';

/** What became of the defects of one rule. */
export interface RuleTally {
  planted: number;
  found: number;
  /** Its findings that nobody planted and no defect brings with it. */
  surplus: number;
}

/** A defect nobody found, or a finding nobody planted. */
export interface Mistake {
  readonly kind: 'missed' | 'surplus';
  readonly seed: number;
  readonly rule: string;
  /** 「E42」 */
  readonly at: string;
  readonly text: string;
}

export interface Measurement {
  readonly sheets: number;
  readonly planted: number;
  readonly findings: number;
  /** Planted places found by their rule. */
  readonly recall: number;
  /** Findings neither planted nor brought along, of all findings. */
  readonly surplus: number;
  readonly byRule: ReadonlyMap<string, RuleTally>;
  readonly mistakes: readonly Mistake[];
}

/** Checks a sheet in the making with the preset and 单位名录 of its office. */
export function checkDraft(draft: Draft): CheckReport {
  return checkGrid(gridOf(draft), {
    asOf: AS_OF,
    soonDays: SOON_DAYS,
    preset: draft.style.preset,
    ...(draft.directory && { known: { ...NOTHING_KNOWN, directory: draft.directory } }),
  });
}

/** Plants defects on so many sheets and counts what the check says of them. */
export function measureDefects(sheets: number, seed: number): Measurement {
  const turns: Turns = new Map();
  const byRule = new Map<string, RuleTally>();
  const mistakes: Mistake[] = [];
  let findings = 0;
  for (const sheetSeed of sheetSeeds(sheets, seed)) {
    const sheet = seededSheet(sheetSeed, turns);
    const report = checkDraft(sheet.draft);
    findings += report.findings.length;
    compare(sheet, report.findings, byRule, mistakes);
  }
  const all = [...byRule.values()];
  const sum = (of: (tally: RuleTally) => number) => all.reduce((total, tally) => total + of(tally), 0);
  const planted = sum((tally) => tally.planted);
  return {
    sheets,
    planted,
    findings,
    recall: sum(({ found }) => found) / Math.max(1, planted),
    surplus: sum((tally) => tally.surplus) / Math.max(1, findings),
    byRule,
    mistakes,
  };
}

function compare(
  { seed, draft, defects }: SeededSheet,
  findings: readonly Finding[],
  byRule: Map<string, RuleTally>,
  mistakes: Mistake[],
): void {
  const tallyOf = (rule: string): RuleTally => {
    const tally = byRule.get(rule) ?? { planted: 0, found: 0, surplus: 0 };
    byRule.set(rule, tally);
    return tally;
  };
  const said = new Set(findings.map(keyOf));
  const { due, allowed } = placesOf(draft, defects);
  for (const [key, { rule, at }] of due) {
    const tally = tallyOf(rule);
    tally.planted++;
    if (said.has(key)) tally.found++;
    else mistakes.push({ kind: 'missed', seed, rule, at: a1(at), text: draft.rows[at.row]?.cells[at.col]?.text ?? '' });
  }
  for (const finding of findings) {
    if (due.has(keyOf(finding)) || allowed.has(keyOf(finding))) continue;
    tallyOf(finding.rule).surplus++;
    mistakes.push({
      kind: 'surplus',
      seed,
      rule: finding.rule,
      at: placeOf(finding),
      text: `${finding.original} → ${finding.message}`,
    });
  }
}

/** Where findings must be, and where they may be, by rule and cell. */
function placesOf(draft: Draft, defects: readonly PlantedDefect[]) {
  const due = new Map<string, { readonly rule: string; readonly at: CellAddress }>();
  const allowed = new Set<string>();
  for (const { rule, places, companions = [] } of defects) {
    for (const at of addressesOf(draft, places)) due.set(`${rule} ${a1(at)}`, { rule, at });
    for (const [index, at] of addressesOf(draft, companions).entries()) {
      allowed.add(`${companions[index]?.rule ?? ''} ${a1(at)}`);
    }
  }
  return { due, allowed };
}

function keyOf(finding: Finding): string {
  return `${finding.rule} ${placeOf(finding)}`;
}
