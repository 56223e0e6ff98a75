import { type CellAddress, type CellRange, cellRange, MAX_COLS, MAX_ROWS, rangesOverlap } from '../../../grid/address';
import { formulaTokens, type Reference, referenceAt } from './formula-tokens';
import type { PackageEditor } from '../package/package-editor';
import { cutSheet } from '../patch/sheet-text';
import { isSameSheet } from './shift-formula-lines';
import type { WorkbookParts } from '../workbook-parts';
import { textOf, unescapeXml } from '../package/xml-outline';

/** Cells of one sheet whose contents have changed. */
export interface ChangedCells {
  readonly sheet: string;
  readonly cells: readonly CellAddress[];
}

/** Defined names in lower case with what they stand for. */
type Names = ReadonlyMap<string, string>;

const FORMULA = /<(?:[\w.-]+:)?f(?=[\s>])([^>]*)>([^<]*|\s*<!\[CDATA\[[^]*?\]\]>\s*)<\//g;
/** Above this many the area around the changed cells stands for them. */
const MANY_CELLS = 200;

/** Whether a formula anywhere may have another result now; a formula that cannot be followed counts as one. */
export function hasDependents(editor: PackageEditor, workbook: WorkbookParts, changed: ChangedCells): boolean {
  if (changed.cells.length === 0) return false;
  const names = readNames(editor, workbook.part);
  const areas = changed.cells.length > MANY_CELLS ? [boxAround(changed.cells)] : changed.cells.map(cellRange);
  const target = { sheet: changed.sheet, areas, names };
  return workbook.sheets.some(({ name, part, kind }) => {
    if (part === undefined || kind !== 'worksheet' || !editor.has(part)) return false;
    for (const [, attributes = '', text = ''] of cutSheet(editor.text(part)).data.matchAll(FORMULA)) {
      const isShared = /\bt\s*=\s*["']shared/.test(attributes);
      if (dependsOn(textOf(text), { ...target, onSheet: name, isShared, depth: 0 })) return true;
    }
    return false;
  });
}

function readNames(editor: PackageEditor, part: string): Names {
  const names = new Map<string, string>();
  let name: string | undefined;
  let formula = '';
  editor.read(part, {
    open: (element, attributes) => {
      name = element === 'definedName' ? attributes['name'] : undefined;
      formula = '';
    },
    text: (text) => {
      formula += text;
    },
    close: () => {
      if (name !== undefined) names.set(name.toLowerCase(), formula);
      name = undefined;
    },
  });
  return names;
}

function boxAround(cells: readonly CellAddress[]): CellRange {
  return cells.map(cellRange).reduce((box, { top, left }) => ({
    top: Math.min(box.top, top),
    left: Math.min(box.left, left),
    bottom: Math.max(box.bottom, top),
    right: Math.max(box.right, left),
  }));
}

interface Question {
  readonly sheet: string;
  readonly areas: readonly CellRange[];
  readonly names: Names;
  readonly onSheet: string;
  /** Other cells use the formula too, shifted. */
  readonly isShared: boolean;
  readonly depth: number;
}

const MAX_DEPTH = 5;
const FOLLOWS_TEXT = /^(?:INDIRECT|OFFSET)$/i;
const WORD = /^[A-Za-z_\\\u0080-\uffff]/;

function dependsOn(formula: string, question: Question): boolean {
  if (question.depth > MAX_DEPTH) return true;
  const tokens = formulaTokens(formula);
  return tokens.some((token, index) => {
    const reference = referenceAt(tokens, index);
    if (reference) return isReferenceTo(tokens, index, reference, question);
    const after = tokens[index + 1];
    if (after === '(') return FOLLOWS_TEXT.test(token);
    // 「表1[列]」 and 「[@列]」 are columns of tables, 「[1]表!」 is another file.
    if (token.startsWith('[')) return tokens[index + 2] !== '!';
    const meaning = WORD.test(token) && after !== '!' ? question.names.get(token.toLowerCase()) : undefined;
    return meaning !== undefined && dependsOn(meaning, { ...question, depth: question.depth + 1 });
  });
}

function isReferenceTo(tokens: readonly string[], index: number, reference: Reference, question: Question): boolean {
  const target = sheetOf(tokens, index);
  if (target === 'another file') return false;
  if (target === 'several sheets') return true;
  if (!isSameSheet(target?.name ?? question.onSheet, question.sheet)) return false;
  const area = areaAt(tokens, index, reference);
  return question.isShared || !area || question.areas.some((changed) => rangesOverlap(area, changed));
}

/** The area that begins or ends here; undefined where its other end is not followed: 「INDEX(…):B5」, 「表!A1:表!B5」. */
function areaAt(tokens: readonly string[], index: number, reference: Reference): CellRange | undefined {
  if (tokens[index - 1] === ':' && tokens[index - 2] === ')') return undefined;
  if (tokens[index + 1] !== ':') return areaOf(reference, reference);
  const end = referenceAt(tokens, index + 2);
  return end && areaOf(reference, end);
}

/** What stands before the mark of a reference; undefined where it names no sheet. */
function sheetOf(
  tokens: readonly string[],
  index: number,
): { readonly name: string } | 'another file' | 'several sheets' | undefined {
  const [before, colon, name, mark] = [tokens[index - 4], tokens[index - 3], tokens[index - 2], tokens[index - 1]];
  if (mark !== '!' || name === undefined) return undefined;
  if (name.includes('[') || colon?.startsWith('[') || before?.startsWith('[')) return 'another file';
  const plain = name.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
  return plain.includes(':') || colon === ':' ? 'several sheets' : { name: plain };
}

function areaOf(first: Reference, last: Reference): CellRange {
  const rows = [first.row?.index ?? 0, last.row?.index ?? MAX_ROWS - 1];
  const cols = [first.col?.index ?? 0, last.col?.index ?? MAX_COLS - 1];
  return { top: Math.min(...rows), left: Math.min(...cols), bottom: Math.max(...rows), right: Math.max(...cols) };
}

/** Whether a formula, in a cell, a name or a table, names a column of a table by this name. */
export function isColumnNamed(editor: PackageEditor, workbook: WorkbookParts, column: string): boolean {
  const written = column.replace(/['#@[\]]/g, "'$&").toLowerCase();
  const sheets = workbook.sheets.flatMap(({ part }) => part ?? []);
  const tables = sheets.flatMap((sheet) => [...editor.relationsOf(sheet).values()]).map(({ target }) => target);
  const parts = [workbook.part, ...sheets, ...tables].filter((part) => editor.has(part) && part.endsWith('.xml'));
  return parts.some((part) => {
    const xml = editor.text(part);
    return xml.includes('[') && unescapeXml(xml).toLowerCase().includes(`${written}]`);
  });
}
