import { invalidArgument } from '../api-error';
import { type ApiClass, type ApiStates, type Property, type RangeState, object } from '../api-class';
import { type LookKey, type LookValue, isLookKey, setLook } from '../model/look';
import type { Json } from '../protocol';
import { refuseIfProtected } from '../session';
import { eachCell, readCells } from './range-area';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT, lookOf, setSize } from './range-properties';

/** One part of the look of all cells of a range; null when they differ. */
function lookProperty<S>(rangeOf: (state: S) => RangeState, keyOf: (state: S) => LookKey): Property<S> {
  return {
    get: (state) => common(readCells(rangeOf(state), (cell) => lookOf(cell, keyOf(state)))?.flat() ?? []),
    set: (state, value) => {
      const range = rangeOf(state);
      refuseIfProtected(range.sheet);
      eachCell(range, (cell) => {
        setLook(cell.look, keyOf(state), value as LookValue);
      });
    },
  };
}

function common(values: readonly Json[]): Json {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function part(key: LookKey): Property<RangeState> {
  return lookProperty(
    (state) => state,
    () => key,
  );
}

export const rangeFormat: ApiClass<RangeState> = {
  properties: {
    HorizontalAlignment: part('horizontalAlignment'),
    VerticalAlignment: part('verticalAlignment'),
    WrapText: part('wrapText'),
    IndentLevel: part('indentLevel'),
    ColumnWidth: {
      get: ({ sheet, area }) =>
        common(Array.from({ length: area.cols }, (_, i) => sheet.colWidths.get(area.col + i) ?? STANDARD_COLUMN_WIDTH)),
      set: ({ sheet, area }, value) => {
        refuseIfProtected(sheet);
        for (let i = 0; i < area.cols; i++) {
          setSize(sheet.colWidths, area.col + i, Number(value), STANDARD_COLUMN_WIDTH);
        }
      },
    },
    RowHeight: {
      get: ({ sheet, area }) =>
        common(Array.from({ length: area.rows }, (_, i) => sheet.rowHeights.get(area.row + i) ?? STANDARD_ROW_HEIGHT)),
      set: ({ sheet, area }, value) => {
        refuseIfProtected(sheet);
        for (let i = 0; i < area.rows; i++) {
          setSize(sheet.rowHeights, area.row + i, Number(value), STANDARD_ROW_HEIGHT);
        }
      },
    },
  },
  objects: {
    Font: (state) => object('RangeFont', state),
    Fill: (state) => object('RangeFill', state),
    Borders: (state) => object('RangeBorderCollection', state),
  },
  methods: { AutofitRows: () => undefined },
};

export const rangeFont: ApiClass<RangeState> = {
  properties: {
    Name: part('font/name'),
    Size: part('font/size'),
    Bold: part('font/bold'),
    Italic: part('font/italic'),
    Underline: part('font/underline'),
    Strikethrough: part('font/strikethrough'),
    Color: part('font/color'),
  },
};

export const rangeFill: ApiClass<RangeState> = {
  properties: { Color: part('fill/color'), Pattern: part('fill/pattern') },
};

export const rangeBorderCollection: ApiClass<RangeState> = {
  item: (range, side) => object('RangeBorder', { range, side }),
  methods: { GetItem: (range, _session, [side]) => object('RangeBorder', { range, side: String(side) }) },
};

type Border = ApiStates['RangeBorder'];

const SIDES: Readonly<Record<string, readonly string[]>> = {
  EdgeTop: ['top'],
  EdgeBottom: ['bottom'],
  EdgeLeft: ['left'],
  EdgeRight: ['right'],
  InsideHorizontal: ['top', 'bottom'],
  InsideVertical: ['left', 'right'],
};

/** Inside borders touch every cell but the outer edge; edge borders only the cells at that edge. */
function onSide({ range: { area }, side }: Border, row: number, col: number, part: string): boolean {
  const edge = {
    top: row === area.row,
    bottom: row === area.row + area.rows - 1,
    left: col === area.col,
    right: col === area.col + area.cols - 1,
  }[part];
  return side.startsWith('Inside') ? edge === false : edge === true;
}

function borderProperty(field: 'style' | 'color' | 'weight'): Property<Border> {
  const keys = (border: Border) =>
    (SIDES[border.side] ?? []).map((side) => {
      const key = `borders/${side}/${field}`;
      if (!isLookKey(key)) throw invalidArgument(border.side);
      return { side, key };
    });
  return {
    get: (border) =>
      common(
        keys(border).flatMap(
          ({ side, key }) =>
            readCells(border.range, (cell, row, col) =>
              onSide(border, row, col, side) ? [lookOf(cell, key)] : [],
            )?.flat(2) ?? [],
        ),
      ),
    set: (border, value) => {
      refuseIfProtected(border.range.sheet);
      const touched = keys(border);
      eachCell(border.range, (cell, row, col) => {
        for (const { side, key } of touched) {
          if (onSide(border, row, col, side)) setLook(cell.look, key, value as LookValue);
        }
      });
    },
  };
}

export const rangeBorder: ApiClass<Border> = {
  properties: { Style: borderProperty('style'), Color: borderProperty('color'), Weight: borderProperty('weight') },
};
