import type { SheetPlan } from '../grid/sheet-plan';

/** Inches between the margins Excel gives a new sheet, on A4. */
const PRINTED_INCHES = { portrait: 8.27 - 1.4, landscape: 11.69 - 1.4 } as const;

/**
 * Pixels of a digit where it is widest, in fonts that stand in for a missing one (宋体 has 8), and of a cell's margin; 96 to the
 * inch. A column too many would print on pages of its own.
 */
const DIGIT_PIXELS = 9.5;
const MARGIN_PIXELS = 5;
const PIXELS_PER_INCH = 96;

/** Excel's smallest scale. */
const SMALLEST = 10;

/**
 * Per cent at which the columns of a plan fit the width of a page; undefined where the plan leaves it to Excel to fit them.
 * A plan that says where pages begin needs a scale, because Excel may ignore such breaks where it fits pages itself.
 */
export function printScale({
  pageBreaks = [],
  isOnePage,
  landscape,
  columnWidthsChars,
}: SheetPlan): number | undefined {
  if (pageBreaks.length === 0 || isOnePage) return undefined;
  const pixels = columnWidthsChars.reduce((sum, chars) => sum + chars * DIGIT_PIXELS + MARGIN_PIXELS, 0);
  const inches = PRINTED_INCHES[landscape ? 'landscape' : 'portrait'];
  const percent = pixels === 0 ? 100 : Math.floor((inches * PIXELS_PER_INCH * 100) / pixels);
  return Math.max(SMALLEST, Math.min(100, percent));
}

/** First and last row that every page repeats, zero-based; undefined where a plan has none. */
export function repeatedRows({ frozenRows, repeatedRow }: SheetPlan): readonly [number, number] | undefined {
  if (frozenRows > 0) return [0, frozenRows - 1];
  return repeatedRow === undefined ? undefined : [repeatedRow, repeatedRow];
}

/** What the middle of every page's foot says, in Excel's own code. */
export const PAGE_FOOTER = '第 &P 页，共 &N 页';

/** Page breaks a sheet can have. */
export const MAX_PAGE_BREAKS = 1023;
