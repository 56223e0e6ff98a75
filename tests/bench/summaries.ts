import { runToEnd } from '../../src/app/drive';
import { preparedSummaries, taskStatuses } from '../../src/app/plan-summaries';
import { parseCivilDate } from '../../src/calendar/civil-date';
import { DERIVED_COLUMNS } from '../../src/enrich/columns/index';
import { planEnrichment } from '../../src/enrich/plan-enrichment';
import { SUMMARIES } from '../../src/summaries/sheets/index';
import { NOTHING_KNOWN } from '../../src/units/known-units';
import { checkTable, readTable } from './check';
import { longWorkbook } from './long-sheet';
import { medians } from './measure';

const ROWS = 20_000;
const ROUNDS = 3;

/** How long all summaries and all derived columns of a long sheet take to plan, against its check. */
export async function printSummaries(): Promise<void> {
  const read = readTable(await longWorkbook(ROWS));
  const times = medians(
    {
      check: () => checkTable(read),
      frozen: () => planAll(read, 'frozen'),
      live: () => planAll(read, 'live'),
      columns: () => enrichAll(read),
    },
    ROUNDS,
  );
  const cells = planAll(read, 'live');
  console.log(`${ROWS} 行，中位数（${ROUNDS} 次）：`);
  console.log(`  基准：检查（默认）  ${times.check.toFixed(0)} ms`);
  for (const [title, time] of [
    ['全部汇总（固定数字）', times.frozen],
    [`全部汇总（公式，${cells} 格）`, times.live],
    ['补全全部列（公式）', times.columns],
  ] as const) {
    console.log(`  ${title}  ${time.toFixed(0)} ms，检查的 ${(time / times.check).toFixed(2)} 倍（目标 ≤ 2）`);
  }
}

type Read = ReturnType<typeof readTable>;

const day = () => {
  const asOf = parseCivilDate('2026-02-01');
  if (!asOf) throw new Error('no such day');
  return asOf;
};

/** Plans every summary; answers how many cells they have. */
function planAll({ grid, table }: Read, numbers: 'live' | 'frozen'): number {
  const office = { preferences: { preset: 'default', rules: {} } } as const;
  const read = { grid, table, known: NOTHING_KNOWN, office };
  const choice = { summaries: SUMMARIES.map(({ id }) => id), numbers };
  const { chosen, context } = runToEnd(preparedSummaries(read, { asOf: day() }, choice, []), () => undefined);
  let cells = 0;
  for (const summary of chosen) {
    const { rows } = runToEnd(summary.plan(context), () => undefined);
    for (const row of rows) cells += row.length;
  }
  return cells;
}

function enrichAll({ grid, table }: Read): number {
  const asOf = { asOf: day(), soonDays: 7 };
  const settings = {
    ...asOf,
    numbers: 'live' as const,
    standardName: (name: string) => name,
    statusOf: taskStatuses(table, asOf),
  };
  return runToEnd(planEnrichment(grid, table, DERIVED_COLUMNS, settings), () => undefined).edits.length;
}
