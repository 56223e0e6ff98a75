import { a1, type CellAddress, type CellRange } from '../../../grid/address';
import type { CellValue } from '../../../grid/grid';
import type { PlannedCell, SheetPlan } from '../../../grid/sheet-plan';
import { fileFormula } from '../formulas/file-formula';
import { type SharedFormulas, sharedFormulas } from '../formulas/shared-formulas';
import { isOn } from '../package/xml';
import { attributesOf, escapeXml, withAttributes } from '../package/xml-outline';
import { atPlace, hasFormula, newCell } from '../patch/cell-element';
import { cellText, needsQuote } from '../patch/cell-text';
import { type CellSpan, cellSpans, type RowSpan, tagEnd } from '../patch/sheet-text';
import type { CellLook } from '../styles/look-styles-editor';
import type { FormerSheet } from './former-sheet';
import { rowHeights } from './row-heights';

/** The rows of a sheet as a plan leaves them. */
export interface PlannedRows {
  /** What stands between the tags of `sheetData`. */
  readonly data: string;
  /** From A1 to the last cell. */
  readonly extent: CellRange;
  /** Whether a formula stays that is not the plan's: what it reads may be something else now. */
  readonly keepsFormulas: boolean;
}

/**
 * The plan's cells in the place of those written before; a person's cells beside and below keep their text letter by letter.
 */
export function rowsOfPlan(plan: SheetPlan, sheet: FormerSheet, styleOf: (look: CellLook) => number): PlannedRows {
  const heights = rowHeights(plan);
  const old = openKeeping(sheet);
  const pieces: string[] = [];
  let next = 0;
  const addRows = (limit: number) => {
    for (; next < Math.min(limit, plan.rows.length); next += 1) pieces.push(ownRow(next, ''));
  };
  const ownRow = (row: number, kept: string) => {
    const cells = (plan.rows[row] ?? []).map((cell, col) =>
      cell ? cellElement(cell, { row, col }, styleOf, old.prefix) : '',
    );
    const inner = cells.join('') + kept;
    const height = heights[row] === undefined ? '' : ` ht="${heights[row]}"`;
    return inner === '' ? '' : `<${old.prefix}row r="${row + 1}"${height}>${inner}</${old.prefix}row>`;
  };
  for (const span of sheet.index.rows) {
    const { row } = span;
    addRows(row);
    const kept = keptCells(old, span);
    if (row <= sheet.block.bottom) pieces.push(ownRow(row, kept.inner));
    else pieces.push(isFormerRow(sheet, row) ? formerRow(old, kept, row) : untouchedRow(old, kept, row));
    next = Math.max(next, row + 1);
  }
  addRows(Infinity);
  return { data: pieces.join(''), extent: extentOf(plan, old), keepsFormulas: old.keepsFormulas };
}

/** The keeping of a person's cells, and what comes to light on the way. */
interface Keeping {
  readonly sheet: FormerSheet;
  readonly prefix: string;
  readonly shared: SharedFormulas;
  /** Groups of shared formulas whose first cell, which alone writes the formula out, goes. */
  readonly parted: ReadonlySet<string>;
  lastRow: number;
  lastCol: number;
  keepsFormulas: boolean;
}

function openKeeping(sheet: FormerSheet): Keeping {
  const { text, index } = sheet;
  const shared = sharedFormulas(text, index.rows);
  const parted = new Set<string>();
  for (const span of shared.isEmpty ? [] : index.rows) {
    const row = text.data.slice(span.start, span.end);
    if (!row.includes('shared')) continue;
    for (const cell of cellSpans(row, text.prefix)) {
      const group = isCleared(sheet, span.row, cell.col) && shared.groupOfMaster(row.slice(cell.start, cell.end));
      if (typeof group === 'string') parted.add(group);
    }
  }
  return { sheet, prefix: text.prefix, shared, parted, lastRow: 0, lastCol: 0, keepsFormulas: false };
}

/** Whether a cell is in the way of the plan or was written by it. */
function isCleared({ former, block }: FormerSheet, row: number, col: number): boolean {
  const isIn = (area: CellRange) => area.top <= row && row <= area.bottom && area.left <= col && col <= area.right;
  return isIn(block) || (former !== undefined && isIn(former));
}

function isFormerRow({ former }: FormerSheet, row: number): boolean {
  return former !== undefined && former.top <= row && row <= former.bottom;
}

interface KeptCells {
  /** The row as the file has it. */
  readonly xml: string;
  readonly tag: string;
  readonly inner: string;
}

function keptCells(old: Keeping, span: RowSpan): KeptCells {
  const xml = old.sheet.text.data.slice(span.start, span.end);
  const kept: string[] = [];
  for (const cell of cellSpans(xml, old.prefix)) {
    if (isCleared(old.sheet, span.row, cell.col)) continue;
    const text = keptCell(old, xml, span.row, cell);
    old.lastRow = Math.max(old.lastRow, span.row);
    old.lastCol = Math.max(old.lastCol, cell.col);
    old.keepsFormulas ||= hasFormula(text);
    kept.push(text);
  }
  return { xml, tag: xml.slice(0, tagEnd(xml, 0)), inner: kept.join('') };
}

/** A cell that says nothing of its place took it from the one before, which may be gone. */
function keptCell({ shared, parted }: Keeping, row: string, index: number, { col, ref, start, end }: CellSpan): string {
  const at = { row: index, col };
  const xml = row.slice(start, end);
  const own = parted.size > 0 && xml.includes('shared') ? shared.expanded(at, xml, parted) : xml;
  return ref === undefined ? atPlace(own, at) : own;
}

/** A row below the plan that it no longer reaches: shown again, as high as what is left needs. */
function formerRow({ prefix }: Keeping, { tag, inner }: KeptCells, row: number): string {
  if (inner === '') return '';
  const isSet = isOn(attributesOf(tag)['customHeight']);
  const changes = { r: String(row + 1), spans: undefined, hidden: undefined, ...(isSet ? {} : { ht: undefined }) };
  const open = withAttributes(tag, changes).replace(/(?<!\s)\s*\/?>$/, '>');
  return `${open}${inner}</${prefix}row>`;
}

function untouchedRow({ prefix, parted }: Keeping, { xml, tag, inner }: KeptCells, row: number): string {
  const placed = attributesOf(tag)['r'] === undefined ? withAttributes(tag, { r: String(row + 1) }) : tag;
  if (parted.size === 0 || !xml.includes('shared')) return placed + xml.slice(tag.length);
  return `${placed}${inner}</${prefix}row>`;
}

function extentOf({ rows }: SheetPlan, { lastRow, lastCol }: Keeping): CellRange {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const bottom = Math.max(rows.length, 1) - 1;
  return { top: 0, left: 0, bottom: Math.max(bottom, lastRow), right: Math.max(width - 1, lastCol) };
}

function cellElement(cell: PlannedCell, at: CellAddress, styleOf: (look: CellLook) => number, prefix: string): string {
  const { value, formula, look, numberFormat } = cell;
  const isQuoted = formula === undefined && typeof value === 'string' && needsQuote(value);
  const style = styleOf({ look, numberFormat, isQuoted });
  if (formula === undefined) return newCell(at, { value }, style, prefix);
  const { type, result } = resultOf(value);
  const text = escapeXml(fileFormula(formula));
  const shown = result === undefined ? '' : `<${prefix}v>${result}</${prefix}v>`;
  return `<${prefix}c r="${a1(at)}" s="${style}"${type}><${prefix}f>${text}</${prefix}f>${shown}</${prefix}c>`;
}

/** A result the plan knows goes along, for readers that do not calculate. */
function resultOf(value: CellValue): { readonly type: string; readonly result: string | undefined } {
  if (value === null) return { type: '', result: undefined };
  if (typeof value === 'boolean') return { type: ' t="b"', result: String(Number(value)) };
  if (typeof value === 'string') return { type: ' t="str"', result: cellText(value) };
  return { type: '', result: String(value) };
}
