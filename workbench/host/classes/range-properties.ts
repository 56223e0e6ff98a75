import { invalidArgument } from '../api-error';
import type { Argument, RangeState, Session } from '../api-class';
import { type LookKey, type LookValue, PLAIN_LOOK, isLookKey, withLook } from '../model/look';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../model/standard-sizes';
import { type Cell, cellAt } from '../model/workbook';
import type { Json } from '../protocol';
import { refuseIfProtected } from '../session';
import { readCells } from './range-area';

const SIDES = ['top', 'bottom', 'left', 'right'];
/** Asked for with the others, and always without a line here. */
const UNDRAWN_SIDES = ['horizontal', 'vertical', 'diagonalDown', 'diagonalUp'];

type JsonRecord = Record<string, Json>;

/** The look of a cell in one part; null where the font differs inside the text (quirks.ts: mixed-font). */
export function lookOf(cell: Cell | undefined, key: LookKey): LookValue | null {
  if (cell?.mixedFont?.includes(key)) return null;
  return cell?.look[key] ?? PLAIN_LOOK[key];
}

/** Reads one part of a cell as Excel answers it. */
type PartReader = (cell: Cell | undefined) => Json;

/** The parts asked for, nested as the answer is. */
type AskedParts = readonly (readonly [name: string, part: PartReader | AskedParts])[];

/** `getCellProperties`: exactly the parts asked for, cell by cell. */
export function getCellProperties(range: RangeState, _session: Session, args: readonly Argument[]): Json {
  const asked = askedParts(pathsIn(asRecord(args[0])));
  return readCells(range, (cell) => answeredParts(cell, asked) ?? {});
}

/** Prepared once for all cells: a summary asks for forty parts of thousands of them. */
function askedParts(paths: readonly string[], prefix = ''): AskedParts {
  const names = new Set(paths.map((path) => path.slice(prefix.length).split('/', 1)[0] ?? ''));
  return [...names].map((name) => {
    const path = prefix + name;
    if (paths.includes(path)) return [name, partReader(path)] as const;
    const inner = paths.filter((other) => other.startsWith(`${path}/`));
    return [name, askedParts(inner, `${path}/`)] as const;
  });
}

/** What is false is left out (quirks.ts: unset-left-out). */
function answeredParts(cell: Cell | undefined, asked: AskedParts): JsonRecord | undefined {
  const answer: JsonRecord = {};
  for (const [name, part] of asked) {
    const value = typeof part === 'function' ? part(cell) : answeredParts(cell, part);
    if (value !== undefined && value !== false) answer[name] = value;
  }
  return Object.keys(answer).length > 0 ? answer : undefined;
}

/** A link reads with the text of its cell (quirks.ts: link-look). */
export function linkOf(cell: Cell | undefined): Json {
  return cell?.link ? { ...cell.link, textToDisplay: String(cell.value) } : null;
}

/** As Excel answers, which is not how it takes them (quirks.ts: unset-left-out, unfilled-white, mixed-font). */
function partReader(path: string): PartReader {
  if (path === 'hyperlink') return linkOf;
  if (path === 'format/fill/pattern') return () => null;
  if (path === 'format/fill/tintAndShade') {
    return (cell) => ((cell?.look['fill/pattern'] ?? 'None') === 'None' ? null : 0);
  }
  const [, side = '', part = ''] = /^format\/borders\/(\w+)\/(\w+)$/.exec(path) ?? [];
  if (UNDRAWN_SIDES.includes(side)) {
    const plain = PLAIN_LOOK[lookKeyOf(`format/borders/top/${part}`)];
    return () => plain;
  }
  const key = lookKeyOf(path);
  const whenMixed = path.endsWith('/color') ? '' : null;
  return (cell) => lookOf(cell, key) ?? whenMixed;
}

/** `setCellProperties`: what an entry does not name stays. */
export function setCellProperties(range: RangeState, session: Session, args: readonly Argument[]): undefined {
  refuseIfProtected(range.sheet);
  const rows = args[0] as readonly (readonly JsonRecord[])[];
  if (rows.length !== range.area.rows || rows.some((row) => row.length !== range.area.cols)) {
    throw invalidArgument('cell properties of another size than the range');
  }
  rows.forEach((row, r) => {
    row.forEach((entry, c) => {
      const cell = cellAt(range.sheet, range.area.row + r, range.area.col + c);
      for (const [path, value] of valuesIn(entry)) setPart(cell, path, value);
    });
  });
  session.changed(range.sheet, range.area);
}

function setPart(cell: Cell, path: string, value: Json): void {
  if (path.startsWith('hyperlink')) cell.link = { ...cell.link, [path.slice('hyperlink/'.length)]: value };
  else if (value === null) throw invalidArgument(`${path}: null`);
  else if (!isUndrawn(path, value)) cell.look = withLook(cell.look, lookKeyOf(path), value as LookValue);
}

/** Diagonals are not drawn here, but a script may say so. */
function isUndrawn(path: string, value: Json): boolean {
  return path.startsWith('format/borders/diagonal') && value === 'None';
}

/** `getRowProperties`: one entry a row, so that hidden rows cost one call. */
export function getRowProperties(range: RangeState, _session: Session, args: readonly Argument[]): Json {
  const { area, sheet } = range;
  return lineProperties(args, area.row, area.rows, {
    rowHidden: (row) => sheet.hiddenRows.has(row),
    'format/rowHeight': (row) => sheet.rowHeights.get(row) ?? STANDARD_ROW_HEIGHT,
  });
}

/** `getColumnProperties`: one entry a column. */
export function getColumnProperties(range: RangeState, _session: Session, args: readonly Argument[]): Json {
  const { area, sheet } = range;
  return lineProperties(args, area.col, area.cols, {
    columnHidden: (col) => sheet.hiddenCols.has(col),
    'format/columnWidth': (col) => sheet.colWidths.get(col) ?? STANDARD_COLUMN_WIDTH,
  });
}

/** The properties asked for of `count` rows or columns; of those that are not read here the first is refused. */
function lineProperties(
  args: readonly Argument[],
  first: number,
  count: number,
  readers: Readonly<Record<string, (line: number) => Json>>,
): Json {
  const wanted = pathsIn(asRecord(args[0])).map((path) => {
    const read = readers[path];
    if (!read) throw invalidArgument(path);
    return { path, read };
  });
  return Array.from({ length: count }, (_, index) => {
    const answer: JsonRecord = {};
    for (const { path, read } of wanted) put(answer, path, read(first + index));
    return answer;
  });
}

/** `setRowProperties`: heights and hidden rows. */
export function setRowProperties(range: RangeState, _session: Session, args: readonly Argument[]): undefined {
  refuseIfProtected(range.sheet);
  (args[0] as readonly JsonRecord[]).forEach((entry, index) => {
    for (const [path, value] of valuesIn(entry)) setRowPart(range, range.area.row + index, path, value);
  });
}

function setRowPart(range: RangeState, row: number, path: string, value: Json): void {
  if (path === 'format/rowHeight') setSize(range.sheet.rowHeights, row, Number(value), STANDARD_ROW_HEIGHT);
  else if (path !== 'rowHidden') throw invalidArgument(path);
  else if (value === true) range.sheet.hiddenRows.add(row);
  else range.sheet.hiddenRows.delete(row);
}

/** `setColumnProperties`: widths and hidden columns. */
export function setColumnProperties(range: RangeState, _session: Session, args: readonly Argument[]): undefined {
  refuseIfProtected(range.sheet);
  (args[0] as readonly JsonRecord[]).forEach((entry, index) => {
    for (const [path, value] of valuesIn(entry)) setColumnPart(range, range.area.col + index, path, value);
  });
}

function setColumnPart(range: RangeState, col: number, path: string, value: Json): void {
  if (path === 'format/columnWidth') setSize(range.sheet.colWidths, col, Number(value), STANDARD_COLUMN_WIDTH);
  else if (path !== 'columnHidden') throw invalidArgument(path);
  else if (value === true) range.sheet.hiddenCols.add(col);
  else range.sheet.hiddenCols.delete(col);
}

/** Keeps only what deviates, so that putting the standard back leaves no trace. */
export function setSize(sizes: Map<number, number>, index: number, points: number, standard: number): void {
  if (points === standard) sizes.delete(index);
  else sizes.set(index, points);
}

function lookKeyOf(path: string): LookKey {
  const key = path.replace(/^format\//, '');
  if (!isLookKey(key)) throw invalidArgument(path);
  return key;
}

function asRecord(argument: Argument): JsonRecord {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) throw invalidArgument('options');
  return argument as JsonRecord;
}

/** `{format: {font: {bold: true}}}` → `format/font/bold`. */
function pathsIn(options: JsonRecord): string[] {
  return valuesIn(options)
    .filter(([, value]) => value === true)
    .flatMap(([path]) => {
      // Borders are asked for once and answered for every side.
      const border = /^format\/borders\/(\w+)$/.exec(path);
      return border ? [...SIDES, ...UNDRAWN_SIDES].map((side) => `format/borders/${side}/${border[1] ?? ''}`) : [path];
    });
}

function valuesIn(entry: JsonRecord, prefix = ''): [string, Json][] {
  return Object.entries(entry).flatMap(([key, value]): [string, Json][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? valuesIn(value as JsonRecord, `${prefix}${key}/`)
      : [[prefix + key, value]],
  );
}

function put(target: JsonRecord, path: string, value: Json): void {
  const [head = '', ...rest] = path.split('/');
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = (target[head] ?? {}) as JsonRecord;
  target[head] = inner;
  put(inner, rest.join('/'), value);
}
