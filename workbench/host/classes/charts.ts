import { invalidArgument, invalidOperation, itemNotFound } from '../api-error';
import {
  type ApiClass,
  type ApiStates,
  type Argument,
  NULL_OBJECT,
  isApiObject,
  object,
  readOnly,
  textOf,
} from '../api-class';
import { type Area, hullOf, parseArea } from '../model/area';
import { referenceTo } from '../model/references';
import { type Chart, type ChartSeries, type Sheet, type Workbook, nextId } from '../model/workbook';
import { refuseIfProtected } from '../session';
import { detail, hasAxes, keepDetail, lineOf, oneOf } from './charts-details';
import { guessedSeries } from './charts-guess';

type ChartState = ApiStates['Chart'];
type SeriesState = ApiStates['ChartSeries'];

/** Where Excel puts a new chart depends on the window; a script that cares says where. */
const FIRST_PLACE: Area = { row: 0, col: 0, rows: 15, cols: 7 };

export const chartCollection: ApiClass<Sheet> = {
  properties: { Count: readOnly((sheet) => sheet.charts.length) },
  items: (sheet) => sheet.charts.map((chart) => object('Chart', { sheet, chart })),
  item: (sheet, key) => object('Chart', { sheet, chart: chartNamed(sheet, key) }),
  methods: {
    GetItem: (sheet, _session, [name]) => object('Chart', { sheet, chart: chartNamed(sheet, textOf(name)) }),
    GetItemOrNullObject: (sheet, _session, [name]) => {
      const chart = findChart(sheet, textOf(name));
      return chart ? object('Chart', { sheet, chart }) : NULL_OBJECT;
    },
    Add: (sheet, { book }, [type, source, seriesBy]) => {
      refuseIfProtected(sheet);
      const chart = newChart(book, sheet, textOf(type), guessedSeries(sourceOf(source), seriesBy));
      sheet.charts.push(chart);
      return object('Chart', { sheet, chart });
    },
  },
};

function newChart(book: Workbook, sheet: Sheet, type: string, guessed: readonly Omit<ChartSeries, 'id'>[]): Chart {
  const id = nextId(book);
  const series = guessed.map((one) => ({ ...one, id: nextId(book) }));
  const name = freeName(sheet, sheet.charts.length + 1);
  const title = series.length === 1 ? (series[0]?.name ?? '') : '';
  return { id, name, type, title, hasLegend: series.length > 1, isReversed: false, series, place: FIRST_PLACE };
}

function freeName(sheet: Sheet, number: number): string {
  const name = `图表 ${number}`;
  return findChart(sheet, name) ? freeName(sheet, number + 1) : name;
}

/** By id or name; of several with one name the first (@types/office-js, ChartCollection.getItem). */
function findChart(sheet: Sheet, key: string): Chart | undefined {
  return sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

function chartNamed(sheet: Sheet, key: string): Chart {
  const chart = findChart(sheet, key);
  if (!chart) throw itemNotFound(`chart ${key}`);
  return chart;
}

function sourceOf(argument: Argument): { readonly sheet: Sheet; readonly area: Area } {
  if (!isApiObject(argument) || argument.kind !== 'Range') throw invalidArgument('source range');
  return argument.state;
}

/** A change to a chart, which a protected sheet refuses. */
function changing<S extends ChartState>(change: (state: S, value: Argument) => void) {
  return (state: S, value: Argument): undefined => {
    refuseIfProtected(state.sheet);
    change(state, value);
  };
}

/** A call that changes a chart by its first argument. */
function call<S extends ChartState>(change: (state: S, value: Argument) => void) {
  const set = changing(change);
  return (state: S, _session: unknown, [value]: readonly Argument[]): undefined => {
    set(state, value);
  };
}

export const chart: ApiClass<ChartState> = {
  properties: {
    Id: readOnly((state) => state.chart.id),
    Name: {
      get: (state) => state.chart.name,
      set: changing((state, value) => {
        state.chart.name = textOf(value);
      }),
    },
    ChartType: {
      get: (state) => state.chart.type,
      set: changing((state, value) => {
        state.chart.type = textOf(value);
      }),
    },
  },
  objects: {
    Axes: (state) => object('ChartAxes', state),
    Format: (state) => object('ChartAreaFormat', state),
    Legend: (state) => object('ChartLegend', state),
    Series: (state) => object('ChartSeriesCollection', state),
    Title: (state) => object('ChartTitle', state),
  },
  methods: {
    Delete: call((state) => {
      chartNamed(state.sheet, state.chart.id);
      state.sheet.charts = state.sheet.charts.filter((other) => other !== state.chart);
    }),
    SetPosition: ({ sheet, chart }, _session, [start, end]) => {
      refuseIfProtected(sheet);
      const [first, last] = [parseArea(textOf(start)), parseArea(textOf(end))];
      if (!first || !last) throw invalidArgument('position');
      chart.place = hullOf(first, last);
    },
  },
};

export const chartTitle: ApiClass<ChartState> = {
  properties: {
    Text: {
      get: (state) => state.chart.title,
      set: changing((state, value) => {
        state.chart.title = textOf(value);
      }),
    },
  },
  objects: { Format: (state) => object('ChartTitleFormat', state) },
};

export const chartLegend: ApiClass<ChartState> = {
  properties: {
    Visible: {
      get: (state) => state.chart.hasLegend,
      set: changing((state, value) => {
        state.chart.hasLegend = value === true;
      }),
    },
    Position: detail(() => 'legend', 'position', oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner')),
  },
};

export const chartAxes: ApiClass<ChartState> = {
  objects: {
    CategoryAxis: (state) => axisOf(state, 'category axis'),
    ValueAxis: (state) => axisOf(state, 'value axis'),
  },
};

/** A pie has none. */
function axisOf(state: ChartState, part: string) {
  if (!hasAxes(state)) throw invalidOperation('a chart without axes');
  return object('ChartAxis', { ...state, part });
}

export const chartSeriesCollection: ApiClass<ChartState> = {
  properties: { Count: readOnly((state) => state.chart.series.length) },
  items: (state) => state.chart.series.map((series) => object('ChartSeries', { ...state, series })),
  methods: {
    GetItemAt: (state, _session, [index]) => {
      const series = state.chart.series[Number(index)];
      if (!series) throw itemNotFound(`series ${Number(index)}`);
      return object('ChartSeries', { ...state, series });
    },
    Add: (state, { book }, [name]) => {
      refuseIfProtected(state.sheet);
      const title = typeof name === 'string' ? name : `系列${state.chart.series.length + 1}`;
      const series: ChartSeries = { id: nextId(book), name: title, values: '', categories: '' };
      state.chart.series.push(series);
      return object('ChartSeries', { ...state, series });
    },
  },
};

export const chartSeries: ApiClass<SeriesState> = {
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: changing(({ series }, value) => {
        series.name = textOf(value);
      }),
    },
    // Only doughnuts have holes (@types/office-js, ChartSeries.doughnutHoleSize: 10 to 90).
    DoughnutHoleSize: {
      get: (state) => state.chart.details?.[`${partOf(state)}/hole`] ?? null,
      set: (state, value) => {
        const isHole = state.chart.type.startsWith('Doughnut') && Number(value) >= 10 && Number(value) <= 90;
        if (!isHole) throw invalidArgument('doughnut hole size');
        keepDetail(state, `${partOf(state)}/hole`, value);
      },
    },
    // Only bars have gaps (@types/office-js, ChartSeries.gapWidth).
    GapWidth: {
      get: (state) => state.chart.details?.[`${partOf(state)}/gap`] ?? null,
      set: (state, value) => {
        const isGap = hasAxes(state) && Number(value) >= 0 && Number(value) <= 500;
        if (!isGap) throw invalidArgument('gap width');
        keepDetail(state, `${partOf(state)}/gap`, value);
      },
    },
  },
  objects: {
    Format: (state) => object('ChartSeriesFormat', state),
    Points: (state) => object('ChartPointsCollection', { ...state, part: partOf(state) }),
  },
  methods: {
    SetValues: call(({ series }, source) => {
      series.values = referenceOf(source);
    }),
    SetXAxisValues: call(({ series }, source) => {
      series.categories = referenceOf(source);
    }),
  },
};

function referenceOf(argument: Argument): string {
  const { sheet, area } = sourceOf(argument);
  return referenceTo(sheet.name, area);
}

export const chartSeriesFormat: ApiClass<SeriesState> = {
  objects: {
    Fill: (state) => object('ChartFill', { ...state, part: partOf(state) }),
    Line: (state) => lineOf({ ...state, part: partOf(state) }),
  },
};

function partOf({ chart, series }: SeriesState): string {
  return `series ${chart.series.indexOf(series)}`;
}
