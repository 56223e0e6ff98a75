import { type SheetPlan, sourceSheets } from '../../../grid/sheet-plan';
import type { CellRange } from '../../../grid/address';
import { sheetNameOf, sheetOfReference } from '../../defined-names';
import { freeSheetName } from '../../../grid/free-sheet-name';
import { HostError } from '../../host';
import { namedArea } from '../../named-area';
import { type Dialect, relationAttribute } from '../package/dialect';
import { readOurNames } from './own-names-editor';
import type { PackageEditor } from '../package/package-editor';
import { folderOf } from '../../../archive/part-names';
import { cutSheet } from '../patch/sheet-text';
import type { WorkbookParts } from '../workbook-parts';
import { isOn } from '../package/xml';
import {
  attributesOf,
  childSpan,
  childSpans,
  escapeXml,
  prefixOf,
  rootSpan,
  spliced,
  startTagOf,
} from '../package/xml-outline';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The sheet a plan is written to. */
export interface PlanTarget {
  readonly name: string;
  readonly part: string;
  /** Its place among the tabs, by which names of its own know it. */
  readonly index: number;
  /** By which the order of calculation knows it. */
  readonly sheetId: string;
  readonly created: boolean;
  /** What the name that finds the sheet leads to; undefined where the sheet is new. */
  readonly named: CellRange | undefined;
}

/** The sheet of a plan, found or made; HostError where it must not be written. */
export function planTarget(
  editor: PackageEditor,
  plan: SheetPlan,
  workbook: WorkbookParts,
  dialect: Dialect,
): PlanTarget {
  const known = ownSheet(editor, plan, workbook);
  if (!known) return addSheet(editor, plan, workbook, dialect);
  refuseProtected(editor, known);
  return known;
}

/** A name that leads to anything else says nothing of what is ours: then nothing is. */
const NOTHING: CellRange = { top: 0, left: 0, bottom: 1, right: 0 };

function ownSheet(editor: PackageEditor, plan: SheetPlan, { part, sheets }: WorkbookParts): PlanTarget | undefined {
  const wanted = sheetNameOf(plan.key).toLowerCase();
  const known = readOurNames(editor.text(part)).find(({ name }) => name.toLowerCase() === wanted);
  const name = known && sheetOfReference(known.formula);
  const index = sheets.findIndex((sheet) => sheet.name === name);
  const sheet = sheets[index];
  if (!sheet) return undefined;
  if (sourceSheets(plan).has(sheet.name)) throw new HostError('own-sheet', `「${sheet.name}」不能由它自己汇总。`);
  if (sheet.part === undefined)
    throw new HostError('file-unreadable', `文件不完整：找不到工作表「${sheet.name}」的内容。`);
  const sheetId = sheetIds(editor.text(part))[index] ?? '';
  const named = (known && namedArea(known.formula)?.area) ?? NOTHING;
  return { name: sheet.name, part: sheet.part, index, sheetId, created: false, named };
}

function addSheet(
  editor: PackageEditor,
  plan: SheetPlan,
  { part, sheets }: WorkbookParts,
  dialect: Dialect,
): PlanTarget {
  const xml = editor.text(part);
  const root = rootSpan(xml);
  const protection = childSpan(xml, root, 'workbookProtection');
  if (protection && isOn(attributesOf(startTagOf(xml, protection))['lockStructure'])) {
    throw new HostError('protected', '工作簿结构受保护，不能添加工作表。');
  }
  const name = freeSheetName(
    plan.title,
    sheets.map((sheet) => sheet.name),
  );
  const sheetPart = editor.freeName(`${folderOf(part)}worksheets/sheet*.xml`);
  editor.write(sheetPart, emptySheet(dialect), SHEET_TYPE);
  const relation = editor.addRelation(part, 'worksheet', sheetPart);
  const list = childSpan(xml, root, 'sheets');
  if (!list) throw new HostError('file-unreadable', '工作簿里没有工作表。');
  const sheetId = String(Math.max(0, ...sheetIds(xml).map(Number)) + 1);
  const entry = `<${prefixOf(xml, root)}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${relationAttribute(startTagOf(xml, root), dialect, relation)}/>`;
  editor.write(part, spliced(xml, [{ start: list.innerEnd, end: list.innerEnd, text: entry }]));
  return { name, part: sheetPart, index: sheets.length, sheetId, created: true, named: undefined };
}

function sheetIds(workbookXml: string): readonly string[] {
  const list = childSpan(workbookXml, rootSpan(workbookXml), 'sheets');
  if (!list) return [];
  return childSpans(workbookXml, list).map((span) => attributesOf(startTagOf(workbookXml, span))['sheetId'] ?? '');
}

function emptySheet({ main, relations }: Dialect): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetData/></worksheet>`;
}

function refuseProtected(editor: PackageEditor, { part, name }: PlanTarget): void {
  const sheetXml = cutSheet(editor.text(part)).frame;
  const protection = childSpan(sheetXml, rootSpan(sheetXml), 'sheetProtection');
  if (protection && isOn(attributesOf(startTagOf(sheetXml, protection))['sheet'])) {
    throw new HostError('protected', `工作表「${name}」受保护，不能修改。`);
  }
}
