import { measureDefects, type Measurement, type RuleTally } from '../defects/measure';

/** What a run may be told, so that it can be repeated. */
export interface DefectOptions {
  readonly sheets: number;
  readonly seed: number;
}

/** Rules and mistakes listed at most. */
const MOST_SHOWN = 12;

/** Plants defects on clean sheets and prints how many of them the check finds, and what it says besides. */
export function printDefects({ sheets, seed }: DefectOptions): void {
  const start = process.cpuUsage();
  const measured = measureDefects(sheets, seed);
  const seconds = process.cpuUsage(start).user / 1e6;
  const { planted, findings, recall, surplus, byRule } = measured;
  console.log(`${sheets} 张表（每张 200 行，种子 ${seed}，处理器时间 ${seconds.toFixed(0)} 秒）：`);
  console.log(`  埋入 ${planted} 处（${byRule.size} 条规则），检查报出 ${findings} 处`);
  console.log(`  查出  ${percent(recall)}（目标 ≥ 99 %）`);
  console.log(`  多报  ${percent(surplus)}（目标 ≤ 1 %）`);
  printWorst(byRule);
  printMistakes(measured);
}

function printWorst(byRule: Measurement['byRule']): void {
  const worst = [...byRule]
    .filter(([, tally]) => tally.found < tally.planted || tally.surplus > 0)
    .sort(([, a], [, b]) => faultsIn(b) - faultsIn(a))
    .slice(0, MOST_SHOWN);
  if (worst.length === 0) return;
  console.log('  最差的规则（查出 / 埋入，多报）：');
  for (const [rule, { planted, found, surplus }] of worst) {
    console.log(`    ${rule}  ${found} / ${planted}${planted > 0 ? ` = ${percent(found / planted)}` : ''}，${surplus}`);
  }
}

function faultsIn({ planted, found, surplus }: RuleTally): number {
  return planted - found + surplus;
}

function printMistakes({ mistakes }: Measurement): void {
  for (const { kind, seed, rule, at, text } of mistakes.slice(0, MOST_SHOWN)) {
    const shown = text.replaceAll('\n', '⏎').slice(0, 80);
    console.log(`  ${kind === 'missed' ? '漏查' : '多报'}  ${rule}  表 ${seed} ${at}  ${shown}`);
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
