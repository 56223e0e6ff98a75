import { type Area, areasMeet } from '../model/area';
import type { Sheet } from '../model/workbook';

/**
 * Takes an area out of every conditional format of a sheet, whoever made it; one without cells is gone
 * (quirks.ts: clear-conditions).
 */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((own) => without(own, area));
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

/** What is left of an area: at most a block above, one below, and one on either side. */
function without(area: Area, taken: Area): readonly Area[] {
  if (!areasMeet(area, taken)) return [area];
  const [top, end] = [Math.max(area.row, taken.row), Math.min(area.row + area.rows, taken.row + taken.rows)];
  const right = taken.col + taken.cols;
  return [
    { ...area, rows: top - area.row },
    { ...area, row: top, rows: end - top, cols: taken.col - area.col },
    { ...area, row: top, rows: end - top, col: right, cols: area.col + area.cols - right },
    { ...area, row: end, rows: area.row + area.rows - end },
  ].filter(({ rows, cols }) => rows > 0 && cols > 0);
}
