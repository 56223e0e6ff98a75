import { unzipSync } from 'fflate';
import { parseCivilDate } from '../../src/calendar/civil-date';
import type { PresetId } from '../../src/checks/check-rule';
import { runChecks } from '../../src/checks/run-checks';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import { findTaskTables } from '../../src/tasks/find-tables';
import { readTaskTable } from '../../src/tasks/read-table';
import { longWorkbook } from './long-sheet';
import { kilobytes, leastTime, medians } from './measure';

const ROWS = 20_000;
const ROUNDS = 5;
/** Ten times the rows may take a little more than ten times as long. */
const FEW_ROWS = 10_000;
const GROWTH = 10;

/** How long a long sheet takes to read and to check, against unzipping it, and how that grows with the rows. */
export async function printCheck(): Promise<void> {
  const bytes = await longWorkbook(ROWS);
  const read = readTable(bytes);
  const times = medians(
    {
      unzip: () => unzipSync(bytes),
      read: () => readTable(bytes),
      check: () => checkTable(read),
      all: () => checkTable(read, ALL_RULES),
    },
    ROUNDS,
  );
  const report = checkTable(read);
  const all = checkTable(read, ALL_RULES);

  console.log(`${ROWS} 行 × ${read.grid.colCount} 列，${kilobytes(bytes.length)}，中位数（${ROUNDS} 次）：`);
  console.log(`  基准：仅解压  ${times.unzip.toFixed(0)} ms`);
  console.log(`  读取  ${times.read.toFixed(0)} ms（基准的 ${(times.read / times.unzip).toFixed(1)} 倍）`);
  for (const [name, time, { rulesRun, rulesNotRun, findings }] of [
    ['默认', times.check, report],
    ['严格', times.all, all],
  ] as const) {
    const rules = `${rulesRun.length} 条规则，另有 ${rulesNotRun.length} 条缺列，${findings.length} 处问题`;
    console.log(`  检查（${name}）  ${time.toFixed(0)} ms（${rules}）`);
    console.log(`  检查 / 读取  ${(time / times.read).toFixed(2)}（目标 ≤ 1.5）`);
  }
  await printGrowth();
}

/** The preset in which most rules run. */
const ALL_RULES: PresetId = 'strict';

async function printGrowth(): Promise<void> {
  const [few, many] = await Promise.all([longWorkbook(FEW_ROWS), longWorkbook(FEW_ROWS * GROWTH)]);
  const readFew = readTable(few);
  const readMany = readTable(many);
  // As many rows in either job, so that both meet the same garbage collections and the same noise.
  const fewMs = leastTime(() => {
    for (let time = 0; time < GROWTH; time++) checkTable(readFew);
  }, 4);
  const manyMs = leastTime(() => checkTable(readMany), 4);
  const readGrowth = leastTime(() => readTable(many), 1) / leastTime(() => readTable(few), 3);
  console.log(`${FEW_ROWS * GROWTH} 行与 ${FEW_ROWS} 行相比（处理器时间，最少的一次）：`);
  console.log(`  检查  ${((GROWTH * manyMs) / fewMs).toFixed(1)} 倍（目标 ≤ 11），读取  ${readGrowth.toFixed(1)} 倍`);
}

export function readTable(bytes: Uint8Array) {
  const grid = openWorkbook(bytes).readSheet();
  const [found] = findTaskTables(grid, {});
  if (!found) throw new Error('the generated sheet has no table');
  return { grid, table: readTaskTable(grid, found, {}) };
}

export function checkTable({ grid, table }: ReturnType<typeof readTable>, preset: PresetId = 'default') {
  const asOf = parseCivilDate('2026-02-01');
  if (!asOf) throw new Error('no such day');
  const work = runChecks({ grid, table, asOf, soonDays: 7, preset });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
