/**
 * Pixels of a digit in the standard font, and of a cell's own margin; a pixel is 0.75 points. Chinese Excel counts in
 * 宋体 11 or 12, whose digits have 8 pixels; Calibri's have 7, where columns come out an eighth wider, never too narrow.
 */
const DIGIT_PIXELS = 8;
const MARGIN_PIXELS = 5;

/** Characters, as Excel's dialog counts column widths, in the points Office.js takes (OfficeDev/office-js issue 187). */
export function pointsOfChars(widthChars: number): number {
  return Math.round(widthChars * DIGIT_PIXELS + MARGIN_PIXELS) * 0.75;
}
