import { type Area, areaAddress, columnName, parseArea } from './area';

/** Reads 「='分工方案'!$A$2」. */
export function readReference(formula: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
  const area = match && parseArea(match[3] ?? '');
  if (!area) return undefined;
  return { sheet: match[2] ?? (match[1] ?? '').replaceAll("''", "'"), area };
}

/** The absolute reference to an area, as defined names hold it. */
export function referenceTo(sheetName: string, area: Area): string {
  const corner = (row: number, col: number) => `$${columnName(col)}$${row + 1}`;
  const first = corner(area.row, area.col);
  const last = corner(area.row + area.rows - 1, area.col + area.cols - 1);
  return `=${quotedSheet(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}

/** A sheet name as formulas and addresses write it. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

const STRING = String.raw`"(?:[^"]|"")*"`;
const SHEET = String.raw`(?:\[[^\]]*\])?(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!`;
const CELLS = String.raw`\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?`;
const LINES = String.raw`\$?[a-z]{1,3}:\$?[a-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** 「LOG10(」, 「A1号」 and 「A1!」 begin like a reference and are none. */
const NO_MORE = String.raw`(?![\p{L}\p{N}_.(!\\])`;
/** Column names of tables, other words, numbers: read whole, so that nothing inside them looks like a reference. */
const OTHER = String.raw`\[[^\]]*\]|[\p{L}\p{N}_.\\?]+`;
const TOKEN = new RegExp(`${STRING}|(?<sheet>${SHEET})?(?<place>${CELLS}|${LINES})${NO_MORE}|${SHEET}|${OTHER}`, 'giu');

/** Where the cells of a reference are now; undefined when none of them is left. */
export type Follow = (sheet: string, area: Area) => { readonly sheet: string; readonly area: Area } | undefined;

/** A reference as a formula writes it: 「乙!」 (empty without a sheet) and 「$A$1:B2」. */
interface Written {
  readonly sheet: string;
  readonly place: string;
}

/** A formula of a sheet with all its references followed; those to other workbooks and inside texts stay. */
export function followReferences(formula: string, ownSheet: string, follow: Follow): string {
  return formula.replace(TOKEN, (...match) => {
    const { sheet = '', place } = match.at(-1) as Partial<Written>;
    const isElsewhere = place === undefined || sheet.includes('[');
    return isElsewhere ? match[0] : followed({ sheet, place }, ownSheet, follow);
  });
}

function followed(written: Written, ownSheet: string, follow: Follow): string {
  const area = parseArea(written.place);
  if (!area) return written.sheet + written.place;
  const sheet = written.sheet === '' ? ownSheet : unquoted(written.sheet.slice(0, -1));
  const now = follow(sheet, area);
  if (!now) return `${written.sheet}#REF!`;
  const prefix = now.sheet === sheet ? written.sheet : `${quotedSheet(now.sheet)}!`;
  // Compared as addresses, so that a reference that does not move stays to the letter.
  const isThere = areaAddress(area) === areaAddress(now.area);
  return prefix + (isThere ? written.place : placeLike(written.place, now.area));
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Another area written as a reference was: its dollar signs, whole rows and columns as such. */
function placeLike(written: string, { row, col, rows, cols }: Area): string {
  return written
    .split(':')
    .map((corner, index) => {
      const [, colSign = '', letters = '', rowSign = '', digits = ''] = /^(\$?)([a-z]*)(\$?)(\d*)$/i.exec(corner) ?? [];
      const name = letters === '' ? '' : colSign + columnName(index === 0 ? col : col + cols - 1);
      const sign = letters === '' ? colSign : rowSign;
      return name + (digits === '' ? '' : `${sign}${index === 0 ? row + 1 : row + rows}`);
    })
    .join(':');
}
