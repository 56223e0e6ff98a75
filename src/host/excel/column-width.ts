/** Pixels of a digit in the standard font, and of a cell's own margin; a pixel is 0.75 points. */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;

/** Characters, as Excel's dialog counts column widths, in the points Office.js takes. */
export function pointsOfChars(widthChars: number): number {
  return Math.round(widthChars * DIGIT_PIXELS + MARGIN_PIXELS) * 0.75;
}
