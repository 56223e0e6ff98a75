import { unzipSync } from 'fflate';
import { parseCivilDate } from '../../src/calendar/civil-date';
import { runChecks } from '../../src/checks/run-checks';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import { findTaskTables } from '../../src/tasks/find-tables';
import { readTaskTable } from '../../src/tasks/read-table';
import { longWorkbook } from './long-sheet';
import { kilobytes, medians } from './measure';

const ROWS = 20_000;
const ROUNDS = 5;

/** How long a long sheet takes to read and to check, against unzipping it. */
export async function printCheck(): Promise<void> {
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
}

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
