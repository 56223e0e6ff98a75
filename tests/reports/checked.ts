import { checkedWith } from '../../src/app/checked-with';
import type { CheckInput } from '../../src/checks/run-checks';
import { ruleTexts } from '../../src/checks/rule-texts';
import { sheetKey } from '../../src/checks/ignores';
import type { Finding } from '../../src/findings/finding';
import type { Ignore } from '../../src/findings/ignore';
import type { Grid } from '../../src/grid/grid';
import type { CheckedSheet } from '../../src/reports/checked-sheet';
import { bestTable, checkGrid, placeOf } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

export const RULES = ruleTexts();

/** Three faults: 时限 of row 3, 牵头单位 of row 4, a comma behind 责任单位 of row 4. */
export const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建局 | 2026年12底前
2 | 组织消防安全演练 |  | 市消防救援支队， | 2026年11月底前
`).grid;

/** A sheet checked as of 2026-10-01, as the reports take it. */
export function checkedSheet(
  grid: Grid = PLAN,
  options: Partial<Pick<CheckInput, 'preset' | 'ruleSettings' | 'ignores'>> & { readonly file?: string } = {},
): CheckedSheet {
  const { file = '报表/分工方案.xlsx', ...settings } = options;
  const table = bestTable(grid);
  const day = { asOf: date('2026-10-01'), soonDays: 7 };
  return {
    file,
    sheet: grid.sheet,
    ...(table && { table: table.range }),
    report: checkGrid(grid, { ...day, ...settings }),
    settings: checkedWith({ ...day, ...settings }),
  };
}

/** Verdicts on findings at some places of a sheet, with one reason. */
export function ignoring(
  findings: readonly Finding[],
  reason: string,
  ...places: readonly string[]
): readonly Ignore[] {
  return findings
    .filter((finding) => places.includes(placeOf(finding)))
    .map(({ fingerprint, rule }) => ({ fingerprint, rule, reason, on: '2026-09-30', sheet: sheetKey(PLAN.sheet) }));
}

/** Rows of tasks with so many faults of 必须改: no lead unit, a deadline that cannot be. */
export function faultyPlan(rows: number, sheet = '分工方案'): Grid {
  const lines = Array.from(
    { length: rows },
    (_, index) => `${index + 1} | 推进第${index + 1}批老旧小区改造 |  | 市住建局 | 2026年9月31日前`,
  );
  const header = '序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限';
  return drawSheet(`2026年重点工作责任分解表\n${header}\n${lines.join('\n')}`, { sheet }).grid;
}

/** Texts that want to be markup, formulas or control characters. */
export const HOSTILE = drawSheet(`
2026年<b>重点</b>责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | <img src=x onerror=alert(1)>修订预案 | =HYPERLINK("http://x","点")， | "'><script>alert(1)</script>" | 2026年12底前
2 | ]]>&amp;\\u202e组织演练 |  | +cmd、-1、@SUM(A1) | 2026年9月31日前
`).grid;
