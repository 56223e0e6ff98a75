import fc from 'fast-check';
import { RULES } from '../../src/checks/rules/index';
import { cleanSheet } from '../defects/clean-sheet';
import { checkDraft, measureDefects } from '../defects/measure';
import { NOT_PLANTED, PLANTERS } from '../defects/planters/index';
import { randomOf } from '../defects/random';

const SHEETS = 40;
const SEED = 2026;

test('every rule has a planter, or a reason for none', () => {
  const planted = new Set(PLANTERS.map(({ rule }) => rule));
  const ids = new Set(RULES.map(({ id }) => id));
  expect([...ids].filter((id) => !planted.has(id) && !(id in NOT_PLANTED))).toEqual([]);
  expect([...planted, ...Object.keys(NOT_PLANTED)].filter((id) => !ids.has(id))).toEqual([]);
});

test('clean sheets have no findings', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => {
      const findings = checkDraft(cleanSheet(randomOf(seed))).findings;
      expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    }),
    { numRuns: 20, seed: SEED },
  );
});

describe(`defects on ${SHEETS} sheets of 200 rows`, () => {
  const measured = measureDefects(SHEETS, SEED);

  test('nearly all are found, and hardly anything else', () => {
    expect(measured.mistakes.length / measured.planted).toBeLessThanOrEqual(0.02);
    expect(measured.recall).toBeGreaterThanOrEqual(0.99);
    expect(measured.surplus).toBeLessThanOrEqual(0.01);
  });

  test('each rule was tried', () => {
    const tried = new Set([...measured.byRule].filter(([, { planted }]) => planted > 0).map(([rule]) => rule));
    expect(PLANTERS.map(({ rule }) => rule).filter((rule) => !tried.has(rule))).toEqual([]);
  });
});
