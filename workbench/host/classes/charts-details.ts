import { invalidArgument, invalidOperation, itemNotFound } from '../api-error';
import { type ApiClass, type ApiStates, type Property, object, textOf } from '../api-class';
import { readReference } from '../model/references';
import type { Scalar } from '../model/workbook';
import type { Json } from '../protocol';
import { refuseIfProtected } from '../session';

type ChartState = ApiStates['Chart'];
type PartState = ApiStates['ChartLineFormat'];

/** Types that are drawn without axes. */
const WITHOUT_AXES = /^(?:Pie|Doughnut)/;

/** Whether a chart has axes to be drawn on (quirks.ts: chart-members-by-type). */
export function hasAxes({ chart }: ChartState): boolean {
  return !WITHOUT_AXES.test(chart.type);
}

/** Keeps how something is drawn with its chart (quirks.ts: chart-details). */
export function keepDetail({ sheet, chart }: ChartState, path: string, value: Json): void {
  refuseIfProtected(sheet);
  if (typeof value === 'object') throw invalidArgument(path);
  chart.details = { ...chart.details, [path]: value };
}

type Check = (value: Json) => boolean;

/** A detail of a chart that can be set and read back; `null` until it has been said. */
export function detail<S extends ChartState>(
  partOf: (state: S) => string,
  name: string,
  allows: Check = () => true,
): Property<S> {
  const pathOf = (state: S) => `${partOf(state)}/${name}`;
  return {
    get: (state) => state.chart.details?.[pathOf(state)] ?? null,
    set: (state, value) => {
      if (!allows(value)) throw invalidArgument(`${pathOf(state)} = ${JSON.stringify(value)}`);
      keepDetail(state, pathOf(state), value);
    },
  };
}

/** One of the values the typings name. */
export function oneOf(...allowed: readonly Scalar[]): Check {
  return (value) => allowed.includes(value as Scalar);
}

const isColor: Check = (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
const isNumber: Check = (value) => typeof value === 'number';
const isTruth: Check = (value) => typeof value === 'boolean';

const partOf = ({ part }: PartState) => part;

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Automatic', 'RoundDot'];
const TICK_MARKS = ['None', 'Cross', 'Inside', 'Outside'];

export const chartAxis: ApiClass<ApiStates['ChartAxis']> = {
  properties: {
    ReversePlotOrder: {
      get: ({ chart, part }) => part === 'category axis' && chart.isReversed,
      set: ({ sheet, chart, part }, value) => {
        refuseIfProtected(sheet);
        if (part !== 'category axis') throw invalidOperation('emulated for the category axis only');
        chart.isReversed = value === true;
      },
    },
    Position: detail(partOf, 'position', oneOf('Automatic', 'Maximum', 'Minimum', 'Custom')),
    Minimum: detail(partOf, 'minimum', isNumber),
    MajorUnit: detail(partOf, 'major unit', isNumber),
    CategoryType: detail(partOf, 'type', oneOf('Automatic', 'TextAxis', 'DateAxis')),
    MajorTickMark: detail(partOf, 'tick marks', oneOf(...TICK_MARKS)),
    TickLabelPosition: detail(partOf, 'labels', oneOf('NextToAxis', 'High', 'Low', 'None')),
    TickLabelSpacing: detail(partOf, 'every', isNumber),
  },
  objects: {
    Format: (state) => object('ChartAxisFormat', state),
    MajorGridlines: (state) => object('ChartGridlines', { ...state, part: `${state.part}/grid` }),
  },
};

export const chartAxisFormat: ApiClass<PartState> = { objects: { Line: lineOf } };
export const chartGridlines: ApiClass<PartState> = {
  objects: { Format: (state) => object('ChartGridlinesFormat', state) },
};
export const chartGridlinesFormat: ApiClass<PartState> = { objects: { Line: lineOf } };

/** The line around, or along, a part. */
export function lineOf(state: PartState) {
  return object('ChartLineFormat', { ...state, part: `${state.part}/line` });
}

export const chartLineFormat: ApiClass<PartState> = {
  properties: {
    Color: detail(partOf, 'color', isColor),
    LineStyle: detail(partOf, 'style', oneOf(...STYLES)),
    Weight: detail(partOf, 'weight', isNumber),
  },
};

export const chartBorder: ApiClass<PartState> = chartLineFormat;

export const chartFont: ApiClass<PartState> = {
  properties: { Bold: detail(partOf, 'bold', isTruth), Size: detail(partOf, 'size', isNumber) },
};

export const chartAreaFormat: ApiClass<ChartState> = {
  objects: {
    Border: (state) => object('ChartBorder', { ...state, part: 'chart/line' }),
    Fill: (state) => object('ChartFill', { ...state, part: 'chart' }),
    Font: (state) => object('ChartFont', { ...state, part: 'chart' }),
  },
};

export const chartTitleFormat: ApiClass<ChartState> = {
  objects: { Font: (state) => object('ChartFont', { ...state, part: 'title' }) },
};

export const chartPointsCollection: ApiClass<ApiStates['ChartPointsCollection']> = {
  methods: {
    GetItemAt: ({ sheet, chart, series, part }, _session, [position]) => {
      const { rows = 0, cols = 0 } = readReference(series.values)?.area ?? {};
      const index = Number(position);
      if (!(index >= 0 && index < rows * cols)) throw itemNotFound(`point ${index}`);
      return object('ChartPoint', { sheet, chart, part: `${part}/point ${index}` });
    },
  },
};

export const chartPoint: ApiClass<PartState> = { objects: { Format: (state) => object('ChartPointFormat', state) } };

export const chartPointFormat: ApiClass<PartState> = {
  objects: {
    Border: (state) => object('ChartBorder', { ...state, part: `${state.part}/line` }),
    Fill: (state) => object('ChartFill', state),
  },
};

/** The colour of a series is part of what its chart shows; any other is a detail. */
export const chartFill: ApiClass<ApiStates['ChartFill']> = {
  methods: {
    SetSolidColor: (state, _session, [color]) => {
      if (!state.series) keepDetail(state, `${state.part}/fill`, textOf(color));
      else {
        refuseIfProtected(state.sheet);
        state.series.color = textOf(color);
      }
    },
  },
};
