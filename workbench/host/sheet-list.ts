import { accessDenied, invalidArgument, invalidOperation } from './api-error';
import type { Session } from './api-class';
import { followEverywhere } from './model/shift-cells';
import { followReferences } from './model/references';
import { type Sheet, addSheet } from './model/workbook';
import { refuseIfStructureProtected } from './session';

/** Characters Excel lets a sheet's name have. */
export const MAX_SHEET_NAME_CHARS = 31;

/** What is wrong with a sheet's name: nothing in it, too long, signs Excel does not allow, another sheet's. */
export type SheetNameFault = 'blank' | 'long' | 'signs' | 'taken';

/** Why Excel does not take a name for a sheet beside others; undefined where it does. */
export function sheetNameFault(others: readonly Sheet[], name: string): SheetNameFault | undefined {
  if (name === '') return 'blank';
  if (name.length > MAX_SHEET_NAME_CHARS) return 'long';
  if (/[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) return 'signs';
  return others.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ? 'taken' : undefined;
}

function refuseBadName(others: readonly Sheet[], name: string): void {
  const fault = sheetNameFault(others, name);
  if (fault === 'taken') throw invalidOperation(`sheet name ${name} is taken`);
  if (fault !== undefined) throw invalidArgument(`sheet name ${name}`);
}

/** Adds an empty sheet behind the last one. */
export function createSheet(session: Session, name: string): Sheet {
  const { book } = session;
  refuseIfStructureProtected(book);
  refuseBadName(book.sheets, name);
  const sheet = addSheet(book, name);
  session.event('added', 'Workbook', { worksheetId: sheet.id, source: 'Local' });
  return sheet;
}

/** Names a sheet; whatever refers to it follows, and the undo list is gone (quirks.ts: undo-emptied). */
export function renameSheet(session: Session, sheet: Sheet, name: string): void {
  const { book } = session;
  refuseIfStructureProtected(book);
  refuseBadName(
    book.sheets.filter((other) => other !== sheet),
    name,
  );
  const old = sheet.name.toLowerCase();
  followEverywhere(book, (formula, ownSheet) =>
    followReferences(formula, ownSheet, (target, area) => ({
      sheet: target.toLowerCase() === old ? name : target,
      area,
    })),
  );
  sheet.name = name;
  session.emptyUndo();
}

/** Deletes a sheet, but for the last one (quirks.ts: last-visible-sheet); references to it are broken, the undo list is gone. */
export function deleteSheet(session: Session, sheet: Sheet): void {
  const { book } = session;
  refuseIfStructureProtected(book);
  const others = book.sheets.filter((other) => other !== sheet);
  if (!others.some(isVisible)) throw invalidOperation('the last visible sheet stays');
  const old = sheet.name.toLowerCase();
  book.sheets = others;
  if (book.active === sheet) book.active = others.find(isVisible) ?? sheet;
  followEverywhere(book, (formula, ownSheet) =>
    followReferences(formula, ownSheet, (target, area) =>
      target.toLowerCase() === old ? undefined : { sheet: target, area },
    ),
  );
  session.emptyUndo();
  session.event('deleted', sheet.id, { worksheetId: sheet.id });
}

/** Shows a sheet or hides it; the last visible one stays, and the undo list is gone. */
export function setVisibility(session: Session, sheet: Sheet, visibility: string): void {
  const { book } = session;
  refuseIfStructureProtected(book);
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
    throw invalidArgument(visibility);
  const others = book.sheets.filter((other) => other !== sheet && isVisible(other));
  if (visibility !== 'Visible' && others.length === 0) throw invalidOperation('the last visible sheet stays');
  sheet.visibility = visibility;
  if (book.active === sheet && !isVisible(sheet)) session.activate(others[0] ?? sheet);
  session.emptyUndo();
}

/** Moves a sheet to a zero-based position among all sheets; the undo list is gone. */
export function moveSheet(session: Session, sheet: Sheet, position: number): void {
  const { book } = session;
  refuseIfStructureProtected(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) throw invalidArgument('position');
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  session.emptyUndo();
}

/** Protects a sheet or ends that; refused where it is so already, and the undo list is gone (quirks.ts: protected-already). */
export function setProtected(session: Session, sheet: Sheet, isProtected: boolean): void {
  if (sheet.isProtected === isProtected) throw accessDenied('protection is so already');
  sheet.isProtected = isProtected;
  session.emptyUndo();
}

/** Whether a sheet has a tab the user can click. */
export function isVisible({ visibility }: Sheet): boolean {
  return visibility === 'Visible';
}

/** The first name of the kind 「Sheet2」 that is free. */
export function freeSheetName(sheets: readonly Sheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
