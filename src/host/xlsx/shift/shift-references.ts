import type { PackageEditor } from '../package/package-editor';
import type { Relation } from '../package/package-parts';
import { relationsPart } from '../../../archive/part-names';
import type { LineMove } from '../formulas/line-move';
import { shiftCellFormulas } from './cell-formulas';
import { dropTableParts, withoutTables } from './lost-tables';
import { type PartDraft, patchXml } from './part-draft';
import { type SheetScope, sheetScope } from './sheet-scope';
import { shiftDrawing } from './shift-drawing';
import { shiftChart, shiftControlCells, shiftLinks, shiftNames, shiftPivotTable } from './shift-formula-parts';
import { shiftNotes } from './shift-notes';
import { shiftPivotCache } from './shift-sources';
import { shiftSurroundings } from './shift-surroundings';
import { shiftTable } from './shift-table';
import { shiftVml } from './shift-vml';
import type { WorkbookParts, WorkbookSheet } from '../workbook-parts';

type Patch = (draft: PartDraft, scope: SheetScope) => void;

/** What hangs on a sheet by the kind of its relationship and can point at rows of any sheet. */
const POINTING: Readonly<Record<string, Patch>> = { drawing: shiftDrawing, ctrlProp: shiftControlCells };

/** What only stands on rows of its own sheet. */
const STANDING: Readonly<Record<string, Patch>> = {
  comments: shiftNotes,
  threadedComment: shiftNotes,
  tableSingleCells: shiftNotes,
  pivotTable: shiftPivotTable,
};

/**
 * Lets everything in a workbook follow the rows of one sheet, except what that sheet's own `sheetData`, `mergeCells`,
 * `cols` and `dimension` hold: whoever moves the rows reads the part again after this. Parts in which nothing points at
 * the rows keep their bytes; the chain of calculation goes, for Excel makes a new one.
 */
export function shiftReferences(editor: PackageEditor, workbook: WorkbookParts, move: LineMove): void {
  const lostTables = workbook.sheets.flatMap((sheet) => shiftSheet(editor, sheet, move));
  patchPart(editor, workbook.part, (draft) => {
    shiftNames(draft, move);
  });
  for (const [id, { kind, target }] of editor.relationsOf(workbook.part)) {
    if (kind === 'pivotCacheDefinition')
      patchPart(editor, target, (draft) => {
        shiftPivotCache(draft, move);
      });
    if (kind !== 'calcChain') continue;
    editor.removeRelation(workbook.part, id);
    editor.remove(target);
  }
  if (lostTables.length > 0) forgetTables(editor, workbook, lostTables);
}

/** Moves what a sheet holds; the answer is the names of tables that are lost. */
function shiftSheet(editor: PackageEditor, { name, part, kind }: WorkbookSheet, move: LineMove): readonly string[] {
  if (part === undefined || !editor.has(part)) return [];
  const scope = sheetScope(name, move);
  const relations = editor.relationsOf(part);
  const lost = kind === 'worksheet' ? shiftTables(editor, relations, scope) : [];
  if (kind === 'worksheet') {
    shiftSheetPart(
      editor,
      part,
      scope,
      lost.map(({ id }) => id),
    );
  }
  for (const { id, target } of lost) {
    editor.removeRelation(part, id);
    editor.remove(target);
  }
  for (const { kind: related, target } of relations.values()) shiftRelated(editor, related, target, scope);
  shiftLinksOf(editor, part, scope);
  return lost.map((table) => table.name);
}

interface LostTable {
  readonly id: string;
  readonly target: string;
  readonly name: string;
}

function shiftTables(
  editor: PackageEditor,
  relations: ReadonlyMap<string, Relation>,
  scope: SheetScope,
): readonly LostTable[] {
  return [...relations].flatMap(([id, { kind, target }]) => {
    let name: string | undefined;
    if (kind === 'table') {
      patchRelated(editor, target, scope, (draft) => {
        name = shiftTable(draft, scope);
      });
    }
    return name === undefined ? [] : [{ id, target, name }];
  });
}

/** Most sheets are large because of their rows, so the surroundings are looked at without them. */
function shiftSheetPart(editor: PackageEditor, part: string, scope: SheetScope, lostTables: readonly string[]): void {
  const xml = editor.text(part);
  // A formula that leads to another sheet has an exclamation mark.
  if (!scope.isMoving && !xml.includes('!')) return;
  const { start, end } = sheetDataOf(xml);
  const around = patchXml(xml.slice(0, start) + xml.slice(end), (draft) => {
    shiftSurroundings(draft, scope);
    if (lostTables.length > 0) dropTableParts(draft, lostTables);
  });
  const rows = xml.slice(start, end);
  const inside = sheetDataOf(around).start;
  const changed =
    around.slice(0, inside) + (scope.isMoving ? rows : shiftCellFormulas(rows, scope)) + around.slice(inside);
  if (changed !== xml) editor.write(part, changed);
}

/** Where the rows stand; an empty place at the end where there are none. */
function sheetDataOf(xml: string): { readonly start: number; readonly end: number } {
  const open = /<((?:[\w.-]+:)?sheetData)(?:\s[^>]*)?>/.exec(xml);
  const end = open && !open[0].endsWith('/>') ? xml.lastIndexOf(`</${open[1] ?? ''}`) : -1;
  return open && end >= 0 ? { start: open.index + open[0].length, end } : { start: xml.length, end: xml.length };
}

function shiftRelated(editor: PackageEditor, kind: string, target: string, scope: SheetScope): void {
  const patch = POINTING[kind] ?? (scope.isMoving ? STANDING[kind] : undefined);
  if (patch) patchRelated(editor, target, scope, patch);
  if (kind === 'vmlDrawing') replaceText(editor, target, (vml) => shiftVml(vml, scope));
  if (kind !== 'drawing') return;
  shiftLinksOf(editor, target, scope);
  for (const related of editor.relationsOf(target).values()) {
    if (related.kind === 'chart' || related.kind === 'chartEx') patchRelated(editor, related.target, scope, shiftChart);
  }
}

function shiftLinksOf(editor: PackageEditor, source: string, scope: SheetScope): void {
  patchRelated(editor, relationsPart(source), scope, shiftLinks);
}

function patchRelated(editor: PackageEditor, part: string, scope: SheetScope, patch: Patch): void {
  patchPart(editor, part, (draft) => {
    patch(draft, scope);
  });
}

function patchPart(editor: PackageEditor, part: string, patch: (draft: PartDraft) => void): void {
  replaceText(editor, part, (xml) => patchXml(xml, patch));
}

/** Writes a part only where something in it becomes different; a missing part is passed over. */
function replaceText(editor: PackageEditor, part: string, change: (text: string) => string): void {
  if (!editor.has(part)) return;
  const text = editor.text(part);
  const changed = change(text);
  if (changed !== text) editor.write(part, changed);
}

function forgetTables(editor: PackageEditor, workbook: WorkbookParts, tables: readonly string[]): void {
  const sheets = workbook.sheets.flatMap(({ part }) => part ?? []);
  const related = sheets.flatMap((sheet) => [...editor.relationsOf(sheet).values()]);
  const others = related.filter(({ kind }) => kind === 'table').map(({ target }) => target);
  for (const part of [workbook.part, ...sheets, ...others]) {
    replaceText(editor, part, (xml) => withoutTables(xml, tables));
  }
}
