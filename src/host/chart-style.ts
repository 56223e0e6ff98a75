import type { CellRange } from '../grid/address';
import type { PlannedCell, PlannedChart, PlannedSeries, SheetPlan } from '../grid/sheet-plan';

/** Per cent of a bar's width between bars: words fit beside them, and they do not look lost. */
export const GAP_WIDTH = 60;

/** A white seam keeps pieces apart where colours do not. */
export const SEAM = { color: '#FFFFFF', points: 0.5 } as const;

/** Frame, category axis and grid lines, each thinner than what they surround. */
export const LINES = { color: '#D9D9D9', framePoints: 0.75, gridPoints: 0.5 } as const;

/** Points of a chart's title and of everything else it says. */
export const TEXT_POINTS = { title: 12, rest: 9 } as const;

/** What lies behind a chart. */
export const GROUND_COLOR = '#FFFFFF';

/** Light and dark in turn, 3 : 1 against white; a workbook without a theme has no colours of its own for them. */
const SLICE_COLORS = ['#1F4E79', '#C77F00', '#A80000', '#5C9E3D', '#404040', '#4A90C2'];

/** Per cent of a doughnut that its hole takes. */
export const HOLE_SIZE = 55;

/** What the numbers on the pieces of a doughnut look like: none where the number is 0. */
export const PIECE_LABELS = { color: '#FFFFFF', numberFormat: '0;;' } as const;

/** The colour of a piece of a pie or doughnut. */
export function sliceColor({ pointColors }: PlannedSeries, index: number): string {
  return pointColors?.[index] ?? SLICE_COLORS[index % SLICE_COLORS.length] ?? '';
}

/** Charts that are cut from a round: each value is a piece of its own colour, and there are no axes. */
export function isRound(kind: PlannedChart['kind']): boolean {
  return kind === 'pie' || kind === 'doughnut';
}

/** Bars that lie: their categories run down the left side, the first on top. */
export function isLying(kind: PlannedChart['kind']): boolean {
  return kind === 'bars' || kind === 'stacked-bars';
}

/** Whether the series of a chart stand on each other. */
export function isStacked(kind: PlannedChart['kind']): boolean {
  return kind === 'stacked-bars' || kind === 'stacked-columns';
}

/** Whether a chart says which colour is what. */
export function hasLegend({ kind, series }: PlannedChart): boolean {
  return isRound(kind) || series.length > 1;
}

/** Above this Excel's own steps are whole numbers. */
const FEW = 10;

/** Whether the numbers beside the bars must be told to go up one by one, as Excel would put halves between them. */
export function countsOneByOne(chart: PlannedChart, plan: SheetPlan): boolean {
  const top = highest(chart, plan);
  return valueFormat(chart.series[0]?.values, plan) === 'General' && top > 0 && top <= FEW;
}

/** The number format of what a chart draws. */
export function valueFormat(area: CellRange | undefined, plan: SheetPlan): string {
  return (area && plannedCells(plan, area)[0]?.numberFormat) ?? 'General';
}

/** Where the longest bar ends, as far as the plan knows its values. */
function highest({ kind, series }: PlannedChart, plan: SheetPlan): number {
  const rows = series.map(({ values }) =>
    plannedCells(plan, values).map((cell) => (typeof cell?.value === 'number' ? cell.value : 0)),
  );
  if (!isStacked(kind)) return Math.max(0, ...rows.flat());
  const sums = (rows[0] ?? []).map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0));
  return Math.max(0, ...sums);
}

/** The cells of an area, line by line; undefined where the plan leaves one empty. */
export function plannedCells(
  { rows }: SheetPlan,
  { top, left, bottom, right }: CellRange,
): readonly (PlannedCell | undefined)[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, over) => rows[top + down]?.[left + over]),
  ).flat();
}
