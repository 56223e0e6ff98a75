import { RULES } from '../../src/checks/rules/index';
import type { Finding } from '../../src/findings/finding';
import type { Grid } from '../../src/grid/grid';
import { checkGrid } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

/** A table of 2016 whose tasks have these deadlines, from D3 down. */
export function sheetOf(deadlines: readonly string[], above = '2016年重点工作分工表'): Grid {
  const rows = deadlines.map((deadline, index) => `${index + 1} | 任务${index} | 市教育局 | ${deadline}`);
  return drawSheet(`${above}\n序号 | 工作任务 | 牵头单位 | 完成时限\n${rows.join('\n')}`).grid;
}

/** What one rule finds, as of May 2016 unless told otherwise. */
export function found(rule: string, grid: Grid, asOf = '2016-05-01'): readonly Finding[] {
  return checkGrid(grid, { rules: RULES.filter(({ id }) => id === rule), asOf: date(asOf) }).findings;
}
