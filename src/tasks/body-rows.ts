import { trimBlanks, withoutBlanks } from '../text/blanks';
import { readItemMark } from '../text/marks';
import type { FoundTable } from './find-tables';
import { groupColumnsOf, mainColumnOf } from './main-columns';
import { UNIT_ROLES } from './role';
import { readSerialNumber } from './serials';
import type { SheetView } from './sheet-view';
import type { OtherRow, TableColumn } from './task-table';

/** A row of the body that is a task, under the section it belongs to. */
export interface BodyRow {
  readonly row: number;
  readonly section: string;
  /** Counts the sections: nothing is inherited from one into the next. */
  readonly sectionIndex: number;
}

/** The body of a table, told apart. */
export interface Body {
  readonly tasks: readonly BodyRow[];
  readonly others: readonly OtherRow[];
}

/** A row as far as telling what it is goes. */
interface Shape {
  readonly row: number;
  /** Indexes of the columns that show a text of their own in this row. */
  readonly filled: readonly number[];
  readonly textAt: (index: number) => string;
  /** True where a merged area reaches down into the row. */
  readonly isCovered: boolean;
}

const TOTAL = /^(?:合计|总计|共计|小计|总数)(?:[:：（(\d].{0,20})?$/;
const CHAPTER = /^第[一二三四五六七八九十百\d]{1,4}(?:部分|章|篇|节)/;
const CHINESE_SERIAL = /^[（(]?[一二三四五六七八九十百]{1,4}[）)]?[、.．]?$/;

/** Tells tasks from section rows, blank rows, totals and repeated headers. */
export function readBody(view: SheetView, found: FoundTable, columns: readonly TableColumn[]): Body {
  const tasks: BodyRow[] = [];
  const others: OtherRow[] = [];
  const repeated = new Set(found.repeatedHeaderRows);
  const isSection = sectionTest(view, found, columns);
  let section = '';
  let sectionIndex = 0;
  for (let row = (found.headerRows.at(-1) ?? 0) + 1; row <= found.range.bottom; row++) {
    const shape = shapeOf(view, row, columns);
    if (repeated.has(row)) others.push({ row, kind: 'repeated-header' });
    else if (shape.filled.length === 0) {
      if (!shape.isCovered) others.push({ row, kind: 'blank' });
    } else if (TOTAL.test(withoutBlanks(shape.textAt(shape.filled[0] ?? 0)))) others.push({ row, kind: 'total' });
    else if (isSection(shape)) {
      section = titleOf(shape);
      sectionIndex++;
      others.push({ row, kind: 'section' });
    } else tasks.push({ row, section, sectionIndex });
  }
  return { tasks, others };
}

function shapeOf(view: SheetView, row: number, columns: readonly TableColumn[]): Shape {
  const textAt = (index: number) => view.textOf(row, columns[index]?.col ?? -1);
  const filled = columns.flatMap((_, index) => (textAt(index) === '' ? [] : [index]));
  const isCovered = columns.some(({ col }) => {
    const area = view.areaAt({ row, col });
    return area !== undefined && area.top < row && view.textOf(area.top, area.left) !== '';
  });
  return { row, filled, textAt, isCovered };
}

/** 「一」 and 「城市建设」 in two cells are one title. */
function titleOf({ filled, textAt }: Shape): string {
  const texts = filled.map((index) => trimBlanks(textAt(index)));
  const [first = '', ...rest] = texts;
  if (rest.length === 0) return first;
  return `${first}${/[、.．）)]$/.test(first) ? '' : '、'}${rest.join('')}`;
}

function sectionTest(view: SheetView, found: FoundTable, columns: readonly TableColumn[]): (shape: Shape) => boolean {
  const isWide = wideTest(view, found, columns);
  const isMarked = markedTest(view, found, columns);
  const isNumbered = numberedTest(view, found, columns);
  return (shape) => !shape.isCovered && (isWide(shape) || isMarked(shape) || isNumbered(shape));
}

/** One text merged over at least half of the columns. */
function wideTest(view: SheetView, found: FoundTable, columns: readonly TableColumn[]): (shape: Shape) => boolean {
  return ({ row, filled }) => {
    const only = columns[filled[0] ?? 0];
    const area = filled.length === 1 && only ? view.areaAt({ row, col: only.col }) : undefined;
    if (!area || area.bottom > area.top) return false;
    const covered = columns.filter(({ col }) => col >= area.left && col <= area.right).length;
    return covered >= 2 && covered * 2 >= columns.length && area.left <= found.range.left + 1;
  };
}

/** One text alone that begins with a mark of a higher level than the tasks in its column bear. */
function markedTest(view: SheetView, found: FoundTable, columns: readonly TableColumn[]): (shape: Shape) => boolean {
  const main = mainColumnOf(columns) ?? 0;
  const hasDetail = columns[main]?.role === 'requirement';
  const levels = new Map<number, number>();
  for (let row = found.range.top + 1; row <= found.range.bottom; row++) {
    const { filled, textAt } = shapeOf(view, row, columns);
    if (filled.length < 2) continue;
    for (const index of filled) {
      if (index > main) break;
      const level = readItemMark(textAt(index))?.level;
      if (level !== undefined) levels.set(index, Math.min(levels.get(index) ?? level, level));
    }
  }
  return ({ filled, textAt }) => {
    const [index] = filled;
    if (filled.length !== 1 || index === undefined || index > main || (hasDetail && index === main)) return false;
    const text = trimBlanks(textAt(index));
    const mark = readItemMark(text);
    const isTitle = CHAPTER.test(text) || (mark !== undefined && mark.level <= 2);
    return isTitle && text.length <= 60 && (mark?.level ?? 0) < (levels.get(index) ?? Number.POSITIVE_INFINITY);
  };
}

/** 「一 | 城市建设」 with neither unit nor deadline, in a table that numbers its tasks 1, 2, 3. */
function numberedTest(view: SheetView, found: FoundTable, columns: readonly TableColumn[]): (shape: Shape) => boolean {
  const no = columns.findIndex(({ role }) => role === 'no');
  const texts = [...groupColumnsOf(columns), mainColumnOf(columns)];
  const duties = columns.flatMap(({ role }, index) =>
    UNIT_ROLES.includes(role) || role === 'deadline' ? [index] : [],
  );
  if (no < 0 || duties.length === 0 || !hasDigitSerials(view, found, columns[no])) return () => false;
  return ({ filled, textAt }) =>
    filled.length === 2 &&
    filled[0] === no &&
    texts.includes(filled[1]) &&
    CHINESE_SERIAL.test(withoutBlanks(textAt(no))) &&
    readSerialNumber(textAt(no)) !== undefined;
}

function hasDigitSerials(view: SheetView, found: FoundTable, column: TableColumn | undefined): boolean {
  for (let row = found.range.top + 1; row <= found.range.bottom; row++) {
    if (/^\s{0,9}\d/.test(view.textOf(row, column?.col ?? -1))) return true;
  }
  return false;
}
