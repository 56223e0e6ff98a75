import { a1, a1Range, type CellAddress, type CellRange } from '../../../grid/address';
import type { CellValue } from '../../../grid/grid';
import type { PlannedCell, SheetPlan, SourceLink } from '../../../grid/sheet-plan';
import { rowHeights } from './row-heights';
import { newCell } from '../patch/cell-element';
import { cellText, needsQuote } from '../patch/cell-text';
import { fileFormula } from '../formulas/file-formula';
import type { CellLook } from '../styles/look-styles-editor';
import type { WORKSHEET_ORDER } from '../package/ordered-children';
import { escapeXml } from '../package/xml-outline';

/** Name of a child of a worksheet part's root. */
export type SheetChild = (typeof WORKSHEET_ORDER)[number];

/** What the cells of a plan refer to outside their sheet. */
export interface PlanTargets {
  readonly styleOf: (look: CellLook) => number;
  /** Where a link leads; undefined where its sheet is gone. */
  readonly linkTo: (source: SourceLink) => string | undefined;
}

/** What a plan puts into a worksheet part, element by element; 「」 where it wants none. */
export function sheetOfPlan(plan: SheetPlan, { styleOf, linkTo }: PlanTargets): ReadonlyMap<SheetChild, string> {
  const heights = rowHeights(plan);
  const rows = plan.rows.map((cells, row) => rowElement(cells, { row, height: heights[row] }, styleOf));
  return new Map<SheetChild, string>([
    ['dimension', `<dimension ref="${a1Range(extentOf(plan))}"/>`],
    ['sheetData', `<sheetData>${rows.join('')}</sheetData>`],
    ['autoFilter', plan.filter ? `<autoFilter ref="${a1Range(plan.filter)}"/>` : ''],
    ['sortState', ''],
    ['mergeCells', mergesElement(plan.merges)],
    ['phoneticPr', ''],
    ['hyperlinks', linksElement(plan, linkTo)],
  ]);
}

/** The cells of a plan, at least A1. */
function extentOf({ rows }: SheetPlan): CellRange {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return { top: 0, left: 0, bottom: Math.max(rows.length, 1) - 1, right: width - 1 };
}

/** A height is no fixed one: Excel fits the row anew as soon as its text changes. */
function rowElement(
  cells: readonly (PlannedCell | undefined)[],
  { row, height }: { readonly row: number; readonly height: number | undefined },
  styleOf: (look: CellLook) => number,
): string {
  const inner = cells.map((cell, col) => (cell ? cellElement(cell, { row, col }, styleOf) : '')).join('');
  return inner === '' ? '' : `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}"`}>${inner}</row>`;
}

function cellElement(cell: PlannedCell, at: CellAddress, styleOf: (look: CellLook) => number): string {
  const { value, formula, look, numberFormat } = cell;
  const isQuoted = formula === undefined && typeof value === 'string' && needsQuote(value);
  const style = styleOf({ look, numberFormat, isQuoted });
  if (formula === undefined) return newCell(at, { value }, style, '');
  const { type, result } = resultOf(value);
  return `<c r="${a1(at)}" s="${style}"${type}><f>${escapeXml(fileFormula(formula))}</f>${result}</c>`;
}

/** A result the plan knows goes along, for readers that do not calculate. */
function resultOf(value: CellValue): { readonly type: string; readonly result: string } {
  if (value === null) return { type: '', result: '' };
  if (typeof value === 'boolean') return { type: ' t="b"', result: `<v>${Number(value)}</v>` };
  if (typeof value === 'string') return { type: ' t="str"', result: `<v>${cellText(value)}</v>` };
  return { type: '', result: `<v>${value}</v>` };
}

function mergesElement(merges: readonly CellRange[]): string {
  if (merges.length === 0) return '';
  const areas = merges.map((area) => `<mergeCell ref="${a1Range(area)}"/>`);
  return `<mergeCells count="${merges.length}">${areas.join('')}</mergeCells>`;
}

/** Links a worksheet can have, by Excel's specifications and limits. */
const MAX_LINKS = 65_530;

function linksElement({ rows }: SheetPlan, linkTo: PlanTargets['linkTo']): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) => {
      const target = cell?.source && linkTo(cell.source);
      return target === undefined ? [] : [linkElement(a1({ row, col }), target)];
    }),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.slice(0, MAX_LINKS).join('')}</hyperlinks>`;
}

function linkElement(address: string, target: string): string {
  return `<hyperlink ref="${address}" location="${escapeXml(target)}" tooltip="跳到这项任务"/>`;
}
