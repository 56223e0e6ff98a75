import { readChineseNumber } from '../../text/numerals';
import { toHalfWidth } from '../../text/width';
import type { CellAddress } from '../../grid/address';
import type { Role } from '../../tasks/role';
import { readSerials } from '../../tasks/serials';
import { columnIndexOf, type TaskCell, type TaskRow, type TaskTable } from '../../tasks/task-table';
import { oncePer } from '../once-each';

/** A serial number (序号) taken apart: 「（3）」, 「2.3」 with prefix 「2.」, 「三、」. */
export interface Serial {
  readonly prefix: string;
  readonly number: number;
  readonly suffix: string;
  readonly style: 'arabic' | 'chinese';
}

/** A serial where it stands. */
export interface SerialEntry {
  readonly row: TaskRow;
  readonly at: CellAddress;
  readonly serial: Serial;
  /** Items without a serial since the one before. */
  readonly missingBefore: number;
}

/** How a table is numbered. */
export interface Numbering {
  /** Index of the 序号 column in `table.columns`. */
  readonly index: number;
  /** Serials that count on from one another, top to bottom; numbering begins anew after section rows and categories. */
  readonly runs: readonly (readonly SerialEntry[])[];
  /** Rows that begin an item and have no serial. */
  readonly missing: readonly TaskRow[];
  /** Serials on rows that continue the item above. */
  readonly stray: readonly TaskCell[];
}

/** Longer texts are no serials; also keeps the pattern below cheap. */
const MOST_CHARS = 16;
const ARABIC = /^(.*?)(?<!\d)(\d+)([.．、,，)）\]】\s]*)$/s;
const CHINESE = /^([（(【[]?第?)([〇零一二三四五六七八九十百]+)([.．、,，)）\]】\s]*)$/;

/** Reads a serial; undefined for anything else (「附件」, 「3号」). */
export function readSerial(text: string): Serial | undefined {
  const plain = toHalfWidth(text).trim();
  if (plain.length > MOST_CHARS) return undefined;
  const arabic = ARABIC.exec(plain);
  if (arabic) {
    const [, prefix = '', digits = '', suffix = ''] = arabic;
    return { prefix, number: Number(digits), suffix, style: 'arabic' };
  }
  const [, prefix = '', numeral = '', suffix = ''] = CHINESE.exec(plain) ?? [];
  const number = readChineseNumber(numeral);
  return number === undefined ? undefined : { prefix, number, suffix, style: 'chinese' };
}

/**
 * Works out what is numbered (categories, tasks, requirements or rows) and sorts the serials by it, once a table; undefined
 * without a 序号 column.
 */
export const readNumbering: (table: TaskTable) => Numbering | undefined = oncePer(workOutNumbering);

function workOutNumbering(table: TaskTable): Numbering | undefined {
  const index = columnIndexOf(table, 'no');
  if (index === undefined) return undefined;
  const serials = readSerials(table);
  const isNumbered = serials.map(({ state }) => state === 'own' || state === 'unreadable');
  const level = numberedLevel(table, isNumbered);
  const missing: TaskRow[] = [];
  const runs = runBuilder(table, level);
  let missingBefore = 0;
  for (const [order, row] of table.rows.entries()) {
    const { state, cell } = serials[order] ?? {};
    if (cell && isNumbered[order] === true) {
      const serial = readSerial(cell.raw);
      if (serial) runs.add({ row, at: cell.at, serial, missingBefore });
      missingBefore = 0;
    } else if (state !== 'stray' && beginsItem(row, level) && cell?.inherited !== 'merge') {
      missing.push(row);
      missingBefore++;
    }
  }
  const stray = serials.flatMap(({ state, cell }) => (state === 'stray' && cell ? [cell] : []));
  return { index, runs: withLoners(runs.all), missing, stray };
}

type Run = readonly SerialEntry[];

/**
 * A serial in a writing of its own, 「（45）」 between 44 and 46, counts with its neighbours: how it is written is another matter.
 */
function withLoners(runs: readonly Run[]): readonly Run[] {
  const loners = runs.filter((run) => run.length === 1).flat();
  if (loners.length === 0 || loners.length === runs.length) return runs;
  const gaps = gapsByNumber(runs);
  const housed = new Set<SerialEntry>();
  const guests = new Map<Run, SerialEntry[]>();
  for (const loner of loners) {
    const { row } = loner.at;
    const gap = gaps.get(loner.serial.number)?.find(({ above, below }) => above < row && row < below);
    if (!gap) continue;
    housed.add(loner);
    const others = guests.get(gap.run);
    if (others) others.push(loner);
    else guests.set(gap.run, [loner]);
  }
  return runs
    .filter(([only, other]) => other !== undefined || (only && !housed.has(only)))
    .map((run) => {
      const added = guests.get(run);
      return added ? [...run, ...added].sort((a, b) => a.at.row - b.at.row) : run;
    });
}

/** Where a run misses exactly one number: between which rows it would stand. */
interface Gap {
  readonly run: Run;
  readonly above: number;
  readonly below: number;
}

function gapsByNumber(runs: readonly Run[]): ReadonlyMap<number, readonly Gap[]> {
  const gaps = new Map<number, Gap[]>();
  for (const run of runs) {
    for (const [index, { at, serial }] of run.entries()) {
      const next = run[index + 1];
      if (next?.serial.number !== serial.number + 2) continue;
      const gap = { run, above: at.row, below: next.at.row };
      const known = gaps.get(serial.number + 1);
      if (known) known.push(gap);
      else gaps.set(serial.number + 1, [gap]);
    }
  }
  return gaps;
}

/** True where the row has a text of its own at the numbered level; every row where all are numbered. */
function beginsItem(row: TaskRow, level: number | undefined): boolean {
  return level === undefined || row.cells[level]?.inherited === 'no';
}

/**
 * The column whose own cells go best with the serials, undefined where every row is numbered: in a real sheet
 * 序号 counts tasks in one table and requirements or categories in the next.
 */
function numberedLevel(table: TaskTable, isNumbered: readonly boolean[]): number | undefined {
  const roles: readonly Role[] = ['task', 'requirement', 'category'];
  const levels = [...roles.flatMap((role) => columnsWith(table, role)), undefined];
  const mismatches = levels.map(
    (level) => table.rows.filter((row, order) => beginsItem(row, level) !== isNumbered[order]).length,
  );
  return levels[mismatches.indexOf(Math.min(...mismatches))];
}

/** Indexes of the columns with a role, the finest first: a grouped task column is a second 类别. */
function columnsWith({ columns }: TaskTable, role: Role): readonly number[] {
  return [...columns.entries()].flatMap(([index, column]) => (column.role === role ? [index] : [])).reverse();
}

interface OpenRun {
  readonly entries: SerialEntry[];
  boundary: string;
}

function runBuilder(table: TaskTable, level: number | undefined) {
  const all: SerialEntry[][] = [];
  const open = new Map<string, OpenRun>();
  const boundaryOf = boundaries(table, level);
  const add = (entry: SerialEntry) => {
    const { prefix, style, number } = entry.serial;
    const boundary = boundaryOf(entry.row);
    const run = open.get(`${style} ${prefix}`);
    if (run && !(number === 1 && run.boundary !== boundary)) {
      run.entries.push(entry);
      run.boundary = boundary;
      return;
    }
    const entries = [entry];
    all.push(entries);
    open.set(`${style} ${prefix}`, { entries, boundary });
  };
  return { all, add };
}

/** Names the part of the table a row lies in, for rows asked from top to bottom: numbering may begin anew in the next. */
function boundaries(table: TaskTable, level: number | undefined): (row: TaskRow) => string {
  const category = columnIndexOf(table, 'category');
  let passed = 0;
  return (row) => {
    while ((table.otherRows[passed]?.row ?? Infinity) < row.row) passed++;
    const source = category === undefined || category === level ? undefined : row.cells[category]?.source.row;
    return `${passed} ${source ?? ''}`;
  };
}
