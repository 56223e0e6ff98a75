import { lonelyTraps, lonelyVariants, mixedTraps, mixedVariants } from '../units/matching/lists';
import { leastTime } from './measure';
import { FINGERPRINT, type Method, ONE_EDIT, OURS, TWO_GRAMS } from './units/methods';
import { manyNames } from './units/many-names';
import { type Shares, sharesOf } from './units/shares';

const METHODS: readonly Method[] = [OURS, FINGERPRINT, TWO_GRAMS, ONE_EDIT];
const NAMES = 2000;
const ROUNDS = 9;

/** How many variants and traps the matching of unit names suggests, and how fast, against well-known methods of clustering. */
export function printUnits(): void {
  printShares('异名（实为同一单位，目标 ≥ 95 %）：单独', sharesByMethod(lonelyVariants()));
  printShares('异名：混在 40 个名称的表里', sharesByMethod(mixedVariants()));
  printShares('陷阱（实为不同单位，目标 ≤ 1 %，自动合并 0）：单独', sharesByMethod(lonelyTraps()));
  printShares('陷阱：混在 40 个名称的表里', sharesByMethod(mixedTraps()));
  printSpeed();
}

function sharesByMethod(pairs: Parameters<typeof sharesOf>[1]): ReadonlyMap<Method, Shares> {
  return new Map(METHODS.map((method) => [method, sharesOf(method, pairs)]));
}

function printShares(title: string, shares: ReadonlyMap<Method, Shares>): void {
  const [first] = shares.values();
  console.log(`${title}（${first?.pairs ?? 0} 对；建议 / 自动合并）：`);
  for (const [{ name }, { pairs, suggested, automatic }] of shares) {
    console.log(`  ${name}  ${((100 * suggested) / pairs).toFixed(1)} % / ${automatic}`);
  }
}

function printSpeed(): void {
  const ours = speedOf(OURS);
  const twoGrams = speedOf(TWO_GRAMS);
  console.log(`${NAMES} 个不同名称归并（处理器时间，${ROUNDS} 张表各一次，取最少）：`);
  console.log(`  ${OURS.name}  ${ours.toFixed(0)} ms（目标 < 200 ms）`);
  console.log(`  ${TWO_GRAMS.name}  ${twoGrams.toFixed(0)} ms（本项目为其 ${(ours / twoGrams).toFixed(1)} 倍）`);
  console.log(`  ${ONE_EDIT.name}  ${speedOf(ONE_EDIT).toFixed(0)} ms`);
}

/** Every sheet is met for the first time. */
function speedOf(method: Method): number {
  const sheets = Array.from({ length: ROUNDS }, (_, sheet) => manyNames(NAMES, sheet));
  return leastTime(() => method.group(sheets.pop() ?? []), ROUNDS);
}
