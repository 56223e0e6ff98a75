import type { CheckJson } from '../../src/reports/check-json';
import { SEVERITIES } from '../../src/findings/finding';
import { SEVERITY_NAMES } from '../../src/reports/severity-words';

/** One line on what `zrb check --format json` has found in the sample; says so where it could not be checked. */
export function sampleLine(printed: string | undefined, asOf: string): string {
  const checks = printed === undefined ? [] : (JSON.parse(printed) as readonly CheckJson[]);
  if (checks.length === 0) return '示例表格没有检查成，请运行 npm run zrb -- check samples/plan-2026.xlsx 看原因。';
  const rows = checks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const counts = SEVERITIES.map((severity) => {
    const count = checks.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length;
    return `${SEVERITY_NAMES[severity]} ${count}`;
  });
  return `示例表格：检查了 ${rows} 行，${counts.join('，')}（以 ${asOf} 为准）。`;
}
