import { invalidArgument } from '../api-error';
import { type ApiClass, type ApiStates, type Property, type RangeState, object, textOf } from '../api-class';
import { type LookKey, type LookValue, isLookKey, withLook } from '../model/look';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../model/standard-sizes';
import type { Sheet } from '../model/workbook';
import type { Json } from '../protocol';
import { refuseIfProtected } from '../session';
import { eachCell, readCells } from './range-area';
import { lookOf, setSize } from './range-properties';

/** The cells a format stands for: one range, or the areas of several. */
type Ranges = readonly RangeState[];

function common(values: readonly Json[]): Json {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** One part of the look of all cells; null when they differ. */
function part(key: LookKey): Property<Ranges> {
  return {
    get: (ranges) => common(ranges.flatMap((range) => readCells(range, (cell) => lookOf(cell, key))?.flat() ?? [])),
    set: (ranges, value) => {
      for (const range of ranges) {
        refuseIfProtected(range.sheet);
        eachCell(range, (cell) => {
          cell.look = withLook(cell.look, key, value as LookValue);
        });
      }
    },
  };
}

interface Sizes {
  readonly sizesOf: (sheet: Sheet) => Map<number, number>;
  readonly spanOf: (range: RangeState) => { readonly first: number; readonly count: number };
  readonly standard: number;
}

function size({ sizesOf, spanOf, standard }: Sizes): Property<Ranges> {
  const each = <T>(ranges: Ranges, visit: (sizes: Map<number, number>, index: number) => T): T[] =>
    ranges.flatMap((range) => {
      const { first, count } = spanOf(range);
      return Array.from({ length: count }, (_, step) => visit(sizesOf(range.sheet), first + step));
    });
  return {
    get: (ranges) => common(each(ranges, (sizes, index) => sizes.get(index) ?? standard)),
    set: (ranges, value) => {
      for (const { sheet } of ranges) refuseIfProtected(sheet);
      each(ranges, (sizes, index) => {
        setSize(sizes, index, Number(value), standard);
      });
    },
  };
}

export const rangeFormat: ApiClass<Ranges> = {
  properties: {
    HorizontalAlignment: part('horizontalAlignment'),
    VerticalAlignment: part('verticalAlignment'),
    WrapText: part('wrapText'),
    IndentLevel: part('indentLevel'),
    ColumnWidth: size({
      sizesOf: (sheet) => sheet.colWidths,
      spanOf: ({ area }) => ({ first: area.col, count: area.cols }),
      standard: STANDARD_COLUMN_WIDTH,
    }),
    RowHeight: size({
      sizesOf: (sheet) => sheet.rowHeights,
      spanOf: ({ area }) => ({ first: area.row, count: area.rows }),
      standard: STANDARD_ROW_HEIGHT,
    }),
  },
  objects: {
    Font: (ranges) => object('RangeFont', ranges),
    Fill: (ranges) => object('RangeFill', ranges),
    Borders: (ranges) => object('RangeBorderCollection', ranges),
  },
  methods: { AutofitRows: () => undefined },
};

export const rangeFont: ApiClass<Ranges> = {
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

export const rangeFill: ApiClass<Ranges> = {
  properties: { Color: part('fill/color'), Pattern: part('fill/pattern') },
};

export const rangeBorderCollection: ApiClass<Ranges> = {
  item: (ranges, side) => object('RangeBorder', { ranges, side }),
  methods: { GetItem: (ranges, _session, [side]) => object('RangeBorder', { ranges, side: textOf(side) }) },
};

const SIDES: Readonly<Record<string, readonly string[]>> = {
  EdgeTop: ['top'],
  EdgeBottom: ['bottom'],
  EdgeLeft: ['left'],
  EdgeRight: ['right'],
  InsideHorizontal: ['top', 'bottom'],
  InsideVertical: ['left', 'right'],
};

type Border = ApiStates['RangeBorder'];

/** Whether a border of a range is drawn at this side of a cell: inside ones everywhere but at the outer edge. */
function isDrawn(side: string, { area }: RangeState, row: number, col: number, cellSide: string): boolean {
  const isEdge =
    (cellSide === 'top' && row === area.row) ||
    (cellSide === 'bottom' && row === area.row + area.rows - 1) ||
    (cellSide === 'left' && col === area.col) ||
    (cellSide === 'right' && col === area.col + area.cols - 1);
  return side.startsWith('Inside') ? !isEdge : isEdge;
}

function keysOf(side: string, field: string): readonly { readonly cellSide: string; readonly key: LookKey }[] {
  return (SIDES[side] ?? []).map((cellSide) => {
    const key = `borders/${cellSide}/${field}`;
    if (!isLookKey(key)) throw invalidArgument(side);
    return { cellSide, key };
  });
}

/** Borders are only drawn; reading them goes through cell properties. */
function borderProperty(field: 'style' | 'color' | 'weight'): Property<Border> {
  return {
    get: () => null,
    set: ({ ranges, side }, value) => {
      const keys = keysOf(side, field);
      for (const range of ranges) {
        refuseIfProtected(range.sheet);
        eachCell(range, (cell, row, col) => {
          for (const { cellSide, key } of keys) {
            if (isDrawn(side, range, row, col, cellSide)) cell.look = withLook(cell.look, key, value as LookValue);
          }
        });
      }
    },
  };
}

export const rangeBorder: ApiClass<Border> = {
  properties: { Style: borderProperty('style'), Color: borderProperty('color'), Weight: borderProperty('weight') },
};
