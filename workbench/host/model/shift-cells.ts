import { type Area, SHEET_COLS, SHEET_ROWS, isOneCell } from './area';
import { noteChange } from './cell-journal';
import { followReferences } from './references';
import {
  type Cell,
  type Chart,
  type ConditionalRule,
  type Sheet,
  type Workbook,
  cellKey,
  placeOfKey,
} from './workbook';

/** `count` rows or columns put in before `at`, or, negative, `-count` of them taken out from `at` on. */
export interface Shift {
  readonly axis: 'row' | 'col';
  readonly at: number;
  readonly count: number;
}

const EXTENTS = { row: 'rows', col: 'cols' } as const;
const LIMITS = { row: SHEET_ROWS, col: SHEET_COLS } as const;

/** Where an area lies after a shift: it grows, shrinks or moves as Excel's references do; undefined when nothing is left. */
export function shiftedArea(area: Area, shift: Shift): Area | undefined {
  const extent = EXTENTS[shift.axis];
  if (area[extent] === LIMITS[shift.axis]) return area;
  const start = shiftedEdge(area[shift.axis], shift);
  const end = shiftedEdge(area[shift.axis] + area[extent], shift);
  return end > start ? { ...area, [shift.axis]: start, [extent]: end - start } : undefined;
}

function shiftedEdge(index: number, { at, count }: Shift): number {
  if (count > 0) return index >= at ? index + count : index;
  return index <= at ? index : Math.max(at, index + count);
}

/** An insertion right behind an area's end leaves the area as it is, so its end is taken as inside. */
function shiftedInside(area: Area, shift: Shift): Area | undefined {
  const end = area[shift.axis] + area[EXTENTS[shift.axis]];
  return shift.count > 0 && shift.at === end ? area : shiftedArea(area, shift);
}

/**
 * Puts in or takes out whole rows or columns; everything that lies on the sheet or refers to it follows
 * (quirks.ts: links-stay, inserted-columns, inserted-plain).
 */
export function shiftCells(book: Workbook, sheet: Sheet, shift: Shift): void {
  shiftContents(sheet, shift);
  shiftLines(sheet, shift);
  dressColumns(sheet, shift);
  shiftAreas(sheet, shift);
  followInFormulas(book, sheet, shift);
}

function isGone(index: number, { at, count }: Shift): boolean {
  return count < 0 && index >= at && index < at - count;
}

function shiftContents(sheet: Sheet, shift: Shift): void {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const place = { ...placeOfKey(key) };
    if (isGone(place[shift.axis], shift)) continue;
    place[shift.axis] = shiftedEdge(place[shift.axis], shift);
    cells.set(cellKey(place.row, place.col), cell);
  }
  sheet.cells = cells;
}

/** Hidden rows and heights, hidden columns and widths. */
function shiftLines(sheet: Sheet, shift: Shift): void {
  const stays = (index: number) => !isGone(index, shift);
  const hidden = (lines: ReadonlySet<number>) => {
    return new Set([...lines].filter(stays).map((index) => shiftedEdge(index, shift)));
  };
  const sizes = (lines: ReadonlyMap<number, number>) => {
    const left = [...lines].filter(([index]) => stays(index));
    return new Map(left.map(([index, points]) => [shiftedEdge(index, shift), points]));
  };
  if (shift.axis === 'row') {
    sheet.hiddenRows = hidden(sheet.hiddenRows);
    sheet.rowHeights = sizes(sheet.rowHeights);
  } else {
    sheet.hiddenCols = hidden(sheet.hiddenCols);
    sheet.colWidths = sizes(sheet.colWidths);
  }
}

/** Columns that are put in take look and width of the one to their left (quirks.ts: inserted-columns). */
function dressColumns(sheet: Sheet, { axis, at, count }: Shift): void {
  if (axis === 'row') return;
  const added = Array.from({ length: Math.max(0, count) }, (_, step) => at + step);
  const width = sheet.colWidths.get(at - 1);
  if (width !== undefined) for (const col of added) sheet.colWidths.set(col, width);
  const models = [...sheet.cells].filter(([key, cell]) => placeOfKey(key).col === at - 1 && isDressed(cell));
  for (const [key, { look, numberFormat }] of models) {
    const { row } = placeOfKey(key);
    for (const col of added) sheet.cells.set(cellKey(row, col), { value: '', numberFormat, look: { ...look } });
  }
}

function isDressed({ look, numberFormat }: Cell): boolean {
  return numberFormat !== 'General' || Object.keys(look).length > 0;
}

function shiftAreas(sheet: Sheet, shift: Shift): void {
  const inside = (area: Area) => shiftedInside(area, shift) ?? [];
  sheet.merges = sheet.merges.flatMap(inside).filter((area) => !isOneCell(area));
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftedInside(table.area, shift);
    return area ? { ...table, area } : [];
  });
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap(inside);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  // A chart whose cells are gone lies where they were.
  for (const chart of sheet.charts) chart.place = shiftedInside(chart.place, shift) ?? chart.place;
  assignOrDelete(sheet, 'filter', sheet.filter && shiftedInside(sheet.filter, shift));
  assignOrDelete(sheet, 'formattedArea', sheet.formattedArea && shiftedInside(sheet.formattedArea, shift));
  const { titleRows, pageBreaks } = sheet.layout;
  assignOrDelete(sheet.layout, 'titleRows', titleRows && shiftedInside(titleRows, shift));
  if (pageBreaks && shift.axis === 'row') {
    const left = pageBreaks.filter((row) => !isGone(row, shift));
    sheet.layout.pageBreaks = left.map((row) => shiftedEdge(row, shift));
  }
}

function assignOrDelete<K extends string>(target: { [P in K]?: Area }, part: K, area: Area | undefined): void {
  if (area) target[part] = area;
  else Reflect.deleteProperty(target, part);
}

/** References to the sheet, from wherever in the workbook. */
function followInFormulas(book: Workbook, shifted: Sheet, shift: Shift): void {
  followEverywhere(book, (formula, ownSheet) =>
    followReferences(formula, ownSheet, (sheet, area) => {
      if (sheet.toLowerCase() !== shifted.name.toLowerCase()) return { sheet, area };
      const now = shiftedInside(area, shift);
      return now && { sheet, area: now };
    }),
  );
}

/** Rewrites every formula of a workbook, given with the sheet it is on: cells, names, conditional formats, charts. */
export function followEverywhere(book: Workbook, follow: (formula: string, ownSheet: string) => string): void {
  for (const name of book.names) name.formula = follow(name.formula, '');
  for (const sheet of book.sheets) {
    const here = (formula: string) => follow(formula, sheet.name);
    for (const cell of sheet.cells.values()) {
      const formula = cell.formula === undefined ? undefined : here(cell.formula);
      if (formula === undefined || formula === cell.formula) continue;
      noteChange(sheet, cell);
      cell.formula = formula;
    }
    for (const format of sheet.conditionalFormats) format.rule = followedRule(format.rule, here);
    for (const chart of sheet.charts) chart.series = followedSeries(chart, here);
  }
}

function followedRule(rule: ConditionalRule, follow: (formula: string) => string): ConditionalRule {
  if (rule.kind === 'formula') return { ...rule, formula: follow(rule.formula) };
  return rule.kind === 'cell-value' ? { ...rule, formulas: rule.formulas.map(follow) } : rule;
}

function followedSeries({ series }: Chart, follow: (formula: string) => string): Chart['series'] {
  return series.map((one) => ({ ...one, values: follow(one.values), categories: follow(one.categories) }));
}
