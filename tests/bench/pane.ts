import { join } from 'node:path';
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
}

function printSizes(title: string, sizes: readonly ScriptSize[], goal = ''): void {
  const sum = sizes.reduce((total, { gzipBytes }) => total + gzipBytes, 0);
  console.log(`${title}  ${kilobytes(sum)}${goal}`);
  for (const { file, gzipBytes } of sizes) console.log(`    ${file}  ${kilobytes(gzipBytes)}`);
}
