/** Points of a row nobody has given a height; Excel's own depend on the standard font. */
export const STANDARD_ROW_HEIGHT = 14.25;
/** Points of a column nobody has given a width. */
export const STANDARD_COLUMN_WIDTH = 54;
