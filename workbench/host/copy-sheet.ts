import type { Session } from './api-class';
import { copyOf } from './model/copy-of';
import { followReferences } from './model/references';
import { type Sheet, type Workbook, nextId } from './model/workbook';
import { refuseIfStructureProtected } from './session';
import { MAX_SHEET_NAME_CHARS } from './sheet-list';

/**
 * Puts a copy of a sheet at a position among the sheets (quirks.ts: sheet-copy). It is no step the user can undo, and
 * what could be undone before is forgotten.
 */
export function copySheet(session: Session, sheet: Sheet, position: number): Sheet {
  const { book } = session;
  refuseIfStructureProtected(book);
  const { journal: _journal, ...body } = sheet;
  const copy: Sheet = { ...copyOf(body), id: nextId(book), name: copyName(book, sheet.name) };
  copy.tables = copy.tables.map((table) => ({ ...table, id: nextId(book), name: `${table.name}_${book.ids}` }));
  copy.conditionalFormats = copy.conditionalFormats.map((format) => ({ ...format, id: nextId(book) }));
  copy.charts = copy.charts.map((chart) => {
    const series = chart.series.map((one) => ({
      ...one,
      id: nextId(book),
      values: moved(one.values, sheet, copy),
      categories: moved(one.categories, sheet, copy),
    }));
    return { ...chart, id: nextId(book), series };
  });
  book.sheets = [...book.sheets.slice(0, position), copy, ...book.sheets.slice(position)];
  session.emptyUndo();
  session.event('added', 'Workbook', { worksheetId: copy.id, source: 'Local' });
  return copy;
}

/** Charts of the copy show the copy's cells. */
function moved(formula: string, from: Sheet, to: Sheet): string {
  return followReferences(formula, from.name, (sheet, area) => ({
    sheet: sheet === from.name ? to.name : sheet,
    area,
  }));
}

/** 「分工方案 (2)」, at most 31 characters. */
function copyName(book: Workbook, name: string): string {
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const wanted = name.slice(0, MAX_SHEET_NAME_CHARS - ending.length) + ending;
    if (!taken.has(wanted.toLowerCase())) return wanted;
  }
}
