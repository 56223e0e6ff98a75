import { type CellAddress, type CellRange, cellRange, topLeft } from '../../grid/address';
import { applyEdits } from '../../grid/apply-edits';
import type { Edit } from '../../grid/edit';
import type { Grid } from '../../grid/grid';
import type { SheetPlan, SourceLink } from '../../grid/sheet-plan';
import { topNameOf } from '../defined-names';
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

/** Every cell of a planned sheet that leads somewhere; `sheetOf` answers the sheet of a plan's key, undefined where there is none. */
export function linksOfPlan(plan: SheetPlan, sheetOf: (key: string) => string | undefined): readonly Link[] {
  return plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) => {
      const to = cell?.source ?? (cell?.leadsTo === undefined ? undefined : topOf(plan, cell.leadsTo, sheetOf));
      return to ? [{ from: { row, col }, to }] : [];
    }),
  );
}

function topOf(
  { key }: SheetPlan,
  leadsTo: string,
  sheetOf: (key: string) => string | undefined,
): SourceLink | undefined {
  const sheet = leadsTo === key ? undefined : sheetOf(leadsTo);
  return sheet === undefined ? undefined : { sheet, at: { row: 0, col: 0 }, rowKey: topNameOf(leadsTo) };
}

/** Links after the sheet they lead to was renamed. */
export function renameLinks(links: readonly Link[], from: string, to: string): readonly Link[] {
  return links.map((link) =>
    link.to.sheet === from && !link.isDirect ? { ...link, to: { ...link.to, sheet: to } } : link,
  );
}

/** Where an area of a sheet is after a write to it, moved as a name is; undefined where it is gone. */
export function movedArea(area: CellRange, sheet: Grid, edits: readonly Edit[]): CellRange | undefined {
  // A table moves the way a name does.
  return applyEdits({ ...sheet, rows: [], merges: [], tables: [{ name: '', range: area }] }, edits.filter(isLineEdit))
    .tables[0]?.range;
}

/** Links after a write to the sheet they lead to: they follow their cell as a defined name does, and end with it. */
export function shiftLinks(links: readonly Link[], target: Grid, edits: readonly Edit[]): readonly Link[] {
  const lineEdits = edits.filter(isLineEdit);
  if (lineEdits.length === 0) return links;
  return links.flatMap((link) => {
    const { sheet, at } = link.to;
    if (sheet !== target.sheet || link.isDirect) return [link];
    const moved = movedArea(cellRange(at), target, lineEdits);
    return moved ? [{ ...link, to: { ...link.to, at: topLeft(moved) } }] : [];
  });
}
