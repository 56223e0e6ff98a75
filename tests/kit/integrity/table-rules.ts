import { a1, a1Range, type CellRange, parseA1, rangesOverlap } from '../../../src/grid/address';
import { checkOrder } from './order';
import type { CheckedPackage, Report } from './package';
import { child, named, type XmlNode } from './tree';

/** Ids and names that tables of a workbook have taken; names are shared with defined names. */
export interface TableRegister {
  readonly ids: Set<string>;
  readonly names: Set<string>;
}

/** A worksheet with tables. */
export interface TableSheet {
  readonly checked: CheckedPackage;
  /** Its part, in lower case. */
  readonly part: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly merges: readonly CellRange[];
  readonly tables: TableRegister;
}

type Say = (rule: string, what: string) => void;

/** The tables of a worksheet: names, columns, places. */
export function checkTables(sheet: TableSheet, report: Report): void {
  const { checked } = sheet;
  const root = checked.xml(sheet.part);
  const relations = checked.relationsOf(sheet.part);
  const taken: CellRange[] = [];
  for (const { relationIds } of named(child(root, 'tableParts'), 'tablePart')) {
    const target = relations.find(({ id }) => id === relationIds['id'])?.target ?? '';
    const table = checked.xml(target);
    if (!table) continue;
    const say = (rule: string, what: string) => {
      report(checked.parts.get(target) ?? target, rule, what);
    };
    checkOrder(table, 'table', say);
    checkIdentity(table, sheet.tables, say);
    checkPlace(table, sheet, taken, say);
  }
}

function checkIdentity({ attributes }: XmlNode, { ids, names }: TableRegister, say: Say): void {
  const { id = '', displayName = '' } = attributes;
  if (ids.has(id) || !(Number(id) >= 1)) say('table-id', id);
  if (names.has(displayName.toLowerCase()) || !/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]*$/u.test(displayName)) {
    say('table-name', displayName);
  }
  ids.add(id);
  names.add(displayName.toLowerCase());
}

function checkPlace(table: XmlNode, { texts, merges }: TableSheet, taken: CellRange[], say: Say): void {
  const { ref = '', headerRowCount = '1', totalsRowCount = '0' } = table.attributes;
  const area = parseA1(ref);
  if (!area || area.bottom - area.top < Number(headerRowCount) + Number(totalsRowCount)) {
    say('table-area', ref);
    return;
  }
  const crossed = merges.find((merge) => rangesOverlap(merge, area));
  if (crossed) say('table-merge', `${ref} and ${a1Range(crossed)}`);
  if (taken.some((other) => rangesOverlap(other, area))) say('table-overlap', ref);
  taken.push(area);
  const filter = child(table, 'autoFilter')?.attributes['ref'];
  const last = { ...area, bottom: area.bottom - Number(totalsRowCount) };
  if (filter !== undefined && filter !== a1Range(last)) say('table-filter', `${filter} in ${ref}`);
  checkColumns(table, area, Number(headerRowCount) === 0 ? undefined : texts, say);
}

function checkColumns(table: XmlNode, area: CellRange, texts: ReadonlyMap<string, string> | undefined, say: Say): void {
  const columns = named(child(table, 'tableColumns'), 'tableColumn').map(({ attributes }) => attributes);
  const width = area.right - area.left + 1;
  if (columns.length !== width) say('table-columns', `${columns.length} in ${a1Range(area)}`);
  const ids = new Set(columns.map(({ id }) => id));
  const names = new Set(columns.map(({ name = '' }) => name.toLowerCase()));
  if (ids.size < columns.length || names.size < columns.length) say('table-column-twice', a1Range(area));
  for (const [index, { name = '' }] of columns.slice(0, width).entries()) {
    const at = a1({ row: area.top, col: area.left + index });
    const text = texts?.get(at);
    if (texts && lines(text ?? '') !== lines(unspelt(name)))
      say('table-header', `${at} holds 「${text ?? ''}」, not 「${name}」`);
  }
}

/** Line ends are written in several ways. */
function lines(text: string): string {
  return text.replace(/[\r\n]+/g, '\n');
}

/** Names spell what attributes cannot hold, and underscores that look so: 「_x000a_」, 「_x005F_」. */
function unspelt(name: string): string {
  return name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
