import type { WriteBatch } from './write-batch';

/** A conditional format as it stood: where, and the state of the part its type has. */
export interface ConditionImage {
  readonly type: Kind;
  /** 「B2:B9,D2:D9」 */
  readonly addresses: string;
  readonly stopIfTrue: boolean;
  readonly part: object;
}

const FORMAT = [
  'format/fill/color',
  ...['bold', 'italic', 'color', 'strikethrough', 'underline'].map((part) => `format/font/${part}`),
];

/**
 * What is read of each type. Formulas in R1C1, as in A1 they are those of the first cell of the range through which the
 * format was fetched (OfficeDev/office-js issue 5194). Types that are not here (icon sets, top and bottom values) can
 * only be a person's own on a sheet of ours, and go when it is rewritten, as everything a person has put there does.
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
): Promise<() => readonly ConditionImage[]> {
  const reads: (() => ConditionImage)[] = [];
  for (const format of formats) {
    const { type } = format;
    if (!isKind(type)) continue;
    await batch.room(IMAGE_BYTES);
    reads.push(askCondition(format, type));
  }
  return () => reads.map((read) => read());
}

function askCondition(format: Excel.ConditionalFormat, type: Kind): () => ConditionImage {
  const { part: member, paths } = KINDS[type];
  const part: { load(paths: string): unknown; toJSON(): object } = format[member];
  part.load(paths.join(','));
  const ranges = format.getRanges();
  ranges.load('address');
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

/** Queues conditional formats as they stood, the last first, each put before the others. */
export async function queueConditionsBack(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  images: readonly ConditionImage[],
): Promise<void> {
  for (const { type, addresses, stopIfTrue, part } of [...images].reverse()) {
    await batch.room(IMAGE_BYTES + addresses.length);
    const format = sheet.getRanges(addresses).conditionalFormats.add(type);
    const target: { set(state: object): void } = format[KINDS[type].part];
    target.set(part);
    if (stopIfTrue) format.stopIfTrue = true;
    format.priority = 0;
  }
}
