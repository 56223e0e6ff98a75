import {
  type CellRange,
  MAX_COLS,
  MAX_ROWS,
  columnIndex,
  parseA1,
  rangeContains,
  rangesOverlap,
  topLeft,
} from '../../grid/address';
import type { WriteBatch } from './write-batch';

/** A conditional format as it stood: where, and the state of the part its type has. */
export interface ConditionImage {
  readonly type: Kind;
  /** 「B2:B9,D2:D9」 */
  readonly addresses: string;
  readonly stopIfTrue: boolean;
  readonly part: object;
  /** Its place among the formats that are there when it is put back, the first winning. */
  readonly position: number;
}

/** A conditional format that was asked for; of a type we cannot put back only where it lies. */
export type AskedCondition =
  | Omit<ConditionImage, 'position'>
  | { readonly type: undefined; readonly addresses: string };

const FORMAT = [
  'format/fill/color',
  ...['bold', 'italic', 'color', 'strikethrough', 'underline'].map((part) => `format/font/${part}`),
];

/**
 * What is read of each type. Formulas in R1C1, as in A1 they are those of the first cell of the range through which the
 * format was fetched (OfficeDev/office-js issue 5194). Types that are not here (icon sets, top and bottom values) can
 * only be a person's own on a sheet of ours, and go when the block they lie on is rewritten, as everything there does.
 */
const KINDS = {
  Custom: { part: 'custom', paths: ['rule/formulaR1C1', ...FORMAT] },
  CellValue: { part: 'cellValue', paths: ['rule', ...FORMAT] },
  ContainsText: { part: 'textComparison', paths: ['rule', ...FORMAT] },
  DataBar: {
    part: 'dataBar',
    paths: ['lowerBoundRule', 'upperBoundRule', 'positiveFormat/fillColor', 'positiveFormat/gradientFill'],
  },
  ColorScale: { part: 'colorScale', paths: ['criteria'] },
} as const satisfies Readonly<
  Record<string, { readonly part: keyof Excel.ConditionalFormat; readonly paths: unknown }>
>;

type Kind = keyof typeof KINDS;

/** 「汇总!」 or 「'按 单位'!」, in front of each address of a list. */
const SHEET_PREFIX = /(?<!')'(?:[^']|'')+'!|(?<![^',!])[^',!]+!/g;

/** A list of addresses, as Excel answers it, without the sheet's name. */
export function bareAddresses(addresses: string): string {
  return addresses.replace(SHEET_PREFIX, '');
}

/** What one conditional format takes in a request, and in its answer. */
const IMAGE_BYTES = 3000;

/** Asks for conditional formats whose types have been loaded; read after the next sync, in the order in which they win. */
export async function askConditions(
  batch: WriteBatch,
  formats: readonly Excel.ConditionalFormat[],
): Promise<() => readonly AskedCondition[]> {
  const reads: (() => AskedCondition)[] = [];
  for (const format of formats) {
    await batch.room(IMAGE_BYTES);
    reads.push(askCondition(format));
  }
  return () => reads.map((read) => read());
}

function askCondition(format: Excel.ConditionalFormat): () => AskedCondition {
  const { type } = format;
  const ranges = format.getRanges();
  ranges.load('address');
  if (!isKind(type)) return () => ({ type: undefined, addresses: bareAddresses(ranges.address) });
  const { part: member, paths } = KINDS[type];
  const part: { load(paths: string): unknown; toJSON(): object } = format[member];
  part.load(paths.join(','));
  format.load('stopIfTrue');
  return () => ({
    type,
    addresses: bareAddresses(ranges.address),
    stopIfTrue: format.stopIfTrue,
    part: withoutUnset(part.toJSON()),
  });
}

function isKind(type: string): type is Kind {
  return type in KINDS;
}

/** What a format leaves to the cell reads as null or as the empty text; setting that would say something. */
function withoutUnset(state: object): object {
  return Object.fromEntries(
    Object.entries(state)
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([key, value]: [string, unknown]) => [
        key,
        typeof value === 'object' && value ? withoutUnset(value) : value,
      ]),
  );
}

/**
 * The formats that clearing areas takes cells from, and those that lie over one of them beside the areas: of a format
 * something stands outside, so that it is taken away whole before it is put back, and with it what lies over it there.
 */
export function conditionsMeeting(
  asked: readonly AskedCondition[],
  areas: readonly CellRange[],
): readonly ConditionImage[] {
  const placed = asked.map((condition) => ({ condition, ranges: condition.addresses.split(',').map(areaOf) }));
  const reached = [...areas];
  const met = new Set<AskedCondition>();
  let before: number;
  do {
    before = met.size;
    for (const { condition, ranges } of placed) {
      const isMet = ranges.some((range) => reached.some((area) => rangesOverlap(area, range)));
      if (met.has(condition) || condition.type === undefined || !isMet) continue;
      met.add(condition);
      reached.push(...ranges);
    }
  } while (met.size > before);
  const isWithin = (range: CellRange) =>
    areas.some(
      (area) => rangeContains(area, topLeft(range)) && area.bottom >= range.bottom && area.right >= range.right,
    );
  const standing = placed.filter(({ condition, ranges }) => met.has(condition) || !ranges.every(isWithin));
  return standing.flatMap(({ condition }, position) =>
    condition.type !== undefined && met.has(condition) ? [{ ...condition, position }] : [],
  );
}

/** An address of cells, of whole columns or of whole rows; anything else is taken for the whole sheet. */
function areaOf(address: string): CellRange {
  const [, first = '', last = ''] = /^\$?([A-Z]+|\d+):\$?([A-Z]+|\d+)$/i.exec(address) ?? [];
  const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLS - 1 };
  if (first === '') return parseA1(address) ?? whole;
  if (/\d/.test(first)) return { ...whole, top: Number(first) - 1, bottom: Number(last) - 1 };
  return { ...whole, left: columnIndex(first), right: columnIndex(last) };
}

/** Queues conditional formats as they stood, each put to its place among those that stayed. */
export async function queueConditionsBack(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  images: readonly ConditionImage[],
): Promise<void> {
  for (const { type, addresses, stopIfTrue, part, position } of images) {
    await batch.room(IMAGE_BYTES + addresses.length);
    const format = sheet.getRanges(addresses).conditionalFormats.add(type);
    const target: { set(state: object): void } = format[KINDS[type].part];
    target.set(part);
    if (stopIfTrue) format.stopIfTrue = true;
    format.priority = position;
  }
}
