import type { SheetPlan, SourceLink } from '../../../grid/sheet-plan';
import type { WrittenSheet } from '../../host';
import { linkTargets } from '../../row-links';
import { calculateOnLoad } from '../formulas/calculation';
import { writeCharts } from './charts/drawing-editor';
import { conditionsOfPlan } from './conditions-of-plan';
import { type Dialect, dialectOf, relationAttribute } from '../package/dialect';
import { lookStylesEditor } from '../styles/look-styles-editor';
import { WORKSHEET_ORDER, withChildren } from '../package/ordered-children';
import type { PackageEditor } from '../package/package-editor';
import { folderOf } from '../package/part-names';
import { withPlanNames } from './plan-names';
import { type PlanTarget, planTarget } from './plan-target';
import { sheetFrame } from './sheet-frame';
import { type SheetChild, sheetOfPlan } from './sheet-of-plan';
import { cutSheet } from '../patch/sheet-text';
import { stylesPartOf } from '../styles/styles-editor';
import { readWorkbookParts, type WorkbookParts } from '../workbook-parts';
import { attributesOf, childSpan, childSpans, prefixOf, rootSpan, startTagOf } from '../package/xml-outline';

/**
 * Writes a plan into the sheet of its key, found by a hidden name so that a person may rename it; what is not the
 * plan's stays: other people's pictures, notes, printer settings. Writing the same plan again changes nothing.
 * HostError 「own-sheet」, 「protected」, and 「not-supported」 where a table of the user's lies on the sheet; the editor
 * is then half changed and to be thrown away.
 */
export function writePlan(editor: PackageEditor, plan: SheetPlan): WrittenSheet {
  const workbook = readWorkbookParts(editor);
  const dialect = dialectOf(rootTag(editor.text(workbook.part)));
  const target = planTarget(editor, plan, workbook, dialect);
  const sheets = new Set([...workbook.sheets.map(({ name }) => name), target.name]);
  editor.write(workbook.part, withPlanNames(editor.text(workbook.part), plan, target, sheets));
  const before = cutSheet(editor.text(target.part)).frame;
  const children = new Map([
    ...cellChildren(editor, plan, { workbook, before, sheets }),
    ...sheetFrame(plan, before),
    ...drawingChild(editor, plan, { workbook, target, before, dialect }),
  ]);
  for (const id of linkRelations(before)) editor.removeRelation(target.part, id);
  editor.write(target.part, withChildren(before, WORKSHEET_ORDER, inNamespace(children, before, dialect)));
  settleFormulas(editor, plan, workbook, target);
  return { sheet: target.name, created: target.created };
}

function rootTag(xml: string): string {
  return startTagOf(xml, rootSpan(xml));
}

interface CellSurroundings {
  readonly workbook: WorkbookParts;
  /** The sheet as it stands, without its rows. */
  readonly before: string;
  /** Sheets a link may lead to. */
  readonly sheets: ReadonlySet<string>;
}

function cellChildren(
  editor: PackageEditor,
  plan: SheetPlan,
  { workbook, before, sheets }: CellSurroundings,
): ReadonlyMap<SheetChild, string> {
  const stylesPart = stylesPartOf(editor, workbook);
  const looks = lookStylesEditor(editor.text(stylesPart));
  const targetOf = linkTargets(plan, sheets);
  const linkTo = (source: SourceLink) => (sheets.has(source.sheet) ? targetOf(source) : undefined);
  const children = new Map([
    ...sheetOfPlan(plan, { styleOf: looks.indexOf, linkTo }),
    ...conditionsOfPlan(plan, before, looks.conditionIndexOf),
  ]);
  editor.write(stylesPart, looks.xml());
  return children;
}

interface DrawingSurroundings {
  readonly workbook: WorkbookParts;
  readonly target: PlanTarget;
  readonly before: string;
  readonly dialect: Dialect;
}

function drawingChild(
  editor: PackageEditor,
  plan: SheetPlan,
  { workbook, target, before, dialect }: DrawingSurroundings,
): ReadonlyMap<SheetChild, string> {
  const { part, name } = target;
  const id = attributesOf(childTag(before, 'drawing'))['id'];
  const known = id === undefined ? undefined : editor.relationsOf(part).get(id)?.target;
  const sheet = { name, drawing: known, folder: folderOf(workbook.part) };
  const drawing = writeCharts(editor, plan, sheet, dialect);
  if (drawing === known) return new Map();
  if (id !== undefined) editor.removeRelation(part, id);
  if (drawing === undefined) return new Map([['drawing', '']]);
  const attribute = relationAttribute(rootTag(before), dialect, editor.addRelation(part, 'drawing', drawing));
  return new Map([['drawing', `<drawing${attribute}/>`]]);
}

/** The start tag of a child of the root, 「」 where there is none. */
function childTag(xml: string, name: string): string {
  const child = childSpan(xml, rootSpan(xml), name);
  return child ? startTagOf(xml, child) : '';
}

/** Relationships of links that lead out of the workbook; they go with the links. */
function linkRelations(sheetXml: string): readonly string[] {
  const links = childSpan(sheetXml, rootSpan(sheetXml), 'hyperlinks');
  if (!links) return [];
  return childSpans(sheetXml, links).flatMap((link) => attributesOf(startTagOf(sheetXml, link))['id'] ?? []);
}

/** Elements are written without prefix; in a sheet whose root has one they say where they belong. */
function inNamespace(
  children: ReadonlyMap<SheetChild, string>,
  sheetXml: string,
  { main }: Dialect,
): ReadonlyMap<SheetChild, string> {
  if (prefixOf(sheetXml, rootSpan(sheetXml)) === '') return children;
  return new Map(
    Array.from(children, ([name, text]) => {
      const tag = new RegExp(`<${name}(?=[\\s/>])(?! xmlns)`, 'g');
      return [name, text.replace(tag, `<${name} xmlns="${main}"`)] as const;
    }),
  );
}

/** Formulas without a result are calculated when the file is opened; the order of calculation knows the new ones then. */
function settleFormulas(editor: PackageEditor, plan: SheetPlan, { part }: WorkbookParts, target: PlanTarget): void {
  for (const [id, { kind, target: chain }] of editor.relationsOf(part)) {
    if (kind !== 'calcChain' || !editor.has(chain) || !isInChain(editor, chain, target.sheetId)) continue;
    editor.remove(chain);
    editor.removeRelation(part, id);
  }
  if (plan.rows.some((row) => row.some((cell) => cell?.formula !== undefined))) calculateOnLoad(editor, part);
}

/** A chain that names a cell without a formula makes Excel repair the file; Excel makes a new one where there is none. */
function isInChain(editor: PackageEditor, chain: string, sheetId: string): boolean {
  let isFound = false;
  editor.read(chain, {
    open: (_name, { i }) => {
      isFound ||= i === sheetId;
    },
  });
  return isFound;
}
