/** Pixels of a digit in the fonts columns are counted in: 宋体 11 and its kin, and narrower Latin ones. */
const DIGIT_PIXELS = 8;
const LATIN_DIGIT_PIXELS = 7;
const LATIN_FONTS = /^(?:Calibri|Aptos|Arial|Verdana|Tahoma|Cambria|Helvetica)/i;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column whose width the file counts in characters of the standard font. */
export function pointsOfWidth(width: number, standardFont = '宋体'): number {
  const digit = LATIN_FONTS.test(standardFont) ? LATIN_DIGIT_PIXELS : DIGIT_PIXELS;
  return Math.round(width * digit * POINTS_PER_PIXEL * 100) / 100;
}

/** The width a file with standard font 宋体 gives a column of so many points. */
export function widthOfPoints(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 1e6) / 1e6;
}
