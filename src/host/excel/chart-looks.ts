import type { PlannedChart, SheetPlan } from '../../grid/sheet-plan';
import {
  GAP_WIDTH,
  GROUND_COLOR,
  HOLE_SIZE,
  LINES,
  SEAM,
  TEXT_POINTS,
  countsOneByOne,
  hasLegend,
  isRound,
  isLying,
  plannedCells,
  sliceColor,
} from '../chart-style';
import type { OptionalStep } from './optional-steps';

type ChartStep = (chart: Excel.Chart) => void;

/**
 * How the charts of a plan are drawn, as the file writer draws them. Members of charts differ most between Excels
 * (OfficeDev/office-js issues 1538, 1688 and 1729), so each step may fail by itself.
 */
export function chartLooks(plan: SheetPlan, nameOf: (chart: PlannedChart) => string): readonly OptionalStep[] {
  return (plan.charts ?? [])
    .filter(({ series }) => series.length > 0)
    .flatMap((planned) =>
      stepsOf(planned, plan).map(
        (step): OptionalStep =>
          (sheet) => {
            step(sheet.charts.getItem(nameOf(planned)));
          },
      ),
    );
}

function stepsOf(planned: PlannedChart, plan: SheetPlan): readonly ChartStep[] {
  const pieces = isRound(planned.kind)
    ? [...sliceSteps(planned, plan), ...holeSteps(planned)]
    : [...barSteps(planned), ...axisSteps(planned, plan)];
  return [...pieces, ...(hasLegend(planned) ? [legendBelow] : []), smallText, titleLook, frame];
}

function legendBelow({ legend }: Excel.Chart): void {
  legend.position = 'Bottom';
}

function smallText({ format }: Excel.Chart): void {
  format.font.size = TEXT_POINTS.rest;
}

/** Follows the text of the whole chart, which the title would take on. */
function titleLook({ title }: Excel.Chart): void {
  title.format.font.size = TEXT_POINTS.title;
  title.format.font.bold = true;
}

function frame({ format }: Excel.Chart): void {
  format.fill.setSolidColor(GROUND_COLOR);
  format.border.color = LINES.color;
  format.border.weight = LINES.framePoints;
}

function sliceSteps({ series }: PlannedChart, plan: SheetPlan): readonly ChartStep[] {
  return series.map((one, position) => ({ series: drawn }) => {
    const { points } = drawn.getItemAt(position);
    plannedCells(plan, one.values).forEach((_, index) => {
      const { fill, border } = points.getItemAt(index).format;
      fill.setSolidColor(sliceColor(one, index));
      border.color = SEAM.color;
      border.weight = SEAM.points;
    });
  });
}

function holeSteps({ kind, series }: PlannedChart): readonly ChartStep[] {
  if (kind !== 'doughnut') return [];
  return series.map((_, position) => ({ series: drawn }) => {
    drawn.getItemAt(position).doughnutHoleSize = HOLE_SIZE;
  });
}

function barSteps({ series }: PlannedChart): readonly ChartStep[] {
  return series.flatMap(({ color }, position): ChartStep[] => [
    ({ series: drawn }) => {
      drawn.getItemAt(position).format.fill.setSolidColor(color);
    },
    ({ series: drawn }) => {
      const { line } = drawn.getItemAt(position).format;
      line.color = SEAM.color;
      line.weight = SEAM.points;
    },
    ({ series: drawn }) => {
      drawn.getItemAt(position).gapWidth = GAP_WIDTH;
    },
  ]);
}

function axisSteps(planned: PlannedChart, plan: SheetPlan): readonly ChartStep[] {
  return [
    ...(isLying(planned.kind) ? [firstOnTop, numbersBelow] : []),
    ({ axes: { valueAxis } }) => {
      valueAxis.minimum = 0;
      if (countsOneByOne(planned, plan)) valueAxis.majorUnit = 1;
    },
    everyCategory,
    thinLines,
  ];
}

/** Excel draws the first category at the bottom. */
function firstOnTop({ axes }: Excel.Chart): void {
  axes.categoryAxis.reversePlotOrder = true;
}

/**
 * Turned round, the numbers would stand at the top: they cross where the last category is (VBA, Axis.Crosses: on the
 * category axis the maximum is the last category).
 */
function numbersBelow({ axes }: Excel.Chart): void {
  axes.categoryAxis.position = 'Maximum';
}

function everyCategory({ axes: { categoryAxis } }: Excel.Chart): void {
  categoryAxis.categoryType = 'TextAxis';
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.tickLabelPosition = 'Low';
}

function thinLines({ axes: { categoryAxis, valueAxis } }: Excel.Chart): void {
  categoryAxis.majorTickMark = 'None';
  categoryAxis.format.line.color = LINES.color;
  valueAxis.majorTickMark = 'None';
  valueAxis.majorGridlines.format.line.color = LINES.color;
  valueAxis.majorGridlines.format.line.weight = LINES.gridPoints;
  valueAxis.format.line.lineStyle = 'None';
}
