import type { SheetPlan } from '../../../grid/sheet-plan';
import type { WrittenSheet } from '../../host';
import { planLinks } from '../../row-links';
import { calculateOnLoad } from '../formulas/calculation';
import { writeCharts } from './charts/drawing-editor';
import { conditionsOfPlan } from './conditions-of-plan';
import { openFormerSheet } from './former-sheet';
import { type Dialect, dialectOf, relationAttribute } from '../package/dialect';
import { lookStylesEditor } from '../styles/look-styles-editor';
import { readOurNames } from './own-names-editor';
import { WORKSHEET_ORDER, withChildren } from '../package/ordered-children';
import type { PackageEditor } from '../package/package-editor';
import { folderOf } from '../../../archive/part-names';
import { withPlanNames } from './plan-names';
import { type PlanTarget, planTarget } from './plan-target';
import { rowsOfPlan } from './rows-of-plan';
import { sheetFrame } from './sheet-frame';
import { keepsFilter, lostLinkRelations, type SheetChild, sheetOfPlan } from './sheet-of-plan';
import { stylesPartOf } from '../styles/styles-editor';
import { readWorkbookParts, type WorkbookParts } from '../workbook-parts';
import { attributesOf, childSpan, prefixOf, rootSpan, startTagOf } from '../package/xml-outline';

/**
 * Writes a plan into the sheet of its key, found by a hidden name so that a person may rename it; what is not the plan's
 * stays: cells beside its block, other people's pictures, printer settings. Writing the same plan again changes nothing.
 * HostError 「own-sheet」, 「protected」, 「notes-in-the-way」, and 「own-sheet-blocked」 where a table of the user's lies in the
 * block; the editor is then half changed and to be thrown away.
 */
export function writePlan(editor: PackageEditor, plan: SheetPlan): WrittenSheet {
  const workbook = readWorkbookParts(editor);
  const dialect = dialectOf(rootTag(editor.text(workbook.part)));
  const target = planTarget(editor, plan, workbook, dialect);
  const sheet = openFormerSheet(editor, plan, target);
  const sheets = new Set([...workbook.sheets.map(({ name }) => name), target.name]);
  const linkOf = planLinks(plan, readOurNames(editor.text(workbook.part)), sheets);
  const filter = keepsFilter(plan, sheet);
  editor.write(workbook.part, withPlanNames(editor.text(workbook.part), plan, target, { sheets, keepsFilter: filter }));
  const before = sheet.text.frame;
  const stylesPart = stylesPartOf(editor, workbook);
  const looks = lookStylesEditor(editor.text(stylesPart));
  const rows = rowsOfPlan(plan, sheet, looks.indexOf);
  const children = new Map([
    ...sheetOfPlan(plan, { sheet, rows, linkOf }),
    ...conditionsOfPlan(plan, sheet, looks.conditionIndexOf),
    ...sheetFrame(plan, sheet),
    ...drawingChild(editor, plan, { workbook, target, before, dialect }),
  ]);
  editor.write(stylesPart, looks.xml());
  for (const id of lostLinkRelations(sheet)) editor.removeRelation(target.part, id);
  editor.write(target.part, withChildren(before, WORKSHEET_ORDER, inNamespace(children, before, dialect)));
  leaveChain(editor, workbook.part, target.sheetId);
  if (rows.keepsFormulas || hasFormulas(plan)) calculateOnLoad(editor, workbook.part);
  return { sheet: target.name, created: sheet.former === undefined };
}

function rootTag(xml: string): string {
  return startTagOf(xml, rootSpan(xml));
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

function hasFormulas({ rows }: SheetPlan): boolean {
  return rows.some((row) => row.some((cell) => cell?.formula !== undefined));
}

/** The order of calculation knows new formulas only when it is made anew. */
function leaveChain(editor: PackageEditor, part: string, sheetId: string): void {
  for (const [id, { kind, target: chain }] of editor.relationsOf(part)) {
    if (kind !== 'calcChain' || !editor.has(chain) || !isInChain(editor, chain, sheetId)) continue;
    editor.remove(chain);
    editor.removeRelation(part, id);
  }
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
