import { a1, MAX_COLS, MAX_ROWS, parseA1 } from '../../../src/grid/address';
import { child, named, type XmlNode } from './tree';
import { type CheckedWorkbook, stringText } from './workbook';

type Say = (rule: string, what: string) => void;

/** Rows and cells of a worksheet; answers the text of each cell that holds one, by address. */
export function checkCells(root: XmlNode, workbook: CheckedWorkbook, say: Say): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const styleCount = named(child(workbook.styles, 'cellXfs'), 'xf').length;
  const checkStyle = (style: string | undefined, what: string) => {
    if (style !== undefined && !isIndex(style, styleCount)) say('style-index', `${style} of ${what}`);
  };
  let row = 0;
  for (const rowNode of named(child(root, 'sheetData'), 'row')) {
    const number = Number(rowNode.attributes['r'] ?? row + 1);
    if (!(number > row && number <= MAX_ROWS)) say('row-order', `row ${number} after ${row}`);
    row = number;
    checkStyle(rowNode.attributes['s'], `row ${row}`);
    for (const [at, cell] of placedCells(rowNode, row, say)) {
      checkStyle(cell.attributes['s'], at);
      checkFormula(cell, at, say);
      const text = textOf(cell, workbook.strings);
      if (text !== undefined) texts.set(at, text);
      if (text !== undefined && text.length > MAX_TEXT) say('text-length', `${text.length} in ${at}`);
      checkValue(cell, at, workbook.strings.length, say);
    }
  }
  for (const { attributes } of named(child(root, 'cols'), 'col')) checkStyle(attributes['style'], 'a column');
  checkColumns(root, say);
  return texts;
}

function* placedCells(rowNode: XmlNode, row: number, say: Say): Generator<readonly [string, XmlNode]> {
  let col = -1;
  for (const cell of named(rowNode, 'c')) {
    const at = cell.attributes['r'] ?? a1({ row: row - 1, col: col + 1 });
    const place = parseA1(at);
    if (place?.top !== row - 1) say('cell-row', `${at} in row ${row}`);
    if (!place || place.left <= col) say('cell-order', `${at} after column ${col + 1}`);
    col = place?.left ?? col;
    yield [at, cell];
  }
}

/** True for a number that counts from zero to below `count`. */
export function isIndex(text: string, count: number): boolean {
  return /^\d+$/.test(text) && Number(text) < count;
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
const DATE = /^-?\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?$|^T?\d\d:\d\d(?::\d\d)?/;
const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;
const VALUES: Readonly<Record<string, RegExp>> = {
  n: NUMBER,
  b: /^(?:[01]|true|false)$/,
  e: ERROR,
  d: DATE,
};
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;

function checkFormula(cell: XmlNode, at: string, say: Say): void {
  const formula = child(cell, 'f')?.text ?? '';
  if (formula.length > MAX_FORMULA || formula.startsWith('=')) say('formula', `of ${at}`);
}

function textOf(cell: XmlNode, strings: readonly string[]): string | undefined {
  const type = cell.attributes['t'];
  const value = child(cell, 'v')?.text;
  if (type === 's') return strings[Number(value)];
  if (type === 'inlineStr') return stringText(child(cell, 'is'));
  return type === 'str' ? value : undefined;
}

function checkValue(cell: XmlNode, at: string, stringCount: number, say: Say): void {
  const type = cell.attributes['t'] ?? 'n';
  const value = child(cell, 'v')?.text ?? '';
  if (type === 's') {
    if (!isIndex(value, stringCount)) say('string-index', `${value} in ${at}`);
  } else if (!VALUES[type] && type !== 'str' && type !== 'inlineStr') say('cell-type', `${type} in ${at}`);
  else if (value !== '' && VALUES[type]?.test(value) === false) say('cell-value', `${value} in ${at}`);
}

function checkColumns(root: XmlNode, say: Say): void {
  let last = 0;
  for (const { attributes } of named(child(root, 'cols'), 'col')) {
    const [min, max] = [Number(attributes['min']), Number(attributes['max'])];
    if (!(min > last && max >= min && max <= MAX_COLS)) say('column-order', `${min} to ${max} after ${last}`);
    last = max;
  }
}
