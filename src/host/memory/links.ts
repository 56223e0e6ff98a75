import { type CellAddress, topLeft } from '../../grid/address';
import { applyEdits } from '../../grid/apply-edits';
import type { Edit } from '../../grid/edit';
import type { Grid } from '../../grid/grid';
import type { SheetPlan, SourceLink } from '../../grid/sheet-plan';
import { isLineEdit } from '../line-edits';

/** A cell of a written sheet and the task it leads back to. */
export interface Link {
  readonly from: CellAddress;
  readonly to: SourceLink;
  /** Leads straight to the cell and no longer through a name that follows it. */
  readonly isDirect?: true;
}

/** A link as it is left when names are taken out of a workbook. */
export function directLink(link: Link): Link {
  return { ...link, isDirect: true };
}

/** How many rows have names that links lead through. */
export function namedRows(links: ReadonlyMap<string, readonly Link[]>): number {
  const named = [...links.values()].flat().filter(({ isDirect }) => isDirect !== true);
  return new Set(named.map(({ to }) => to.rowKey)).size;
}

/** Every cell of a planned sheet that leads somewhere. */
export function linksOfPlan(plan: SheetPlan): readonly Link[] {
  return plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) => (cell?.source ? [{ from: { row, col }, to: cell.source }] : [])),
  );
}

/** Links after a write to the sheet they lead to: they follow their cell as a defined name does, and end with it. */
export function shiftLinks(links: readonly Link[], target: Grid, edits: readonly Edit[]): readonly Link[] {
  const lineEdits = edits.filter(isLineEdit);
  if (lineEdits.length === 0) return links;
  return links.flatMap((link) => {
    const { sheet, at } = link.to;
    if (sheet !== target.sheet || link.isDirect) return [link];
    // A table of one cell moves the way the name does.
    const range = { top: at.row, left: at.col, bottom: at.row, right: at.col };
    const [moved] = applyEdits({ ...target, rows: [], merges: [], tables: [{ name: '', range }] }, lineEdits).tables;
    return moved ? [{ ...link, to: { ...link.to, at: topLeft(moved.range) } }] : [];
  });
}
