import { invalidArgument, invalidOperation } from './api-error';
import type { Session } from './api-class';
import { followEverywhere } from './model/shift-cells';
import { followReferences } from './model/references';
import type { Sheet, Workbook } from './model/workbook';
import { refuseIfStructureProtected } from './session';

/** Refuses what Excel takes for no sheet name, and names that are taken. */
export function refuseBadName(sheets: readonly Sheet[], name: string): void {
  const isBad = name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (isBad) throw invalidArgument(`sheet name ${name}`);
  if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw invalidOperation(`sheet name ${name} is taken`);
  }
}

/** Names a sheet; whatever refers to it follows. */
export function renameSheet(book: Workbook, sheet: Sheet, name: string): void {
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
}

/** Deletes a sheet; references to it are broken, and the undo list is gone. */
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
