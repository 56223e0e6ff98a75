import { parseA1 } from '../../grid/address';
import type { CellMark, MarkTone } from '../../grid/mark';
import { markAreas } from '../mark-areas';
import { MARK_STYLES, MARK_TONES, markFormulaOf, toneOfMarkFormula } from '../mark-styles';
import { bareAddresses } from './condition-image';
import { addressLists } from './look-areas';
import { asHostError } from './run-excel';
import type { WriteBatch } from './write-batch';

/** A conditional format that is a mark of ours; without tone where Excel failed before it got its formula. */
export interface OwnMark {
  readonly format: Excel.ConditionalFormat;
  readonly tone?: MarkTone;
}

/** Asks for the conditional formats of a sheet; given after the next sync. */
export function askFormats(sheet: Excel.Worksheet): () => readonly Excel.ConditionalFormat[] {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/type');
  return () => conditionalFormats.items;
}

/** So many formats are asked for their formulas at once. */
const AT_ONCE = 1000;

/** Our marks among formats whose types have been loaded: one sync where there are formats with a formula at all. */
export async function marksAmong(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<readonly OwnMark[]> {
  // Other types have no formula of this kind, and asking for it is an error (OfficeDev/office-js issue 2180).
  const custom = formats.filter(({ type }) => type === 'Custom');
  const marks: OwnMark[] = [];
  for (let from = 0; from < custom.length; from += AT_ONCE) {
    marks.push(...(await readTones(context, custom.slice(from, from + AT_ONCE))));
  }
  return marks;
}

/**
 * Where formats of a person's lie over the same cells Excel finds neither of them (OfficeDev/office-js issues 5222,
 * 6827 and 6835): halving finds the others, and what cannot be read is taken for a person's.
 */
async function readTones(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<readonly OwnMark[]> {
  const rules = formats.map(({ custom }) => custom.rule.load('formula'));
  try {
    await context.sync();
  } catch (failure) {
    if (asHostError(failure).code !== 'sheet-not-found') throw failure;
    if (formats.length === 1) return [];
    const middle = Math.ceil(formats.length / 2);
    const upper = await readTones(context, formats.slice(0, middle));
    return [...upper, ...(await readTones(context, formats.slice(middle)))];
  }
  return formats.flatMap((format, index) => {
    const formula = rules[index]?.formula ?? '';
    const tone = toneOfMarkFormula(formula);
    // Nobody can make one without a formula by hand.
    if (formula === '') return [{ format }];
    return tone ? [{ format, tone }] : [];
  });
}

/** The marks as data, gravest first; one sync where there are any. */
export async function marksRead(context: Excel.RequestContext, own: readonly OwnMark[]): Promise<readonly CellMark[]> {
  const asked = own.flatMap(({ format, tone }) => (tone ? [{ tone, ranges: format.getRanges().load('address') }] : []));
  if (asked.length === 0) return [];
  await context.sync();
  const marks = asked.flatMap(({ tone, ranges }) =>
    bareAddresses(ranges.address)
      .split(',')
      .flatMap((address): CellMark[] => {
        const area = parseA1(address);
        return area ? [{ area, tone }] : [];
      }),
  );
  return MARK_TONES.flatMap((tone) => marks.filter((mark) => mark.tone === tone));
}

/** What taking one format away, and making one, takes in a request. */
const UNMARK_BYTES = 400;
const MARK_BYTES = 3000;

/** Queues that marks go. */
export async function queueUnmark(batch: WriteBatch, own: readonly OwnMark[]): Promise<void> {
  for (const { format } of own) {
    await batch.room(UNMARK_BYTES);
    format.delete();
  }
}

/**
 * Queues marks where none of ours are: a format for as many cells as Excel takes in one list, the gravest last, each
 * put before all others, so that it wins whatever this Excel does with new ones.
 */
export async function queueMarks(batch: WriteBatch, sheet: Excel.Worksheet, marks: readonly CellMark[]): Promise<void> {
  const areas = markAreas(marks);
  for (const tone of [...MARK_TONES].reverse()) {
    for (const addresses of addressLists(areas.get(tone) ?? [])) {
      await batch.room(MARK_BYTES + addresses.length);
      const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
      const { fill, isBold } = MARK_STYLES[tone];
      format.custom.rule.formula = markFormulaOf(tone);
      format.custom.format.fill.color = fill;
      if (isBold) format.custom.format.font.bold = true;
      format.priority = 0;
    }
  }
}
