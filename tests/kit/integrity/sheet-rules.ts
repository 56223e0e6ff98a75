import { type CellRange, isSingleCell, parseA1, rangesOverlap } from '../../../src/grid/address';
import { checkCells } from './cells';
import { checkOrder } from './order';
import type { CheckedPackage, Report } from './package';
import { sheetsMentioned } from './references';
import { checkTables, type TableRegister } from './table-rules';
import { child, everyNode, named, type XmlNode } from './tree';
import type { CheckedSheet, CheckedWorkbook } from './workbook';

type Say = (rule: string, what: string) => void;

/** Every sheet of the workbook by itself, and its tables and comments. */
export function checkSheets(checked: CheckedPackage, workbook: CheckedWorkbook, report: Report): void {
  const tables: TableRegister = {
    ids: new Set(),
    names: new Set(workbook.names.map(({ name }) => name.toLowerCase())),
  };
  for (const [index, sheet] of workbook.sheets.entries()) {
    const root = checked.xml(sheet.part);
    if (!root || sheet.part === undefined) continue;
    const part = checked.parts.get(sheet.part) ?? sheet.part;
    const say = (rule: string, what: string) => {
      report(part, rule, what);
    };
    if (root.name === 'worksheet' || root.name === 'chartsheet') checkOrder(root, root.name, say);
    if (root.name !== 'worksheet') continue;
    const texts = checkCells(root, workbook, say);
    const merges = checkMerges(root, say);
    checkTables({ checked, part: sheet.part, texts, merges, tables }, report);
    checkAreas(root, say);
    checkHyperlinks(root, say);
    checkFormulas(root, workbook, say);
    checkFilter(root, workbook, index, say);
    checkComments(checked, sheet, report);
  }
}

function checkMerges(root: XmlNode, say: Say): readonly CellRange[] {
  const written = named(child(root, 'mergeCells'), 'mergeCell').map(({ attributes }) => attributes['ref'] ?? '');
  const merges = written.flatMap((ref) => parseA1(ref) ?? []);
  const byTop = [...merges].sort((one, other) => one.top - other.top);
  for (const [index, area] of byTop.entries()) {
    if (isSingleCell(area)) say('merge-single', where(area));
    for (let next = index + 1; next < byTop.length; next++) {
      const other = byTop[next];
      if (!other || other.top > area.bottom) break;
      if (rangesOverlap(area, other)) say('merge-overlap', `${where(area)} and ${where(other)}`);
    }
  }
  if (child(root, 'mergeCells') && merges.length === 0) say('list-empty', 'mergeCells');
  return merges;
}

function where({ top, left, bottom, right }: CellRange): string {
  return `R${top + 1}C${left + 1}:R${bottom + 1}C${right + 1}`;
}

/** Elements with areas, and the attribute that holds them. */
const AREAS: Readonly<Record<string, string>> = {
  dimension: 'ref',
  selection: 'sqref',
  autoFilter: 'ref',
  sortState: 'ref',
  mergeCell: 'ref',
  hyperlink: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
};

function checkAreas(root: XmlNode, say: Say): void {
  for (const node of everyNode(root)) {
    const attribute = AREAS[node.name];
    if (attribute === undefined || node.uri !== root.uri) continue;
    const areas = (node.attributes[attribute] ?? (node.name === 'selection' ? 'A1' : '')).split(/\s+/);
    if (areas.some((area) => !parseA1(area) && !isWhole(area))) say('area', `${node.name} ${areas.join(' ')}`);
  }
}

/** Whole rows and columns: 「A:C」, 「1:3」. */
function isWhole(area: string): boolean {
  return /^(?:[A-Z]{1,3}:[A-Z]{1,3}|\d{1,7}:\d{1,7})$/.test(area);
}

function checkHyperlinks(root: XmlNode, say: Say): void {
  for (const { attributes, relationIds } of named(child(root, 'hyperlinks'), 'hyperlink')) {
    if (relationIds['id'] === undefined && !attributes['location'])
      say('hyperlink', `${attributes['ref'] ?? ''} leads nowhere`);
  }
  for (const list of ['hyperlinks', 'dataValidations', 'cols', 'rowBreaks', 'tableParts']) {
    const node = child(root, list);
    // An empty list of row breaks or tables with its count is what Excel and LibreOffice write themselves.
    if (node?.children.length === 0 && node.attributes['count'] === undefined) say('list-empty', list);
  }
}

const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

/** A formula that has lost its sheet and shows so is an error of its author; one that still shows a value was written badly. */
function checkFormulas(root: XmlNode, { sheets }: CheckedWorkbook, say: Say): void {
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const node of everyNode(root)) {
    if (node.name === 'c' && node.attributes['t'] === 'e') continue;
    for (const formula of node.children.filter(({ name }) => FORMULAS.has(name))) {
      const unknown = sheetsMentioned(formula.text).find((sheet) => !known.has(sheet.toLowerCase()));
      if (unknown !== undefined) say('sheet-unknown', `「${unknown}」 in ${formula.text.slice(0, 60)}`);
    }
  }
}

/** A filter has its hidden name, and that covers the same cells; Excel keeps the name of a filter that was taken away. */
function checkFilter(root: XmlNode, { names }: CheckedWorkbook, index: number, say: Say): void {
  const ref = child(root, 'autoFilter')?.attributes['ref'];
  const database = names.find(({ name, scope }) => /_FilterDatabase$/i.test(name) && scope === String(index));
  if (ref === undefined || !database) return;
  const area = database.text.slice(database.text.lastIndexOf('!') + 1).replaceAll('$', '');
  if (area !== ref) say('filter-name', `${ref}, but the name says ${area}`);
}

function checkComments(checked: CheckedPackage, sheet: CheckedSheet, report: Report): void {
  if (sheet.part === undefined) return;
  for (const { target } of checked.relationsOf(sheet.part).filter(({ kind }) => kind === 'comments')) {
    const root = checked.xml(target);
    const authors = named(child(root, 'authors'), 'author').length;
    const seen = new Set<string>();
    for (const { attributes } of named(child(root, 'commentList'), 'comment')) {
      const { ref = '', authorId = '' } = attributes;
      const isFine = parseA1(ref) !== undefined && !seen.has(ref) && Number(authorId) < authors;
      if (!isFine) report(checked.parts.get(target) ?? target, 'comment', `${ref} by author ${authorId}`);
      seen.add(ref);
    }
  }
}
