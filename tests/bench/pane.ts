import { join } from 'node:path';
import { measureLongChecks } from './long-check';
import { kilobytes } from './measure';
import { measureReady } from './pane-ready';
import { pageSizes, type ScriptSize } from './page-sizes';

const INITIAL_GOAL_KB = 260;
const READY_GOAL = 1.3;
const READY_ROUNDS = 9;
const ROOT = join(import.meta.dirname, '..', '..');

/** What the built pane weighs, and how long it takes to be of use. */
export async function printPane(): Promise<void> {
  console.log('任务窗格（gzip）：');
  const { initial, lazy } = pageSizes(join(ROOT, 'dist'));
  printSizes('  首次检查前加载', initial, `（目标 ≤ ${INITIAL_GOAL_KB} KB，不含 office.js）`);
  printSizes('  需要时才加载', lazy);

  const { emptyMs, officeMs, paneMs } = await measureReady(ROOT, READY_ROUNDS);
  console.log(`到第一个控件可用（中位数，${READY_ROUNDS} 次，缓存为空）：`);
  console.log(`  基准：空白 Fluent 页面  ${emptyMs.toFixed(0)} ms`);
  console.log(`  只有 office.js 的页面  ${officeMs.toFixed(0)} ms`);
  console.log(
    `  任务窗格  ${paneMs.toFixed(0)} ms（基准的 ${(paneMs / emptyMs).toFixed(2)} 倍，目标 ≤ ${READY_GOAL}）`,
  );
  await printLongChecks();
}

/** How long checks of long sheets keep the real pane busy. */
async function printLongChecks(): Promise<void> {
  const { longestMs, stopMs, recheckMs } = await measureLongChecks();
  console.log('真实窗格里的长表（中位数，墙上时间，只算窗格自己的脚本）：');
  console.log(`  检查 20,000 行：最长一次占住页面  ${longestMs.toFixed(0)} ms（目标 ≤ 100）`);
  console.log(`  按「停止」到停下  ${stopMs.toFixed(0)} ms（目标 ≤ 200）`);
  console.log(`  2,000 行改一格，到自动复查完  ${recheckMs.toFixed(0)} ms（含停手等待，目标 ≤ 1000）`);
}

function printSizes(title: string, sizes: readonly ScriptSize[], goal = ''): void {
  const sum = sizes.reduce((total, { gzipBytes }) => total + gzipBytes, 0);
  console.log(`${title}  ${kilobytes(sum)}${goal}`);
  for (const { file, gzipBytes } of sizes) console.log(`    ${file}  ${kilobytes(gzipBytes)}`);
}
