import { tableOf } from '../kit/task-table';
import { mixedPlan } from './unify/mixed-plan';

const PLAN = mixedPlan({ rows: 2000, bodies: 120, seed: 20260301 });

test('every name of the sheet is read as it is meant', () => {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { units } of tableOf(PLAN.grid).rows) {
    for (const { kind, expanded, cell, span } of units) {
      const place = `${cell.source.row},${cell.source.col},${span.start}`;
      if (kind === 'collective' || seen.has(place)) continue;
      seen.add(place);
      counts.set(expanded, (counts.get(expanded) ?? 0) + 1);
    }
  }
  const wrong = [...new Set([...counts.keys(), ...PLAN.counts.keys()])]
    .filter((name) => counts.get(name) !== PLAN.counts.get(name))
    .map((name) => `${name}: ${counts.get(name) ?? 0} of ${PLAN.counts.get(name) ?? 0}`);
  expect(wrong).toEqual([]);
});
