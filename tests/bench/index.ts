/** `npm run bench`: how long a long sheet takes, and what the pane weighs. Figures are for comparing, not for tests. */
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseCivilDate } from '../../src/calendar/civil-date';
import { runChecks } from '../../src/checks/run-checks';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import { findTaskTables } from '../../src/tasks/find-tables';
import { readTaskTable } from '../../src/tasks/read-table';
import { longWorkbook } from './long-sheet';
import { medians } from './measure';
import { measureReady } from './pane-ready';
import { pageSizes, type ScriptSize } from './page-sizes';

const ROWS = 20_000;
const ROUNDS = 5;
const INITIAL_GOAL_KB = 260;
const READY_GOAL = 1.3;
const READY_ROUNDS = 9;
const ROOT = join(import.meta.dirname, '..', '..');

function readTable(bytes: Uint8Array) {
  const grid = openWorkbook(bytes).readSheet();
  const [found] = findTaskTables(grid, {});
  if (!found) throw new Error('the generated sheet has no table');
  return { grid, table: readTaskTable(grid, found, {}) };
}

function checkTable({ grid, table }: ReturnType<typeof readTable>) {
  const asOf = parseCivilDate('2026-02-01');
  if (!asOf) throw new Error('no such day');
  const work = runChecks({ grid, table, asOf, soonDays: 7 });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function printSizes(title: string, sizes: readonly ScriptSize[], goal = ''): void {
  const sum = sizes.reduce((total, { gzipBytes }) => total + gzipBytes, 0);
  console.log(`${title}  ${kilobytes(sum)}${goal}`);
  for (const { file, gzipBytes } of sizes) console.log(`    ${file}  ${kilobytes(gzipBytes)}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

const bytes = await longWorkbook(ROWS);
const read = readTable(bytes);
const times = medians(
  { unzip: () => unzipSync(bytes), read: () => readTable(bytes), check: () => checkTable(read) },
  ROUNDS,
);
const report = checkTable(read);

console.log(`${ROWS} 行 × ${read.grid.colCount} 列，${kilobytes(bytes.length)}，中位数（${ROUNDS} 次）：`);
console.log(`  基准：仅解压  ${times.unzip.toFixed(0)} ms`);
console.log(`  读取  ${times.read.toFixed(0)} ms（基准的 ${(times.read / times.unzip).toFixed(1)} 倍）`);
console.log(
  `  检查  ${times.check.toFixed(0)} ms（${report.rulesRun.length} 条规则，${report.findings.length} 处问题）`,
);
console.log(`  检查 / 读取  ${(times.check / times.read).toFixed(2)}（目标 ≤ 1）`);
console.log('任务窗格（gzip）：');
const { initial, lazy } = pageSizes(join(ROOT, 'dist'));
printSizes('  首次检查前加载', initial, `（目标 ≤ ${INITIAL_GOAL_KB} KB，不含 office.js）`);
printSizes('  需要时才加载', lazy);

const { emptyMs, officeMs, paneMs } = await measureReady(ROOT, READY_ROUNDS);
console.log(`到第一个控件可用（中位数，${READY_ROUNDS} 次，缓存为空）：`);
console.log(`  基准：空白 Fluent 页面  ${emptyMs.toFixed(0)} ms`);
console.log(`  只有 office.js 的页面  ${officeMs.toFixed(0)} ms`);
console.log(`  任务窗格  ${paneMs.toFixed(0)} ms（基准的 ${(paneMs / emptyMs).toFixed(2)} 倍，目标 ≤ ${READY_GOAL}）`);
