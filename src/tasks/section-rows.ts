import { trimBlanks, withoutBlanks } from '../text/blanks';
import { readItemMark } from '../text/marks';
import type { FoundTable } from './find-tables';
import { groupColumnsOf, mainColumnOf } from './main-columns';
import { UNIT_ROLES } from './role';
import { firstText, isCovered, type RowShape, shapeOf } from './row-shape';
import { readSerialNumber } from './serials';
import type { SheetView } from './sheet-view';
import type { TableColumn } from './task-table';

/** Titles are short. */
const MAX_TITLE_CHARS = 60;

const CHAPTER = /^第[一二三四五六七八九十百\d]{1,4}(?:部分|章|篇|节)/;
/** 「经济发展类」「民生领域（6项）」 */
const NAMED_GROUP = /^[^，。；]{2,16}(?:类|方面|领域|板块|部分)(?:[（(][^（）()]{1,10}[)）])?$/;
const CHINESE_SERIAL = /^[（(]?[一二三四五六七八九十百]{1,4}[）)]?[、.．]?$/;

/** 「一」 and 「城市建设」 in two cells are one title. */
function sectionTitle({ texts, filled }: RowShape): string {
  const [first = '', ...rest] = filled.map((index) => trimBlanks(texts[index] ?? ''));
  if (rest.length === 0) return first;
  return `${first}${/[、.．）)]$/.test(first) ? '' : '、'}${rest.join('')}`;
}

/** Answers with the title of a row that only names a section of the table: 「一、城市建设」; undefined for every other row. */
export function sectionReader(
  view: SheetView,
  found: FoundTable,
  columns: readonly TableColumn[],
): (shape: RowShape) => string | undefined {
  const isWide = wideTest(view, found, columns);
  const isMarked = markedTest(view, found, columns);
  const isNumbered = numberedTest(view, found, columns);
  return (whole) => {
    const shape = withoutSums(whole, columns);
    const isSection =
      shape.filled.length <= 2 &&
      (isWide(shape) || isMarked(shape) || isNumbered(shape)) &&
      !isCovered(view, shape.row, columns);
    return isSection ? sectionTitle(shape) : undefined;
  };
}

const AMOUNT = /^[\d.,，%\s]+(?:个|项|件|万元|亿元|元)?$/;

/** A section's title may be followed by sums: 「一 | 续建项目（3个） | 45000」. */
function withoutSums(shape: RowShape, columns: readonly TableColumn[]): RowShape {
  const isSum = (index: number) => columns[index]?.role === 'other' && AMOUNT.test(shape.texts[index] ?? '');
  return { ...shape, filled: shape.filled.filter((index) => !isSum(index)) };
}

/** One text merged over at least half of the columns. */
function wideTest(view: SheetView, found: FoundTable, columns: readonly TableColumn[]): (shape: RowShape) => boolean {
  return ({ row, filled }) => {
    const only = columns[filled[0] ?? 0];
    const area = filled.length === 1 && only ? view.areaAt({ row, col: only.col }) : undefined;
    if (!area || area.bottom > area.top) return false;
    const covered = columns.filter(({ col }) => col >= area.left && col <= area.right).length;
    return covered >= 2 && covered * 2 >= columns.length && area.left <= found.range.left + 1;
  };
}

/** One text alone that begins with a mark of a higher level than the tasks in its column bear. */
function markedTest(view: SheetView, found: FoundTable, columns: readonly TableColumn[]): (shape: RowShape) => boolean {
  const main = mainColumnOf(columns) ?? 0;
  const lastTitleColumn = columns[main]?.role === 'requirement' ? main - 1 : main;
  const levels = taskLevels(view, found, columns, lastTitleColumn);
  return (shape) => {
    const [index] = shape.filled;
    if (shape.filled.length !== 1 || index === undefined || index > lastTitleColumn) return false;
    const text = trimBlanks(firstText(shape));
    if (text.length > MAX_TITLE_CHARS) return false;
    const level = CHAPTER.test(text) || (NAMED_GROUP.test(text) && index === main) ? 0 : readItemMark(text)?.level;
    return level !== undefined && level <= 2 && level < (levels[index] ?? Number.POSITIVE_INFINITY);
  };
}

/** The highest level of list marks in rows that say more than one thing, by column. */
function taskLevels(
  view: SheetView,
  found: FoundTable,
  columns: readonly TableColumn[],
  lastColumn: number,
): readonly (number | undefined)[] {
  const levels: (number | undefined)[] = [];
  for (let row = found.range.top + found.headerRows.length; row <= found.range.bottom; row++) {
    const { texts, filled } = shapeOf(view, row, columns);
    if (filled.length < 2) continue;
    for (const index of filled) {
      const level = index <= lastColumn ? readItemMark(texts[index] ?? '')?.level : undefined;
      if (level !== undefined) levels[index] = Math.min(levels[index] ?? level, level);
    }
  }
  return levels;
}

/** 「一 | 城市建设」 with neither unit nor deadline, in a table that numbers its tasks 1, 2, 3. */
function numberedTest(
  view: SheetView,
  found: FoundTable,
  columns: readonly TableColumn[],
): (shape: RowShape) => boolean {
  const no = columns.findIndex(({ role }) => role === 'no');
  const texts = [...groupColumnsOf(columns), mainColumnOf(columns)];
  const duties = columns.flatMap(({ role }, index) =>
    UNIT_ROLES.includes(role) || role === 'deadline' ? [index] : [],
  );
  if (no < 0 || duties.length === 0 || !hasDigitSerials(view, found, columns[no])) return () => false;
  return (shape) =>
    shape.filled.length === 2 &&
    shape.filled[0] === no &&
    texts.includes(shape.filled[1]) &&
    CHINESE_SERIAL.test(withoutBlanks(firstText(shape))) &&
    readSerialNumber(firstText(shape)) !== undefined;
}

function hasDigitSerials(view: SheetView, found: FoundTable, column: TableColumn | undefined): boolean {
  for (let row = found.range.top + 1; row <= found.range.bottom; row++) {
    if (/^\s{0,9}\d/.test(view.textOf(row, column?.col ?? -1))) return true;
  }
  return false;
}
