import type { CellRange } from '../../../grid/address';
import type { PlannedCell, SheetPlan } from '../../../grid/sheet-plan';
import { brokenLines, roomChars } from '../../../grid/text-lines';
import { LOOK_STYLES } from '../../look-styles';

/** Points of a row of usual text, as `sheetFormatPr` says. */
export const USUAL_ROW_POINTS = 15;
/** Points of a row of larger text for each point of its size. */
const POINTS_PER_SIZE = 1.5;
/** Excel's highest row. */
const MAX_ROW_POINTS = 409.5;

/**
 * How high every row of a plan has to be for its wrapped texts, in points; undefined where the usual height will do. Excel
 * fits rows without a height when it opens a file, LibreOffice does not. A text merged over several rows needs none.
 */
export function rowHeights(plan: SheetPlan): readonly (number | undefined)[] {
  const merges = new Map(plan.merges.map((area) => [`${area.top},${area.left}`, area]));
  return plan.rows.map((cells, row) => {
    const points = cells.map((cell, col) => (cell ? pointsOf(cell, plan, merges.get(`${row},${col}`), col) : 0));
    const most = Math.min(Math.max(0, ...points), MAX_ROW_POINTS);
    return most > USUAL_ROW_POINTS ? most : undefined;
  });
}

function pointsOf({ value, look }: PlannedCell, plan: SheetPlan, merge: CellRange | undefined, col: number): number {
  const { size } = LOOK_STYLES[look];
  const linePoints = size === undefined ? USUAL_ROW_POINTS : size * POINTS_PER_SIZE;
  if (typeof value !== 'string' || (merge && merge.bottom > merge.top)) return linePoints;
  const widths = plan.columnWidthsChars.slice(col, (merge?.right ?? col) + 1);
  const width = widths.reduce((sum, chars) => sum + chars, 0);
  const room = roomChars(size === undefined ? width : (width * USUAL_SIZE) / size);
  const lines = room === 0 ? 1 : brokenLines(value, room).length;
  return lines === 1 ? linePoints : lines * (linePoints + AIR_POINTS);
}

/** Fonts that stand in for a missing one may be higher. */
const AIR_POINTS = 1;

/** Points of the text that columns are measured in. */
const USUAL_SIZE = 11;
