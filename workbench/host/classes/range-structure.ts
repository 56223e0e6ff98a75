import { apiNotFound, invalidArgument } from '../api-error';
import { type Argument, type RangeState, isApiObject, isText, type Session } from '../api-class';
import { type Area, SHEET_COLS, SHEET_ROWS, areaHolds, areasMeet, commonArea, hullOf, parseArea } from '../model/area';
import { removeCell } from '../model/cell-journal';
import { cellAt, cellKey } from '../model/workbook';
import { refuseIfProtected } from '../session';
import { clearConditionalFormats } from './conditional-formats-clear';
import { eachCell } from './range-area';
import { mergeConflict } from './tables';

/** Only the top-left cell keeps its content and lends its look (quirks.ts: merge-drops). */
export function merge(range: RangeState, session: Session): undefined {
  const { sheet, area } = range;
  refuseIfProtected(sheet);
  if (sheet.tables.some((table) => areasMeet(table.area, area))) throw mergeConflict();
  sheet.merges = sheet.merges.filter((other) => !areasMeet(other, area));
  sheet.merges.push(area);
  const anchor = cellAt(sheet, area.row, area.col);
  eachCell(range, (cell, row, col) => {
    if (row === area.row && col === area.col) return;
    cell.value = '';
    delete cell.formula;
    cell.look = { ...anchor.look };
    cell.numberFormat = anchor.numberFormat;
  });
  session.changed(sheet, area);
}

/** Parts every merged area the range touches. */
export function unmerge(range: RangeState, session: Session): undefined {
  refuseIfProtected(range.sheet);
  range.sheet.merges = range.sheet.merges.filter((other) => !areasMeet(other, range.area));
  session.changed(range.sheet, range.area);
}

/** Merged areas as Excel reports them: by their top-left cell only (quirks.ts: merged-by-corner). */
export function mergedIn(range: RangeState) {
  return range.sheet.merges.filter((area) => areaHolds(range.area, area.row, area.col));
}

/** `insert`: whole rows or whole columns. */
export function insertLines(range: RangeState, session: Session): undefined {
  shift(range, session, 1);
}

/** `delete`: whole rows or whole columns. */
export function deleteLines(range: RangeState, session: Session): undefined {
  shift(range, session, -1);
}

/** Pushing a part of a row or column aside is not emulated: it would tear merged areas and tables (quirks.ts: lines-only). */
function shift({ sheet, area }: RangeState, session: Session, direction: 1 | -1): void {
  refuseIfProtected(sheet);
  const how = direction === 1 ? 'Inserted' : 'Deleted';
  if (area.cols === SHEET_COLS) {
    session.shift(sheet, { axis: 'row', at: area.row, count: direction * area.rows });
    session.changed(sheet, area, `Row${how}`);
  } else if (area.rows === SHEET_ROWS) {
    session.shift(sheet, { axis: 'col', at: area.col, count: direction * area.cols });
    session.changed(sheet, area, `Column${how}`);
  } else throw apiNotFound('Range.insert() and delete()', 'emulated for whole rows and columns only');
}

type Part = 'All' | 'Contents' | 'Formats' | 'Hyperlinks';

/** `clear(applyTo)`: contents, formats, links or all of them, never charts (quirks.ts: charts-survive-clear). */
export function clear(range: RangeState, session: Session, args: readonly Argument[]): undefined {
  const part = (isText(args[0]) ? args[0] : 'All') as Part;
  refuseIfProtected(range.sheet);
  if (part === 'All' || part === 'Formats') clearConditionalFormats(range.sheet, range.area);
  eachCell(range, (cell, row, col) => {
    if (part === 'All' || part === 'Contents') {
      cell.value = '';
      delete cell.formula;
      delete cell.mixedFont;
    }
    if (part === 'All' || part === 'Formats') {
      cell.look = {};
      cell.numberFormat = 'General';
    }
    if (part !== 'Contents') delete cell.link;
    if (part === 'All') removeCell(range.sheet, cellKey(row, col));
  });
  session.changed(range.sheet, range.area);
}

/** `copyFrom(source, Formats)`: look, number format and merging, the source repeated over the target (quirks.ts: formats-merge). */
export function copyFrom(range: RangeState, session: Session, args: readonly Argument[]): undefined {
  const source = sourceOf(range, args[0]);
  if (args[1] !== 'Formats') throw invalidArgument('only formats are copied here');
  refuseIfProtected(range.sheet);
  eachCell(range, (cell, row, col) => {
    const from = source.sheet.cells.get(
      cellKey(
        source.area.row + ((row - range.area.row) % source.area.rows),
        source.area.col + ((col - range.area.col) % source.area.cols),
      ),
    );
    cell.look = { ...from?.look };
    cell.numberFormat = from?.numberFormat ?? 'General';
  });
  copyMerges(source, range);
  copyConditions(source, range);
  session.changed(range.sheet, range.area);
}

/** Covered cells keep their contents, unseen; merged areas that lie only partly in the source are left out. */
function copyMerges({ sheet: from, area: source }: RangeState, { sheet, area: target }: RangeState): void {
  const copied = from.merges.filter((area) => sizeOf(hullOf(area, source)) === sizeOf(source));
  sheet.merges = sheet.merges.filter((area) => !areasMeet(area, target));
  for (const area of copied) sheet.merges.push(...tilesOf(area, source, target));
}

/** The target takes on the conditional formats of the source and loses its own (quirks.ts: formats-conditions). */
function copyConditions({ sheet: from, area: source }: RangeState, { sheet, area: target }: RangeState): void {
  const copied = from.conditionalFormats.flatMap((format) =>
    format.areas.flatMap((own) => {
      const common = commonArea(own, source);
      return common ? [{ format, common }] : [];
    }),
  );
  if (from !== sheet && copied.length > 0)
    throw apiNotFound('Range.copyFrom()', 'conditional formats of another sheet');
  clearConditionalFormats(sheet, target);
  for (const { format, common } of copied) {
    format.areas = [...format.areas, ...tilesOf(common, source, target)];
    if (!sheet.conditionalFormats.includes(format)) sheet.conditionalFormats.push(format);
  }
}

/** Where a part of the source comes to lie, the source repeated over the target. */
function tilesOf(part: Area, source: Area, target: Area): readonly Area[] {
  const tiles: Area[] = [];
  for (let down = 0; down < target.rows; down += source.rows) {
    for (let right = 0; right < target.cols; right += source.cols) {
      const row = target.row + down + part.row - source.row;
      tiles.push({ ...part, row, col: target.col + right + part.col - source.col });
    }
  }
  return tiles;
}

function sizeOf({ rows, cols }: Area): number {
  return rows * cols;
}

function sourceOf(range: RangeState, argument: Argument): RangeState {
  if (isApiObject(argument) && argument.kind === 'Range') return argument.state;
  const area = isText(argument) ? parseArea(argument) : undefined;
  if (!area) throw invalidArgument('source range');
  return { sheet: range.sheet, area };
}
