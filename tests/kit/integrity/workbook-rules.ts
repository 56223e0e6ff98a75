import { checkOrder } from './order';
import type { CheckedPackage, Report } from './package';
import { sheetsMentioned } from './references';
import { child, named } from './tree';
import type { CheckedWorkbook } from './workbook';
import { parseA1 } from '../../../src/grid/address';

/** Sheets, names and the calculation chain. */
export function checkWorkbook(checked: CheckedPackage, workbook: CheckedWorkbook, report: Report): void {
  const say = (rule: string, what: string) => {
    report(checked.parts.get(workbook.part) ?? workbook.part, rule, what);
  };
  if (workbook.root) checkOrder(workbook.root, 'workbook', say);
  checkSheets(workbook, say);
  checkNames(workbook, say);
  checkCalcChain(checked, workbook, report);
}

type Say = (rule: string, what: string) => void;

function checkSheets({ sheets, root }: CheckedWorkbook, say: Say): void {
  const names = new Set<string>();
  const ids = new Set<string>();
  if (sheets.length === 0) say('sheet-none', 'the workbook has no sheets');
  else if (sheets.every(({ state }) => state === 'hidden' || state === 'veryHidden'))
    say('sheet-none', 'none is visible');
  for (const { name, sheetId } of sheets) {
    if (!isSheetName(name)) say('sheet-name', `「${name}」`);
    if (names.has(name.toLowerCase())) say('sheet-name-twice', `「${name}」`);
    if (ids.has(sheetId) || !(Number(sheetId) >= 1)) say('sheet-id', `${sheetId} of 「${name}」`);
    names.add(name.toLowerCase());
    ids.add(sheetId);
  }
  for (const { attributes } of named(child(root, 'bookViews'), 'workbookView')) {
    if (Number(attributes['activeTab'] ?? 0) >= sheets.length) say('active-tab', attributes['activeTab'] ?? '');
  }
}

function isSheetName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name must not hold them
  return name.length >= 1 && name.length <= 31 && !/[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name);
}

function checkNames({ names, sheets }: CheckedWorkbook, say: Say): void {
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const seen = new Set<string>();
  for (const { name, scope, text } of names) {
    const key = `${scope ?? ''}!${name.toLowerCase()}`;
    if (seen.has(key)) say('name-twice', name);
    seen.add(key);
    if (!isDefinedName(name)) say('name', `「${name}」`);
    if (scope !== undefined && !(Number(scope) >= 0 && Number(scope) < sheets.length))
      say('name-scope', `${scope} of ${name}`);
    if (text.trim() === '') say('name-empty', name);
    for (const sheet of sheetsMentioned(text)) {
      if (!known.has(sheet.toLowerCase())) say('sheet-unknown', `${name} mentions 「${sheet}」`);
    }
  }
}

/** True for a name Excel lets a person define. */
function isDefinedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name)) return false;
  return parseA1(name) === undefined && !/^(?:r\d*c\d*|r\d+|[rc])$/i.test(name);
}

function checkCalcChain(checked: CheckedPackage, workbook: CheckedWorkbook, report: Report): void {
  const part = checked.relationsOf(workbook.part).find(({ kind }) => kind === 'calcChain')?.target;
  if (part === undefined) return;
  const formulas = new Map<string, ReadonlySet<string>>();
  let sheetId = '';
  for (const { attributes } of named(checked.xml(part), 'c')) {
    sheetId = attributes['i'] ?? sheetId;
    const cells = formulas.get(sheetId) ?? formulaCells(checked, workbook, sheetId);
    formulas.set(sheetId, cells);
    const at = attributes['r'] ?? '';
    if (!cells.has(at))
      report(checked.parts.get(part) ?? part, 'calc-chain', `${at} of sheet ${sheetId} is no formula`);
  }
}

function formulaCells({ xml }: CheckedPackage, { sheets }: CheckedWorkbook, sheetId: string): ReadonlySet<string> {
  const root = xml(sheets.find((sheet) => sheet.sheetId === sheetId)?.part);
  const cells = named(child(root, 'sheetData'), 'row').flatMap((row) => named(row, 'c'));
  return new Set(cells.filter((cell) => child(cell, 'f')).map(({ attributes }) => attributes['r'] ?? ''));
}
