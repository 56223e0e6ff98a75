import { checked, unifyAll } from './unify/clerk';
import { createAssistant } from '../../src/app/create-assistant';
import type { Finding } from '../../src/findings/finding';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { tableOf } from '../kit/task-table';
import { mixedPlan } from './unify/mixed-plan';
import { UNWATCHED } from '../../src/app/drive';

const PLAN = mixedPlan({ rows: 2000, bodies: 120, seed: 20260301 });

function open() {
  const host = memoryHost([PLAN.grid]);
  return { host, assistant: createAssistant(host, () => date('2026-02-01')) };
}

async function findings(): Promise<readonly Finding[]> {
  return checked(await open().assistant.checkSheet({}, UNWATCHED)).report.findings;
}

/** Names one card joins, those left out that another rule may carry. */
function joined(names: readonly string[]): string {
  return names
    .filter((name) => !PLAN.flawed.has(name))
    .sort()
    .join(' = ');
}

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

test('the cards are the ones a clerk would make', async () => {
  const cards = (await findings()).flatMap(({ variants }) => variants ?? []);
  const bodies = cards.map(({ members }) => new Set(members.map(({ name }) => PLAN.bodyOf.get(name)?.names[0])));
  expect(bodies.filter(({ size }) => size > 1)).toEqual([]);
  const wanted = new Map<string | undefined, string[]>();
  for (const [name, body] of PLAN.bodyOf) wanted.set(body.names[0], [...(wanted.get(body.names[0]) ?? []), name]);
  const severalNames = (names: string) => names.includes(' = ');
  expect(
    cards
      .map(({ members }) => joined(members.map(({ name }) => name)))
      .filter(severalNames)
      .sort(),
  ).toEqual([...wanted.values()].map(joined).filter(severalNames).sort());
  for (const { target, members } of cards) {
    const counts = members.map(({ name }) => PLAN.counts.get(name) ?? 0);
    expect([target, PLAN.counts.get(target)]).toEqual([target, Math.max(...counts)]);
  }
});

test('a name without its prefix and a name with a slip are each said', async () => {
  const all = await findings();
  const inCards = new Set(all.flatMap(({ variants }) => variants?.members.map(({ name }) => name) ?? []));
  const own = all.filter(({ rule }) => rule === 'unit-prefix-missing' || rule === 'unit-name-misspelt');
  const unsaid = [...PLAN.flawed.keys()].filter(
    (name) => !inCards.has(name) && !own.some(({ message }) => message.includes(`「${name}」`)),
  );
  expect(unsaid).toEqual([]);
  const flaws = [...PLAN.flawed.values()];
  expect(flaws.filter((flaw) => flaw === 'bare').length).toBeGreaterThan(10);
  expect(flaws.filter((flaw) => flaw === 'slip').length).toBeGreaterThan(5);
});

test('all cards unified one after the other leave a clean sheet; taken back, every cell is what it was', async () => {
  const { host, assistant } = open();
  const undos = await unifyAll(assistant);
  expect(undos.length).toBeGreaterThan(60);
  const after = checked(await assistant.checkSheet({}, UNWATCHED)).report.findings;
  expect(after.filter(({ variants }) => variants)).toEqual([]);
  for (const undo of [...undos].reverse()) {
    expect(await assistant.undo(undo)).toMatchObject({ kind: 'undone', kept: [] });
  }
  expect(host.gridOf(PLAN.grid.sheet)).toEqual(PLAN.grid);
}, 300_000);
