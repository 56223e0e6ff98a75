import type { TextSpan } from '../../../text/text-span';
import { toHalfWidth } from '../../../text/width';
import type { SourceCell } from '../../notice';
import { type ShownText, showText } from '../../traced-text';
import type { PhysicalLine } from '../physical-line';
import { kindOfWords } from './cell-kinds';
import { type FlatSearch, flatTable, isBelowTable } from './flat-table';
import { type GluedLabel, readGluedHeader } from './glued-header';

const FEWEST_ROWS = 3;
/** Times looked at in a line: behind more the row is none that can be cut. */
const MOST_TIMES = 12;

/** The header of a table that was copied without anything between its cells: 「序号工作任务完成时限责任单位」. */
export function gluedHeader(line: PhysicalLine): readonly GluedLabel[] | undefined {
  return line.kept.length === 1 ? readGluedHeader(line.text) : undefined;
}

/**
 * The lines below such a header. A time with credible units right behind it, or units behind the last sentence and a time at
 * the end, are cut off a row; a line with neither is the title of the rows below it.
 */
export function gluedTable(
  source: string,
  lines: readonly PhysicalLine[],
  indexes: readonly number[],
  start: number,
  labels: readonly GluedLabel[],
): FlatSearch {
  const columns = columnsOf(labels);
  if (!columns) return { next: start + 1 };
  const first = indexes[start] ?? 0;
  const table: Table = { columns, rows: [headerCells(source, lines[first], labels)], titles: [], cut: 0, uncut: 0 };
  let last = start;
  let at = start + 1;
  for (; at < indexes.length; at++) {
    const taken = takeLine(table, source, lines[indexes[at] ?? 0]);
    if (taken === 'none') break;
    if (taken === 'row') last = at;
  }
  if (table.cut < FEWEST_ROWS || table.uncut > table.cut) return { next: at };
  return { table: flatTable(lines, table.rows, first, indexes[last] ?? 0), next: last + 1 };
}

/** A table while it is read. */
interface Table {
  readonly columns: Columns;
  readonly rows: (readonly SourceCell[])[];
  /** The title that waits for its first row. */
  titles: readonly SourceCell[];
  cut: number;
  uncut: number;
}

function takeLine(table: Table, source: string, line: PhysicalLine | undefined): 'row' | 'title' | 'none' {
  if (!line || isBelowTable(line.text) || line.kept.length !== 1) return 'none';
  const { columns, rows, titles } = table;
  const shown = showText(source, line.kept);
  const text = toHalfWidth(shown.text);
  const tail = tailOf(text, columns);
  if (tail) {
    const words = wordsBefore(text, tail[0]?.start ?? 0, columns, titles.length > 0);
    rows.push([...titles, ...cellsAt(shown, [...words, ...tail])].sort((a, b) => a.col - b.col));
    table.titles = [];
    table.cut++;
    return 'row';
  }
  const title = titleOf(text, columns);
  if (!title) return 'none';
  if (titles.length > 0) rows.push(titles);
  table.titles = cellsAt(shown, title);
  table.uncut++;
  return 'title';
}

/** Where the columns stand that rows are cut for. */
interface Columns {
  readonly serial: number;
  /** Columns of words before units and time, at most two of them told apart. */
  readonly task: number;
  readonly text: number;
  readonly units: number;
  readonly time: number;
  /** A column of words behind both. */
  readonly rest: number;
}

/** Undefined where units and time do not stand side by side behind the words. */
function columnsOf(labels: readonly GluedLabel[]): Columns | undefined {
  const kinds = labels.map(({ kind }) => kind);
  const units = kinds.indexOf('units');
  const time = kinds.indexOf('time');
  const task = kinds.indexOf('text');
  const text = Math.min(units, time) - 1;
  const isPlain = Math.abs(units - time) === 1 && kinds.lastIndexOf('units') === units;
  if (!isPlain || task < 0 || task > text || kinds[text] !== 'text') return undefined;
  const rest = kinds.indexOf('text', Math.max(units, time));
  return { serial: kinds.indexOf('serial'), task, text, units, time, rest };
}

interface Piece extends TextSpan {
  readonly col: number;
}

const TIME =
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:[上中下]旬|[底初])?(?:之?前)?(?:完成)?|\d{4}年(?:底前?|内)?(?:完成)?|年底前?(?:完成)?|全年|长期坚持|长期|持续推进|每(?:月|季度|年)/g;

const YEAR = /^\d{4}年$/;
const LONGEST_LINE = 4000;

function tailOf(text: string, columns: Columns): readonly Piece[] | undefined {
  return columns.time < columns.units ? timeThenUnits(text, columns) : unitsThenTime(text, columns);
}

/** A year alone may as well be that of a plan; only a line without any other time is cut there. */
function timeThenUnits(text: string, { time, units, rest }: Columns): readonly Piece[] | undefined {
  const times = [...text.slice(0, LONGEST_LINE).matchAll(TIME)].slice(0, MOST_TIMES);
  const others = times.filter(({ 0: words }) => !YEAR.test(words));
  const byWeight = others.length === times.length ? times : [...others, ...times];
  for (const { index, 0: words } of byWeight) {
    const from = index + words.length;
    const to = index === 0 ? undefined : unitsEnd(text, from, rest >= 0);
    if (to === undefined) continue;
    const remark: readonly Piece[] = to < text.length ? [{ start: to, end: text.length, col: rest }] : [];
    return [{ start: index, end: from, col: time }, { start: from, end: to, col: units }, ...remark];
  }
  return undefined;
}

const REMARK = /[\s\d《“]/;
const LONGEST_UNITS = 200;

/** Where units that begin at an offset end: at the line's, or before what a further column says. */
function unitsEnd(text: string, from: number, hasRest: boolean): number | undefined {
  const words = text.slice(from, from + LONGEST_UNITS + 1);
  const remark = words.search(REMARK);
  const length = remark < 0 ? words.length : hasRest ? remark : 0;
  if (length < 2 || length > LONGEST_UNITS || kindOfWords(words.slice(0, length)) !== 'units') return undefined;
  return from + length;
}

const LAST_TIME = new RegExp(`(?:${TIME.source})$`);

function unitsThenTime(text: string, { time, units }: Columns): readonly Piece[] | undefined {
  const match = LAST_TIME.exec(text.slice(-24));
  if (!match) return undefined;
  const at = text.length - match[0].length;
  const sentence = Math.max(text.lastIndexOf('。', at), text.lastIndexOf(';', at), text.lastIndexOf('；', at)) + 1;
  if (sentence === 0 || kindOfWords(text.slice(sentence, at)) !== 'units') return undefined;
  return [
    { start: sentence, end: at, col: units },
    { start: at, end: text.length, col: time },
  ];
}

const NUMBERED = /^(\d{1,3})(?=[^\d、.)年月日%．])/;
const LONGEST_TITLE = 60;

/** 「1推进生态文明建设」: a task whose measures stand below. */
function titleOf(text: string, { serial, task, text: words }: Columns): readonly Piece[] | undefined {
  if (task === words || text.length > LONGEST_TITLE || /[。;；]/.test(text)) return undefined;
  const number = serial < 0 ? undefined : NUMBERED.exec(text)?.[0].length;
  if (serial >= 0 && number === undefined) return undefined;
  return numbered(text.length, number ?? 0, serial, task);
}

function numbered(end: number, number: number, serial: number, col: number): readonly Piece[] {
  return [...(number > 0 ? [{ start: 0, end: number, col: serial }] : []), { start: number, end, col }];
}

/** Below a title, or with a mark of their own, the words are a measure; behind a bare number they are a task. */
function wordsBefore(
  text: string,
  end: number,
  { serial, task, text: words }: Columns,
  isBelowTitle: boolean,
): readonly Piece[] {
  const number = serial >= 0 && !isBelowTitle ? (NUMBERED.exec(text)?.[0].length ?? 0) : 0;
  return numbered(end, number, serial, number > 0 ? task : words);
}

function headerCells(source: string, line: PhysicalLine | undefined, labels: readonly GluedLabel[]) {
  return line
    ? cellsAt(
        showText(source, line.kept),
        labels.map(({ start, end }, col) => ({ start, end, col })),
      )
    : [];
}

function cellsAt({ offsets }: ShownText, pieces: readonly Piece[]): readonly SourceCell[] {
  return pieces.flatMap(({ start, end, col }) => {
    const from = offsets[start];
    const to = offsets[end - 1];
    return from === undefined || to === undefined
      ? []
      : [{ span: { start: from, end: to + 1 }, col, rowSpan: 1, colSpan: 1 }];
  });
}
