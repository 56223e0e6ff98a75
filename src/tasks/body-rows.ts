import { withoutBlanks } from '../text/blanks';
import type { FoundTable } from './find-tables';
import { firstText, isCovered, shapeOf } from './row-shape';
import { sectionReader } from './section-rows';
import type { SheetView } from './sheet-view';
import type { OtherRow, TableColumn } from './task-table';

/** A row of the body that is a task, under the section it belongs to. */
export interface BodyRow {
  readonly row: number;
  readonly section: string;
  /** Counts the sections: nothing is inherited from one into the next. */
  readonly sectionIndex: number;
}

/** The body of a table, told apart. */
export interface Body {
  readonly tasks: readonly BodyRow[];
  readonly others: readonly OtherRow[];
}

const TOTAL = /^(?:合计|总计|共计|小计|总数)(?:[:：（(\d].{0,20})?$/;

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 2000;

/** Tells tasks from section rows, blank rows, totals and repeated headers; with chances to stop on long tables. */
export function* readBody(
  view: SheetView,
  found: FoundTable,
  columns: readonly TableColumn[],
): Generator<undefined, Body> {
  const tasks: BodyRow[] = [];
  const others: OtherRow[] = [];
  const repeated = new Set(found.repeatedHeaderRows);
  const readSection = sectionReader(view, found, columns);
  let section = '';
  let sectionIndex = 0;
  for (let row = (found.headerRows.at(-1) ?? 0) + 1; row <= found.range.bottom; row++) {
    if (row % ROWS_PER_PAUSE === 0) yield;
    const shape = shapeOf(view, row, columns);
    const title = readSection(shape);
    if (repeated.has(row)) others.push({ row, kind: 'repeated-header' });
    else if (shape.filled.length === 0) {
      if (!isCovered(view, row, columns)) others.push({ row, kind: 'blank' });
    } else if (TOTAL.test(withoutBlanks(firstText(shape)))) others.push({ row, kind: 'total' });
    else if (title !== undefined) {
      section = title;
      sectionIndex++;
      others.push({ row, kind: 'section' });
    } else tasks.push({ row, section, sectionIndex });
  }
  return { tasks, others };
}
