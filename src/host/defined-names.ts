import { type CellAddress, type CellRange, columnLetters, isSingleCell, topLeft } from '../grid/address';

/** Hidden names of ours: they find sheets again after those were renamed, lead links to task rows, and remember areas. */
const SHEET_NAME = 'zrb.sheet.';
const ROW_NAME = 'zrb.row.';
/** The first cell of a sheet of ours that another one leads to. */
const TOP_NAME = 'zrb.top.';
/** What the names of remembered areas begin with: 「zrb.place.split.1.1」. */
export const PLACE_NAME = 'zrb.place.';

/** The name by which the sheet of a plan is found: 「zrb.sheet.by_lead_unit」. */
export function sheetNameOf(planKey: string): string {
  return SHEET_NAME + encoded(planKey);
}

/** The name links to a task row go through. */
export function rowNameOf(rowKey: string): string {
  return ROW_NAME + encoded(rowKey);
}

/** The name links to the sheet of a plan go through. */
export function topNameOf(planKey: string): string {
  return TOP_NAME + encoded(planKey);
}

/** Whether links lead through a name: to a task row, or to a sheet of ours. */
export function isLinkName(name: string): boolean {
  return name.startsWith(ROW_NAME) || name.startsWith(TOP_NAME);
}

/** Whether a name finds a sheet of ours. */
export function isSheetName(name: string): boolean {
  return name.startsWith(SHEET_NAME);
}

/** The key of the plan whose sheet a name finds; keys are kebab-case, so dashes are all that names spell otherwise. */
export function planKeyOf(name: string): string | undefined {
  return isSheetName(name) ? name.slice(SHEET_NAME.length).replaceAll('_', '-') : undefined;
}

/** Whether a name remembers areas of a sheet. */
export function isPlaceName(name: string): boolean {
  return name.toLowerCase().startsWith(PLACE_NAME);
}

/** Whether a name was made by us, in whatever version. */
export function isTraceName(name: string): boolean {
  return /^zrb\./i.test(name);
}

/** Whether a name is one of those this adapter looks after. */
export function isOurName(name: string): boolean {
  return isLinkName(name) || isSheetName(name);
}

/**
 * Excel's names take letters, digits and dots and do not tell upper from lower case: anything but lower-case letters,
 * digits, dots and Han characters is spelt as its code between underscores.
 */
function encoded(key: string): string {
  return key.replace(/[^a-z0-9.\u4e00-\u9fff]/gu, (sign) =>
    sign === '-' ? '_' : `_${sign.codePointAt(0)?.toString(16) ?? ''}_`,
  );
}

/** 「='分工方案'!$C$5」, the form names keep. */
export function absoluteReference(sheet: string, { row, col }: CellAddress): string {
  return `='${sheet.replaceAll("'", "''")}'!$${columnLetters(col)}$${row + 1}`;
}

/** 「='分工方案'!$A$1:$E$83」, or 「='分工方案'!$A$1」 for a single cell. */
export function absoluteAreaReference(sheet: string, area: CellRange): string {
  const first = absoluteReference(sheet, topLeft(area));
  return isSingleCell(area) ? first : `${first}:$${columnLetters(area.right)}$${area.bottom + 1}`;
}

/** The sheet a name leads to; undefined when the sheet is gone (#REF!). */
export function sheetOfReference(formula: string): string | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$/.exec(formula);
  const sheet = match?.[2] ?? match?.[1]?.replaceAll("''", "'");
  return sheet === undefined || sheet.startsWith('#') ? undefined : sheet;
}

/** Both forms of a reference, with and without quotes around the sheet, are the same place. */
export function sameReference(a: string, b: string): boolean {
  return sheetOfReference(a) === sheetOfReference(b) && a.slice(a.lastIndexOf('!')) === b.slice(b.lastIndexOf('!'));
}
