/** What the names of our charts begin with: other charts on a sheet of ours are somebody else's and stay. */
const CHART_NAME = 'zrb.chart.';

/** The name by which a planned chart is found again: 「zrb.chart.tasks-per-unit」. */
export function chartNameOf(key: string): string {
  return CHART_NAME + key;
}

/** Whether a chart is one of ours. */
export function isOurChart(name: string): boolean {
  return name.startsWith(CHART_NAME);
}
