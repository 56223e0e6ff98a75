import { a1, a1Range, type CellRange, parseA1 } from '../../../grid/address';
import type { PlannedCell, SheetPlan } from '../../../grid/sheet-plan';
import { MAX_PAGE_BREAKS } from '../../print-scale';
import type { PlannedLink } from '../../row-links';
import type { WORKSHEET_ORDER } from '../package/ordered-children';
import { attributesOf, childSpan, childSpans, escapeXml, rootSpan, sourceOf, startTagOf } from '../package/xml-outline';
import { type FormerSheet, isOurs } from './former-sheet';
import type { PlannedRows } from './rows-of-plan';

/** Name of a child of a worksheet part's root. */
export type SheetChild = (typeof WORKSHEET_ORDER)[number];

/** What a plan's cells are written to. */
export interface PlannedSheet {
  readonly sheet: FormerSheet;
  readonly rows: PlannedRows;
  /** Where the link of a cell leads. */
  readonly linkOf: (cell: PlannedCell) => PlannedLink | undefined;
}

/**
 * What a plan puts into a worksheet part, element by element; 「」 where it wants none. Merges, links, page breaks and a filter
 * beside the block stay as they are.
 */
export function sheetOfPlan(plan: SheetPlan, { sheet, rows, linkOf }: PlannedSheet): ReadonlyMap<SheetChild, string> {
  const { frame, prefix } = sheet.text;
  const filter = keptFilter(plan, sheet);
  return new Map<SheetChild, string>([
    ['dimension', `<dimension ref="${a1Range(rows.extent)}"/>`],
    ['sheetData', `<${prefix}sheetData>${rows.data}</${prefix}sheetData>`],
    ['autoFilter', plan.filter ? `<autoFilter ref="${a1Range(plan.filter)}"/>` : filter],
    ...(filter === '' ? [['sortState', ''] as const] : []),
    ['mergeCells', mergesElement(plan.merges, keptMerges(frame, sheet))],
    ['phoneticPr', ''],
    ['hyperlinks', linksElement(plan, linkOf, keptLinks(frame, sheet))],
    ['rowBreaks', breaksElement(plan.pageBreaks ?? [], keptBreaks(frame, sheet))],
  ]);
}

/** The children of a list beside the rows, each with its attributes. */
function listed(frame: string, name: string) {
  const list = childSpan(frame, rootSpan(frame), name);
  return (list ? childSpans(frame, list) : []).map((span) => ({
    xml: sourceOf(frame, span),
    attributes: attributesOf(startTagOf(frame, span)),
  }));
}

/** Whether something lies beside our cells; what does not say where it lies goes. */
function isBeside(ref: string | undefined, sheet: FormerSheet): boolean {
  const area = parseA1(ref ?? '');
  return area !== undefined && !isOurs(sheet, area);
}

/** A sheet has one filter: a person's stays where the plan wants none. */
function keptFilter(plan: SheetPlan, sheet: FormerSheet): string {
  const { frame } = sheet.text;
  const span = childSpan(frame, rootSpan(frame), 'autoFilter');
  if (plan.filter || !span || !isBeside(attributesOf(startTagOf(frame, span))['ref'], sheet)) return '';
  return sourceOf(frame, span);
}

/** Whether a person's filter stays. */
export function keepsFilter(plan: SheetPlan, sheet: FormerSheet): boolean {
  return keptFilter(plan, sheet) !== '';
}

function keptMerges(frame: string, sheet: FormerSheet): readonly string[] {
  return listed(frame, 'mergeCells').flatMap(({ xml, attributes }) =>
    isBeside(attributes['ref'], sheet) ? [xml] : [],
  );
}

function mergesElement(merges: readonly CellRange[], kept: readonly string[]): string {
  const areas = [...merges.map((area) => `<mergeCell ref="${a1Range(area)}"/>`), ...kept];
  return areas.length === 0 ? '' : `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>`;
}

function keptLinks(frame: string, sheet: FormerSheet): readonly string[] {
  return listed(frame, 'hyperlinks').flatMap(({ xml, attributes }) =>
    isBeside(attributes['ref'], sheet) ? [xml] : [],
  );
}

/** Relationships of links that lead out of the workbook and go with the cells they are on. */
export function lostLinkRelations(sheet: FormerSheet): readonly string[] {
  const links = listed(sheet.text.frame, 'hyperlinks').map(({ attributes: { ref, id } }) => ({
    id,
    isKept: isBeside(ref, sheet),
  }));
  const kept = new Set(links.flatMap(({ id, isKept }) => (isKept ? [id] : [])));
  return [...new Set(links.flatMap(({ id }) => (id === undefined || kept.has(id) ? [] : [id])))];
}

/** Links a worksheet can have, by Excel's specifications and limits. */
const MAX_LINKS = 65_530;

function linksElement({ rows }: SheetPlan, linkOf: PlannedSheet['linkOf'], kept: readonly string[]): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) => {
      const link = cell && linkOf(cell);
      return link ? [linkElement(a1({ row, col }), link)] : [];
    }),
  );
  const all = [...links.slice(0, Math.max(0, MAX_LINKS - kept.length)), ...kept];
  return all.length === 0 ? '' : `<hyperlinks>${all.join('')}</hyperlinks>`;
}

function linkElement(address: string, { target, tip }: PlannedLink): string {
  return `<hyperlink ref="${address}" location="${escapeXml(target)}" tooltip="${escapeXml(tip)}"/>`;
}

/** A person's page breaks below our cells. */
function keptBreaks(frame: string, { former, block }: FormerSheet): readonly string[] {
  const last = Math.max(block.bottom, former?.bottom ?? 0);
  return listed(frame, 'rowBreaks').flatMap(({ xml, attributes }) => (Number(attributes['id']) > last ? [xml] : []));
}

/** A break has the number of the row above it. */
function breaksElement(rows: readonly number[], kept: readonly string[]): string {
  const breaks = rows.filter((row) => row > 0).map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  const all = [...breaks, ...kept].slice(0, MAX_PAGE_BREAKS);
  if (all.length === 0) return '';
  return `<rowBreaks count="${all.length}" manualBreakCount="${all.length}">${all.join('')}</rowBreaks>`;
}
