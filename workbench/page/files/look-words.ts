/** Words of SpreadsheetML on the left, of Office.js on the right. */
type Words = Readonly<Record<string, string>>;

/** Underlines of a font. */
export const UNDERLINES: Words = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

/** Horizontal alignments. */
export const HORIZONTAL: Words = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

/** Vertical alignments. */
export const VERTICAL: Words = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** Patterns of a fill. */
export const PATTERNS: Words = {
  none: 'None',
  solid: 'Solid',
  mediumGray: 'Gray50',
  darkGray: 'Gray75',
  lightGray: 'Gray25',
  gray125: 'Gray16',
  gray0625: 'Gray8',
  darkHorizontal: 'Horizontal',
  darkVertical: 'Vertical',
  darkDown: 'Down',
  darkUp: 'Up',
  darkGrid: 'Checker',
  darkTrellis: 'SemiGray75',
  lightHorizontal: 'LightHorizontal',
  lightVertical: 'LightVertical',
  lightDown: 'LightDown',
  lightUp: 'LightUp',
  lightGrid: 'Grid',
  lightTrellis: 'CrissCross',
};

/** Style and weight of a border, as 「Continuous/Thin」; the first of a style is its fallback. */
export const BORDERS: Words = {
  thin: 'Continuous/Thin',
  medium: 'Continuous/Medium',
  thick: 'Continuous/Thick',
  hair: 'Continuous/Hairline',
  dashed: 'Dash/Thin',
  mediumDashed: 'Dash/Medium',
  dotted: 'Dot/Thin',
  double: 'Double/Thick',
  dashDot: 'DashDot/Thin',
  mediumDashDot: 'DashDot/Medium',
  dashDotDot: 'DashDotDot/Thin',
  mediumDashDotDot: 'DashDotDot/Medium',
  slantDashDot: 'SlantDashDot/Medium',
};

/** Operators of conditional formats that compare a cell's value. */
export const CELL_OPERATORS: Words = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

/** Rule types of SpreadsheetML against text operators of Office.js. */
export const TEXT_OPERATORS: Words = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

/** Numbers of paper sizes (ECMA-376 part 1, 18.18.50) against `Excel.PaperType`. */
export const PAPERS: Words = {
  1: 'Letter',
  3: 'Tabloid',
  4: 'Ledger',
  5: 'Legal',
  6: 'Statement',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  11: 'A5',
  12: 'B4',
  13: 'B5',
  14: 'Folio',
};

/** The file's word for one of Office.js's, undefined where it has none. */
export function fileWord(words: Words, word: unknown): string | undefined {
  return Object.keys(words).find((key) => words[key] === word);
}

/** The file's word for a border; an unusual weight takes the style's first. */
export function borderWord(style: unknown, weight: unknown): string | undefined {
  return (
    fileWord(BORDERS, `${String(style)}/${String(weight)}`) ??
    Object.keys(BORDERS).find((key) => BORDERS[key]?.startsWith(`${String(style)}/`))
  );
}
