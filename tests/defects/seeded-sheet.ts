import fc from 'fast-check';
import type { Role } from '../../src/tasks/role';
import { cleanSheet } from './clean-sheet';
import { colOf, type Draft } from './draft';
import type { Planter, PlantedDefect } from './planter';
import { PLANTERS } from './planters/index';
import { type Random, randomOf } from './random';
import { siteOn } from './site';

/** A sheet with what was planted on it. */
export interface SeededSheet {
  readonly seed: number;
  readonly draft: Draft;
  readonly defects: readonly PlantedDefect[];
}

/** How often each planter has had its turn; the ones behind go first, so that every rule is tried. */
export type Turns = Map<Planter, number>;

/** Seeds of sheets; the same seed of fast-check gives the same ones. */
export function sheetSeeds(sheets: number, seed: number): readonly number[] {
  return fc.sample(fc.noBias(fc.integer({ min: 0, max: 0x7fff_ffff })), { numRuns: sheets, seed });
}

/** A clean sheet with some defects, five to twelve where it has room for them. */
export function seededSheet(seed: number, turns: Turns, planters: readonly Planter[] = PLANTERS): SeededSheet {
  const random = randomOf(seed);
  const draft = cleanSheet(random);
  const site = siteOn(draft, random);
  const defects: PlantedDefect[] = [];
  const planted: Planter[] = [];
  const open = new Openness();
  const wanted = 5 + random.int(8);
  const tryPlanter = (planter: Planter): boolean => {
    if (planter.fits?.(draft) === false || !open.allows(planter, draft)) return false;
    const found = planter.plant(site);
    if (!found) return false;
    turns.set(planter, (turns.get(planter) ?? 0) + 1);
    open.take(planter);
    defects.push({ rule: planter.rule, ...found });
    planted.push(planter);
    return true;
  };
  const queue = queued(planters, turns, random);
  const alone = queue.find(({ reach }) => reach === 'alone');
  if (alone && random.chance((turns.get(alone) ?? 0) === 0 ? 0.2 : 0.02) && tryPlanter(alone)) {
    return { seed, draft, defects };
  }
  const wide = queue.filter(({ reach }) => reach === 'wide');
  if (random.chance(shareOfWide(wide, turns))) wide.some(tryPlanter);
  for (const planter of queue) {
    if (defects.length >= wanted) break;
    if (planter.reach === 'cell' && !planted.some(({ rule }) => rule === planter.rule)) tryPlanter(planter);
  }
  return { seed, draft, defects };
}

/** Columns closed by a defect that changes them as a whole. */
class Openness {
  readonly #closed = new Set<Role>();

  allows({ touches }: Planter, draft: Draft): boolean {
    return !touches.some((role) => this.#closed.has(role)) && touchesAny(draft, touches);
  }

  take({ reach, touches }: Planter): void {
    if (reach === 'wide') for (const role of touches) this.#closed.add(role);
  }
}

function touchesAny(draft: Draft, roles: readonly Role[]): boolean {
  return roles.length === 0 || roles.some((role) => colOf(draft, role) >= 0);
}

/** In how many sheets a whole column is spoilt: in most of them until every kind has been tried. */
function shareOfWide(wide: readonly Planter[], turns: Turns): number {
  return wide.every((planter) => turns.has(planter)) ? 0.3 : 0.8;
}

/** Those planted least often first, equal ones in random order. */
function queued(planters: readonly Planter[], turns: Turns, random: Random): readonly Planter[] {
  return [...random.shuffle(planters)].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
}
