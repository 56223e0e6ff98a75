import { type CellRange, parseA1 } from '../../../grid/address';
import type { Axis } from '../../line-edits';
import { moveRef, moveSqref } from '../formulas/shift-formula-lines';
import { isOn } from '../package/xml';
import type { XmlSpan } from '../package/xml-outline';
import type { PartDraft } from './part-draft';
import { areasOf, shiftRelativeFormula } from './relative-formula';
import { movedLocation, type SheetScope } from './sheet-scope';
import { shiftAnchor } from './shift-drawing';
import { shiftSource } from './shift-sources';
import { shiftView } from './shift-view';

/** Elements with areas of their own, in an `sqref` attribute or, in Excel's extensions, an `sqref` element. */
const WITH_SQREF = new Set([
  'conditionalFormatting',
  'dataValidation',
  'ignoredError',
  'protectedRange',
  'scenarios',
  'sparkline',
]);

/** Elements that stand in one place, and the attribute that names it. */
const WITH_REF: Readonly<Record<string, string>> = {
  autoFilter: 'ref',
  cellWatch: 'r',
  hyperlink: 'ref',
  inputCells: 'r',
  sortCondition: 'ref',
  sortState: 'ref',
};

const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

/** Attributes that hold formulas. */
const FORMULA_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  cfvo: ['val'],
  controlPr: ['linkedCell', 'listFillRange'],
};

/** Lists that may not be empty: they go with the last of what they hold. */
const LISTS = new Set([
  'cellWatches',
  'colBreaks',
  'conditionalFormattings',
  'dataValidations',
  'ext',
  'extLst',
  'hyperlinks',
  'ignoredErrors',
  'protectedRanges',
  'rowBreaks',
  'scenario',
  'scenarios',
  'sparklines',
  'sparklineGroups',
]);

/** Left alone: cells are another's business, and so is what grows with them. */
const PASSED_OVER = new Set(['sheetData', 'mergeCells', 'cols', 'dimension', 'tableParts']);

/** Moves what stands in a worksheet part around its cells; on other sheets only formulas and links have something to follow. */
export function shiftSurroundings(draft: PartDraft, scope: SheetScope): void {
  const place: Place = { draft, scope, parent: '', areas: [] };
  for (const child of draft.children(draft.root)) shiftElement(place, child);
}

/** Moves one element that says where it stands, with what is in it; it is dropped where it is lost. */
export function shiftPlaces(draft: PartDraft, element: XmlSpan, scope: SheetScope): void {
  shiftElement({ draft, scope, parent: '', areas: [] }, element);
}

interface Place {
  readonly draft: PartDraft;
  readonly scope: SheetScope;
  /** Name of the element around. */
  readonly parent: string;
  /** Areas of the condition, validation or filter around. */
  readonly areas: readonly CellRange[];
}

/** True where the element is lost with the lines it stood for. */
function shiftElement(place: Place, element: XmlSpan): boolean {
  if (PASSED_OVER.has(element.name)) return false;
  const { draft, scope } = place;
  const sqref = sqrefOf(draft, element);
  const areas = sqref ? areasOf(sqref.text) : (filterAreas(draft, element) ?? place.areas);
  const isLost = (scope.isMoving && isPlaceLost(place, element, sqref)) || shiftChildren({ ...place, areas }, element);
  if (isLost) draft.drop(element);
  else shiftFormulas(place, element);
  return isLost;
}

function shiftChildren({ draft, ...place }: Place, element: XmlSpan): boolean {
  const children = draft.children(element);
  const kept = children.filter((child) => !shiftElement({ ...place, draft, parent: element.name }, child));
  if (kept.length === children.length) return false;
  const isEmptied = kept.length === 0 && LISTS.has(element.name);
  const isGroupWithoutLines = element.name === 'sparklineGroup' && !kept.some(({ name }) => name === 'sparklines');
  if (isEmptied || isGroupWithoutLines) return true;
  const { count, manualBreakCount } = draft.attributes(element);
  const manual = kept.filter((child) => isOn(draft.attributes(child)['man']));
  if (count !== undefined) draft.setAttributes(element, { count: String(kept.length) });
  if (manualBreakCount !== undefined) draft.setAttributes(element, { manualBreakCount: String(manual.length) });
  return false;
}

function filterAreas(draft: PartDraft, element: XmlSpan): readonly CellRange[] | undefined {
  if (element.name !== 'autoFilter') return undefined;
  const area = parseA1(draft.attributes(element)['ref'] ?? '');
  return area ? [area] : [];
}

interface WrittenSqref {
  readonly text: string;
  /** The element that holds it as its text; undefined where it is an attribute. */
  readonly element: XmlSpan | undefined;
}

function sqrefOf(draft: PartDraft, element: XmlSpan): WrittenSqref | undefined {
  if (!WITH_SQREF.has(element.name)) return undefined;
  const { sqref } = draft.attributes(element);
  if (sqref !== undefined) return { text: sqref, element: undefined };
  const child = draft.children(element).find(({ name }) => name === 'sqref');
  return child && { text: draft.text(child), element: child };
}

/** Moves what says where an element of the moving sheet stands; true where that place is deleted. */
function isPlaceLost(
  { draft, scope, parent, areas }: Place,
  element: XmlSpan,
  sqref: WrittenSqref | undefined,
): boolean {
  if (sqref) return isSqrefLost(draft, element, sqref, scope);
  const { name } = element;
  if (name in WITH_REF) return isRefLost(draft, element, WITH_REF[name] ?? '', scope);
  if (name === 'brk') return parent === BREAKS[scope.move.axis] && isBreakLost(draft, element, scope);
  if (name === 'filterColumn') return isFilterLost(draft, element, areas, scope);
  if (name === 'sheetView' || name === 'customSheetView') shiftView(draft, element, scope.move);
  else if (name === 'anchor') shiftControl(draft, element, scope);
  return false;
}

function isSqrefLost(draft: PartDraft, element: XmlSpan, sqref: WrittenSqref, { move }: SheetScope): boolean {
  const moved = moveSqref(sqref.text, move);
  if (moved === undefined) return true;
  if (sqref.element) draft.setText(sqref.element, moved);
  else draft.setAttributes(element, { sqref: moved });
  return false;
}

function isRefLost(draft: PartDraft, element: XmlSpan, attribute: string, { move }: SheetScope): boolean {
  const ref = draft.attributes(element)[attribute];
  if (ref === undefined) return false;
  const moved = moveRef(ref, move);
  if (moved !== undefined) draft.setAttributes(element, { [attribute]: moved });
  return moved === undefined;
}

/** The lists of page breaks that lie across an axis. */
const BREAKS: Readonly<Record<Axis, string>> = { rows: 'rowBreaks', columns: 'colBreaks' };

/** A break is numbered by the line before it and belongs to the line behind; before the first line there is none. */
function isBreakLost(draft: PartDraft, element: XmlSpan, { move }: SheetScope): boolean {
  const line = move.lineOf(Number(draft.attributes(element)['id']));
  if (line) draft.setAttributes(element, { id: String(line) });
  return !line;
}

/** A filter numbers its columns from its left edge. */
function isFilterLost(draft: PartDraft, element: XmlSpan, areas: readonly CellRange[], { move }: SheetScope): boolean {
  const [area] = areas;
  const moved = area && move.areaOf(area);
  if (move.axis === 'rows' || !moved) return false;
  const col = move.lineOf(area.left + Number(draft.attributes(element)['colId']));
  if (col !== undefined) draft.setAttributes(element, { colId: String(col - moved.left) });
  return col === undefined;
}

function shiftControl(draft: PartDraft, anchor: XmlSpan, scope: SheetScope): void {
  const { moveWithCells, sizeWithCells } = draft.attributes(anchor);
  const moves = isOn(moveWithCells) ? 'oneCell' : 'absolute';
  shiftAnchor(draft, anchor, isOn(sizeWithCells) ? 'twoCell' : moves, scope);
}

function shiftFormulas({ draft, scope, areas }: Place, element: XmlSpan): void {
  const { sheet, move } = scope;
  const shifted = (formula: string) => shiftRelativeFormula(formula, { sheet, areas }, move);
  const attributes = draft.attributes(element);
  for (const name of FORMULA_ATTRIBUTES[element.name] ?? []) {
    const formula = attributes[name];
    if (formula !== undefined) draft.setAttributes(element, { [name]: shifted(formula) });
  }
  if (FORMULAS.has(element.name) && draft.children(element).length === 0) {
    draft.setText(element, shifted(draft.text(element)));
  } else if (element.name === 'hyperlink' && attributes['location'] !== undefined) {
    draft.setAttributes(element, { location: movedLocation(attributes['location'], scope) });
  } else if (element.name === 'dataRef') shiftSource(draft, element, move);
}
