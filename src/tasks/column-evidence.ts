import { trimBlanks } from '../text/blanks';
import type { FoundTable } from './find-tables';
import type { ColumnEvidence } from './role-draft';
import type { SheetView } from './sheet-view';

/** Rows below the header that tell what a column holds. */
const EVIDENCE_ROWS = 300;

/** Answers with the texts of a column's first rows, and how many of those rows show none. */
export function columnEvidence(view: SheetView, found: FoundTable): (col: number) => ColumnEvidence {
  const rows = evidenceRows(view, found);
  return (col) => {
    const texts: string[] = [];
    for (const row of rows) {
      const text = view.textOf(row, col);
      if (text !== '') texts.push(trimBlanks(text));
    }
    return { texts, blankShare: rows.length === 0 ? 0 : 1 - texts.length / rows.length };
  };
}

function evidenceRows(view: SheetView, found: FoundTable): readonly number[] {
  const first = (found.headerRows.at(-1) ?? 0) + 1;
  const last = Math.min(found.range.bottom, first + EVIDENCE_ROWS - 1);
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (!saysNothingOfColumns(view, found, row)) rows.push(row);
  return rows;
}

/** Blank rows, titles merged across, and titles that stand alone in the first column. */
function saysNothingOfColumns(view: SheetView, found: FoundTable, row: number): boolean {
  const [first, second] = view.filledCols(row, found.range.left, found.range.right);
  if (first === undefined) return true;
  if (second !== undefined) return false;
  const area = view.areaAt({ row, col: first });
  return first === found.range.left || (area !== undefined && area.right > area.left);
}
